import { logOdds } from '@app/scoring';
import { meanOfScores } from '../cells/means.js';
import { gateFor } from '../gate.js';
import { quantile } from '../quantile.js';
import type { Range } from '../wilson.js';
import { ratioOfSums } from './ratio.js';

/** One look at a yes-or-no forecast that counted: a belief stated, changed or kept. */
export interface LookAt {
  /** of yes, 0 to 1; `null`: withdrawn, so that no move leads to it or away from it */
  readonly chance: number | null;
  /** ln of the odds of the evidence logged since the look before, above 0 for; 0: none, or none with odds */
  readonly evidence: number;
}

/** One person's looks at one forecast before its outcome was known. */
export interface Looked {
  readonly report: string | null;
  readonly happened: boolean;
  /** earliest first */
  readonly looks: readonly LookAt[];
}

export interface Updates {
  /** times that the number itself changed */
  readonly moves: number;
  readonly movesPerForecast: number | null;
  /** middle size of a move, 0 to 1; `null` below 10 forecasts */
  readonly medianMove: number | null;
  /** `null` below 30 forecasts with a move */
  readonly towards: {
    readonly inPoints: Ratio;
    readonly inLogOdds: Ratio;
    readonly by: 'report' | 'forecast';
  } | null;
  /** `null` below 30 forecasts with weighed evidence between two looks */
  readonly reaction: {
    readonly slope: number;
    readonly range: Range | null;
    readonly by: 'report' | 'forecast';
    readonly n: number;
    readonly looks: number;
    readonly verdict: 'under-reacts' | 'over-reacts' | 'cannot-be-told';
  } | null;
  /** `null` below 30 forecasts with two looks */
  readonly movement: {
    readonly moved: number;
    readonly settled: number;
    readonly excess: number;
    readonly range: Range | null;
    readonly by: 'report' | 'forecast';
    readonly n: number;
    readonly verdict: 'too-much' | 'too-little' | 'cannot-be-told';
  } | null;
}

interface Ratio {
  readonly value: number;
  readonly range: Range | null;
  readonly n: number;
}

/** Two looks in a row, both with a belief. */
interface Stride {
  readonly before: number;
  readonly after: number;
  readonly evidence: number;
}

/**
 * How beliefs were changed. Withdrawals part a history: nothing is measured across them. Log-odds clip at 0.001.
 *
 * towards   Σ |move| in the direction of what happened ÷ Σ |move|, in points and in log-odds; above ½ is better than chance
 * reaction  Σ xy ÷ Σ x², y being the log-odds moved between two looks (0 where the belief was kept) and x those of the
 *           evidence logged between them; below 1 under-reacts, above 1 over-reacts
 * movement  mean of Σ (change of chance)² − (fall of p(1 − p) from first look to last). Whoever updates by Bayes' rule has
 *           0 on average, whatever the evidence; above 0 moves more than is learned, below 0 less. It needs no outcome
 *
 * Source: N. Augenblick, M. Rabin, Quarterly Journal of Economics 136 (2021), p. 933, for movement; slopes and gates
 * as in `docs/scoring.md`, how we update.
 */
export function updatesOf(looked: readonly Looked[]): Updates {
  const histories = looked.map((one) => ({ ...one, strides: stridesOf(one.looks) }));
  const moved = histories
    .map((one) => ({ ...one, strides: one.strides.filter(({ before, after }) => before !== after) }))
    .filter(({ strides }) => strides.length > 0);
  const sizes = moved.flatMap(({ strides }) => strides.map(({ before, after }) => Math.abs(after - before)));
  sizes.sort((one, other) => one - other);
  const enough = gateFor(looked.length).meanAndBias && sizes.length > 0;
  return {
    moves: sizes.length,
    movesPerForecast: looked.length === 0 ? null : sizes.length / looked.length,
    medianMove: enough ? quantile(sizes, 0.5) : null,
    towards: towardsOf(moved),
    reaction: reactionOf(histories),
    movement: movementOf(histories),
  };
}

interface History extends Looked {
  readonly strides: readonly Stride[];
}

function stridesOf(looks: readonly LookAt[]): Stride[] {
  return looks.slice(1).flatMap(({ chance: after, evidence }, i) => {
    const before = looks[i]!.chance;
    return before === null || after === null ? [] : [{ before, after, evidence }];
  });
}

function towardsOf(moved: readonly History[]): Updates['towards'] {
  if (!gateFor(moved.length).curve) return null;
  const shareBy = (scale: (chance: number) => number) => {
    const parts = moved.map(({ report, happened, strides }) => {
      const sizes = strides.map(({ before, after }) => (scale(after) - scale(before)) * (happened ? 1 : -1));
      return {
        report,
        over: sizes.reduce((sum, size) => sum + Math.max(0, size), 0),
        under: sizes.reduce((sum, size) => sum + Math.abs(size), 0),
      };
    });
    return ratioOfSums(parts);
  };
  const [points, odds] = [shareBy((chance) => chance), shareBy((chance) => logOdds(chance))];
  // Moves within the clip alone have no size in log-odds.
  if (!points || !odds) return null;
  const within = ({ value, range, n }: Ratio): Ratio => {
    return { value, range: range && { lo: Math.max(0, range.lo), hi: Math.min(1, range.hi) }, n };
  };
  return { inPoints: within(points), inLogOdds: within(odds), by: points.by };
}

function reactionOf(histories: readonly History[]): Updates['reaction'] {
  const weighed = histories
    .map(({ report, strides }) => ({ report, strides: strides.filter(({ evidence }) => evidence !== 0) }))
    .filter(({ strides }) => strides.length > 0);
  if (!gateFor(weighed.length).curve) return null;
  const found = ratioOfSums(
    weighed.map(({ report, strides }) => ({
      report,
      over: strides.reduce(
        (sum, stride) => sum + stride.evidence * (logOdds(stride.after) - logOdds(stride.before)),
        0,
      ),
      under: strides.reduce((sum, { evidence }) => sum + evidence * evidence, 0),
    })),
  );
  if (!found) return null;
  const { value: slope, range, by, n } = found;
  const verdict = range && range.hi < 1 ? 'under-reacts' : range && range.lo > 1 ? 'over-reacts' : 'cannot-be-told';
  return { slope, range, by, n, looks: weighed.reduce((sum, { strides }) => sum + strides.length, 0), verdict };
}

function movementOf(histories: readonly History[]): Updates['movement'] {
  const held = histories.filter(({ strides }) => strides.length > 0);
  if (!gateFor(held.length).curve) return null;
  const spread = (chance: number) => chance * (1 - chance);
  const moved = held.map(({ strides }) => strides.reduce((sum, { before, after }) => sum + (after - before) ** 2, 0));
  // Added stride by stride: what falls across a withdrawal is no move's.
  const settled = held.map(({ strides }) =>
    strides.reduce((sum, { before, after }) => sum + spread(before) - spread(after), 0),
  );
  const excess = meanOfScores(
    moved.map((one, i) => one - settled[i]!),
    held.map(({ report }) => report),
  )!;
  const { range, by, n } = excess;
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / n;
  const verdict = range && range.lo > 0 ? 'too-much' : range && range.hi < 0 ? 'too-little' : 'cannot-be-told';
  return { moved: mean(moved), settled: mean(settled), excess: excess.mean, range, by, n, verdict };
}
