export { type Cadence, cadenceOfRules, rounds } from './cadence.js';
export { type CaughtUp, catchUp, type DueRow, type ToldRow } from './catchUp.js';
export { addDays, addMonths, daysBetween } from './days.js';
export { defaultRuleSet, usualHour } from './defaultRuleSet.js';
export { type DigestChoice, type DigestSlot, digestSlot, slotToJoin } from './digestSlot.js';
export { addDuration, durationWords, isDuration, isWithinReach } from './duration.js';
export { endedByLook } from './endedByLook.js';
export { type Folded, foldLate, type LateItem, lateAfterMs, mostLateSingly } from './foldLate.js';
export { mailsOf, type Prompts, type Telling } from './mailsOf.js';
export { dayIn, dueMoment, knownMoment, localMoment, startOfDay } from './moments.js';
export { type CheckPlan, nextCheckAt } from './nextCheckAt.js';
export type { DuePlan, Duty, PlannedReminder, Recipient, ReminderKind } from './plan.js';
export { planByRules } from './planByRules.js';
export { roundsAsOf } from './planRounds.js';
export { planSnooze, type Snooze } from './planSnooze.js';
export { isStrong, planTrigger, strongOdds, type Trigger } from './planTrigger.js';
export { promptReason } from './promptReason.js';
export { channelsTold, promptSentence, type ToldBy, toldSentence } from './promptSentence.js';
export { endOfQuiet, type QuietHours } from './quiet.js';
export { type LedgerChange, reconcile } from './reconcile.js';
export {
  type Channel,
  type EscalatesTo,
  mostOverdue,
  type ReminderRule,
  type RuleKind,
  type RuleSet,
  ruleName,
} from './rule.js';
export { ruleSentence } from './ruleSentence.js';
export { type RuleInForce, type RuleLevels, rulesFor, rulesInForce, sayOfPerson } from './rulesFor.js';
export { saysSame } from './saysSame.js';
export { staleAt } from './staleAt.js';
export { type Mailing, reallyTold, whyNoMail } from './whyNoMail.js';
export { type LedgerRow, type NotFired, whyNotFire } from './whyNotFire.js';
export { type RuleFault, whyNotRules } from './whyNotRules.js';
export { isWorkingDay, type WorkingDays } from './workingDays.js';
