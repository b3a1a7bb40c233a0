import { type Duty, type PlannedReminder, promptAt, type Recipient, type ReminderKind } from './plan.js';

/** A prompt put off by the person it went to. */
export interface Snooze {
  /** 1 for the first that this person puts off for this forecast; only ever grows */
  readonly number: number;
  /** what was put off: it comes back as the same kind */
  readonly kind: ReminderKind;
  /** epoch milliseconds; already over: it comes back at once, for a prompt must not vanish */
  readonly until: number;
}

/** What the due day makes urgent, and nothing after it. */
const ofTheDay: ReadonlySet<ReminderKind> = new Set(['before-due', 'at-due', 'due-now']);

/**
 * The prompt that a snoozed one comes back as; `null` when the forecast asks nothing any more. Its key is
 * `snooze#<number>`. What comes back after due waits for its turn, whatever was urgent on the day.
 */
export function planSnooze(duty: Duty, recipient: Recipient, { number, kind, until }: Snooze): PlannedReminder | null {
  if (duty.closed || duty.due === null) return null;
  const ruleKind = kind === 'due-now' ? 'at-due' : kind;
  // the rule may have gone since; who snoozed still wants it back, and the inbox always holds it
  const by = duty.rules.find((rule) => rule.kind === ruleKind) ?? { at: '09:00', channels: ['inbox'], urgent: false };
  const fireAt = Math.max(until, duty.now);
  const urgent = by.urgent && !(ofTheDay.has(kind) && fireAt > duty.due.at);
  return promptAt(duty, recipient, `snooze#${number}`, fireAt, { rule: 'snooze', kind, by: { ...by, urgent } });
}
