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
