import type { Tx } from '../tx.js';
import { moment } from './moment.js';
import type { ReminderRow } from './reminders.js';

/** Marks a member's own notice as read; false when it is not theirs. The first reading counts. */
export async function readNoticeBy(tx: Tx, id: string, memberId: string): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE notices SET read_at = coalesce(read_at, app_now())
     WHERE workspace_id = $1 AND id = $2 AND recipient_id = $3 RETURNING id`,
    [tx.workspaceId, id, memberId],
  );
  return rows.length === 1;
}

/** A member's own notice, as putting it off needs it. */
export interface NoticeRow {
  readonly kind: ReminderRow['kind'];
  /** `null`: about none */
  readonly forecastId: string | null;
  readonly doneAt: number | null;
  readonly snoozedUntil: number | null;
}

const columns = 'kind, forecast_id AS "forecastId", done_at AS "doneAt", snoozed_until AS "snoozedUntil"';

/** A member's own notice; `null` when it is not theirs. */
export function ownNotice(tx: Tx, id: string, memberId: string): Promise<NoticeRow | null> {
  return tx.maybeOne<NoticeRow>(
    `SELECT ${columns} FROM notices WHERE workspace_id = $1 AND id = $2 AND recipient_id = $3`,
    [tx.workspaceId, id, memberId],
  );
}

/** The same, locked until the transaction ends; its forecast is locked before. */
export function lockOwnNotice(tx: Tx, id: string, memberId: string): Promise<NoticeRow | null> {
  return tx.maybeOne<NoticeRow>(
    `SELECT ${columns} FROM notices WHERE workspace_id = $1 AND id = $2 AND recipient_id = $3 FOR NO KEY UPDATE`,
    [tx.workspaceId, id, memberId],
  );
}

/** Hides a notice until a moment, counts it as read, and cancels what waits to be sent of it. */
export async function putOff(tx: Tx, id: string, until: number): Promise<void> {
  await tx.query(
    `UPDATE notices SET snoozed_until = $3, read_at = coalesce(read_at, app_now()) WHERE workspace_id = $1 AND id = $2`,
    [tx.workspaceId, id, moment(until)],
  );
  await tx.query(
    `UPDATE deliveries SET state = 'cancelled', last_error = 'it was put off'
     WHERE workspace_id = $1 AND notice_id = $2 AND state IN ('pending', 'held', 'folded')`,
    [tx.workspaceId, id],
  );
}

/** Shows a notice again that was put off. */
export async function bringBack(tx: Tx, id: string): Promise<void> {
  await tx.query('UPDATE notices SET snoozed_until = NULL WHERE workspace_id = $1 AND id = $2', [tx.workspaceId, id]);
}

/** How often somebody has put a prompt of this forecast off. */
export async function snoozesOf(tx: Tx, forecastId: string, memberId: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(
    `SELECT count(*)::int AS n FROM reminders
     WHERE workspace_id = $1 AND forecast_id = $2 AND recipient_id = $3 AND rule = 'snooze'`,
    [tx.workspaceId, forecastId, memberId],
  );
  return n;
}
