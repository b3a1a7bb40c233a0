import type { RuleSet } from '@app/contract';
import { dutyAction } from '../reads/forecasts.js';
import type { Tx } from '../tx.js';
import { type CheckRow, checkColumns, checkRow, type FlatCheck } from './checks.js';
import type { CadenceRow, DutyRow } from './forecasts.js';
import { moment } from './moment.js';
import type { ReminderRow } from './reminders.js';
import type { RuleOwner } from './ruleSets.js';

/** A row of the ledger as plans compare it. */
export type LedgerReminder = Pick<
  ReminderRow,
  | 'id'
  | 'forecastId'
  | 'rule'
  | 'recipientId'
  | 'occurrenceKey'
  | 'kind'
  | 'dueRev'
  | 'nominalLocal'
  | 'zone'
  | 'fireAt'
  | 'state'
  | 'plannedAt'
  | 'channels'
  | 'urgent'
> & {
  /** epoch milliseconds; `null`: not told */
  readonly firedAt: number | null;
};

/**
 * Whoever makes a forecast or changes who looks after one goes beside the others; whoever plans the workspace anew, for
 * other rules, days or people, goes alone: what was accepted meanwhile would be planned by what held before. The first
 * lock of its transaction, so that nobody who waits here holds what another one needs.
 */
export async function holdPlans(tx: Tx, how: 'beside others' | 'alone'): Promise<void> {
  const lock = how === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await tx.query(`SELECT ${lock}(hashtextextended($1, 0))`, [`plans of ${tx.workspaceId}`]);
}

/** Keeps who looks after each of these forecasts, which are locked. */
export async function setDuties(tx: Tx, duties: readonly (DutyRow & { readonly id: string })[]): Promise<void> {
  const rows = duties.map(({ cadence, ...duty }) => ({
    ...duty,
    every: cadence?.every ?? null,
    tightens: cadence?.tightens ?? false,
  }));
  await tx.query(
    `UPDATE forecasts SET owner_id = given."ownerId", deputy_id = given."deputyId", lead_id = given."leadId",
       judge_id = given."judgeId", cadence = given.every, cadence_tightens = given.tightens,
       cadence_by_rule = given."cadenceByRule", marking = given.marking
     FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, "ownerId" uuid, "deputyId" uuid, "leadId" uuid,
       "judgeId" uuid, every text, tightens boolean, "cadenceByRule" boolean, marking text)
     WHERE forecasts.workspace_id = $1 AND forecasts.id = given.id`,
    [tx.workspaceId, JSON.stringify(rows)],
  );
}

/** How somebody is asked to look at a forecast again: whom and how often, and since when (epoch milliseconds). */
export interface RoundsRow {
  readonly id: string;
  /** `null`: never */
  readonly cadence: CadenceRow | null;
  readonly roundsAs: string;
  readonly roundsSince: number | null;
}

/** Keeps how each of these forecasts, which are locked, is looked at from now on. */
export async function setRounds(tx: Tx, forecasts: readonly RoundsRow[]): Promise<void> {
  await tx.query(
    `UPDATE forecasts SET cadence = given.every, cadence_tightens = given.tightens, rounds_as = given.named,
       rounds_since = given.since
     FROM unnest($2::uuid[], $3::text[], $4::boolean[], $5::text[], $6::timestamptz[])
       AS given (id, every, tightens, named, since)
     WHERE forecasts.workspace_id = $1 AND forecasts.id = given.id`,
    [
      tx.workspaceId,
      forecasts.map(({ id }) => id),
      forecasts.map(({ cadence }) => cadence?.every ?? null),
      forecasts.map(({ cadence }) => cadence?.tightens ?? false),
      forecasts.map(({ roundsAs }) => roundsAs),
      forecasts.map(({ roundsSince }) => moment(roundsSince)),
    ],
  );
}

/** How often it was changed who looks after a forecast, how often or how it is marked. */
export async function countDutyChanges(tx: Tx, forecastId: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(
    `SELECT count(*)::int AS n FROM audit_entries
     WHERE workspace_id = $1 AND subject_id = $2 AND action = $3 AND by IS NOT NULL`,
    [tx.workspaceId, forecastId, dutyAction],
  );
  return n;
}

/** Every check of each of these forecasts, in the order they were recorded; those without any are missing. */
export async function checksOfEach(tx: Tx, forecastIds: readonly string[]): Promise<Map<string, CheckRow[]>> {
  const rows = await tx.query<FlatCheck & { forecastId: string }>(
    `SELECT forecast_id AS "forecastId", ${checkColumns} FROM checks
     WHERE workspace_id = $1 AND forecast_id = ANY ($2::uuid[]) ORDER BY recorded_at, id`,
    [tx.workspaceId, [...forecastIds]],
  );
  return grouped(rows, ({ forecastId, ...row }) => [forecastId, checkRow(row)]);
}

