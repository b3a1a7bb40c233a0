import { corpOf } from '../corp.js';
import type { Groups } from '../groups.js';
import { mcbOf } from '../mcbTest.js';
import { binOf } from '../murphy/cells.js';
import { pavSpace } from '../pav.js';
import { randomOf, seedOf } from '../random.js';
import { coarsened, each } from './cells.js';
import { binomialCounts } from './counts.js';

/** What chance alone makes of a measure that is never below 0. */
export interface Null {
  readonly value: number;
  /** its mean for a perfectly calibrated forecaster with the same chances */
  readonly byChance: number;
  /** share of such forecasters that look at least as bad, above 0 to 1; small speaks against calibration */
  readonly p: number;
}

/** More chances than this are put together with their neighbours before outcomes are drawn. */
const MOST_CHANCES = 200;

/**
 * Miscalibration and expected calibration error beside what chance alone makes of them: outcomes are drawn again as if
 * every chance were right. Seeded from the chances, so the figures stay the same for the same forecasts.
 *
 * p = (1 + draws as high) ÷ (1 + draws). Anchor: miscalibration by chance about 0.018 at 100 forecasts.
 * Source: T. Dimitriadis, T. Gneiting, A. I. Jordan, PNAS 118 (2021) e2016191118.
 *
 * @returns `null` for no forecasts at all
 */
export function nullsOf(groups: Groups, draws = 1000): { mcb: Null; ece: Null } | null {
  if (groups.n === 0) return null;
  const coarse = coarsened(groups, MOST_CHANCES);
  const measured = { mcb: corpOf(groups)!.mcb, ece: eceOf(groups) };
  const random = randomOf(seedOf(coarse.chances, coarse.sizes));
  const happened = new Float64Array(coarse.chances.length);
  const counts = binomialCounts(coarse.sizes, coarse.chances);
  const space = pavSpace(happened.length);
  const sums = { mcb: 0, ece: 0 };
  const asHigh = { mcb: 0, ece: 0 };
  for (let draw = 0; draw < draws; draw++) {
    for (let g = 0; g < happened.length; g++) happened[g] = counts.draw(g, random());
    const other = { mcb: mcbOf({ ...coarse, happened }, space), ece: eceOf({ ...coarse, happened }) };
    for (const name of ['mcb', 'ece'] as const) {
      sums[name] += other[name];
      // A draw with the same outcomes must count as equal, whatever the order of its sums.
      if (other[name] >= measured[name] - 1e-12) asHigh[name]++;
    }
  }
  const nullOf = (name: 'mcb' | 'ece'): Null => ({
    value: measured[name],
    byChance: sums[name] / draws,
    p: (1 + asHigh[name]) / (1 + draws),
  });
  return { mcb: nullOf('mcb'), ece: nullOf('ece') };
}

/** Expected calibration error in ten bins; n > 0. */
function eceOf(groups: Groups): number {
  const surplus = new Float64Array(10);
  each(groups, (chance, n, k) => {
    surplus[binOf(chance, 10)]! += n * chance - k;
  });
  return surplus.reduce((sum, one) => sum + Math.abs(one), 0) / groups.n;
}
