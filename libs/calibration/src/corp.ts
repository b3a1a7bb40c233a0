import { type Groups, groupsOf, type Outcomes } from './groups.js';
import { pavSpace, poolAdjacent } from './pav.js';

/** Chances between `from` and `to` that came true equally often, as far as a rising curve can tell. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly happened: number;
  /** happened ÷ n, 0 to 1, strictly rising from block to block */
  readonly share: number;
}

/** A mean Brier score and what it is made of: `score = mcb − dsc + unc`. */
export interface Corp {
  readonly n: number;
  /** mean half Brier score, 0 to 1, lower is better */
  readonly score: number;
  /** miscalibration: what saying the wrong number cost, ≥ 0; above 0 by chance alone, so never shown without its null */
  readonly mcb: number;
  /** discrimination: what telling cases apart gained, ≥ 0 */
  readonly dsc: number;
  /** uncertainty: the score of always saying the share that happened */
  readonly unc: number;
  /** the calibration curve, ascending */
  readonly blocks: readonly Block[];
}

/**
 * Where a mean Brier score comes from, without choosing bins: the chances are recalibrated by the best rising
 * curve (pool adjacent violators), and the parts are differences of three mean scores.
 *
 * Anchors: all ½, half of it happened: 0.25 = 0 − 0 + 0.25; chances that were right every time: 0 = mcb − dsc + unc
 * with mcb 0 and dsc = unc. Source: T. Dimitriadis, T. Gneiting, A. I. Jordan, PNAS 118 (2021) e2016191118.
 *
 * @param chances  0 to 1, one for each forecast (one belief per forecast, never every update)
 * @returns `null` for no forecasts at all
 */
export function corp(chances: ArrayLike<number>, outcomes: Outcomes): Corp | null {
  return corpOf(groupsOf(chances, outcomes));
}

/** The same of chances that are pooled already, weighted or not. */
export function corpOf(groups: Groups): Corp | null {
  if (groups.n === 0) return null;
  const blocks = blocksOf(groups);
  const rate = blocks.reduce((sum, block) => sum + block.happened, 0) / groups.n;
  const score = meanBrier(groups);
  const unc = rate * (1 - rate);
  const dsc = blocks.reduce((sum, { n, share }) => sum + n * (share - rate) ** 2, 0) / groups.n;
  // Never below 0 in exact terms; rounding may say −1e-17.
  const mcb = Math.max(0, score - unc + dsc);
  return { n: groups.n, score, mcb, dsc, unc, blocks };
}

/** The corners of the calibration curve, ascending in both: flat over a block, straight from one to the next. */
export function curveOf(blocks: readonly Block[]): { chance: number; share: number }[] {
  return blocks.flatMap(({ from, to, share }) => {
    const start = { chance: from, share };
    return from === to ? [start] : [start, { chance: to, share }];
  });
}

/** The best rising curve, as blocks of one height. */
export function blocksOf({ chances, sizes, happened }: Groups): Block[] {
  const space = pavSpace(chances.length);
  const count = poolAdjacent(happened, sizes, chances.length, space);
  return Array.from({ length: count }, (_, b) => {
    const end = b + 1 < count ? space.starts[b + 1]! : chances.length;
    const [n, events] = [space.weights[b]!, space.sums[b]!];
    return { from: chances[space.starts[b]!]!, to: chances[end - 1]!, n, happened: events, share: events / n };
  });
}

function meanBrier({ chances, sizes, happened, n }: Groups): number {
  let sum = 0;
  for (let i = 0; i < chances.length; i++) {
    const chance = chances[i]!;
    sum += happened[i]! * (1 - chance) ** 2 + (sizes[i]! - happened[i]!) * chance ** 2;
  }
  return sum / n;
}
