import type { Horizon } from './steps.js';

/** What the schedule said from a moment on. */
export interface DueFrom {
  /** when it was recorded, epoch milliseconds */
  readonly from: number;
  /** the due moment, epoch milliseconds; `null`: the date was taken away */
  readonly closesAt: number | null;
  /** who recorded it; left out: unknown, and then it corrects nothing */
  readonly by?: string;
}

/** How long after its entry a date may be corrected without being moved, milliseconds. */
const correctedWithin = 10 * 60_000;

/** A stretch in which every instant weighs the same. */
export interface Stretch extends Horizon {
  /** where the stretch ends: at the close, or where the date was moved */
  readonly until: number;
  /** share of the whole score that the stretch carries, 0 to 1 */
  readonly weight: number;
}

/**
 * How the weight of a score, 1 in all, lies over time when the due date was moved.
 *
 * The rule: the first date spreads the whole weight evenly from opening to close. When the date moves, the
 * instants that have passed keep the weight they had; what is left is spread evenly from then to the new close.
 *
 * Why so: a score is proper (an honest belief is the best one) as long as the weight of every instant is
 * settled before that instant, by the schedule and not by the outcome. Averaging over the last schedule, as if
 * it had always held, would let somebody dilute an early miss by moving the date, and dates are mostly moved
 * because nothing has happened yet. Giving each new horizon a whole weight of its own would pay for moving.
 * Here moving can neither shed what has passed nor earn more than remained.
 *
 * So a date moved after it had gone by finds no weight left: what was said in time is scored, the extension is
 * not. (To forecast a later date as well, make another forecast.) A date moved into the past, or taken away and
 * never set again, leaves weight over; it counts as the reference. Dates recorded ahead of the opening replace
 * one another. A date given later to a forecast that had none runs from the opening, like a report's.
 *
 * A slip of the pen is no move: what the same person enters within ten minutes of an entry replaces it, from that
 * entry's moment on. Without this, a report of years ago that was dated a year short by mistake would have lost the
 * weight of that year for good. The ten minutes run from the first entry, so that corrections cannot be strung
 * together. The same date again is no move either.
 *
 * Anchors: 0 to 10 moved on day 5 to 20: half the weight on days 0 to 5, half on days 5 to 20.
 *
 * @param dueHistory as recorded, earliest first
 * @returns stretches in order, none overlapping, weights adding up to at most 1; empty when it never had a date
 */
export function stretchesOf(opensAt: number, dueHistory: readonly DueFrom[]): Stretch[] {
  requireHistory(opensAt, dueHistory);
  const moves = movesOf(dueHistory);
  const first = moves.findIndex((due) => due.closesAt !== null);
  const dated = first < 0 ? [] : moves.slice(first);
  const stretches: Stretch[] = [];
  let left = 1;
  for (const [i, { from, closesAt }] of dated.entries()) {
    const opens = i === 0 ? opensAt : Math.max(from, opensAt);
    const moved = Math.max(dated[i + 1]?.from ?? Infinity, opensAt);
    if (closesAt === null || closesAt <= opens || moved <= opens) continue;
    const until = Math.min(closesAt, moved);
    const spent = (until - opens) / (closesAt - opens);
    if (left > 0) stretches.push({ opens, closes: closesAt, until, weight: left * spent });
    left *= 1 - spent;
  }
  return stretches;
}

/** The entries that moved the date, each as it was last corrected. */
function movesOf(dueHistory: readonly DueFrom[]): DueFrom[] {
  const entries: DueFrom[] = [];
  for (const due of dueHistory) {
    const entry = entries.at(-1);
    const corrects = entry?.by !== undefined && entry.by === due.by && due.from - entry.from <= correctedWithin;
    if (corrects) entries[entries.length - 1] = { ...due, from: entry.from };
    else entries.push(due);
  }
  return entries.filter((due, i) => i === 0 || due.closesAt !== entries[i - 1]!.closesAt);
}

function requireHistory(opensAt: number, dueHistory: readonly DueFrom[]): void {
  if (!Number.isFinite(opensAt)) throw new RangeError(`a forecast opens at a moment, not ${opensAt}`);
  for (const [i, due] of dueHistory.entries()) {
    if (i > 0 && due.from < dueHistory[i - 1]!.from)
      throw new RangeError(`due date ${i} is older than the one ahead of it`);
    if (due.closesAt !== null && !Number.isFinite(due.closesAt))
      throw new RangeError(`due date ${i} is ${due.closesAt}`);
  }
}
