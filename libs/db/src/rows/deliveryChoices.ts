import type { Tx } from '../tx.js';

/** Which deliveries an administrator decided about; `null`: all that the decision fits. */
export type DeliveryIds = readonly string[] | null;

/**
 * Sends again what was given up. It keeps its key, so receivers know it for the message they may have had already, and
 * gets all its tries anew. Returns how many there were; what is not dead stays as it is.
 */
export async function replayDeliveries(tx: Tx, ids: DeliveryIds): Promise<number> {
  return countOf(
    tx,
    `UPDATE deliveries SET state = 'pending', attempts = 0, first_tried_at = NULL, replays = replays + 1, next_attempt_at = app_now(),
       lease_until = NULL, lease_token = NULL, hinted_at = NULL
     WHERE workspace_id = $1 AND state = 'dead' AND ($2::uuid[] IS NULL OR id = ANY ($2)) RETURNING id`,
    ids,
  );
}

/** Lets go out what was held, as late as it is; returns how many there were. */
export async function releaseDeliveries(tx: Tx, ids: DeliveryIds): Promise<number> {
  return countOf(
    tx,
    `UPDATE deliveries SET state = 'pending', next_attempt_at = least(next_attempt_at, app_now()), lease_until = NULL,
       lease_token = NULL, hinted_at = NULL, last_error = NULL
     WHERE workspace_id = $1 AND state = 'held' AND ($2::uuid[] IS NULL OR id = ANY ($2)) RETURNING id`,
    ids,
  );
}

/** What was held went out before the backup was taken, or is not wanted any more: it never goes out. Returns how many. */
export async function dropDeliveries(tx: Tx, ids: DeliveryIds): Promise<number> {
  return countOf(
    tx,
    `UPDATE deliveries SET state = 'cancelled', last_error = 'an administrator took it as sent'
     WHERE workspace_id = $1 AND state = 'held' AND ($2::uuid[] IS NULL OR id = ANY ($2)) RETURNING id`,
    ids,
  );
}

async function countOf(tx: Tx, statement: string, ids: DeliveryIds): Promise<number> {
  const rows = await tx.query(statement, [tx.workspaceId, ids && [...ids]]);
  return rows.length;
}
