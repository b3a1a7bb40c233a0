import type { Tx } from '../tx.js';
import { closeCircuit } from './channels.js';
import { wayOf } from './take.js';

/** Keeps a delivery for another `leaseSeconds` while its channel is slow; `false` once the lease is somebody else's. */
export async function keepLease(
  tx: Tx,
  { id, token, leaseSeconds }: { id: string; token: string; leaseSeconds: number },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE deliveries SET lease_until = app_now() + make_interval(secs => $4)
     WHERE workspace_id = $1 AND id = $2 AND lease_token = $3 AND state = 'sending' RETURNING id`,
    [tx.workspaceId, id, token, leaseSeconds],
  );
  return rows.length === 1;
}

/** The channel took the message. Counts only while the lease is still ours; `false` when it is not. */
export async function markSent(tx: Tx, { id, token }: { id: string; token: string }): Promise<boolean> {
  const rows = await tx.query(
    `WITH sent AS (
       UPDATE deliveries SET state = 'sent', sent_at = app_now(), lease_until = NULL, last_error = NULL
       WHERE workspace_id = $1 AND id = $2 AND lease_token = $3 AND state = 'sending' RETURNING ${wayOf('deliveries')} AS way
     ), answered AS (
       ${closeCircuit('IN (SELECT way FROM sent)')}
     )
     SELECT way FROM sent`,
    [tx.workspaceId, id, token],
  );
  return rows.length === 1;
}

/** How a try failed, as far as the row has to know. */
export interface Failure {
  readonly id: string;
  readonly token: string;
  readonly error: string;
  /** milliseconds until the next try; `null`: there is none, it is dead and shown to the person and the administrator */
  readonly retryAfterMs: number | null;
  /** false gives the try back, for a channel that was down altogether */
  readonly burnt: boolean;
}

/** The channel refused or could not be reached. Counts only while the lease is still ours; `false` when it is not. */
export async function markFailed(tx: Tx, { id, token, error, retryAfterMs, burnt }: Failure): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE deliveries SET state = CASE WHEN $4::float8 IS NULL THEN 'dead' ELSE 'pending' END,
       attempts = attempts - CASE WHEN $6 THEN 0 ELSE 1 END,
       next_attempt_at = app_now() + make_interval(secs => coalesce($4::float8, 0) / 1000),
       lease_until = NULL, hinted_at = NULL, last_error = left($5, 500)
     WHERE workspace_id = $1 AND id = $2 AND lease_token = $3 AND state = 'sending' RETURNING id`,
    [tx.workspaceId, id, token, retryAfterMs, error, burnt],
  );
  return rows.length === 1;
}

/** The other side said that it is gone for good: nothing more is sent there until somebody switches it on again. */
export async function failEndpoint(tx: Tx, endpointId: string, whyNot: string): Promise<void> {
  await tx.query(
    `UPDATE endpoints SET state = 'failed', why_not = left($3, 500) WHERE workspace_id = $1 AND id = $2 AND state = 'on'`,
    [tx.workspaceId, endpointId, whyNot],
  );
  await tx.query(
    `UPDATE deliveries SET state = 'cancelled', last_error = 'the endpoint is gone'
     WHERE workspace_id = $1 AND endpoint_id = $2 AND state IN ('pending', 'held')`,
    [tx.workspaceId, endpointId],
  );
}
