import type { Tx } from '../tx.js';

/** The day a report was published, `YYYY-MM-DD`; a RangeError when there is no such report. */
export async function publishedOn(tx: Tx, reportId: string): Promise<string> {
  const { day } = await tx.one<{ day: string }>(
    'SELECT published_on AS day FROM reports WHERE workspace_id = $1 AND id = $2',
    [tx.workspaceId, reportId],
  );
  return day;
}

/**
 * When and by whom each due date was set, oldest first, and where newer zone rules put it while it stood; `at` null:
 * undated from then on. Epoch milliseconds.
 */
export function dueHistoryOf(
  tx: Tx,
  forecastId: string,
): Promise<{ recordedAt: number; at: number | null; by: string }[]> {
  return tx.query(
    `SELECT change.recorded_at AS "recordedAt", coalesce(renewed.due_at, change.due_at) AS at, change.by
     FROM due_changes AS change LEFT JOIN LATERAL (
       SELECT due_at FROM due_renewals
       WHERE workspace_id = change.workspace_id AND forecast_id = change.forecast_id AND rev = change.rev
       ORDER BY recorded_at DESC, tzdb DESC LIMIT 1
     ) AS renewed ON true
     WHERE change.workspace_id = $1 AND change.forecast_id = $2 ORDER BY change.rev`,
    [tx.workspaceId, forecastId],
  );
}
