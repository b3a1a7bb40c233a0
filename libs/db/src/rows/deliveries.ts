import type { Tx } from '../tx.js';

/** What a claimed delivery is about, for writing its message. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly token: string;
  readonly attempts: number;
  readonly kind: 'before-due' | 'at-due' | 'due-now' | 'overdue' | 'reassess';
  readonly noticeAt: number;
  readonly recipient: { readonly name: string; readonly email: string; readonly zone: string };
  readonly workspace: string;
  readonly forecast: {
    readonly number: number;
    readonly statement: string;
    /** `null` when undated */
    readonly due: { readonly date: string } | null;
    /** epoch milliseconds; `null` when nobody looked yet */
    readonly lastCheckAt: number | null;
  };
}

/**
 * Takes a delivery for `leaseSeconds`, asking once more whether it may still go out: the forecast open, its due date
 * not moved since, and nobody did meanwhile what it asks for. What may not is cancelled here, with the reason. `null`: taken by another, cancelled, or not due.
 * The lease makes a dead worker's delivery free again; `token` makes a slow worker's late answer count for nothing.
 */
export async function claimDelivery(
  tx: Tx,
  { id, token, leaseSeconds }: { id: string; token: string; leaseSeconds: number },
): Promise<ClaimedDelivery | null> {
  const claimed = await tx.maybeOne<{ state: string; claimed: ClaimedDelivery }>(
    `UPDATE deliveries SET
       state = CASE WHEN may.why_not IS NULL THEN 'sending' ELSE 'cancelled' END,
       attempts = deliveries.attempts + CASE WHEN may.why_not IS NULL THEN 1 ELSE 0 END,
       lease_token = $3::uuid, lease_until = app_now() + make_interval(secs => $4), last_error = may.why_not
     FROM (
       SELECT d.workspace_id, d.id, d.attempts,
         CASE
           WHEN f.closed_at IS NOT NULL THEN 'the outcome was recorded'
           WHEN f.withdrawn_at IS NOT NULL THEN 'the forecast was withdrawn'
           WHEN f.due_rev IS DISTINCT FROM d.due_rev THEN 'the due date was moved'
           WHEN w.is_example THEN 'the example workspace sends no mail'
           WHEN n.done_at IS NOT NULL THEN 'what it asks for was done'
         END AS why_not,
         n.kind, n.created_at, u.name, u.email, m.time_zone, w.name AS workspace,
         f.number, f.statement, f.due_date, f.last_check_at
       FROM deliveries d
       JOIN notices n ON n.workspace_id = d.workspace_id AND n.id = d.notice_id
       JOIN forecasts f ON f.workspace_id = n.workspace_id AND f.id = n.forecast_id
       JOIN members m ON m.workspace_id = d.workspace_id AND m.id = d.recipient_id
       JOIN users u ON u.id = m.user_id
       JOIN workspaces w ON w.id = d.workspace_id
       WHERE d.workspace_id = $1 AND d.id = $2
     ) AS may
     WHERE deliveries.workspace_id = may.workspace_id AND deliveries.id = may.id
       AND deliveries.state IN ('pending', 'sending') AND deliveries.next_attempt_at <= app_now()
       AND (deliveries.lease_until IS NULL OR deliveries.lease_until < app_now())
     RETURNING deliveries.state, jsonb_build_object(
       'id', may.id, 'token', $3::uuid, 'attempts', deliveries.attempts, 'kind', may.kind,
       'noticeAt', floor(extract(epoch FROM may.created_at) * 1000),
       'recipient', jsonb_build_object('name', may.name, 'email', may.email, 'zone', may.time_zone),
       'workspace', may.workspace,
       'forecast', jsonb_build_object('number', may.number, 'statement', may.statement,
         'due', CASE WHEN may.due_date IS NOT NULL THEN jsonb_build_object('date', may.due_date) END,
         'lastCheckAt', floor(extract(epoch FROM may.last_check_at) * 1000))) AS claimed`,
    [tx.workspaceId, id, token, leaseSeconds],
  );
  return claimed?.state === 'sending' ? claimed.claimed : null;
}

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
    `UPDATE deliveries SET state = 'sent', sent_at = app_now(), lease_until = NULL, last_error = NULL
     WHERE workspace_id = $1 AND id = $2 AND lease_token = $3 AND state = 'sending' RETURNING id`,
    [tx.workspaceId, id, token],
  );
  return rows.length === 1;
}

/**
 * The channel refused or could not be reached: try again after `retryAfterMs`, or never (`null`: dead, shown to the
 * person and the administrator). `burnt: false` gives the attempt back, for a channel that was down altogether.
 */
export async function markFailed(
  tx: Tx,
  failure: { id: string; token: string; error: string; retryAfterMs: number | null; burnt: boolean },
): Promise<void> {
  await tx.query(
    `UPDATE deliveries SET state = CASE WHEN $4::float8 IS NULL THEN 'dead' ELSE 'pending' END,
       attempts = attempts - CASE WHEN $6 THEN 0 ELSE 1 END,
       next_attempt_at = app_now() + make_interval(secs => coalesce($4::float8, 0) / 1000),
       lease_until = NULL, hinted_at = NULL, last_error = left($5, 500)
     WHERE workspace_id = $1 AND id = $2 AND lease_token = $3 AND state = 'sending'`,
    [tx.workspaceId, failure.id, failure.token, failure.retryAfterMs, failure.error, failure.burnt],
  );
}
