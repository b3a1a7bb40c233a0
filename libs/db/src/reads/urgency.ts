import type { Importance, Kind } from '@app/contract';
import { Prisma } from '../generated/prisma/client.js';
import { importanceColumn } from '../rows/forecasts.js';

/** A place in the list of forecasts: cut at a moment, then by rank, due moment (undated last) and counter. */
export interface UrgencyPlace {
  /** the moment that states were told at, epoch milliseconds */
  readonly at: number;
  readonly rank: number;
  readonly dueAt: number | null;
  readonly number: number;
}

/** What a list of forecasts asks for; `null`: does not matter. */
export interface UrgencyQuery {
  readonly at: number;
  readonly after: UrgencyPlace | null;
  readonly states: readonly string[] | null;
  readonly reportId: string | null;
  /** words of the statement, in any case */
  readonly words: string | null;
  readonly ownerId: string | null;
  readonly kind: Kind | null;
  readonly topic: string | null;
  readonly importance: Importance | null;
  /** true: only beliefs that nobody has looked at for twice their cadence; false: only the others */
  readonly stale: boolean | null;
  readonly limit: number;
}

/** In the order of urgency. */
export const stateOrder = ['overdue', 'due', 'reassess', 'soon', 'track', 'monitor', 'withdrawn', 'closed'] as const;

/** Keys of the forecasts that a list shows, most urgent first; the state here is what `stateOf` of libs/forecasts says. */
export async function forecastIdsByUrgency(
  prisma: Prisma.TransactionClient,
  { at, after, states, reportId, words, ownerId, kind, topic, importance, stale, limit }: UrgencyQuery,
): Promise<(UrgencyPlace & { id: string; state: string })[]> {
  const now = new Date(at);
  const wanted = [
    states && Prisma.sql`state = ANY (${[...states]})`,
    reportId && Prisma.sql`report_id = ${reportId}::uuid`,
    ownerId && Prisma.sql`owner_id = ${ownerId}::uuid`,
    kind && Prisma.sql`kind = ${kind}`,
    topic && Prisma.sql`topic = ${topic}`,
    importance && Prisma.sql`importance IS NOT DISTINCT FROM ${importanceColumn(importance)}::smallint`,
    stale !== null && Prisma.sql`${isStale(now)} = ${stale}`,
    words && Prisma.sql`statement ILIKE ${`%${words.replace(/[\\%_]/g, '\\$&')}%`}`,
    after &&
      Prisma.sql`(rank, coalesce(due_at, 'infinity'), number)
      > (${after.rank}::int, coalesce(${after.dueAt === null ? null : new Date(after.dueAt)}::timestamptz, 'infinity'), ${after.number}::int)`,
  ].filter((clause) => clause !== null && clause !== false);
  const where = wanted.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(wanted, ' AND ')}`;
  const rows = await prisma.$queryRaw<
    { id: string; state: string; rank: number; due_at: Date | null; number: number }[]
  >`
    WITH told AS (
      SELECT forecasts.*, CASE
        WHEN closed_at IS NOT NULL THEN 'closed'
        WHEN withdrawn_at IS NOT NULL THEN 'withdrawn'
        WHEN due_at IS NULL THEN 'monitor'
        WHEN due_at < ${now}::timestamptz THEN 'overdue'
        WHEN due_date <= (${now}::timestamptz AT TIME ZONE due_zone)::date THEN 'due'
        WHEN next_check_at <= ${now}::timestamptz THEN 'reassess'
        WHEN due_date - (${now}::timestamptz AT TIME ZONE due_zone)::date <= 14 THEN 'soon'
        ELSE 'track'
      END AS state
      FROM forecasts
    ), ranked AS (
      SELECT told.*, array_position(${[...stateOrder]}::text[], state) AS rank FROM told
    )
    SELECT id, state, rank, due_at, number FROM ranked ${where}
    ORDER BY rank, coalesce(due_at, 'infinity'), number LIMIT ${limit}`;
  return rows.map(({ id, state, rank, due_at, number }) => ({
    id,
    state,
    at,
    rank,
    dueAt: due_at?.getTime() ?? null,
    number,
  }));
}

/** Whether a belief is stale at a moment, as `staleAt` of libs/schedule says it of the last look that nobody took back. */
const isStale = (now: Date): Prisma.Sql => Prisma.sql`coalesce(
  closed_at IS NULL AND withdrawn_at IS NULL AND due_at IS NOT NULL AND (
    SELECT ((coalesce(max(looks.recorded_at), ranked.created_at) AT TIME ZONE members.time_zone)::date
      + 2 * ranked.cadence::interval)::date::timestamp AT TIME ZONE members.time_zone
    FROM members LEFT JOIN checks looks ON looks.workspace_id = members.workspace_id AND looks.forecast_id = ranked.id
      AND looks.kind <> 'undone'
      AND NOT EXISTS (SELECT FROM checks WHERE checks.workspace_id = looks.workspace_id AND checks.undoes = looks.id)
    WHERE members.workspace_id = ranked.workspace_id AND members.id = ranked.owner_id
    GROUP BY members.time_zone
  ) <= ${now}::timestamptz, false)`;
