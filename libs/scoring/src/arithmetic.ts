import { type Asked, type CameTrue, defaultReference, headlineLoss, type Stated } from './headlineLoss.js';
import { type DueFrom, type Stretch, stretchesOf } from './schedule.js';
import type { HeldStep } from './steps.js';

/** Everything that a score is made from. */
export interface Scoring {
  readonly asked: Asked;
  /** earliest first; one before the opening counts from it; of two at one moment the later in the list stands */
  readonly steps: readonly HeldStep[];
  /** what the schedule said, earliest first; usually one entry */
  readonly dueHistory: readonly DueFrom[];
  /** epoch milliseconds */
  readonly opensAt: number;
  readonly came: CameTrue;
  /** when the outcome became known (not when somebody typed it), epoch milliseconds */
  readonly knownAt: number;
  /** declared at creation; `null`: the default of the kind */
  readonly reference: Stated | null;
}

/** Why a row counts as it does: a belief stood, none was stated yet, it was withdrawn, the outcome was known, or no date. */
export type Reason = 'belief' | 'none' | 'withdrawn' | 'known' | 'undated';

/** One line of the sum: a stretch of time, what counted in it, and what it adds to the score. */
export interface ArithmeticRow {
  /** epoch milliseconds; `from = to` only in an `undated` row */
  readonly from: number;
  readonly to: number;
  /** what stood; `null`: nothing did, the reference counts */
  readonly held: Stated | null;
  readonly reason: Reason;
  /** headline loss of the belief or the reference, 0 to 1, lower is better */
  readonly loss: number;
  /** best and worst loss over the word's band; both equal `loss` for a number and for the reference */
  readonly lossLo: number;
  readonly lossHi: number;
  /** share of the whole, 0 to 1; the weights add up to 1 */
  readonly weight: number;
  /** loss × weight */
  readonly contribution: number;
}

/** A stretch of time in which one thing counted. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly reason: Reason;
  readonly held: Stated | null;
}

/**
 * The sum behind a score, row by row, in order of time. The score is these contributions added from the top:
 * exactly, to the last digit. Rows that say the same are one row, so restating a belief changes nothing.
 *
 * Anchors: one belief of 20 % throughout that happened: one row, 0.64 × 1 = 0.64.
 *
 * @returns empty when the forecast never had a due date after its opening: then there is nothing to score over
 */
export function arithmetic(scoring: Scoring): ArithmeticRow[] {
  const { asked, steps, came, knownAt } = scoring;
  requireOrder(steps);
  if (Number.isNaN(knownAt)) throw new RangeError('the outcome became known at no moment');
  const reference = scoring.reference ?? defaultReference(asked);
  const rowOf = ({ from, to, reason, held }: Piece, weight: number): ArithmeticRow => {
    const { loss, lo, hi } = headlineLoss(asked, held ?? reference, came);
    return { from, to, held, reason, loss, lossLo: lo, lossHi: hi, weight, contribution: loss * weight };
  };
  const stretches = stretchesOf(scoring.opensAt, scoring.dueHistory);
  if (stretches.length === 0) return [];
  const rows = stretches.flatMap((stretch) =>
    joined(piecesOf(stretch, steps, knownAt)).map((piece) =>
      rowOf(piece, (stretch.weight * (piece.to - piece.from)) / (stretch.until - stretch.opens)),
    ),
  );
  const over = 1 - stretches.reduce((sum, stretch) => sum + stretch.weight, 0);
  // A remainder of rounding is not a stretch without a date.
  if (over < 1e-12) return rows;
  const end = stretches.at(-1)!.until;
  return [...rows, rowOf({ from: end, to: end, reason: 'undated', held: null }, over)];
}

/** Refuses a history that could not have been recorded: beginning nowhere or out of order. */
function requireOrder(steps: readonly HeldStep[]): void {
  for (const [i, { from }] of steps.entries()) {
    if (!Number.isFinite(from)) throw new RangeError(`step ${i} begins at ${from}`);
    if (i > 0 && from < steps[i - 1]!.from) throw new RangeError(`step ${i} begins before the one ahead of it`);
  }
}

function piecesOf(stretch: Stretch, steps: readonly HeldStep[], knownAt: number): Piece[] {
  const last = Math.max(stretch.opens, Math.min(stretch.until, knownAt));
  const pieces: Piece[] = [];
  const add = (from: number, to: number, reason: Reason, held: Stated | null) => {
    if (to > from) pieces.push({ from, to, reason, held });
  };
  add(stretch.opens, Math.min(steps[0]?.from ?? Infinity, last), 'none', null);
  for (const [i, { from: since, held }] of steps.entries()) {
    const from = Math.max(since, stretch.opens);
    const to = Math.min(steps[i + 1]?.from ?? Infinity, last);
    add(from, to, held === null ? 'withdrawn' : 'belief', held);
  }
  add(last, stretch.until, 'known', null);
  return pieces;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    if (before && before.reason === piece.reason && saysTheSame(before.held, piece.held)) {
      out[out.length - 1] = { ...before, to: piece.to };
    } else out.push(piece);
  }
  return out;
}

function saysTheSame(one: Stated | null, other: Stated | null): boolean {
  if (one?.kind === 'binary' && other?.kind === 'binary')
    return (
      one.chance === other.chance &&
      (one.lo ?? one.chance) === (other.lo ?? other.chance) &&
      (one.hi ?? one.chance) === (other.hi ?? other.chance)
    );
  return JSON.stringify(one) === JSON.stringify(other);
}
