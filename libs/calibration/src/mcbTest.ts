import { type Groups, groupsOf, type Outcomes } from './groups.js';
import { type PavSpace, pavSpace, poolAdjacent } from './pav.js';
import { quantile } from './quantile.js';
import { randomOf, seedOf } from './random.js';

/** Miscalibration beside what chance alone makes of it. */
export interface McbTest {
  readonly mcb: number;
  /** mean miscalibration of a perfectly calibrated forecaster with the same chances; falls with n */
  readonly nullMean: number;
  /** what only one such forecaster in twenty exceeds */
  readonly null95: number;
  /** share of such forecasters that look at least as miscalibrated, above 0 to 1; small speaks against calibration */
  readonly p: number;
}

/**
 * Whether miscalibration is more than chance: outcomes are drawn again as if every chance were right.
 * Seeded from the data, so the figure stays the same for the same forecasts.
 *
 * Anchor: null mean about 0.018 at 100 forecasts, 0.028 at 50. p = (1 + draws as high) ÷ (1 + draws).
 * Source: T. Dimitriadis, T. Gneiting, A. I. Jordan, PNAS 118 (2021) e2016191118.
 *
 * @param seed in the place of the data's own, 0 to 2³² − 1
 * @returns `null` for no forecasts at all
 */
export function mcbTest(chances: ArrayLike<number>, outcomes: Outcomes, draws = 1000, seed?: number): McbTest | null {
  const groups = groupsOf(chances, outcomes);
  const { sizes, n } = groups;
  if (n === 0) return null;
  const space = pavSpace(sizes.length);
  const mcb = mcbOf(groups, space);
  const random = randomOf(seed ?? seedOf(groups.chances, sizes));
  const drawn = new Float64Array(sizes.length);
  const others = new Float64Array(draws);
  let [sum, asHigh] = [0, 0];
  for (let draw = 0; draw < draws; draw++) {
    drawn.fill(0);
    for (let g = 0; g < sizes.length; g++) {
      for (let k = 0; k < sizes[g]!; k++) if (random() < groups.chances[g]!) drawn[g]!++;
    }
    const other = mcbOf({ ...groups, happened: drawn }, space);
    sum += other;
    others[draw] = other;
    // A draw with the same outcomes must count as equal, whatever the order of its sums.
    if (other >= mcb - 1e-12) asHigh++;
  }
  return { mcb, nullMean: sum / draws, null95: quantile(others.sort(), 0.95), p: (1 + asHigh) / (1 + draws) };
}

/** Mean Brier of the chances minus that of the fitted curve, both without the terms that cancel. */
export function mcbOf({ chances, sizes, happened, n }: Groups, space: PavSpace): number {
  const blocks = poolAdjacent(happened, sizes, sizes.length, space);
  let sum = 0;
  for (let g = 0; g < sizes.length; g++) sum += chances[g]! * (sizes[g]! * chances[g]! - 2 * happened[g]!);
  for (let b = 0; b < blocks; b++) sum += space.sums[b]! ** 2 / space.weights[b]!;
  return Math.max(0, sum / n);
}
