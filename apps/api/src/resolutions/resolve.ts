import type { NewResolution } from '@app/contract';
import { addAudit, addResolution, type ForecastRow, lastResolution, type Tx, workspaceOf } from '@app/db';
import { whyNotResolve } from '@app/forecasts';
import { knownMoment } from '@app/schedule';
import { refuseUnfitOutcome } from '../forecasts/beliefs.js';
import { endDuty } from '../forecasts/duty.js';
import { refuseIf } from '../http/refused.js';
import { keepScores } from './keepScores.js';

/**
 * Records an outcome on a locked forecast: the fact, its scores, what calibration counts of it, the end of all duties, the audit entry.
 * A forecast that has an outcome gets another one, which supersedes it.
 *
 * @param at  in the example's invented past; people's own are always now
 * @returns key of the resolution
 */
export async function resolve(
  tx: Tx,
  { memberId: by, at }: { memberId: string; at?: number },
  forecast: ForecastRow,
  given: NewResolution,
): Promise<{ id: string }> {
  const now = at ?? (await tx.now());
  const zone = forecast.due?.zone ?? (await workspaceOf(tx)).timeZone;
  const knownAt = knownMoment(given.knownOn, zone, now);
  const { outcome, cameOut, source, note } = given;
  refuseUnfitOutcome(forecast.question ?? { kind: 'binary' }, outcome, cameOut);
  refuseIf(whyNotResolve(forecast, { outcome, knownAt }, now));
  const supersedes = (await lastResolution(tx, forecast.id))?.id ?? null;
  const resolution = await addResolution(tx, forecast.id, {
    outcome,
    cameOut,
    knownAt,
    source,
    note,
    by,
    supersedes,
    recordedAt: at,
  });
  await keepScores(tx, forecast, resolution);
  await endDuty(tx, forecast.id, 'the outcome was recorded');
  await addAudit(tx, {
    action: 'forecast.resolve',
    by,
    on: { kind: 'forecast', id: forecast.id },
    detail: cameOut ? { outcome, cameOut } : { outcome },
    recordedAt: at,
  });
  return { id: resolution.id };
}