/**
 * Of each of these forecasts, when the due date as it stands came into force (set, moved, or in force again because an
 * outcome was taken back; epoch milliseconds, `null` before there was one), and how often an outcome was taken back.
 */
export async function dueFactsOfEach(
  tx: Tx,
  forecastIds: readonly string[],
): Promise<Map<string, { since: number | null; reopenings: number }>> {
  const rows = await tx.query<{ id: string; since: number | null; reopenings: number }>(
    `SELECT asked.id, greatest(
         (SELECT max(recorded_at) FROM due_changes WHERE workspace_id = $1 AND forecast_id = asked.id), reopened.last
       ) AS since, reopened.n AS reopenings
     FROM unnest($2::uuid[]) AS asked (id)
     CROSS JOIN LATERAL (
       SELECT max(recorded_at) AS last, count(*)::int AS n FROM resolutions
       WHERE workspace_id = $1 AND forecast_id = asked.id AND outcome = 'reopened'
     ) AS reopened`,
    [tx.workspaceId, [...forecastIds]],
  );
  return new Map(rows.map(({ id, since, reopenings }) => [id, { since, reopenings }]));
}

/** What each level says for these people and forecasts, the workspace's row included. */
export function ruleSetsOf(
  tx: Tx,
  { memberIds, forecastIds }: { memberIds: readonly string[]; forecastIds: readonly string[] },
): Promise<(RuleOwner & RuleSet)[]> {
  return tx.query(
    `SELECT member_id AS "memberId", forecast_id AS "forecastId", rules, stopped FROM rule_sets
     WHERE workspace_id = $1 AND (member_id IS NULL OR member_id = ANY ($2::uuid[]))
       AND (forecast_id IS NULL OR forecast_id = ANY ($3::uuid[]))`,
    [tx.workspaceId, [...memberIds], [...forecastIds]],
  );
}

/**
 * The ledger of each of these forecasts; those without rows are missing. What is scheduled is locked first until the transaction
 * ends, so that a sweep under way is waited for and its outcome seen.
 */
export async function ledgersOf(tx: Tx, forecastIds: readonly string[]): Promise<Map<string, LedgerReminder[]>> {
  await tx.query(
    `SELECT 1 FROM reminders WHERE workspace_id = $1 AND forecast_id = ANY ($2::uuid[]) AND state = 'scheduled'
     ORDER BY id FOR NO KEY UPDATE`,
    [tx.workspaceId, [...forecastIds]],
  );
  return readLedgers(tx, forecastIds);
}

/** The same without locking anything: for looking ahead. */
export async function readLedgers(tx: Tx, forecastIds: readonly string[]): Promise<Map<string, LedgerReminder[]>> {
  const rows = await tx.query<LedgerReminder>(
    `SELECT id, forecast_id AS "forecastId", rule, recipient_id AS "recipientId", occurrence_key AS "occurrenceKey", kind,
       due_rev AS "dueRev", nominal_local AS "nominalLocal", zone, fire_at AS "fireAt", state, planned_at AS "plannedAt",
       fired_at AS "firedAt", channels, urgent
     FROM reminders WHERE workspace_id = $1 AND forecast_id = ANY ($2::uuid[])`,
    [tx.workspaceId, [...forecastIds]],
  );
  return grouped(rows, (row) => [row.forecastId, row]);
}

/** When the next check of each is due; `null`: none. */
export async function setNextChecks(
  tx: Tx,
  forecasts: readonly { readonly id: string; readonly nextCheckAt: number | null }[],
): Promise<void> {
  await tx.query(
    `UPDATE forecasts SET next_check_at = given.at
     FROM unnest($2::uuid[], $3::timestamptz[]) AS given (id, at)
     WHERE forecasts.workspace_id = $1 AND forecasts.id = given.id AND next_check_at IS DISTINCT FROM given.at`,
    [tx.workspaceId, forecasts.map(({ id }) => id), forecasts.map(({ nextCheckAt }) => moment(nextCheckAt))],
  );
}

/** Whose forecasts: those that somebody is asked about, everybody's (`all`) or those that a person looks after. */
export type Whose = 'all' | { readonly memberId: string };

/** Keys of the open forecasts, in their order; of one person: owner, deputy, lead or judge. */
export async function openForecastsOf(tx: Tx, whose: Whose): Promise<string[]> {
  const memberId = whose === 'all' ? null : whose.memberId;
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM forecasts WHERE workspace_id = $1 AND closed_at IS NULL
       AND ($2::uuid IS NULL OR $2 IN (owner_id, deputy_id, lead_id, judge_id))
     ORDER BY id`,
    [tx.workspaceId, memberId],
  );
  return rows.map(({ id }) => id);
}

function grouped<Row, Item>(rows: readonly Row[], of: (row: Row) => [string, Item]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const row of rows) {
    const [key, item] = of(row);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
