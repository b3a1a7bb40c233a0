import type { Tx } from '../tx.js';
import { moment } from './moment.js';

/** Takes a forecast out of everybody's list from a moment on, or (`null`) back in; the facts are the checks. */
export async function setWithdrawn(tx: Tx, forecastId: string, withdrawnAt: number | null): Promise<void> {
  await tx.query('UPDATE forecasts SET withdrawn_at = $3 WHERE workspace_id = $1 AND id = $2', [
    tx.workspaceId,
    forecastId,
    moment(withdrawnAt),
  ]);
}
