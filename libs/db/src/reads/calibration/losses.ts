import type { Prisma } from '../../generated/prisma/client.js';
import type { Lead } from '../../rows/results.js';
import { type CountedFilter, lossColumn, type Where, whereOf, within } from './filter.js';

/** What some losses, 0 to 1 each, add up to. */
export interface LossSums {
  readonly scored: number;
  readonly scoreSum: number;
  readonly scoreSquares: number;
}

/** What results of kinds other than yes or no add up to at a lead. */
export interface HeldLosses extends LossSums {
  /** of numbers and days: how often what came out fell into each tenth of the belief */
  readonly tenths: readonly number[];
  /** of numbers and days: how many there are, and how many came out within the middle half and nine tenths of the belief */
  readonly placed: number;
  readonly insideHalf: number;
  readonly insideMost: number;
  /** of choices: by how many options there were, ascending */
  readonly options: readonly (LossSums & { readonly options: number })[];
}

/** Losses one by one, to be drawn again; lists of one length, one place for each forecast. */
export interface DrawnLosses {
  readonly losses: readonly number[];
  readonly reports: readonly (string | null)[];
  /** of a choice: how many options; 0 otherwise */
  readonly options: readonly number[];
}

type Counted = Omit<HeldLosses, 'tenths' | 'options'> & { options: number | null; tenth: number | null; all: boolean };

/** What the forecasts of a kind other than yes or no that had a belief at the lead add up to. */
export async function readHeldLosses(
  prisma: Prisma.TransactionClient,
  workspaceId: string,
  filter: CountedFilter,
  lead: Lead,
): Promise<HeldLosses> {
  const where = heldAt(workspaceId, filter, lead);
  // 0.3 × 10 as it was computed may lie a hair below 3, and the end of a range a hair beyond it
  const rows = await prisma.$queryRawUnsafe<Counted[]>(
    `SELECT options, tenth, grouping(options, tenth) = 3 AS all, count(*)::float8 AS scored,
       coalesce(sum(loss), 0) AS "scoreSum", coalesce(sum(loss * loss), 0) AS "scoreSquares", count(pit)::float8 AS placed,
       count(*) FILTER (WHERE abs(pit - 0.5) <= 0.25 + 1e-12)::float8 AS "insideHalf",
       count(*) FILTER (WHERE abs(pit - 0.5) <= 0.45 + 1e-12)::float8 AS "insideMost"
     FROM (
       SELECT ${lossColumn[lead]} AS loss, options::integer, pit, least(9, floor(pit * 10 + 1e-9))::integer AS tenth
       FROM results WHERE ${where.sql}
     ) held GROUP BY GROUPING SETS ((options), (tenth), ())`,
    ...where.params,
  );
  const { options: _, tenth: _tenth, all: _all, ...whole } = rows.find(({ all }) => all)!;
  return {
    ...whole,
    tenths: Array.from({ length: 10 }, (_, i) => rows.find(({ tenth }) => tenth === i)?.placed ?? 0),
    options: rows
      .flatMap(({ options, scored, scoreSum, scoreSquares }) =>
        options === null ? [] : [{ options, scored, scoreSum, scoreSquares }],
      )
      .sort((one, other) => one.options - other.options),
  };
}

/** The same forecasts one by one, for as many as are drawn again. */
export async function readDrawnLosses(
  prisma: Prisma.TransactionClient,
  workspaceId: string,
  filter: CountedFilter,
  lead: Lead,
): Promise<DrawnLosses> {
  const where = heldAt(workspaceId, filter, lead);
  const order = 'ORDER BY close_at, forecast_id';
  const [drawn] = await prisma.$queryRawUnsafe<[{ [Column in keyof DrawnLosses]: DrawnLosses[Column] | null }]>(
    `SELECT array_agg(${lossColumn[lead]} ${order}) AS losses, array_agg(report_id::text ${order}) AS reports,
       array_agg(coalesce(options, 0)::integer ${order}) AS options
     FROM results WHERE ${where.sql}`,
    ...where.params,
  );
  return { losses: drawn.losses ?? [], reports: drawn.reports ?? [], options: drawn.options ?? [] };
}

function heldAt(workspaceId: string, filter: CountedFilter, lead: Lead): Where {
  const { since = null, until = null } = filter;
  const { sql, params } = within(whereOf(workspaceId, filter), [{ since, until }]);
  return { sql: `${sql} AND ${lossColumn[lead]} IS NOT NULL`, params };
}
