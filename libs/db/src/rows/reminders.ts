import type { Tx } from '../tx.js';
import { newId } from './ids.js';
import { moment } from './moment.js';

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
  readonly kind: string;
  readonly dueRev: number;
  /** wall-clock time in `zone`, YYYY-MM-DDTHH:MM */
  readonly nominalLocal: string;
  readonly zone: string;
  readonly fireAt: number;
  readonly state: ReminderState;
  readonly reason: string | null;
}

export type NewReminderRow = Omit<ReminderRow, 'id' | 'state' | 'reason'> & {
  readonly state: 'scheduled' | 'skipped_past' | 'missed';
  readonly reason?: string | null;
};

const columns = `id, forecast_id AS "forecastId", rule, recipient_id AS "recipientId", occurrence_key AS "occurrenceKey",
  kind, due_rev AS "dueRev", nominal_local AS "nominalLocal", zone, fire_at AS "fireAt", state, reason`;

/** Plans reminders; an occurrence that is already there stays as it is. Returns those that are new. */
export function addReminders(tx: Tx, reminders: readonly NewReminderRow[]): Promise<ReminderRow[]> {
  const rows = reminders.map((reminder) => ({ id: newId(), ...reminder, fireAt: moment(reminder.fireAt) }));
  return tx.query<ReminderRow>(
    `INSERT INTO reminders (workspace_id, id, forecast_id, rule, recipient_id, occurrence_key, kind, due_rev, nominal_local,
       zone, fire_at, state, reason)
     SELECT $1, id, "forecastId", rule, "recipientId", "occurrenceKey", kind, "dueRev", "nominalLocal", zone, "fireAt",
       state, reason
     FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, "forecastId" uuid, rule text, "recipientId" uuid,
       "occurrenceKey" text, kind text, "dueRev" integer, "nominalLocal" text, zone text, "fireAt" timestamptz, state text,
       reason text)
     ON CONFLICT DO NOTHING RETURNING ${columns}`,
    [tx.workspaceId, JSON.stringify(rows)],
  );
}

/**
 * A new plan takes the place of the old one: what was scheduled is superseded, and mail of the old plan that has not
 * been started is cancelled.
 *
 * @param kinds  only reminders of these kinds; all when left out
 * @returns how many reminders were superseded
 */
export function supersedeReminders(tx: Tx, forecastId: string, reason: string, kinds?: string[]): Promise<number> {
  return stopReminders(tx, forecastId, 'superseded', reason, kinds);
}

/** Nothing more is to be asked: what was scheduled is cancelled, mail not yet started too, and notices are done. */
export async function endReminders(tx: Tx, forecastId: string, reason: string): Promise<number> {
  const ended = await stopReminders(tx, forecastId, 'cancelled', reason);
  await tx.query(
    'UPDATE notices SET done_at = app_now() WHERE workspace_id = $1 AND forecast_id = $2 AND done_at IS NULL',
    [tx.workspaceId, forecastId],
  );
  return ended;
}

async function stopReminders(
  tx: Tx,
  forecastId: string,
  state: 'cancelled' | 'superseded',
  reason: string,
  kinds?: string[],
): Promise<number> {
  const stopped = await tx.query(
    `UPDATE reminders SET state = $3, reason = $4
     WHERE workspace_id = $1 AND forecast_id = $2 AND state = 'scheduled' AND ($5::text[] IS NULL OR kind = ANY ($5))
     RETURNING id`,
    [tx.workspaceId, forecastId, state, reason, kinds ?? null],
  );
  await tx.query(
    `UPDATE deliveries d SET state = 'cancelled', last_error = $3 FROM notices n
     WHERE n.workspace_id = $1 AND n.forecast_id = $2 AND d.workspace_id = n.workspace_id AND d.notice_id = n.id
       AND d.state IN ('pending', 'held') AND ($4::text[] IS NULL OR n.kind = ANY ($4))`,
    [tx.workspaceId, forecastId, reason, kinds ?? null],
  );
  return stopped.length;
}
