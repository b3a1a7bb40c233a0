import type { Tx } from '../tx.js';

/** The day a report was published, `YYYY-MM-DD`; a RangeError when there is no such report. */
export async function publishedOn(tx: Tx, reportId: string): Promise<string> {
  const { day } = await tx.one<{ day: string }>(
    'SELECT published_on AS day FROM reports WHERE workspace_id = $1 AND id = $2',
    [tx.workspaceId, reportId],
  );
  return day;
}

/** When and by whom each due date was set, oldest first; `at` null: undated from then on. Epoch milliseconds. */
export function dueHistoryOf(
  tx: Tx,
  forecastId: string,
): Promise<{ recordedAt: number; at: number | null; by: string }[]> {
  return tx.query(
    `SELECT recorded_at AS "recordedAt", due_at AS at, by FROM due_changes
     WHERE workspace_id = $1 AND forecast_id = $2 ORDER BY rev`,
    [tx.workspaceId, forecastId],
  );
}

/**
 * When the due date as it stands came into force, epoch milliseconds: set, moved, or in force again because an outcome
 * was taken back; `null` before there was one.
 */
export async function dueSince(tx: Tx, forecastId: string): Promise<number | null> {
  const { at } = await tx.one<{ at: number | null }>(
    `SELECT greatest(
       (SELECT max(recorded_at) FROM due_changes WHERE workspace_id = $1 AND forecast_id = $2),
       (SELECT max(recorded_at) FROM resolutions WHERE workspace_id = $1 AND forecast_id = $2 AND outcome = 'reopened')
     ) AS at`,
    [tx.workspaceId, forecastId],
  );
  return at;
}

/** How often the forecast's outcome was taken back. */
export async function reopeningsOf(tx: Tx, forecastId: string): Promise<number> {
  const { n } = await tx.one<{ n: number }>(
    `SELECT count(*)::int AS n FROM resolutions
     WHERE workspace_id = $1 AND forecast_id = $2 AND outcome = 'reopened'`,
    [tx.workspaceId, forecastId],
  );
  return n;
}
