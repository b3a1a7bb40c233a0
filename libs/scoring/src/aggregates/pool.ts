import type { Asked, Stated } from '../headlineLoss.js';
import { extremised, geometricPool, normalised } from './chances.js';
import { type Pooling, pooledChances, pooledValues } from './lines.js';
import { recencyWeights, trimmedMean, weightedMean, weightedMedian } from './weighted.js';

/** How several beliefs are made into one. */
export type Way = 'mean' | 'median' | 'trimmed' | 'geometric' | 'recency' | 'extremised' | 'quantiles';

/** Share that a trimmed mean drops at each end. */
export const TRIM = 0.2;

/**
 * The ways that are defined for a question. Odds need options, so a number or day has neither a geometric nor an
 * extremised pool; quantiles need a line.
 */
export function waysFor({ kind }: Pick<Asked, 'kind'>): Way[] {
  const everywhere: Way[] = ['mean', 'median', 'trimmed', 'recency'];
  return kind === 'line' ? [...everywhere, 'quantiles'] : [...everywhere, 'geometric', 'extremised'];
}

/**
 * Several beliefs about one question as one. Of a choice, each option is pooled by itself and the chances made to add
 * up to 1; of a number or day, the distribution functions are pooled at each value (`quantiles`: the values at each chance).
 *
 * @param beliefs oldest first, one for each person
 * @param a       by how much the geometric pool is pushed outwards, for `extremised`
 * @throws RangeError where a way is not defined for the kind, or beliefs are not of it
 */
export function pooled(asked: Asked, beliefs: readonly Stated[], way: Way, a = 1): Stated {
  if (beliefs.length === 0) throw new RangeError('no beliefs to pool');
  if (asked.kind === 'line') return { kind: 'line', points: poolLines(asked, beliefs, way) };
  const chances = poolOptions(beliefs.map(optionsOf), way, a);
  return asked.kind === 'binary' ? { kind: 'binary', chance: chances[0]! } : { kind: 'choice', chances };
}

/** Chances of yes and no, or of the options. */
export function optionsOf(belief: Stated): readonly number[] {
  if (belief.kind === 'binary') return [belief.chance, 1 - belief.chance];
  if (belief.kind === 'choice') return belief.chances;
  throw new RangeError('a number or day has no options');
}

function poolOptions(beliefs: readonly (readonly number[])[], way: Way, a: number): number[] {
  if (way === 'geometric') return geometricPool(beliefs);
  if (way === 'extremised') return extremised(geometricPool(beliefs), a);
  const pool = poolingBy(way, beliefs.length);
  return normalised(beliefs[0]!.map((_, k) => pool(beliefs.map((chances) => chances[k]!))));
}

function poolLines(asked: Asked & { kind: 'line' }, beliefs: readonly Stated[], way: Way) {
  const lines = beliefs.map((belief) => {
    if (belief.kind !== 'line') throw new RangeError(`a belief of kind ${belief.kind} does not lie on a line`);
    return belief.points;
  });
  if (way === 'quantiles') return pooledValues(lines, asked, poolingBy('mean', lines.length));
  return pooledChances(lines, asked, poolingBy(way, lines.length));
}

/** @param n how many values there will be, oldest first */
function poolingBy(way: Way, n: number): Pooling {
  const alike = Array.from({ length: n }, () => 1);
  if (way === 'mean') return (values) => weightedMean(values, alike);
  if (way === 'median') return (values) => weightedMedian(values, alike);
  if (way === 'trimmed') return (values) => trimmedMean(values, TRIM);
  if (way === 'recency') return (values) => weightedMean(values, recencyWeights(n));
  throw new RangeError(`no ${way} pool is defined here`);
}
