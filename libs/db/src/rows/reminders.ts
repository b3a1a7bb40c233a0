import type { Tx } from '../tx.js';
import { newId } from './ids.js';
import { moment } from './moment.js';
import { zoneRules } from './zoneRules.js';

export type ReminderState = 'scheduled' | 'fired' | 'cancelled' | 'superseded' | 'skipped_past' | 'missed';

export interface ReminderRow {
  readonly id: string;
  readonly forecastId: string;
  /** 'before-due-30d', 'due', 'due-now', 'overdue-1', 'reassess' … */
  readonly rule: string;
  /** member */
  readonly recipientId: string;
  /** a name, never a moment: a moment computed anew must not make a second reminder */
  readonly occurrenceKey: string;
  readonly kind: 'before-due' | 'at-due' | 'due-now' | 'overdue' | 'reassess' | 'escalate';
  readonly dueRev: number;
  /** wall-clock time in `zone`, YYYY-MM-DDTHH:MM */
  readonly nominalLocal: string;
  readonly zone: string;
  readonly fireAt: number;
  readonly state: ReminderState;
  readonly reason: string | null;
  readonly plannedAt: number;
  readonly channels: readonly ('inbox' | 'email')[];
  /** goes out in quiet hours, and by itself */
  readonly urgent: boolean;
  readonly condition: 'unacknowledged' | null;
}

type Defaulted = 'plannedAt' | 'channels' | 'urgent' | 'condition';
export type NewReminderRow = Omit<ReminderRow, 'id' | 'state' | 'reason' | Defaulted> &
  Partial<Pick<ReminderRow, Defaulted>> & {
    readonly state: 'scheduled' | 'skipped_past' | 'missed';
    readonly reason?: string | null;
  };

const columns = `id, forecast_id AS "forecastId", rule, recipient_id AS "recipientId", occurrence_key AS "occurrenceKey",
  kind, due_rev AS "dueRev", nominal_local AS "nominalLocal", zone, fire_at AS "fireAt", state, reason,
  planned_at AS "plannedAt", channels, urgent, condition`;

/** Plans reminders; an occurrence that is already there stays as it is. Returns those that are new. */
export function addReminders(tx: Tx, reminders: readonly NewReminderRow[]): Promise<ReminderRow[]> {
  const usual = { channels: ['inbox', 'email'], urgent: false, condition: null };
  const rows = reminders.map((reminder) => ({
    ...{ id: newId(), ...usual, ...reminder },
    fireAt: moment(reminder.fireAt),
    plannedAt: moment(reminder.plannedAt),
  }));
  return tx.query<ReminderRow>(
    `INSERT INTO reminders (workspace_id, id, forecast_id, rule, recipient_id, occurrence_key, kind, due_rev, nominal_local,
       zone, fire_at, state, reason, channels, urgent, condition, planned_at, tzdb)
     SELECT $1, id, "forecastId", rule, "recipientId", "occurrenceKey", kind, "dueRev", "nominalLocal", zone, "fireAt",
       state, reason, channels, urgent, condition, coalesce("plannedAt", app_now()), $3
     FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, "forecastId" uuid, rule text, "recipientId" uuid,
       "occurrenceKey" text, kind text, "dueRev" integer, "nominalLocal" text, zone text, "fireAt" timestamptz, state text,
       reason text, channels text[], urgent boolean, condition text,
       "plannedAt" timestamptz)
     ON CONFLICT DO NOTHING RETURNING ${columns}`,
    [tx.workspaceId, JSON.stringify(rows), zoneRules],
  );
}

/** Every row of a forecast's ledger, by moment, locked until the transaction ends: a sweep under way is waited for. */
export function remindersOf(tx: Tx, forecastId: string): Promise<ReminderRow[]> {
  return tx.query<ReminderRow>(
    `SELECT ${columns} FROM reminders WHERE workspace_id = $1 AND forecast_id = $2 ORDER BY fire_at, id
     FOR NO KEY UPDATE`,
    [tx.workspaceId, forecastId],
  );
}

