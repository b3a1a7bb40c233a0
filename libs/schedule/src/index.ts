export { addDays, addMonths, daysBetween } from './days.js';
export { dayIn, dueMoment, knownMoment, localMoment, startOfDay } from './moments.js';
export { type CheckPlan, nextCheckAt } from './nextCheckAt.js';
export type { DuePlan, PlanInput, PlannedReminder, Recipient, ReminderKind } from './plan.js';
export { planReassessment } from './planReassessment.js';
export { planReminders } from './planReminders.js';
export { defaultRules, type ReminderRules } from './rules.js';
