import type { Prisma } from '../../generated/prisma/client.js';
import type { Lead } from '../../rows/results.js';
import { type CountedFilter, chanceColumn, isKept, monthsIn, type Where, whereOf, within } from './filter.js';

/** Forecasts that gave one chance at a lead. */
export interface ChanceCell {
  readonly chance: number;
  readonly n: number;
  readonly happened: number;
}

/** Forecasts whose first belief was one chance, given with one word (`null`: as a number). */
export interface WordCell extends ChanceCell {
  readonly term: string | null;
  /** the word's range where no number came with it */
  readonly lo: number | null;
  readonly hi: number | null;
}

/** What the results of one month of scheduled close add up to. Losses are 0 to 1 each. */
export interface MonthCell {
  /** its first day, `YYYY-MM-DD` */
  readonly month: string;
  readonly judged: number;
  readonly scored: number;
  readonly scoreSum: number;
  readonly scoreSquares: number;
  readonly coverageSum: number;
  readonly referenceSum: number;
  readonly activeN: number;
  readonly activeSum: number;
  /** of forecasts from no report */
  readonly aloneN: number;
  readonly aloneSum: number;
  readonly aloneSquares: number;
  /** reports, and over them the sums of n², (Σ score)² and n × Σ score */
  readonly reportN: number;
  readonly reportSizes: number;
  readonly reportSquares: number;
  readonly reportProducts: number;
}

/** Everything that figures of yes-or-no forecasts are made of, whatever their number. */
export interface Cells {
  /** at the chosen lead */
  readonly chances: readonly ChanceCell[];
  /** at the first belief */
  readonly words: readonly WordCell[];
  /** ascending */
  readonly months: readonly MonthCell[];
}

const everyone = '00000000-0000-0000-0000-000000000000';
const unit = '1e12::float8';

/** The cells of a filter: from what is kept added up where that is all it asks for, from rows otherwise. */
export async function readCells(
  prisma: Prisma.TransactionClient,
  workspaceId: string,
  filter: CountedFilter,
  lead: Lead,
): Promise<Cells> {
  const { since = null, until = null } = filter;
  const { months, edges } = isKept(filter) ? monthsIn({ since, until }) : { months: null, edges: [{ since, until }] };
  await prisma.$queryRaw`SELECT set_config('jit', 'off', true)`;
  const where = within(whereOf(workspaceId, filter), edges);
  const fromRows = edges.length === 0 ? none : await cellsOfRows(prisma, where, lead);
  if (months === null) return fromRows;
  const kept: Where = {
    sql: 'workspace_id = $1::uuid AND desk_id = $2::uuid AND month >= $3::date AND month < $4::date',
    params: [workspaceId, filter.deskId ?? everyone, months.from ?? '0001-01-01', months.before ?? '9999-12-01'],
  };
  return together(await keptCells(prisma, kept, lead), fromRows);
}

const none: Cells = { chances: [], words: [], months: [] };

/** A cell of a chance at the lead, or of a word or number at the first belief. */
type Told = { readonly by: 'chance' | 'word'; readonly at: number | null } & WordCell;

/** What the reports of a month add up to. */
type Clusters = Pick<MonthCell, 'month' | 'reportN' | 'reportSizes' | 'reportSquares' | 'reportProducts'>;

/** Reports of about so many forecasts tell how far judgements of one report move together. */
const ENOUGH_CLUSTERED = 10_000;

/** Three passes over the same entries of an index: what they cost is the passes, so each is shared out where cores are free. */
async function cellsOfRows(prisma: Prisma.TransactionClient, where: Where, lead: Lead): Promise<Cells> {
  await prisma.$queryRaw`SELECT set_config('work_mem', '32MB', true), set_config('enable_sort', 'off', true),
    set_config('parallel_setup_cost', '10', true), set_config('parallel_tuple_cost', '0', true)`;
  const column = chanceColumn[lead];
  const told = await prisma.$queryRawUnsafe<Told[]>(
    `WITH told AS MATERIALIZED (
       SELECT ${column} AS at, term, first_ppm AS first, band_lo_ppm AS lo, band_hi_ppm AS hi, happened, count(*) AS n
       FROM results WHERE ${where.sql} GROUP BY ${column}, term, first_ppm, band_lo_ppm, band_hi_ppm, happened
     )
     SELECT CASE grouping(at) WHEN 0 THEN 'chance' ELSE 'word' END AS by, at / 1e6::float8 AS at, term,
       first / 1e6::float8 AS chance, lo / 1e6::float8 AS lo, hi / 1e6::float8 AS hi, sum(n)::float8 AS n,
       coalesce(sum(n) FILTER (WHERE happened), 0)::float8 AS happened
     FROM told GROUP BY GROUPING SETS ((at), (term, first, lo, hi))`,
    ...where.params,
  );
  const months = await prisma.$queryRawUnsafe<Omit<MonthCell, keyof typeof noClusters>[]>(
    `SELECT month::text, count(*)::float8 AS judged, count(score)::float8 AS scored, coalesce(sum(score), 0) AS "scoreSum",
       coalesce(sum(score * score), 0) AS "scoreSquares", coalesce(sum(coverage), 0) AS "coverageSum",
       coalesce(sum(reference), 0) AS "referenceSum", count(active)::float8 AS "activeN",
       coalesce(sum(active), 0) AS "activeSum", count(score) FILTER (WHERE report_id IS NULL)::float8 AS "aloneN",
       coalesce(sum(score) FILTER (WHERE report_id IS NULL), 0) AS "aloneSum",
       coalesce(sum(score * score) FILTER (WHERE report_id IS NULL), 0) AS "aloneSquares"
     FROM results WHERE ${where.sql} GROUP BY results.month`,
    ...where.params,
  );
  const judged = months.reduce((sum, month) => sum + month.judged, 0);
  const clusters = await clustersOfRows(prisma, where, judged);
  await prisma.$queryRaw`SELECT set_config('enable_sort', 'on', true)`;
  return {
    chances: told.flatMap(({ by, at: chance, n, happened }) =>
      by === 'chance' && chance !== null ? [{ chance, n, happened }] : [],
    ),
    words: told.flatMap(({ by, at: _, ...word }) => (by === 'word' && word.chance !== null ? [word] : [])),
    months: months
      .map((month): MonthCell => ({ ...month, ...(clusters.get(month.month) ?? noClusters) }))
      .sort((one, other) => (one.month < other.month ? -1 : 1)),
  };
}

