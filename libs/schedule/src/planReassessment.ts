import { dutyOf, type PlanInput } from './dutyOf.js';
import type { PlannedReminder } from './plan.js';
import { planRounds } from './planRounds.js';

/**
 * The next prompts to look again, a cadence apart, and the newest one missed before them (skipped); empty when none
 * falls before due.
 *
 * After a check only these rows are planned anew; the due date's rows stay, since their keys would meet their own
 * superseded rows.
 */
export function planReassessment(input: PlanInput): PlannedReminder[] {
  const duty = dutyOf(input);
  return duty.closed || duty.due === null ? [] : planRounds(duty, duty.due);
}
