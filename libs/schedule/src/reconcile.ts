import type { Duty, PlannedReminder } from './plan.js';
import { type LedgerRow, whyNotFire } from './whyNotFire.js';

/** What brings the ledger of one forecast in step with its plan. */
export interface LedgerChange<Row> {
  readonly insert: PlannedReminder[];
  /** rows that are scheduled from now on as planned: moved to another moment, or taken up again */
  readonly reschedule: { readonly row: Row; readonly planned: PlannedReminder }[];
  /** scheduled rows that the plan no longer holds */
  readonly supersede: Row[];
}

/** Rules whose rows come from an event and not from the plan. */
const events: ReadonlySet<string> = new Set(['snooze', 'evidence', 'source', 'linked', 'due-moved']);

/**
 * The difference between the rows there are and the plan as it follows from the facts now; empty when nothing changed.
 *
 * One occurrence (rule, recipient, key) has one row for ever. What fired, was missed or was cancelled stays so: nothing
 * is told twice. What is scheduled is never lost by planning it anew: moved into the past it fires at once. Rows that an
 * event caused stay while the forecast asks for what they ask.
 */
export function reconcile<Row extends LedgerRow>(
  rows: readonly Row[],
  planned: readonly PlannedReminder[],
  duty: Duty,
): LedgerChange<Row> {
  const standing = new Map(rows.map((row) => [nameOf(row), row]));
  const wanted = new Set(planned.map(nameOf));
  const reschedule: { row: Row; planned: PlannedReminder }[] = [];
  const insert: PlannedReminder[] = [];
  for (const each of planned) {
    const row = standing.get(nameOf(each));
    const next = row === undefined ? null : rescheduled(row, each, duty.now);
    if (row === undefined) insert.push(each);
    else if (next !== null) reschedule.push({ row, planned: next });
  }
  const supersede = rows.filter(
    (row) =>
      row.state === 'scheduled' &&
      !wanted.has(nameOf(row)) &&
      !(events.has(row.rule) && whyNotFire(row, duty) === null),
  );
  return { insert, reschedule, supersede };
}

function rescheduled(row: LedgerRow, planned: PlannedReminder, now: number): PlannedReminder | null {
  if (row.state === 'scheduled') {
    // what is owed already stays as it is: moving it on with every plan would put it off for ever
    const isOwed = planned.state === 'skipped_past' && row.fireAt <= now;
    if (isOwed || saysTheSame(row, planned)) return null;
    return { ...planned, fireAt: Math.max(planned.fireAt, now), state: 'scheduled', reason: null };
  }
  const wasLaidAside = row.state === 'superseded' || row.state === 'skipped_past';
  return wasLaidAside && planned.state === 'scheduled' ? planned : null;
}

function saysTheSame(row: LedgerRow, planned: PlannedReminder): boolean {
  return (
    row.fireAt === planned.fireAt &&
    row.zone === planned.zone &&
    row.urgent === planned.urgent &&
    row.channels.join() === planned.channels.join()
  );
}

function nameOf({
  rule,
  recipientId,
  occurrenceKey,
}: Pick<LedgerRow, 'rule' | 'recipientId' | 'occurrenceKey'>): string {
  return `${rule} ${recipientId} ${occurrenceKey}`;
}
