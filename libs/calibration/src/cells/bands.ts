import type { BandPoint } from '../consistencyBand.js';
import type { Groups } from '../groups.js';
import { pavSpace, poolAdjacent } from '../pav.js';
import { quantile } from '../quantile.js';
import { randomOf, seedOf } from '../random.js';
import { type Level, Z } from '../wilson.js';
import { coarsened } from './cells.js';
import { poissonCounts } from './counts.js';

/** Both bands of a calibration curve, at the same chances, ascending. */
export interface Bands {
  /** around said = happened: where the curve of a perfectly calibrated forecaster wanders by chance */
  readonly consistency: readonly BandPoint[];
  /** around the fit: where the curve might as well have run */
  readonly confidence: readonly BandPoint[];
  readonly method: 'resampled' | 'normal';
}

/** Up to this many forecasts bands are resampled; above, the normal limit is as good and much faster. */
const RESAMPLE_UP_TO = 10_000;
const MOST_CHANCES = 200;
const MOST_POINTS = 50;

/**
 * Consistency and confidence bands of the calibration curve: forecasts are drawn again with replacement, outcomes drawn
 * at the chance said and at the fitted one, each curve fitted, and the middle `level` kept at each chance. Seeded from
 * the chances. Above 10,000 forecasts x ± z·√(x(1 − x) ÷ n) instead. More than 200 distinct chances are put together with
 * their neighbours, within half a point.
 *
 * Source: T. Dimitriadis, T. Gneiting, A. I. Jordan, PNAS 118 (2021) e2016191118.
 */
export function bandsOf(groups: Groups, level: Level = 0.9, draws = 1000): Bands {
  const coarse = coarsened(groups, MOST_CHANCES);
  const fit = fittedAt(coarse.happened, coarse, coarse.chances);
  return groups.n > RESAMPLE_UP_TO ? normal(coarse, fit, level) : resampled(coarse, fit, level, draws);
}

function normal(groups: Groups, fit: Float64Array, level: Level): Bands {
  const around = (at: (g: number) => number): BandPoint[] =>
    Array.from(groups.chances, (chance, g) => {
      const middle = at(g);
      const reach = Z[level] * Math.sqrt((middle * (1 - middle)) / groups.sizes[g]!);
      return { chance, lo: Math.max(0, middle - reach), hi: Math.min(1, middle + reach) };
    });
  return { consistency: around((g) => groups.chances[g]!), confidence: around((g) => fit[g]!), method: 'normal' };
}

function resampled(groups: Groups, fit: Float64Array, level: Level, draws: number): Bands {
  const at = spread(groups.chances, MOST_POINTS);
  const random = randomOf(seedOf(groups.chances, groups.sizes));
  const read = reader(groups.chances, at);
  const [happened, sizes] = [new Float64Array(groups.chances.length), new Float64Array(groups.chances.length)];
  const bandAround = (truth: Float64Array): BandPoint[] => {
    const drawAgain = resampler(groups.sizes, truth, random);
    const fits = new Float64Array(at.length * draws);
    for (let draw = 0; draw < draws; draw++) {
      drawAgain(happened, sizes);
      read(happened, sizes, fits, draw, draws);
    }
    return Array.from(at, (chance, point) => {
      const sorted = fits.subarray(point * draws, (point + 1) * draws).sort();
      return { chance, lo: quantile(sorted, (1 - level) / 2), hi: quantile(sorted, (1 + level) / 2) };
    });
  };
  return { consistency: bandAround(groups.chances), confidence: bandAround(fit), method: 'resampled' };
}

/**
 * Draws forecasts with replacement, and outcomes at their truth: how many come up that happened and that did not, each
 * from a Poisson distribution. Their number in all then scatters by its root, which moves no share; the draws of one
 * cell do not depend on those of another, so tables can be made of them. Source: J. A. Hanley, B. MacGibbon, Computer Methods and Programs
 * in Biomedicine 83 (2006), p. 57.
 */
function resampler(sizes: Float64Array, truth: Float64Array, random: () => number) {
  const yes = poissonCounts(sizes.map((n, g) => n * truth[g]!));
  const no = poissonCounts(sizes.map((n, g) => n * (1 - truth[g]!)));
  return (happened: Float64Array, drawn: Float64Array): void => {
    let some = false;
    while (!some) {
      for (let g = 0; g < drawn.length; g++) {
        happened[g] = yes.draw(g, random());
        drawn[g] = happened[g]! + no.draw(g, random());
        some ||= drawn[g]! > 0;
      }
    }
  };
}

/** The rising curve fitted to outcomes, read off at some chances. */
function fittedAt(happened: Float64Array, { chances, sizes }: Groups, at: Float64Array): Float64Array {
  const curve = new Float64Array(at.length);
  reader(chances, at)(happened, sizes, curve, 0, 1);
  return curve;
}

/**
 * Fits the rising curve to outcomes, and puts its height at each of `at` into every `step`-th place from `first` on: flat
 * over a block, straight to the next. A thousand fits share its working space.
 */
function reader(chances: Float64Array, at: Float64Array) {
  const [x, n, k] = [chances.slice(), chances.slice(), chances.slice()];
  const space = pavSpace(chances.length);
  return (happened: Float64Array, sizes: Float64Array, into: Float64Array, first: number, step: number): void => {
    let size = 0;
    for (let g = 0; g < chances.length; g++) {
      if (sizes[g] === 0) continue;
      x[size] = chances[g]!;
      n[size] = sizes[g]!;
      k[size++] = happened[g]!;
    }
    const blocks = poolAdjacent(k, n, size, space);
    const { sums, weights, starts } = space;
    for (let point = 0, b = 0; point < at.length; point++) {
      const chance = at[point]!;
      while (b + 1 < blocks && x[starts[b + 1]!]! <= chance) b++;
      const share = sums[b]! / weights[b]!;
      let height = share;
      if (b + 1 < blocks) {
        const [end, next] = [x[starts[b + 1]! - 1]!, x[starts[b + 1]!]!];
        if (chance > end) height += ((sums[b + 1]! / weights[b + 1]! - share) * (chance - end)) / (next - end);
      }
      into[point * step + first] = height;
    }
  };
}

/** At most `most` of an ascending list, evenly, both ends among them. */
function spread(list: Float64Array, most: number): Float64Array {
  if (list.length <= most) return list;
  return Float64Array.from({ length: most }, (_, i) => list[Math.round((i * (list.length - 1)) / (most - 1))]!);
}
