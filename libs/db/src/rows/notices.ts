import type { Tx } from '../tx.js';

/** Marks a member's own notice as read; false when it is not theirs. The first reading counts. */
export async function readNoticeBy(tx: Tx, id: string, memberId: string): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE notices SET read_at = coalesce(read_at, app_now())
     WHERE workspace_id = $1 AND id = $2 AND recipient_id = $3 RETURNING id`,
    [tx.workspaceId, id, memberId],
  );
  return rows.length === 1;
}
