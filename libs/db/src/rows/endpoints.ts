import type { Tx } from '../tx.js';
import { newId } from './ids.js';

export interface NewEndpointRow {
  readonly kind: 'webhook' | 'chat';
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  /** gets what this member is told; `null`: what anybody is told */
  readonly memberId: string | null;
  /** member */
  readonly by: string;
}

/** A way out as writing needs it. */
export interface EndpointRow {
  readonly id: string;
  readonly kind: 'webhook' | 'chat';
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  readonly state: 'on' | 'off' | 'failed';
}

const columns = 'id, kind, name, url, secret, state';

/** Keeps a further way out, switched on; returns its key. */
export async function addEndpoint(tx: Tx, endpoint: NewEndpointRow): Promise<string> {
  const { id } = await tx.one<{ id: string }>(
    `INSERT INTO endpoints (workspace_id, id, kind, name, url, secret, member_id, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [
      tx.workspaceId,
      newId(),
      endpoint.kind,
      endpoint.name,
      endpoint.url,
      endpoint.secret,
      endpoint.memberId,
      endpoint.by,
    ],
  );
  return id;
}

/** A way out, locked until the transaction ends; `null` when it is missing or another workspace's. */
export function lockEndpoint(tx: Tx, id: string): Promise<EndpointRow | null> {
  return tx.maybeOne<EndpointRow>(
    `SELECT ${columns} FROM endpoints WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    [tx.workspaceId, id],
  );
}

/** Changes what is given. One that is switched on again is asked anew, whatever it said before. */
export async function editEndpoint(
  tx: Tx,
  id: string,
  { name, url, on }: { name?: string; url?: string; on?: boolean },
): Promise<void> {
  const state = on === undefined ? null : on ? 'on' : 'off';
  await tx.query(
    `UPDATE endpoints SET name = coalesce($3, name), url = coalesce($4, url), state = coalesce($5, state),
       why_not = CASE WHEN $5::text IS NULL THEN why_not END
     WHERE workspace_id = $1 AND id = $2`,
    [tx.workspaceId, id, name ?? null, url ?? null, state],
  );
}

/** Gives a new secret; the one before signs beside it for another `overlapMs` milliseconds. */
export async function rotateSecret(
  tx: Tx,
  id: string,
  { secret, overlapMs }: { secret: string; overlapMs: number },
): Promise<void> {
  await tx.query(
    `UPDATE endpoints SET former_secret = secret, former_until = app_now() + make_interval(secs => $4 / 1000.0),
       secret = $3
     WHERE workspace_id = $1 AND id = $2`,
    [tx.workspaceId, id, secret, overlapMs],
  );
}

/** The secret that signs for an endpoint now; a RangeError where there is no such endpoint. */
export async function secretOf(tx: Tx, id: string): Promise<string> {
  const { secret } = await tx.one<{ secret: string }>(
    'SELECT secret FROM endpoints WHERE workspace_id = $1 AND id = $2',
    [tx.workspaceId, id],
  );
  return secret;
}

/** Whether that member is in this workspace and has not left. */
export async function isMember(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query('SELECT id FROM members WHERE workspace_id = $1 AND id = $2 AND left_at IS NULL', [
    tx.workspaceId,
    id,
  ]);
  return rows.length === 1;
}
