import type { Prisma } from '../../generated/prisma/client.js';
import { type CountedFilter, isKept, monthOf, type Where, whereOf, within } from './filter.js';

/** What stands beside the figures. */
export interface CountedAround {
  /** judged, but before their scheduled close */
  readonly early: number;
  readonly void: number;
  readonly open: number;
}

/** Scores that are drawn again for a range, one for each forecast. */
export interface DrawnScores {
  readonly scores: readonly number[];
  /** what a score shares with others; `null` stands alone */
  readonly reports: readonly (string | null)[];
  /** month of scheduled close, `YYYY-MM-DD` */
  readonly months: readonly string[];
}

/** The scores behind a filter one by one, for as many forecasts as are drawn again. */
export async function readDrawnScores(
  prisma: Prisma.TransactionClient,
  workspaceId: string,
  filter: CountedFilter,
): Promise<DrawnScores> {
  const where = within(whereOf(workspaceId, filter), [periodOf(filter)]);
  const [drawn] = await prisma.$queryRawUnsafe<[{ [Column in keyof DrawnScores]: DrawnScores[Column] | null }]>(
    `SELECT array_agg(score) AS scores, array_agg(report_id::text) AS reports, array_agg(month::text) AS months
     FROM (SELECT score, report_id, month FROM results WHERE ${where.sql} ORDER BY close_at, score) result
     WHERE score IS NOT NULL`,
    ...where.params,
  );
  return { scores: drawn.scores ?? [], reports: drawn.reports ?? [], months: drawn.months ?? [] };
}

/** How many reports are counted no further. */
export const MOST_REPORTS = 1_000;

/**
 * How many reports the forecasts of a filter come from; above 1,000 it says 1,000. Read in the order of an index, where
 * one has it, so that the count ends there, however many forecasts there are.
 */
export async function countReports(
  prisma: Prisma.TransactionClient,
  workspaceId: string,
  filter: CountedFilter,
): Promise<number> {
  const where = within(whereOf(workspaceId, filter), [periodOf(filter)]);
  if (isKept(filter)) await prisma.$queryRaw`SELECT set_config('enable_hashagg', 'off', true)`;
  return countOf(prisma, {
    sql: `SELECT count(*)::integer AS n FROM (SELECT DISTINCT report_id FROM results WHERE ${where.sql}
      AND report_id IS NOT NULL LIMIT ${MOST_REPORTS}) report`,
    params: where.params,
  });
}

/**
 * What is not in the figures: resolved early, void, and still open.
 *
 * @param now    what lies after it is early, epoch milliseconds
 * @param filter its period is the one that was asked for, not cut at `now`
 */
export async function countAround(
  prisma: Prisma.TransactionClient,
  workspaceId: string,
  filter: CountedFilter,
  now: number,
): Promise<CountedAround> {
  const { since, until } = periodOf(filter);
  const dated = since !== null || until !== null;
  const comes = { since: Math.max(since ?? now + 1, now + 1), until };
  if (isKept(filter) && !dated) {
    const monthEnd = endOfMonth(now);
    const [later, voided] = await keptAround(prisma, workspaceId, filter, monthEnd);
    const soon = within(whereOf(workspaceId, filter), [{ since: now + 1, until: monthEnd }]);
    return {
      early: later + (await countRows(prisma, soon)),
      void: voided,
      open: await countOpen(prisma, workspaceId, filter),
    };
  }
  const voids = whereOf(workspaceId, filter, true);
  return {
    early: await countRows(prisma, within(whereOf(workspaceId, filter), [comes])),
    void: await countRows(prisma, dated ? within(voids, [{ since, until }]) : voids),
    open: await countOpen(prisma, workspaceId, filter),
  };
}

async function keptAround(
  prisma: Prisma.TransactionClient,
  workspaceId: string,
  { deskId }: CountedFilter,
  monthEnd: number,
): Promise<[later: number, voided: number]> {
  const [sums] = await prisma.$queryRawUnsafe<[{ later: number; voided: number }]>(
    `SELECT coalesce(sum(judged) FILTER (WHERE month >= $3::date), 0)::integer AS later,
       coalesce(sum(voided), 0)::integer AS voided
     FROM calibration_months WHERE workspace_id = $1::uuid AND desk_id = $2::uuid`,
    workspaceId,
    deskId ?? '00000000-0000-0000-0000-000000000000',
    new Date(monthEnd).toISOString().slice(0, 10),
  );
  return [sums.later, sums.voided];
}

/** Forecasts without an outcome that the filter means. */
async function countOpen(
  prisma: Prisma.TransactionClient,
  workspaceId: string,
  filter: CountedFilter,
): Promise<number> {
  const { sql, params } = whereOf(
    workspaceId,
    { ...filter, importance: null, horizon: null, words: null },
    false,
    'forecasts',
  );
  const given: unknown[] = [...params];
  const parts = [sql.replace(' AND NOT forecasts.void', ''), 'closed_at IS NULL', 'withdrawn_at IS NULL'];
  if (filter.importance != null) parts.push(`coalesce(importance, 0) = $${given.push(filter.importance)}::smallint`);
  if (filter.horizon != null) parts.push(`due_at - opens_at ${horizons[filter.horizon]}`);
  if (filter.since != null) parts.push(`due_at >= $${given.push(new Date(filter.since))}::timestamptz`);
  if (filter.until != null) parts.push(`due_at < $${given.push(new Date(filter.until))}::timestamptz`);
  if (filter.words) {
    parts.push(`EXISTS (SELECT FROM judgements j WHERE j.workspace_id = forecasts.workspace_id
      AND j.id = forecasts.judgement_id AND lower(j.term) = ANY ($${given.push(filter.words)}::text[]))`);
  }
  const where = parts.join(' AND ');
  return countOf(prisma, { sql: `SELECT count(*)::integer AS n FROM forecasts WHERE ${where}`, params: given });
}

const horizons = [
  "<= interval '30 days'",
  "> interval '30 days' AND due_at - opens_at <= interval '180 days'",
  "> interval '180 days'",
];

const countRows = (prisma: Prisma.TransactionClient, { sql, params }: Where): Promise<number> =>
  countOf(prisma, { sql: `SELECT count(*)::integer AS n FROM results WHERE ${sql}`, params });

async function countOf(prisma: Prisma.TransactionClient, { sql, params }: Where): Promise<number> {
  const [row] = await prisma.$queryRawUnsafe<[{ n: number }]>(sql, ...params);
  return row.n;
}

const periodOf = ({ since = null, until = null }: CountedFilter) => ({ since, until });

function endOfMonth(moment: number): number {
  const began = new Date(monthOf(moment));
  return Date.UTC(began.getUTCFullYear(), began.getUTCMonth() + 1, 1);
}
