import type { Reminder } from '@app/contract';
import { localMoment } from './moments.js';
import type { ReminderRules } from './rules.js';

export type ReminderKind = Reminder['kind'];

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

/** What a plan follows from. */
export interface PlanInput {
  /** the database's clock, epoch milliseconds */
  readonly now: number;
  /** null: monitor only, which prompts nobody */
  readonly due: DuePlan | null;
  /** true once the outcome is recorded or the forecast withdrawn: nothing is planned */
  readonly closed: boolean;
  readonly recipient: Recipient;
  /** days between checks; null: none asked for */
  readonly cadence: { readonly days: number | null };
  /** when somebody last looked, epoch milliseconds; null: nobody yet, the cadence runs from `now` */
  readonly lastCheckAt: number | null;
  /** rows in the check table so far, undone ones and undoings included; only ever grows */
  readonly checksRecorded: number;
  /** how often an outcome was taken back; each time gives the reminders new keys, so that ended ones come back */
  readonly reopenings?: number;
  readonly rules?: ReminderRules;
}

/** One row of the reminder ledger, as planned. */
export interface PlannedReminder {
  /** `before-due-30d`, `at-due`, `due-now`, `overdue-7`, `reassess` */
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
}

/** The part of a key that says which due date, and which life of the forecast, an occurrence belongs to. */
export function planOf(input: PlanInput): string {
  const reopened = input.reopenings ? `.r${input.reopenings}` : '';
  return `due${input.due?.revision ?? 0}${reopened}`;
}

/** A prompt on a day at the recipient's hour; skipped when that moment is already over. */
export function promptOn(
  input: PlanInput,
  at: string,
  what: { rule: string; kind: ReminderKind; key?: string; day: string },
): PlannedReminder {
  const { zone, id } = input.recipient;
  const fireAt = localMoment(what.day, at, zone);
  const past = fireAt < input.now;
  return {
    rule: what.rule,
    kind: what.kind,
    occurrenceKey: `${what.key ?? what.rule}@${planOf(input)}`,
    recipientId: id,
    dueRev: input.due?.revision ?? 0,
    nominalLocal: `${what.day}T${at}`,
    zone,
    fireAt,
    state: past ? 'skipped_past' : 'scheduled',
    reason: past ? 'already past when planned' : null,
  };
}
