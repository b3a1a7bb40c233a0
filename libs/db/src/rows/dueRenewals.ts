import type { Tx } from '../tx.js';
import { newId } from './ids.js';
import { moment } from './moment.js';

/** An open forecast whose due moment was computed by older zone rules. */
export interface OutdatedDue {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** HH:MM; `null`: the end of that day */
  readonly time: string | null;
  /** IANA name */
  readonly zone: string;
  /** epoch milliseconds */
  readonly at: number;
  /** epoch milliseconds; `null`: none */
  readonly nextCheckAt: number | null;
  /** the owner's, IANA name */
  readonly ownerZone: string;
}

/** Workspaces with an open forecast whose due moment older zone rules than `version` gave. Worker's role only. */
export async function workspacesToRenew(tx: Tx, version: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>('SELECT id FROM workspaces_to_renew($1) AS id', [version]);
  return rows.map(({ id }) => id);
}

/**
 * Open forecasts of the workspace whose due moment older zone rules than `version` gave, in the order of their keys and
 * locked. Newer ones are left alone, as `takeOutdated` does; so are closed ones: the horizon that they were scored over
 * stays what it was. One taken alone is waited for; of several, those that somebody is just changing are left out: who
 * holds some and waits for more could be waited for in a circle.
 */
export function takeOutdatedDues(
  tx: Tx,
  { version, limit }: { version: string; limit: number },
): Promise<OutdatedDue[]> {
  return tx.query<OutdatedDue>(
    `SELECT f.id, f.due_date AS date, f.due_time AS time, f.due_zone AS zone, f.due_at AS at,
       f.next_check_at AS "nextCheckAt", owner.time_zone AS "ownerZone"
     FROM forecasts f JOIN members owner ON owner.workspace_id = f.workspace_id AND owner.id = f.owner_id
     WHERE f.workspace_id = $1 AND f.closed_at IS NULL AND f.due_at IS NOT NULL AND f.due_tzdb < $2
     ORDER BY f.id LIMIT $3 FOR NO KEY UPDATE OF f ${limit === 1 ? '' : 'SKIP LOCKED'}`,
    [tx.workspaceId, version, limit],
  );
}

/** Records that these due dates, which are locked, fall on other moments by the zone rules of `version`; the forecast rows follow. */
export async function addDueRenewals(
  tx: Tx,
  version: string,
  rows: readonly Pick<OutdatedDue, 'id' | 'at'>[],
): Promise<void> {
  await tx.query(
    `INSERT INTO due_renewals (workspace_id, id, forecast_id, due_at, tzdb)
     SELECT $1, id, "forecastId", at, $2
     FROM jsonb_to_recordset($3::jsonb) AS given (id uuid, "forecastId" uuid, at timestamptz)`,
    [
      tx.workspaceId,
      version,
      JSON.stringify(rows.map(({ id, at }) => ({ id: newId(), forecastId: id, at: moment(at) }))),
    ],
  );
}

/** Marks the due moments of these forecasts, which are locked, as those of the zone rules of `version`. */
export async function markDuesRenewed(tx: Tx, version: string, forecastIds: readonly string[]): Promise<void> {
  await tx.query(
    'UPDATE forecasts SET due_tzdb = $2 WHERE workspace_id = $1 AND id = ANY ($3::uuid[]) AND due_tzdb < $2',
    [tx.workspaceId, version, [...forecastIds]],
  );
}
