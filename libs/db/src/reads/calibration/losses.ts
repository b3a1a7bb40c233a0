import type { Prisma } from '../../generated/prisma/client.js';
import type { Lead } from '../../rows/results.js';
import { type CountedFilter, lossColumn, whereOf, within } from './filter.js';

/** What results of kinds other than yes or no hold at a lead; lists of one length, one place for each forecast. */
export interface HeldLosses {
  /** headline loss of the belief at the lead, 0 to 1 */
  readonly losses: readonly number[];
  readonly reports: readonly (string | null)[];
  /** of a choice: how many options; 0 otherwise */
  readonly options: readonly number[];
  /** of a number or day: the share of the belief at or below what came out; `null` otherwise */
  readonly pits: readonly (number | null)[];
}

/** Forecasts of a kind other than yes or no that had a belief at the lead. */
export async function readHeldLosses(
  prisma: Prisma.TransactionClient,
  workspaceId: string,
  filter: CountedFilter,
  lead: Lead,
): Promise<HeldLosses> {
  const { since = null, until = null } = filter;
  const where = within(whereOf(workspaceId, filter), [{ since, until }]);
  const column = lossColumn[lead];
  const order = `ORDER BY close_at, forecast_id`;
  const [held] = await prisma.$queryRawUnsafe<[{ [Column in keyof HeldLosses]: HeldLosses[Column] | null }]>(
    `SELECT array_agg(${column} ${order}) AS losses, array_agg(report_id::text ${order}) AS reports,
       array_agg(coalesce(options, 0)::integer ${order}) AS options, array_agg(pit ${order}) AS pits
     FROM results WHERE ${where.sql} AND ${column} IS NOT NULL`,
    ...where.params,
  );
  return {
    losses: held.losses ?? [],
    reports: held.reports ?? [],
    options: held.options ?? [],
    pits: held.pits ?? [],
  };
}
