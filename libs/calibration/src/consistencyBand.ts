import { type Groups, groupsOf, type Outcomes } from './groups.js';
import { pavSpace, poolAdjacent } from './pav.js';
import { quantile } from './quantile.js';
import { randomOf, seedOf } from './random.js';
import { type Level, Z } from './wilson.js';

/** Where the curve of a perfectly calibrated forecaster would run, at one chance. */
export interface BandPoint {
  readonly chance: number;
  readonly lo: number;
  readonly hi: number;
}

/** Up to this many forecasts the band is resampled; above, the normal limit is as good and much faster. */
const RESAMPLE_UP_TO = 10_000;

/** A chart shows no more corners than this. */
const MOST_POINTS = 200;

/**
 * The band around the diagonal in which a calibration curve wanders by chance alone: forecasts are drawn again,
 * outcomes drawn as if every chance were right, the curve fitted, and the middle `level` kept at each chance.
 * Seeded from the chances, so the same forecasts give the same band, in any order.
 *
 * Above 10,000 forecasts: neighbouring chances are grouped (each group 1/200 of all or more) and the band is
 * the normal one, x ± z·√(mean p(1−p) ÷ n).
 *
 * Source: T. Dimitriadis, T. Gneiting, A. I. Jordan, PNAS 118 (2021) e2016191118, consistency bands.
 *
 * @param chances 0 to 1, one for each forecast
 * @returns ascending in chance, `lo` and `hi` rising with it; at most 200 points; empty for no forecasts
 */
export function consistencyBand(
  chances: ArrayLike<number>,
  level: Level = 0.9,
  draws = 1000,
  seed?: number,
): BandPoint[] {
  const groups = groupsOf(chances, new Uint8Array(chances.length));
  if (groups.n === 0) return [];
  if (groups.n > RESAMPLE_UP_TO) return normalBand(groups, groups.chances, level);
  return resampledBand(groups, groups.chances, level, draws, seed ?? seedOf(groups.chances, groups.sizes));
}

/**
 * The band around the fitted curve in which the curve of this very forecaster may lie: drawn as the band around the
 * diagonal is, but with outcomes as likely as the fitted curve says. Seeded from chances and outcomes.
 *
 * Above 10,000 forecasts: normal limits around the fitted curve. Source: as above, confidence bands.
 *
 * @returns ascending in chance, `lo` and `hi` rising with it; at most 200 points; empty for no forecasts
 */
export function confidenceBand(
  chances: ArrayLike<number>,
  outcomes: Outcomes,
  level: Level = 0.9,
  draws = 1000,
  seed?: number,
): BandPoint[] {
  const groups = groupsOf(chances, outcomes);
  if (groups.n === 0) return [];
  const fitted = fittedOf(groups);
  if (groups.n > RESAMPLE_UP_TO) return normalBand(groups, fitted, level);
  const own = seedOf(groups.chances, groups.sizes, groups.happened);
  return resampledBand(groups, fitted, level, draws, seed ?? own);
}

/** A band at any chance, straight between its points; `null` beyond them. */
export function bandAt(band: readonly BandPoint[], chance: number): { lo: number; hi: number } | null {
  const next = band.findIndex((point) => point.chance >= chance);
  const [before, after] = [band[next - 1], band[next]];
  if (!after) return null;
  if (after.chance === chance) return { lo: after.lo, hi: after.hi };
  if (!before) return null;
  const share = (chance - before.chance) / (after.chance - before.chance);
  return { lo: before.lo + (after.lo - before.lo) * share, hi: before.hi + (after.hi - before.hi) * share };
}

/** The height of the rising curve at each distinct chance. */
function fittedOf({ chances, sizes, happened }: Groups): Float64Array {
  const space = pavSpace(chances.length);
  const blocks = poolAdjacent(happened, sizes, chances.length, space);
  const fitted = new Float64Array(chances.length);
  for (let b = 0; b < blocks; b++) {
    const end = b + 1 < blocks ? space.starts[b + 1]! : chances.length;
    fitted.fill(space.sums[b]! / space.weights[b]!, space.starts[b]!, end);
  }
  return fitted;
}

