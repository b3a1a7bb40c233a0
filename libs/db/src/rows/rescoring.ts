import type { Tx } from '../tx.js';

/** Workspaces in which an outcome was scored by an older version of the method. */
export async function workspacesToRescore(tx: Tx, version: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>('SELECT id FROM workspaces_to_rescore($1) AS id', [version]);
  return rows.map(({ id }) => id);
}

/**
 * Locks every forecast of the workspace whose standing outcome an older version of the method scored, until the
 * transaction ends. All of them before anything is written: whoever records an outcome locks its forecast first too, so
 * neither waits for the other in a circle.
 *
 * @returns their keys; none while another process is at it
 */
export async function lockToRescore(tx: Tx, version: number): Promise<string[]> {
  const turn = await tx.one<{ ours: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('rescoring of ' || $1, 0)) AS ours`,
    [tx.workspaceId],
  );
  if (!turn.ours) return [];
  const rows = await tx.query<{ id: string }>(
    `SELECT f.id FROM forecasts f JOIN results r ON r.workspace_id = f.workspace_id AND r.forecast_id = f.id
     WHERE f.workspace_id = $1 AND NOT r.void AND r.version < $2 ORDER BY f.id FOR NO KEY UPDATE OF f`,
    [tx.workspaceId, version],
  );
  return rows.map(({ id }) => id);
}
