import type { Tx } from '../tx.js';

/** Which of a workspace's deliveries: those named, or all in the state that is asked for. */
export type Chosen = readonly string[] | null;

/**
 * Lets held deliveries go out; each is asked once more whether it still may when it does. Returns how many.
 *
 * @param ids `null`: all that are held in this workspace
 */
export async function releaseHeld(tx: Tx, ids: Chosen): Promise<number> {
  return await change(
    tx,
    `state = 'pending', next_attempt_at = app_now(), lease_until = NULL, hinted_at = NULL, last_error = NULL`,
    'held',
    ids,
  );
}

/** Gives held deliveries up for good; their notices stay in the inbox. Returns how many. `ids` `null`: all. */
export async function dropHeld(tx: Tx, ids: Chosen): Promise<number> {
  return await change(tx, `state = 'cancelled', last_error = 'dropped by the administrator'`, 'held', ids);
}

/** Tries deliveries that were given up once more, with all their tries; under the same key. Returns how many. `ids` `null`: all. */
export async function replayDead(tx: Tx, ids: Chosen): Promise<number> {
  return await change(
    tx,
    `state = 'pending', attempts = 0, first_tried_at = NULL, replays = replays + 1, next_attempt_at = app_now(),
     lease_until = NULL, hinted_at = NULL, last_error = NULL`,
    'dead',
    ids,
  );
}

async function change(tx: Tx, set: string, state: 'held' | 'dead', ids: Chosen): Promise<number> {
  const changed = await tx.query(
    `UPDATE deliveries SET ${set}
     WHERE workspace_id = $1 AND state = $2 AND ($3::uuid[] IS NULL OR id = ANY ($3::uuid[])) RETURNING id`,
    [tx.workspaceId, state, ids && [...ids]],
  );
  return changed.length;
}
