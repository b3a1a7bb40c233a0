import { quantile } from './quantile.js';
import { randomOf, seedOf } from './random.js';
import type { Level, Range } from './wilson.js';

/** A mean with its range. */
export interface MeanRange {
  readonly mean: number;
  readonly n: number;
  /** `null` with fewer than two cases to draw from */
  readonly range: Range | null;
  /** standard error: how far the mean scatters when cases are drawn again; `null` where `range` is */
  readonly error: number | null;
  /** what was drawn: whole reports, or single forecasts where there are too few reports */
  readonly by: 'report' | 'forecast';
}

/** Fewer clusters than this cannot stand for the ones that might have been. */
const FEWEST_CLUSTERS = 5;

/**
 * The mean of some scores and its range, by drawing cases again with replacement. Judgements of one report move
 * together, so whole reports are drawn where there are five or more; drawing single forecasts then would make
 * the range too narrow (2 to 3 times on real records). Seeded from the values: the same scores, in any order, give
 * the same range.
 *
 * Source: B. Efron, Annals of Statistics 7 (1979), p. 1; percentile range.
 *
 * @param clusters one for each value: what it shares with others; `null` stands alone
 * @returns `null` for no values at all
 */
export function bootstrapMean(
  values: ArrayLike<number>,
  clusters?: ArrayLike<string | null>,
  level: Level = 0.9,
  draws = 1000,
): MeanRange | null {
  const n = values.length;
  if (n === 0) return null;
  if (clusters && clusters.length !== n) throw new RangeError(`${n} values beside ${clusters.length} clusters`);
  const together = clusters ? clustered(values, clusters) : [];
  const byReport = together.length >= FEWEST_CLUSTERS;
  const cases = byReport ? together : Array.from(values, (sum): Case => ({ sum, size: 1 }));
  cases.sort((a, b) => a.sum - b.sum || a.size - b.size);
  const sums = Float64Array.from(cases, (one) => one.sum);
  const sizes = Float64Array.from(cases, (one) => one.size);
  const mean = sums.reduce((sum, one) => sum + one, 0) / n;
  const drawn = cases.length < 2 ? null : drawAgain(sums, sizes, level, draws);
  return { mean, n, range: drawn?.range ?? null, error: drawn?.error ?? null, by: byReport ? 'report' : 'forecast' };
}

interface Case {
  readonly sum: number;
  readonly size: number;
}

function clustered(values: ArrayLike<number>, clusters: ArrayLike<string | null>): Case[] {
  const together = new Map<string, number[]>();
  const alone: Case[] = [];
  for (let i = 0; i < values.length; i++) {
    const cluster = clusters[i] ?? null;
    if (cluster === null) alone.push({ sum: values[i]!, size: 1 });
    else if (together.has(cluster)) together.get(cluster)!.push(values[i]!);
    else together.set(cluster, [values[i]!]);
  }
  // Sorted first, since adding in another order may change the last digit.
  const sums = [...together.values()].map((all) => ({
    sum: all.sort((a, b) => a - b).reduce((sum, value) => sum + value, 0),
    size: all.length,
  }));
  return [...alone, ...sums];
}

function drawAgain(sums: Float64Array, sizes: Float64Array, level: Level, draws: number) {
  const random = randomOf(seedOf(sums, sizes));
  const means = new Float64Array(draws);
  const count = sums.length;
  const alike = sizes.every((size) => size === 1);
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    let size = alike ? count : 0;
    for (let i = 0; i < count; i++) {
      const one = (random() * count) | 0;
      sum += sums[one]!;
      if (!alike) size += sizes[one]!;
    }
    means[draw] = sum / size;
  }
  means.sort();
  const middle = means.reduce((sum, mean) => sum + mean, 0) / draws;
  const spread = means.reduce((sum, mean) => sum + (mean - middle) ** 2, 0);
  const range: Range = { lo: quantile(means, (1 - level) / 2), hi: quantile(means, (1 + level) / 2) };
  return { range, error: Math.sqrt(spread / (draws - 1)) };
}
