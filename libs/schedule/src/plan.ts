import { Temporal } from 'temporal-polyfill';
import type { Cadence } from './cadence.js';
import { localMoment } from './moments.js';
import type { Channel, ReminderRule } from './rule.js';
import type { WorkingDays } from './workingDays.js';

export type ReminderKind = 'before-due' | 'at-due' | 'due-now' | 'overdue' | 'reassess' | 'escalate';

/** Who is prompted, on whose wall clock. */
export interface Recipient {
  readonly id: string;
  /** IANA name */
  readonly zone: string;
}

/** A due date as it stands; `revision` is 1 for the first one and grows each time it moves. */
export interface DuePlan {
  readonly date: string;
  readonly time: string | null;
  readonly zone: string;
  /** epoch milliseconds */
  readonly at: number;
  readonly revision: number;
}

/** What everything that a forecast asks follows from. Planned twice from the same facts it gives the same keys. */
export interface Duty {
  /** the database's clock, epoch milliseconds */
  readonly now: number;
  /** when the due date as it stands came into force: accepted, moved or reopened; epoch milliseconds, ≤ `now` */
  readonly since: number;
  /** when the forecast opened, epoch milliseconds: shares of the time are counted from here */
  readonly opensAt: number;
  /** null: monitor only, which prompts nobody */
  readonly due: DuePlan | null;
  /** true once the outcome is recorded or the forecast withdrawn: nothing is planned */
  readonly closed: boolean;
  /** how often the forecast was opened again; each time gives the prompts new keys, so that ended ones come back */
  readonly reopenings: number;
  readonly owner: Recipient;
  readonly deputy: Recipient | null;
  readonly lead: Recipient | null;
  /** null: nobody is asked to look again on a cadence */
  readonly cadence: Cadence | null;
  /**
   * since when this owner is asked to look on this cadence, epoch milliseconds; null: since the due date came into
   * force. Rounds before it are over: as many as the rule lets go unanswered come after it.
   */
  readonly roundsSince: number | null;
  /** when somebody last looked, epoch milliseconds; null: nobody yet, the cadence runs from `since` */
  readonly lastCheckAt: number | null;
  /**
   * rows in the check table up to the last look that counts, undone ones and undoings included: each look gives rounds
   * keys of its own, and taking it back gives those of before
   */
  readonly checksRecorded: number;
  /** those in force (`rulesFor`) */
  readonly rules: readonly ReminderRule[];
  /** prompts on other days move to the working day before; left out: every day is one */
  readonly workingDays?: WorkingDays;
}

/** One row of the reminder ledger, as planned. */
export interface PlannedReminder {
  /** `before-due-30d`, `at-due`, `due-now`, `overdue-7`, `escalate-21`, `reassess`, `elapsed-50`, `evidence`, `snooze` */
  readonly rule: string;
  readonly kind: ReminderKind;
  /** logical, never a time: `overdue-7@due2` is the same occurrence however its moment is recomputed */
  readonly occurrenceKey: string;
  readonly recipientId: string;
  /** the due date's revision that it was planned for */
  readonly dueRev: number;
  /** what the recipient's wall clock was meant to show, `YYYY-MM-DDTHH:MM` */
  readonly nominalLocal: string;
  readonly zone: string;
  /** epoch milliseconds */
  readonly fireAt: number;
  /** `skipped_past`: already over when planned; kept for the record, never sent */
  readonly state: 'scheduled' | 'skipped_past';
  /** why it is not sent; null when scheduled */
  readonly reason: string | null;
  readonly channels: readonly Channel[];
  readonly urgent: boolean;
  /** to be judged when it fires: `unacknowledged` fires only while nobody has looked or answered since due */
  readonly condition: 'unacknowledged' | null;
}

/** What a prompt says of itself, whenever it comes. */
export interface Prompt {
  readonly rule: string;
  readonly kind: ReminderKind;
  readonly by: Pick<ReminderRule, 'at' | 'channels' | 'urgent'>;
}

/** A prompt before it is a row: what is wanted on which day, at the recipient's hour. */
export interface Wanted extends Prompt {
  /** the occurrence's own part of the key; the rule's name when left out */
  readonly key?: string;
  readonly day: string;
}

/** The part of a key that says which due date, and which life of the forecast, an occurrence belongs to. */
export function planOf({ due, reopenings }: Pick<Duty, 'due' | 'reopenings'>): string {
  return `due${due?.revision ?? 0}${reopenings ? `.r${reopenings}` : ''}`;
}

/** The row for a prompt on a day at the recipient's hour; skipped when that moment is already over. */
export function promptOn(duty: Duty, recipient: Recipient, wanted: Wanted): PlannedReminder {
  return rowOf(duty, recipient, wanted, {
    occurrenceKey: `${wanted.key ?? wanted.rule}@${planOf(duty)}`,
    nominalLocal: `${wanted.day}T${wanted.by.at}`,
    fireAt: localMoment(wanted.day, wanted.by.at, recipient.zone),
  });
}

/** The row for a prompt at a moment (epoch milliseconds), whatever the clock shows then. */
export function promptAt(
  duty: Duty,
  recipient: Recipient,
  occurrenceKey: string,
  fireAt: number,
  prompt: Prompt,
): PlannedReminder {
  const local = Temporal.Instant.fromEpochMilliseconds(fireAt).toZonedDateTimeISO(recipient.zone).toPlainDateTime();
  return rowOf(duty, recipient, prompt, {
    occurrenceKey,
    nominalLocal: local.toString({ smallestUnit: 'minute' }),
    fireAt,
  });
}

function rowOf(
  duty: Duty,
  recipient: Recipient,
  { rule, kind, by }: Prompt,
  when: Pick<PlannedReminder, 'occurrenceKey' | 'nominalLocal' | 'fireAt'>,
): PlannedReminder {
  const isPast = when.fireAt < duty.now;
  return {
    rule,
    kind,
    ...when,
    recipientId: recipient.id,
    dueRev: duty.due?.revision ?? 0,
    zone: recipient.zone,
    state: isPast ? 'skipped_past' : 'scheduled',
    reason: isPast ? 'already past when planned' : null,
    channels: by.channels,
    urgent: by.urgent,
    condition: kind === 'escalate' ? 'unacknowledged' : null,
  };
}
