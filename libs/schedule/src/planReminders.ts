import { dutyOf, type PlanInput } from './dutyOf.js';
import type { PlannedReminder } from './plan.js';
import { planByRules } from './planByRules.js';

/**
 * Every reminder that a forecast implies for its owner, by moment: for accepting it, moving its due date and taking an
 * outcome back. (After a check: `planReassessment`. By rules, with deputy and lead: `planByRules`.)
 */
export function planReminders(input: PlanInput): PlannedReminder[] {
  return planByRules(dutyOf(input));
}
