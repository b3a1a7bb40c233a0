import { addAudit, type Db, lastResolution, lockForecast, lockToRescore, type Tx, workspacesToRescore } from '@app/db';
import { METHOD_VERSION } from '@app/scoring';
import { keepScores } from './keepScores.js';

/**
 * Scores by this build's method whatever an older one scored: scores gain a row each, calibration follows. A workspace
 * is one transaction, so nobody ever sees figures of two methods in one; the rows of the older method stay.
 *
 * @returns how many outcomes were scored anew
 */
export async function rescore(db: Db): Promise<number> {
  const waiting = await db.transaction('installation', (tx) => workspacesToRescore(tx, METHOD_VERSION));
  let count = 0;
  for (const workspaceId of waiting) count += await db.transaction({ workspaceId }, rescoreWorkspace);
  return count;
}

async function rescoreWorkspace(tx: Tx): Promise<number> {
  const forecasts = await lockToRescore(tx, METHOD_VERSION);
  for (const id of forecasts) {
    const resolution = await lastResolution(tx, id);
    if (resolution) await keepScores(tx, (await lockForecast(tx, id))!, resolution);
  }
  if (forecasts.length > 0) {
    const detail = { version: METHOD_VERSION, forecasts: forecasts.length };
    await addAudit(tx, { action: 'scores.rescore', by: null, on: { kind: 'workspace', id: tx.workspaceId }, detail });
  }
  return forecasts.length;
}