function resampledBand(groups: Groups, truth: Float64Array, level: Level, draws: number, seed: number): BandPoint[] {
  const at = spread(groups.chances, MOST_POINTS);
  const random = randomOf(seed);
  const fits = new Float64Array(at.length * draws);
  const again = resampler(groups, truth, random);
  for (let draw = 0; draw < draws; draw++) again((point, fit) => (fits[point * draws + draw] = fit), at);
  return Array.from(at, (chance, point) => {
    const sorted = fits.subarray(point * draws, (point + 1) * draws).sort();
    return { chance, lo: quantile(sorted, (1 - level) / 2), hi: quantile(sorted, (1 + level) / 2) };
  });
}

/** One draw at a time: forecasts with replacement, outcomes as likely as `truth` says, the fitted curve read off at `at`. */
function resampler({ chances, sizes, n }: Groups, truth: Float64Array, random: () => number) {
  const groupAt = new Int32Array(n);
  for (let g = 0, i = 0; g < chances.length; g++) for (let k = 0; k < sizes[g]!; k++) groupAt[i++] = g;
  const [drawn, events] = [new Float64Array(chances.length), new Float64Array(chances.length)];
  const [kept, keptSizes, keptEvents] = [drawn.slice(), drawn.slice(), drawn.slice()];
  const space = pavSpace(chances.length);
  return (put: (point: number, fit: number) => void, at: Float64Array) => {
    drawn.fill(0);
    events.fill(0);
    for (let i = 0; i < n; i++) {
      const g = groupAt[Math.floor(random() * n)]!;
      drawn[g]!++;
      if (random() < truth[g]!) events[g]!++;
    }
    let size = 0;
    for (let g = 0; g < chances.length; g++) {
      if (drawn[g] === 0) continue;
      kept[size] = chances[g]!;
      keptSizes[size] = drawn[g]!;
      keptEvents[size++] = events[g]!;
    }
    const blocks = poolAdjacent(keptEvents, keptSizes, size, space);
    for (let point = 0, b = 0; point < at.length; point++) {
      const x = at[point]!;
      while (b + 1 < blocks && kept[space.starts[b + 1]!]! <= x) b++;
      put(point, fitAt(x, b));
    }

    /** Flat over block `b`, straight to the next one, flat beyond either end. */
    function fitAt(x: number, b: number): number {
      const share = space.sums[b]! / space.weights[b]!;
      if (b + 1 >= blocks) return share;
      const to = kept[space.starts[b + 1]! - 1]!;
      if (x <= to) return share;
      const next = space.sums[b + 1]! / space.weights[b + 1]!;
      return share + ((next - share) * (x - to)) / (kept[space.starts[b + 1]!]! - to);
    }
  };
}

function normalBand({ chances, sizes, n }: Groups, truth: Float64Array, level: Level): BandPoint[] {
  const enough = n / MOST_POINTS;
  const band: BandPoint[] = [];
  let [size, sum, centre, variance] = [0, 0, 0, 0];
  for (let g = 0; g < chances.length; g++) {
    const share = truth[g]!;
    size += sizes[g]!;
    sum += sizes[g]! * chances[g]!;
    centre += sizes[g]! * share;
    variance += sizes[g]! * share * (1 - share);
    if (size < enough && g + 1 < chances.length) continue;
    const middle = centre / size;
    const reach = (Z[level] * Math.sqrt(variance)) / size;
    band.push({ chance: sum / size, lo: Math.max(0, middle - reach), hi: Math.min(1, middle + reach) });
    [size, sum, centre, variance] = [0, 0, 0, 0];
  }
  return rising(band);
}

/** A fitted curve only rises, so no upper edge lies above a later one, no lower edge below an earlier one. */
function rising(band: readonly BandPoint[]): BandPoint[] {
  const his = band.map((point) => point.hi);
  for (let i = his.length - 2; i >= 0; i--) his[i] = Math.min(his[i]!, his[i + 1]!);
  let lo = 0;
  return band.map((point, i) => {
    lo = Math.max(lo, point.lo);
    return { chance: point.chance, lo, hi: his[i]! };
  });
}

/** At most `most` of the values, evenly by rank, first and last among them. */
function spread(values: Float64Array, most: number): Float64Array {
  if (values.length <= most) return values;
  return Float64Array.from({ length: most }, (_, i) => values[Math.round((i * (values.length - 1)) / (most - 1))]!);
}
