import type { Band, Judgement, NewForecast } from '@app/contract';
import { type BeliefParts, heldOf, partsOf } from './beliefs/held.js';
import type { CheckFact } from './checks.js';
import { reportedOf } from './reportedOf.js';

/** A check that acceptance puts on record. */
export interface FirstCheck extends BeliefParts {
  readonly kind: 'stated';
  readonly origin: CheckFact['origin'];
  readonly band: Band | null;
  readonly reason: string | null;
  readonly by: string;
  /** epoch milliseconds */
  readonly effectiveAt: number;
}

/**
 * The beliefs that a forecast starts with: the report's, in force since publication, where it states a probability;
 * and the person's own number, in force from now, where one is given.
 *
 * A person never backdates: a number chosen because the report states none is that person's, not the report's. The
 * reason goes with the person's number, or with the report's where that is the only one.
 *
 * @param publishedAt epoch milliseconds; null without a report
 */
export function firstChecks(accepted: {
  judgement: Pick<Judgement, 'term' | 'band'> | null;
  newForecast: Pick<NewForecast, 'chance' | 'reversed' | 'reason'> & Partial<Pick<NewForecast, 'belief' | 'question'>>;
  publishedAt: number | null;
  now: number;
  by: string;
}): FirstCheck[] {
  const { judgement, newForecast, publishedAt, now, by } = accepted;
  const { question, reversed, reason } = newForecast;
  const own = partsOf(newForecast);
  const isOwn = heldOf(own) !== null;
  // a report's words give a chance of yes: to another question it said nothing
  const askedYesOrNo = (question?.kind ?? 'binary') === 'binary';
  const reported = judgement && askedYesOrNo ? reportedOf(judgement, reversed) : null;
  const checks: FirstCheck[] = [];
  if (reported?.chance != null) {
    checks.push({
      kind: 'stated',
      origin: 'report',
      chance: reported.chance,
      belief: null,
      band: reported.band,
      reason: isOwn ? null : reason,
      by,
      effectiveAt: Math.min(publishedAt ?? now, now),
    });
  }
  if (isOwn) {
    checks.push({ kind: 'stated', origin: 'person', ...own, band: null, reason, by, effectiveAt: now });
  }
  return checks;
}
