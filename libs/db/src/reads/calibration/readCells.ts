import type { Prisma } from '../../generated/prisma/client.js';
import type { Lead } from '../../rows/results.js';
import type { Cells, ChanceCell, MonthCell, WordCell } from './cells.js';
import { cellsOfRows } from './cellsOfRows.js';
import { type CountedFilter, isKept, monthsIn, type Where, whereOf, within } from './filter.js';
import { readReportSums } from './reportSums.js';

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
  const fromRows =
    edges.length === 0 ? none : await cellsOfRows(prisma, within(whereOf(workspaceId, filter), edges), lead);
  const kept: Where | null = months && {
    sql: 'workspace_id = $1::uuid AND desk_id = $2::uuid AND month >= $3::date AND month < $4::date',
    params: [workspaceId, filter.deskId ?? everyone, months.from ?? '0001-01-01', months.before ?? '9999-12-01'],
  };
  const cells = kept ? together(await keptCells(prisma, kept, lead), fromRows) : fromRows;
  return { ...cells, reports: await readReportSums(prisma, workspaceId, filter, cells.months) };
}

type Parts = Omit<Cells, 'reports'>;
const none: Parts = { chances: [], words: [], months: [] };

async function keptCells(prisma: Prisma.TransactionClient, where: Where, lead: Lead): Promise<Parts> {
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
       alone_squares::float8 / ${unit} AS "aloneSquares"
     FROM calibration_months WHERE ${where.sql} AND judged > 0 ORDER BY month`,
    ...where.params,
  );
  return { chances, words, months };
}

/** Adds two sets of cells; their months do not meet, since one holds whole months and the other what lies around them. */
function together(one: Parts, other: Parts): Parts {
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
