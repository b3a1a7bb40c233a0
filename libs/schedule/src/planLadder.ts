import { addDays, daysBetween } from './days.js';
import { addDuration } from './duration.js';
import { dayIn, localMoment } from './moments.js';
import {
  type DuePlan,
  type Duty,
  type PlannedReminder,
  planOf,
  promptAt,
  promptOn,
  type Recipient,
  type Wanted,
} from './plan.js';
import { mostOverdue, ruleName } from './rule.js';
import { onWorkingDays } from './workingDays.js';

/**
 * The prompts that hang on the due date, for the owner: before it, at it and after it.
 *
 * The whole overdue ladder is planned at once, so that no prompt depends on an earlier one having fired. A forecast
 * that was due already when its date came into force gets one prompt then, and its ladder counts from there: an old
 * report accepted today asks once, not for every year it was late.
 */
export function planLadder(duty: Duty, due: DuePlan): PlannedReminder[] {
  const { owner } = duty;
  const wanted = [...upToDue(duty, due), ...overdue(duty, due)].sort(byClock);
  return [...dueNow(duty, due), ...onDays(duty, due, owner, wanted)];
}

/** The prompts to the deputy and the lead while nobody answers; none to somebody who is the owner, or is not there. */
export function planEscalations(duty: Duty, due: DuePlan): PlannedReminder[] {
  return [duty.deputy, duty.lead]
    .filter(
      (recipient, i, both) => recipient !== null && recipient.id !== duty.owner.id && both[i - 1]?.id !== recipient.id,
    )
    .flatMap((recipient) => (recipient === null ? [] : escalationsTo(duty, due, recipient)));
}

function escalationsTo(duty: Duty, due: DuePlan, recipient: Recipient): PlannedReminder[] {
  const day = dayIn(Math.max(due.at, duty.since), recipient.zone);
  const wanted = new Map<string, Wanted>();
  for (const rule of duty.rules) {
    if (rule.kind !== 'escalate' || duty[rule.to ?? 'deputy']?.id !== recipient.id) continue;
    const name = ruleName(rule);
    if (!wanted.has(name))
      wanted.set(name, { rule: name, kind: 'escalate', day: addDuration(day, rule.offset), by: rule });
  }
  return onDays(duty, due, recipient, [...wanted.values()].sort(byClock));
}

function onDays(duty: Duty, due: DuePlan, recipient: Recipient, wanted: readonly Wanted[]): PlannedReminder[] {
  const isAfter = ({ kind }: Wanted) => kind === 'overdue' || kind === 'escalate';
  const notBefore = (each: Wanted) => (isAfter(each) ? Math.max(duty.now, due.at, duty.since) : duty.now);
  return onWorkingDays(wanted, duty.workingDays, recipient.zone, notBefore).map((each) =>
    promptOn(duty, recipient, each),
  );
}

function upToDue({ owner, rules }: Duty, due: DuePlan): Wanted[] {
  return rules
    .filter(({ kind }) => kind === 'before-due' || kind === 'at-due')
    .map((rule) => ({
      rule: ruleName(rule),
      kind: rule.kind as 'before-due' | 'at-due',
      day: addDuration(lastDayToAsk(due.at, owner.zone, rule.at), rule.kind === 'at-due' ? 'P0D' : rule.offset, -1),
      by: rule,
    }));
}

/** The recipient's day whose prompt is the last not to come after the due moment: far zones and early times move it back. */
function lastDayToAsk(dueAt: number, zone: string, at: string): string {
  const day = dayIn(dueAt, zone);
  return localMoment(day, at, zone) <= dueAt ? day : addDays(day, -1);
}

function overdue({ owner, since, rules }: Duty, due: DuePlan): Wanted[] {
  const from = dayIn(Math.max(due.at, since), owner.zone);
  const wanted = new Map<string, Wanted>();
  for (const rule of rules.filter(({ kind }) => kind === 'overdue')) {
    const first = addDuration(from, rule.offset);
    for (let again = 0; again < (rule.thenEvery ? (rule.most ?? 1) : 1); again += 1) {
      const day = again === 0 ? first : addDuration(first, rule.thenEvery as string, again);
      const name = again === 0 ? ruleName(rule) : `overdue-${daysBetween(from, day)}`;
      if (!wanted.has(name)) wanted.set(name, { rule: name, kind: 'overdue', day, by: rule });
    }
  }
  return [...wanted.values()].sort(byClock).slice(0, mostOverdue);
}

function dueNow(duty: Duty, due: DuePlan): PlannedReminder[] {
  const { since, owner, rules } = duty;
  const by = rules.find(({ kind }) => kind === 'at-due') ?? rules.find(({ kind }) => kind === 'overdue');
  if (due.at >= since || by === undefined) return [];
  return [promptAt(duty, owner, `due-now@${planOf(duty)}`, since, { rule: 'due-now', kind: 'due-now', by })];
}

/** Order on the wall clock, which is cheaper to know than the moment and the same but within a skipped hour. */
function byClock(one: Wanted, other: Wanted): number {
  return one.day.localeCompare(other.day) || one.by.at.localeCompare(other.by.at);
}
