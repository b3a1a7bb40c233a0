import { type ForecastRow, lockJudgement, putResult, putScores, type ResolutionRow, type Tx } from '@app/db';
import { cameTrueOf } from '@app/forecasts';
import { resultOf } from './resultOf.js';
import { scoresOf } from './scored.js';

/** Keeps what a standing outcome earns by this build's method, and what calibration counts of it. */
export async function keepScores(
  tx: Tx,
  forecast: ForecastRow,
  { id, outcome, cameOut, knownAt }: Pick<ResolutionRow, 'id' | 'outcome' | 'cameOut' | 'knownAt'>,
): Promise<void> {
  if (outcome === 'reopened') return;
  const came = cameTrueOf(outcome, cameOut);
  const scores = came === null || knownAt === null ? [] : await scoresOf(tx, forecast, { came, knownAt });
  await putScores(tx, { forecastId: forecast.id, resolutionId: id }, scores);
  const judgement = forecast.judgementId === null ? null : await lockJudgement(tx, forecast.judgementId);
  await putResult(tx, forecast.id, await resultOf(tx, forecast, { came, knownAt }, scores, judgement));
}
