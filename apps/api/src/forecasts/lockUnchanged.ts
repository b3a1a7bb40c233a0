import { type ForecastRow, forecastKeyOf, lockForecast, lockForecasts, type Tx } from '@app/db';
import { found, Refused } from '../http/refused.js';
import type { Submission } from '../http/submission.js';

/** Locks a forecast for writing, and refuses where its record has grown since the writer looked. */
export async function lockUnchanged(tx: Tx, key: string, { ifMatch }: Submission): Promise<ForecastRow> {
  const forecast = found(await lockForecast(tx, key));
  if (ifMatch !== null && ifMatch !== forecast.revision) throw new Refused('someone-saved-first');
  return forecast;
}

/**
 * The same where others will have to be written too: all of them are locked in the order of their keys, so that two who
 * do this never wait for each other.
 *
 * @param others  keys of the others, asked of the key of this one
 */
export async function lockUnchangedWith(
  tx: Tx,
  key: string,
  submission: Submission,
  others: (id: string) => Promise<readonly string[]>,
): Promise<{ forecast: ForecastRow; beside: readonly string[] }> {
  const id = found(await forecastKeyOf(tx, key));
  const beside = await others(id);
  await lockForecasts(tx, [id, ...beside]);
  return { forecast: await lockUnchanged(tx, id, submission), beside };
}
