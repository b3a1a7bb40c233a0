import { type ForecastRow, lockForecast, type Tx } from '@app/db';
import { found, Refused } from '../http/refused.js';
import type { Submission } from '../http/submission.js';

/** Locks a forecast for writing, and refuses where its record has grown since the writer looked. */
export async function lockUnchanged(tx: Tx, key: string, { ifMatch }: Submission): Promise<ForecastRow> {
  const forecast = found(await lockForecast(tx, key));
  if (ifMatch !== null && ifMatch !== forecast.revision) throw new Refused('someone-saved-first');
  return forecast;
}
