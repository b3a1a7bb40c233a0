import type { Tx } from '../tx.js';

/**
 * What a forecast's notices asked for has been done, or is not asked for any more.
 *
 * @param kinds  only notices of these kinds; all when left out
 */
export async function finishNotices(tx: Tx, forecastId: string, kinds?: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE notices SET done_at = app_now()
     WHERE workspace_id = $1 AND forecast_id = $2 AND done_at IS NULL AND ($3::text[] IS NULL OR kind = ANY ($3))`,
    [tx.workspaceId, forecastId, kinds ?? null],
  );
}

/** Marks a member's own notice as read; false when it is not theirs. The first reading counts. */
export async function readNoticeBy(tx: Tx, id: string, memberId: string): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE notices SET read_at = coalesce(read_at, app_now())
     WHERE workspace_id = $1 AND id = $2 AND recipient_id = $3 RETURNING id`,
    [tx.workspaceId, id, memberId],
  );
  return rows.length === 1;
}
