import type { Tx } from '../tx.js';
import { newId } from './ids.js';

export interface KeptAnswer {
  readonly requestHash: string;
  readonly status: number | null;
  readonly response: unknown;
}

/**
 * Takes an `Idempotency-Key` for this transaction's write; `null`: it is new, go on. Otherwise the answer that was kept
 * under it. A second request with the same key waits here until the first has committed or failed.
 */
export async function takeKey(
  tx: Tx,
  request: { memberId: string; key: string; requestHash: string },
): Promise<KeptAnswer | null> {
  const taken = await tx.query(
    `INSERT INTO idempotency_keys (workspace_id, id, member_id, key, request_hash) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (workspace_id, member_id, key) DO NOTHING RETURNING id`,
    [tx.workspaceId, newId(), request.memberId, request.key, request.requestHash],
  );
  if (taken.length === 1) return null;
  return (await keptAnswer(tx, request))!;
}

/** The answer kept under a key; `null`: none was given yet. */
export function keptAnswer(tx: Tx, { memberId, key }: { memberId: string; key: string }): Promise<KeptAnswer | null> {
  return tx.maybeOne<KeptAnswer>(
    `SELECT request_hash AS "requestHash", status, response FROM idempotency_keys
     WHERE workspace_id = $1 AND member_id = $2 AND key = $3`,
    [tx.workspaceId, memberId, key],
  );
}

/** Keeps the answer under its key, in the transaction of the write. */
export async function keepAnswer(
  tx: Tx,
  answer: { memberId: string; key: string; status: number; response: unknown },
): Promise<void> {
  await tx.query(
    'UPDATE idempotency_keys SET status = $4, response = $5 WHERE workspace_id = $1 AND member_id = $2 AND key = $3',
    [tx.workspaceId, answer.memberId, answer.key, answer.status, JSON.stringify(answer.response)],
  );
}

/** Forgets the workspace's keys that are older than `ageMs` milliseconds; returns how many. */
export async function forgetKeys(tx: Tx, ageMs: number): Promise<number> {
  const gone = await tx.query(
    `DELETE FROM idempotency_keys
     WHERE workspace_id = $1 AND created_at < app_now() - make_interval(secs => $2 / 1000.0) RETURNING id`,
    [tx.workspaceId, ageMs],
  );
  return gone.length;
}
