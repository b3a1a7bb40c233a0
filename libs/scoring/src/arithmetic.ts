import { brier, requireChance } from './brier.js';
import { type DueFrom, type Stretch, stretchesOf } from './schedule.js';
import { requireSteps, type Step } from './steps.js';

/** Everything that a score is made from. */
export interface Scoring {
  /** earliest first; one before the opening counts from it; of two at one moment the later in the list stands */
  readonly steps: readonly Step[];
  /** what the schedule said, earliest first; usually one entry */
  readonly dueHistory: readonly DueFrom[];
  /** epoch milliseconds */
  readonly opensAt: number;
  readonly happened: boolean;
  /** when the outcome became known (not when somebody typed it), epoch milliseconds */
  readonly knownAt: number;
  /** chance that the workspace declared at creation, 0 to 1 */
  readonly reference: number;
}

/** Why a row counts as it does: a belief stood, none was stated yet, it was withdrawn, the outcome was known, or no date. */
export type Reason = 'belief' | 'none' | 'withdrawn' | 'known' | 'undated';

/** One line of the sum: a stretch of time, what counted in it, and what it adds to the score. */
export interface ArithmeticRow {
  /** epoch milliseconds; `from = to` only in an `undated` row */
  readonly from: number;
  readonly to: number;
  /** what stood, 0 to 1; `null`: nothing did, the reference counts */
  readonly chance: number | null;
  readonly reason: Reason;
  /** half Brier of the belief or the reference, 0 to 1, lower is better */
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
  readonly step: Step | null;
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
  const { steps, happened, knownAt, reference } = scoring;
  requireSteps(steps);
  requireChance(reference);
  if (Number.isNaN(knownAt)) throw new RangeError('the outcome became known at no moment');
  const stretches = stretchesOf(scoring.opensAt, scoring.dueHistory);
  if (stretches.length === 0) return [];
  const rows = stretches.flatMap((stretch) =>
    joined(piecesOf(stretch, steps, knownAt)).map((piece) => {
      const weight = (stretch.weight * (piece.to - piece.from)) / (stretch.until - stretch.opens);
      return rowOf(piece, weight, happened, reference);
    }),
  );
  const over = 1 - stretches.reduce((sum, stretch) => sum + stretch.weight, 0);
  // A remainder of rounding is not a stretch without a date.
  if (over < 1e-12) return rows;
  const end = stretches.at(-1)!.until;
  return [...rows, rowOf({ from: end, to: end, reason: 'undated', step: null }, over, happened, reference)];
}

function piecesOf(stretch: Stretch, steps: readonly Step[], knownAt: number): Piece[] {
  const last = Math.max(stretch.opens, Math.min(stretch.until, knownAt));
  const pieces: Piece[] = [];
  const add = (from: number, to: number, reason: Reason, step: Step | null) => {
    if (to > from) pieces.push({ from, to, reason, step });
  };
  add(stretch.opens, Math.min(steps[0]?.from ?? Infinity, last), 'none', null);
  for (const [i, step] of steps.entries()) {
    const from = Math.max(step.from, stretch.opens);
    const to = Math.min(steps[i + 1]?.from ?? Infinity, last);
    if (step.chance === null) add(from, to, 'withdrawn', null);
    else add(from, to, 'belief', step);
  }
  add(last, stretch.until, 'known', null);
  return pieces;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    if (before && before.reason === piece.reason && saysTheSame(before.step, piece.step)) {
      out[out.length - 1] = { ...before, to: piece.to };
    } else out.push(piece);
  }
  return out;
}

function saysTheSame(a: Step | null, b: Step | null): boolean {
  return (
    a?.chance === b?.chance &&
    (a?.lo ?? a?.chance) === (b?.lo ?? b?.chance) &&
    (a?.hi ?? a?.chance) === (b?.hi ?? b?.chance)
  );
}

function rowOf(piece: Piece, weight: number, happened: boolean, reference: number): ArithmeticRow {
  const { from, to, reason, step } = piece;
  const chance = step?.chance ?? null;
  const loss = brier(chance ?? reference, happened);
  // (chance − outcome)² rises or falls all the way over a band, so its extremes are at the ends.
  const ends = [brier(step?.lo ?? chance ?? reference, happened), brier(step?.hi ?? chance ?? reference, happened)];
  const [lossLo, lossHi] = [Math.min(...ends), Math.max(...ends)];
  return { from, to, chance, reason, loss, lossLo, lossHi, weight, contribution: loss * weight };
}
