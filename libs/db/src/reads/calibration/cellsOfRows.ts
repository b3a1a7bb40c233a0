import type { Prisma } from '../../generated/prisma/client.js';
import type { Lead } from '../../rows/results.js';
import type { Cells, MonthCell, WordCell } from './cells.js';
import { chanceColumn, type Where } from './filter.js';

/** A cell of a chance at the lead, of a word or number at the first belief, or of a month. */
type Counted = MonthCell & WordCell & { readonly by: 'chance' | 'word' | 'month'; readonly at: number | null };

/** Counts results one by one, for chances, words and months at once: the pass is what costs. */
export async function cellsOfRows(
  prisma: Prisma.TransactionClient,
  where: Where,
  lead: Lead,
): Promise<Omit<Cells, 'reports'>> {
  await prisma.$queryRaw`SELECT set_config('work_mem', '32MB', true), set_config('enable_sort', 'off', true)`;
  const counted = await countCells(prisma, where, chanceColumn[lead]);
  await prisma.$queryRaw`SELECT set_config('enable_sort', 'on', true)`;
  return {
    chances: counted.flatMap(({ by, at: chance, n, happened }) =>
      by === 'chance' && chance !== null ? [{ chance, n, happened }] : [],
    ),
    words: counted.flatMap(({ by, term, chance, lo, hi, n, happened }) =>
      by === 'word' && chance !== null ? [{ term, chance, lo, hi, n, happened }] : [],
    ),
    months: counted.filter(({ by }) => by === 'month').sort((one, other) => (one.month < other.month ? -1 : 1)),
  };
}

const countCells = (prisma: Prisma.TransactionClient, where: Where, column: string): Promise<Counted[]> =>
  prisma.$queryRawUnsafe(
    `SELECT CASE WHEN grouping(results.month) = 0 THEN 'month' WHEN grouping(term) = 0 THEN 'word' ELSE 'chance' END AS by,
       month::text, ${column} / 1e6::float8 AS at, term, first_ppm / 1e6::float8 AS chance,
       band_lo_ppm / 1e6::float8 AS lo, band_hi_ppm / 1e6::float8 AS hi,
       count(*)::float8 AS n, count(*) FILTER (WHERE happened)::float8 AS happened,
       count(*)::float8 AS judged, count(score)::float8 AS scored, coalesce(sum(score), 0) AS "scoreSum",
       coalesce(sum(score * score), 0) AS "scoreSquares", coalesce(sum(coverage), 0) AS "coverageSum",
       coalesce(sum(reference), 0) AS "referenceSum", count(active)::float8 AS "activeN",
       coalesce(sum(active), 0) AS "activeSum", count(score) FILTER (WHERE report_id IS NULL)::float8 AS "aloneN",
       coalesce(sum(score) FILTER (WHERE report_id IS NULL), 0) AS "aloneSum",
       coalesce(sum(score * score) FILTER (WHERE report_id IS NULL), 0) AS "aloneSquares"
     FROM results WHERE ${where.sql}
     GROUP BY GROUPING SETS ((results.month), (${column}), (term, first_ppm, band_lo_ppm, band_hi_ppm))`,
    ...where.params,
  );
