import type { BeliefValue, CameOut, NewForecast, Outcome, Question } from '@app/contract';
import { faultsOf, heldOf, partsOf, whyOutcomeUnfit } from '@app/forecasts';
import { Refused } from '../http/refused.js';

/** Refuses a belief that does not fit what is asked, with every fault at its place below `field`. */
export function refuseUnfit(
  question: Question,
  belief: BeliefValue | null,
  { code, field }: { code: 'belief-invalid' | 'reference-invalid'; field: string },
): void {
  const faults = belief ? faultsOf(question, belief) : [];
  if (faults.length === 0) return;
  const errors = faults.map(({ at, says }) => ({ at: at === '' ? field : `${field}.${at}`, says }));
  throw new Refused(code, { errors });
}

/** The beliefs that a new forecast comes with: the author's own, and the declared reference. */
export function refuseUnfitBeliefs(given: NewForecast): void {
  const own = heldOf(partsOf(given));
  refuseUnfit(given.question, own, { code: 'belief-invalid', field: given.belief ? 'belief' : 'chance' });
  refuseUnfit(given.question, given.reference, { code: 'reference-invalid', field: 'reference' });
}

/** Refuses an outcome that is none of those the question has. */
export function refuseUnfitOutcome(question: Question, outcome: Outcome, cameOut: CameOut | null): void {
  const says = whyOutcomeUnfit(question, outcome, cameOut);
  if (says) throw new Refused('outcome-invalid', { errors: [{ at: cameOut ? 'cameOut' : 'outcome', says }] });
}
