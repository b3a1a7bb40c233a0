import type { Tx } from '../tx.js';
import { newId } from './ids.js';

/**
 * Counts one try under a name and says how many there were in the current window, this one included, and how long the
 * window still lasts in milliseconds. Kept in the database, so that it holds for all processes and survives a restart;
 * windows that are over are forgotten on the way, so that made-up names leave nothing behind.
 */
export async function countTry(tx: Tx, key: string, windowMs: number): Promise<{ tries: number; leftMs: number }> {
  const counted = await tx.one<{ tries: number; leftMs: number }>(
    `WITH clock AS (SELECT (extract(epoch FROM app_now()) * 1000)::bigint AS ms)
     INSERT INTO rate_limits (id, key, count, last_request) SELECT $1, $2, 1, ms FROM clock
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN rate_limits.last_request <= EXCLUDED.last_request - $3 THEN 1 ELSE rate_limits.count + 1 END,
       last_request = CASE WHEN rate_limits.last_request <= EXCLUDED.last_request - $3 THEN EXCLUDED.last_request
         ELSE rate_limits.last_request END
     RETURNING count AS tries, last_request + $3 - (SELECT ms FROM clock) AS "leftMs"`,
    [newId(), key, windowMs],
  );
  await tx.query(
    `DELETE FROM rate_limits WHERE id IN (
       SELECT id FROM rate_limits WHERE last_request <= (extract(epoch FROM app_now()) * 1000)::bigint - $1
       LIMIT 1000 FOR UPDATE SKIP LOCKED)`,
    [windowMs],
  );
  return counted;
}

/** Forgets the tries under a name: the right person got in. */
export async function forgetTries(tx: Tx, key: string): Promise<void> {
  await tx.query('DELETE FROM rate_limits WHERE key = $1', [key]);
}
