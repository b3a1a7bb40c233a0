import type { RuleSet } from '@app/contract';
import { type ForecastRow, ruleLevelsOf, type Tx } from '@app/db';
import { saysSame } from '@app/schedule';
import type { Actor } from '../http/actor.js';
import { Refused } from '../http/refused.js';

/**
 * Whether this person may change who is told, and when, that nobody answers about a forecast: its lead and those who
 * answer for the workspace. An owner who is also named as lead may not: it would be silenced by whom it is about.
 */
export function mayChangeEscalation({ memberId, role }: Actor, { leadId, ownerId }: ForecastRow): boolean {
  return role === 'administrator' || role === 'lead' || (leadId === memberId && ownerId !== memberId);
}

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
