import type { RuleSet } from '@app/contract';
import { type ForecastRow, ruleLevelsOf, type Tx } from '@app/db';
import { mayChangeEscalation } from '@app/forecasts';
import { saysSame } from '@app/schedule';
import type { Actor } from '../http/actor.js';
import { Refused } from '../http/refused.js';

/** Refuses a change of a forecast's escalation by whoever may not make it; what comes as it stood is no change. */
export async function refuseEscalation(
  tx: Tx,
  actor: Actor,
  forecast: ForecastRow,
  set: RuleSet | null,
): Promise<void> {
  if (mayChangeEscalation(actor, forecast)) return;
  const stood = await ruleLevelsOf(tx, { memberId: actor.memberId, forecastId: forecast.id });
  if (saysSame(stood.forecast, set, 'escalate')) return;
  throw new Refused('not-permitted', {
    detail: 'The escalation of a forecast is changed by its lead, a lead of the workspace or an administrator',
  });
}
