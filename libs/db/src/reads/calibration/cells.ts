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

async function cellsOfRows(prisma: Prisma.TransactionClient, where: Where, lead: Lead): Promise<Cells> {
  const column = chanceColumn[lead];
  const chances = await prisma.$queryRawUnsafe<ChanceCell[]>(
    `SELECT ${column} / 1e6::float8 AS chance, count(*)::float8 AS n, count(*) FILTER (WHERE happened)::float8 AS happened
     FROM results WHERE ${where.sql} AND ${column} IS NOT NULL GROUP BY ${column}`,
    ...where.params,
  );
  const words = await prisma.$queryRawUnsafe<WordCell[]>(
    `SELECT term, first_ppm / 1e6::float8 AS chance, band_lo_ppm / 1e6::float8 AS lo, band_hi_ppm / 1e6::float8 AS hi,
       count(*)::float8 AS n, count(*) FILTER (WHERE happened)::float8 AS happened
     FROM results WHERE ${where.sql} AND first_ppm IS NOT NULL GROUP BY term, first_ppm, band_lo_ppm, band_hi_ppm`,
    ...where.params,
  );
  const months = await prisma.$queryRawUnsafe<MonthCell[]>(
    `SELECT month::text, sum(judged)::float8 AS judged, sum(scored)::float8 AS scored,
       coalesce(sum(score), 0) AS "scoreSum", coalesce(sum(squares), 0) AS "scoreSquares",
       coalesce(sum(coverage), 0) AS "coverageSum", coalesce(sum(reference), 0) AS "referenceSum",
       sum(active_n)::float8 AS "activeN", coalesce(sum(active), 0) AS "activeSum",
       coalesce(sum(scored) FILTER (WHERE report_id IS NULL), 0)::float8 AS "aloneN",
       coalesce(sum(score) FILTER (WHERE report_id IS NULL), 0) AS "aloneSum",
       coalesce(sum(squares) FILTER (WHERE report_id IS NULL), 0) AS "aloneSquares",
       count(*) FILTER (WHERE report_id IS NOT NULL AND scored > 0)::float8 AS "reportN",
       coalesce(sum(scored ^ 2) FILTER (WHERE report_id IS NOT NULL), 0)::float8 AS "reportSizes",
       coalesce(sum(score ^ 2) FILTER (WHERE report_id IS NOT NULL), 0) AS "reportSquares",
       coalesce(sum(scored * score) FILTER (WHERE report_id IS NOT NULL), 0) AS "reportProducts"
     FROM (
       SELECT month, report_id, count(*) AS judged, count(score) AS scored, sum(score) AS score,
         sum(score * score) AS squares, sum(coverage) AS coverage, sum(reference) AS reference, count(active) AS active_n,
         sum(active) AS active
       FROM results WHERE ${where.sql} GROUP BY month, report_id
     ) together GROUP BY month ORDER BY month`,
    ...where.params,
  );
  return { chances, words, months };
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