/** Schedules rows for another moment, or takes up again those that were laid aside. */
export async function rescheduleReminders(
  tx: Tx,
  rows: readonly Pick<ReminderRow, 'id' | 'nominalLocal' | 'zone' | 'fireAt' | 'plannedAt' | 'channels' | 'urgent'>[],
): Promise<void> {
  const given = rows.map(({ id, nominalLocal, zone, fireAt, plannedAt, channels, urgent }) => ({
    ...{ id, nominalLocal, zone, channels, urgent },
    fireAt: moment(fireAt),
    plannedAt: moment(plannedAt),
  }));
  await tx.query(
    `UPDATE reminders SET state = 'scheduled', reason = NULL, planned_at = given."plannedAt", fire_at = given."fireAt",
       nominal_local = given."nominalLocal", zone = given.zone, channels = given.channels, urgent = given.urgent,
       tzdb = $3
     FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, "nominalLocal" text, zone text, "fireAt" timestamptz,
       "plannedAt" timestamptz, channels text[], urgent boolean)
     WHERE reminders.workspace_id = $1 AND reminders.id = given.id
       AND reminders.state IN ('scheduled', 'superseded', 'skipped_past')`,
    [tx.workspaceId, JSON.stringify(given), zoneRules],
  );
}

/** A new plan holds these rows no longer: what is still scheduled of them is superseded. */
export async function supersedeReminders(tx: Tx, ids: readonly string[], reason: string): Promise<void> {
  await tx.query(
    `UPDATE reminders SET state = 'superseded', reason = $3
     WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) AND state = 'scheduled'`,
    [tx.workspaceId, [...ids], reason],
  );
}

/** What these reminders told is not asked any more: their notices are done, and messages not yet started are cancelled. */
export async function finishReminders(tx: Tx, ids: readonly string[], reason: string): Promise<void> {
  await tx.query(
    `WITH done AS (
       UPDATE notices SET done_at = coalesce(done_at, app_now())
       WHERE workspace_id = $1 AND reminder_id = ANY ($2::uuid[]) RETURNING id
     )
     UPDATE deliveries SET state = 'cancelled', last_error = $3
     WHERE workspace_id = $1 AND notice_id IN (SELECT id FROM done) AND state IN ('pending', 'held')`,
    [tx.workspaceId, [...ids], reason],
  );
}

/**
 * What a look ended is asked again, for it was taken back: rows that it laid aside are scheduled as they were, notices
 * that it finished are open, and their messages wait to be sent once more; claiming decides, as ever, whether they may.
 * So does what a digest left out meanwhile, and what was held before is held.
 *
 * @param look the check that ended them, and what `finishReminders` and `supersedeReminders` were given as the reason
 */
export async function resumeReminders(
  tx: Tx,
  ids: readonly string[],
  look: { readonly checkId: string; readonly reason: string },
): Promise<void> {
  await tx.query(
    `UPDATE reminders SET state = 'scheduled', reason = NULL
     WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) AND state IN ('superseded', 'cancelled') AND reason = $3`,
    [tx.workspaceId, [...ids], look.reason],
  );
  await tx.query(
    `WITH look AS (
       SELECT recorded_at FROM checks WHERE workspace_id = $1 AND id = $3
     ), asked AS (
       UPDATE notices SET done_at = NULL FROM look
       WHERE workspace_id = $1 AND reminder_id = ANY ($2::uuid[]) AND done_at >= look.recorded_at RETURNING id
     ), stopped AS (
       SELECT d.id, least(d.created_at, d.nominal_at) < instance.held_before AS was_held
       FROM deliveries d CROSS JOIN look CROSS JOIN instance
       LEFT JOIN deliveries digest ON digest.workspace_id = d.workspace_id AND digest.carries_digest_id = d.digest_id
       WHERE d.workspace_id = $1 AND d.notice_id IN (SELECT id FROM asked)
         AND CASE d.state
           WHEN 'cancelled' THEN d.last_error IN ($4, 'what it asks for was done')
           WHEN 'folded' THEN digest.state = 'cancelled' OR digest.first_tried_at >= look.recorded_at
         END
     )
     UPDATE deliveries SET state = CASE WHEN was_held THEN 'held' ELSE 'pending' END, digest_id = NULL, hinted_at = NULL,
       last_error = CASE WHEN was_held THEN 'it waited when this database was restored or copied' END
     FROM stopped WHERE deliveries.workspace_id = $1 AND deliveries.id = stopped.id`,
    [tx.workspaceId, [...ids], look.checkId, look.reason],
  );
}

/** Nothing more is to be asked: what was scheduled is cancelled, mail not yet started too, and notices are done. */
export async function endReminders(tx: Tx, forecastId: string, reason: string): Promise<void> {
  await tx.query(
    `UPDATE reminders SET state = 'cancelled', reason = $3
     WHERE workspace_id = $1 AND forecast_id = $2 AND state = 'scheduled'`,
    [tx.workspaceId, forecastId, reason],
  );
  const told = await remindersOf(tx, forecastId);
  await finishReminders(
    tx,
    told.map(({ id }) => id),
    reason,
  );
}