const noClusters = { reportN: 0, reportSizes: 0, reportSquares: 0, reportProducts: 0 };

/**
 * What the reports of each month add up to. Of more than 20,000 forecasts one report in two, four, … is taken, always
 * the same ones, and counted as so many: the error that is made of it is known to about a hundredth all the same. Forecasts
 * from no report have no hash. (Asking for them with IS NOT NULL would be tried on every entry of the index, and doubles the time.)
 */
async function clustersOfRows(
  prisma: Prisma.TransactionClient,
  where: Where,
  judged: number,
): Promise<Map<string, Omit<Clusters, 'month'>>> {
  const oneIn = 2 ** Math.max(0, Math.floor(Math.log2(judged / ENOUGH_CLUSTERED)));
  const rows = await prisma.$queryRawUnsafe<Clusters[]>(
    `SELECT month::text, (${oneIn} * count(*))::float8 AS "reportN", ${oneIn} * sum(n * n) AS "reportSizes",
       ${oneIn} * sum(total * total) AS "reportSquares", ${oneIn} * sum(n * total) AS "reportProducts"
     FROM (
       SELECT month, count(score)::float8 AS n, sum(score) AS total FROM results
       WHERE ${where.sql} AND uuid_hash(report_id) & ${oneIn - 1} = 0 GROUP BY month, report_id
     ) report WHERE n > 0 GROUP BY report.month`,
    ...where.params,
  );
  return new Map(rows.map(({ month, ...sums }) => [month, sums]));
}

async function keptCells(prisma: Prisma.TransactionClient, where: Where, lead: Lead): Promise<Cells> {
  const chances = await prisma.$queryRawUnsafe<ChanceCell[]>(
    `SELECT chance_ppm / 1e6::float8 AS chance, sum(n)::float8 AS n, sum(happened)::float8 AS happened
     FROM calibration_chances WHERE ${where.sql} AND lead = $5::text GROUP BY chance_ppm HAVING sum(n) > 0`,
    ...where.params,
    lead,
  );
  const words = await prisma.$queryRawUnsafe<WordCell[]>(
    `SELECT nullif(term, '') AS term, chance_ppm / 1e6::float8 AS chance, nullif(band_lo_ppm, -1) / 1e6::float8 AS lo,
       nullif(band_hi_ppm, -1) / 1e6::float8 AS hi, sum(n)::float8 AS n, sum(happened)::float8 AS happened
     FROM calibration_chances WHERE ${where.sql} AND lead = 'first'
     GROUP BY term, chance_ppm, band_lo_ppm, band_hi_ppm HAVING sum(n) > 0`,
    ...where.params,
  );
  const months = await prisma.$queryRawUnsafe<MonthCell[]>(
    `SELECT month::text, judged::float8, scored::float8, score_sum::float8 / ${unit} AS "scoreSum",
       score_squares::float8 / ${unit} AS "scoreSquares", coverage_sum::float8 / ${unit} AS "coverageSum",
       reference_sum::float8 / ${unit} AS "referenceSum", active_n::float8 AS "activeN",
       active_sum::float8 / ${unit} AS "activeSum", alone_n::float8 AS "aloneN", alone_sum::float8 / ${unit} AS "aloneSum",
       alone_squares::float8 / ${unit} AS "aloneSquares", report_n::float8 AS "reportN",
       report_sizes::float8 AS "reportSizes", report_squares::float8 / (${unit} * ${unit}) AS "reportSquares",
       report_products::float8 / ${unit} AS "reportProducts"
     FROM calibration_months WHERE ${where.sql} AND judged > 0 ORDER BY month`,
    ...where.params,
  );
  return { chances, words, months };
}

/** Adds two sets of cells; their months do not meet, since one holds whole months and the other what lies around them. */
function together(one: Cells, other: Cells): Cells {
  return {
    chances: added([...one.chances, ...other.chances], ({ chance }) => `${chance}`),
    words: added([...one.words, ...other.words], ({ term, chance, lo, hi }) => JSON.stringify([term, chance, lo, hi])),
    months: [...one.months, ...other.months].sort((a, b) => (a.month < b.month ? -1 : 1)),
  };
}

function added<Cell extends ChanceCell>(cells: readonly Cell[], keyOf: (cell: Cell) => string): Cell[] {
  const sums = new Map<string, Cell>();
  for (const cell of cells) {
    const known = sums.get(keyOf(cell));
    const sum = known ? { ...known, n: known.n + cell.n, happened: known.happened + cell.happened } : cell;
    sums.set(keyOf(cell), sum);
  }
  return [...sums.values()];
}
