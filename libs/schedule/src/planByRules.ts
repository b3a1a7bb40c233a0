import type { Duty, PlannedReminder } from './plan.js';
import { planEscalations, planLadder } from './planLadder.js';
import { planElapsed, planRounds } from './planRounds.js';

/**
 * Every reminder that a forecast implies, for owner, deputy and lead, by moment: after any change that matters, hand
 * the facts as they stand, then `reconcile` with the rows there are.
 *
 * Offsets already over are recorded as skipped. Prompts that an event causes come from `planTrigger` and `planSnooze`.
 */
export function planByRules(duty: Duty): PlannedReminder[] {
  const { due, closed } = duty;
  if (closed || due === null) return [];
  return [
    ...planLadder(duty, due),
    ...planEscalations(duty, due),
    ...planRounds(duty, due),
    ...planElapsed(duty, due),
  ].sort((one, other) => one.fireAt - other.fireAt);
}
