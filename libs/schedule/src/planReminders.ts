import { Temporal } from 'temporal-polyfill';
import { addDays } from './days.js';
import { dayIn, localMoment } from './moments.js';
import { type DuePlan, type PlanInput, type PlannedReminder, planOf, promptOn } from './plan.js';
import { planReassessment } from './planReassessment.js';
import { defaultRules, type ReminderRules } from './rules.js';

/**
 * Every reminder that a forecast implies for one recipient, by moment: for accepting it, moving its due date
 * and taking an outcome back. (After a check: `planReassessment`.)
 *
 * The whole overdue ladder is planned at once, so that no prompt depends on an earlier one having fired.
 * Offsets already over are recorded as skipped. A forecast that is due by then gets one prompt now, and its
 * ladder counts from now: an old report accepted today asks once, not for every year it was late.
 */
export function planReminders(input: PlanInput): PlannedReminder[] {
  const { due, closed, now, rules = defaultRules } = input;
  if (closed || due === null) return [];
  const isPast = due.at < now;
  return [
    ...upToDue(input, due, rules),
    ...(isPast ? [dueNow(input, due)] : []),
    ...overdue(input, isPast ? now : due.at, rules),
    ...planReassessment(input),
  ].sort((one, other) => one.fireAt - other.fireAt);
}

function upToDue(input: PlanInput, due: DuePlan, rules: ReminderRules): PlannedReminder[] {
  const day = lastDayToAsk(due.at, input.recipient.zone, rules.at);
  const before = rules.beforeDueDays.map((days) =>
    promptOn(input, rules.at, { rule: `before-due-${days}d`, kind: 'before-due', day: addDays(day, -days) }),
  );
  return rules.onDueDay ? [...before, promptOn(input, rules.at, { rule: 'at-due', kind: 'at-due', day })] : before;
}

/** The recipient's day whose prompt is the last not to come after the due moment: far zones and early times move it back. */
function lastDayToAsk(dueAt: number, zone: string, at: string): string {
  const day = dayIn(dueAt, zone);
  return localMoment(day, at, zone) <= dueAt ? day : addDays(day, -1);
}

function dueNow(input: PlanInput, due: DuePlan): PlannedReminder {
  const { zone, id } = input.recipient;
  const local = Temporal.Instant.fromEpochMilliseconds(input.now).toZonedDateTimeISO(zone).toPlainDateTime();
  return {
    rule: 'due-now',
    kind: 'due-now',
    occurrenceKey: `due-now@${planOf(input)}`,
    recipientId: id,
    dueRev: due.revision,
    nominalLocal: local.toString({ smallestUnit: 'minute' }),
    zone,
    fireAt: input.now,
    state: 'scheduled',
    reason: null,
  };
}

function overdue(input: PlanInput, from: number, rules: ReminderRules): PlannedReminder[] {
  const day = dayIn(from, input.recipient.zone);
  const offsets = rules.overdueDays.slice(0, rules.mostOverdue);
  while (offsets.length < rules.mostOverdue) offsets.push((offsets.at(-1) ?? 0) + rules.thenEveryDays);
  return offsets.map((days) =>
    promptOn(input, rules.at, { rule: `overdue-${days}`, kind: 'overdue', day: addDays(day, days) }),
  );
}
