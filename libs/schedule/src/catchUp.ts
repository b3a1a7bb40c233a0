import type { ReminderKind } from './plan.js';

/** A scheduled row whose moment has come. */
export interface DueRow {
  readonly forecastId: string;
  readonly recipientId: string;
  readonly rule: string;
  readonly kind: ReminderKind;
  /** epoch milliseconds */
  readonly fireAt: number;
  /** epoch milliseconds */
  readonly plannedAt: number;
}

/** A row that fired before. */
export interface ToldRow extends Pick<DueRow, 'forecastId' | 'recipientId' | 'kind'> {
  /** epoch milliseconds */
  readonly toldAt: number;
}

/** What to do with them; every row is in exactly one place. */
export interface CaughtUp<Row> {
  readonly fire: Row[];
  readonly missed: { readonly row: Row; readonly reason: string }[];
}

/**
 * Which of the rows that are due now still fire after a silence: of a cadence, of the prompts before due and of those
 * that ask for the outcome only the newest, and of those before due none once the outcome is asked for; the older ones are
 * missed, with the reason. What was put off before due or on the day is missed where an overdue prompt comes with it
 * or was told since it was put off: one thing is asked once. Escalations, and what else an event caused or somebody
 * snoozed, always fire.
 *
 * @param told what fired of these forecasts before
 */
export function catchUp<Row extends DueRow>(due: readonly Row[], told: readonly ToldRow[] = []): CaughtUp<Row> {
  const newestFirst = [...due].sort((one, other) => other.fireAt - one.fireAt);
  const asked = new Set(newestFirst.filter((row) => streamOf(row) === 'outcome').map(dutyOf));
  const overdue = [...due.map((row) => ({ ...row, toldAt: Number.POSITIVE_INFINITY })), ...told].filter(
    ({ kind }) => kind === 'overdue',
  );
  const isOverdueSince = (row: Row) =>
    overdue.some((each) => dutyOf(each) === dutyOf(row) && each.toldAt > row.plannedAt);
  const seen = new Set<string>();
  const fire: Row[] = [];
  const missed: { row: Row; reason: string }[] = [];
  for (const row of newestFirst) {
    const stream = streamOf(row);
    if (isPutOffUpToDue(row) && isOverdueSince(row)) missed.push({ row, reason: 'the outcome was asked for since' });
    else if (stream === 'before-due' && asked.has(dutyOf(row)))
      missed.push({ row, reason: 'the outcome was asked for first' });
    else if (stream !== null && seen.has(`${dutyOf(row)} ${stream}`))
      missed.push({ row, reason: 'a newer one took its place' });
    else fire.push(row);
    if (stream !== null) seen.add(`${dutyOf(row)} ${stream}`);
  }
  return { fire: fire.reverse(), missed: missed.reverse() };
}

/** What a row asks for, where a newer one of the same makes it needless; `null`: nothing makes it so. */
function streamOf({ rule, kind }: DueRow): 'before-due' | 'outcome' | 'cadence' | null {
  if (rule === 'reassess') return 'cadence';
  if (rule === 'snooze' || kind === 'reassess' || kind === 'escalate') return null;
  return kind === 'before-due' ? 'before-due' : 'outcome';
}

const isPutOffUpToDue = ({ rule, kind }: DueRow) => rule === 'snooze' && (kind === 'before-due' || kind === 'at-due');

const dutyOf = ({ forecastId, recipientId }: Pick<DueRow, 'forecastId' | 'recipientId'>) =>
  `${forecastId} ${recipientId}`;
