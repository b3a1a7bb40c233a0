function requireWeights(values: readonly number[], weights: readonly number[]): number {
  if (values.length === 0 || values.length !== weights.length)
    throw new RangeError(`${values.length} values beside ${weights.length} weights`);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0) || weights.some((weight) => !(weight >= 0))) throw new RangeError('weights are 0 or more, not all 0');
  return sum;
}

/** Σ weight × value ÷ Σ weight. */
export function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const sum = requireWeights(values, weights);
  return values.reduce((total, value, i) => total + weights[i]! * value, 0) / sum;
}

/**
 * The value at which half of the weight is reached; where that is exactly between two, the middle of them.
 *
 * Anchors: 1, 2, 4 alike: 2; 1, 2 alike: 1.5; 0.2, 0.4, 0.6, 0.8 with `recencyWeights(4)`: 0.6.
 */
export function weightedMedian(values: readonly number[], weights: readonly number[]): number {
  const half = requireWeights(values, weights) / 2;
  const order = [...values.keys()].filter((i) => weights[i]! > 0).sort((a, b) => values[a]! - values[b]!);
  let reached = 0;
  for (const [place, i] of order.entries()) {
    reached += weights[i]!;
    // Equal weights such as 0.1 must meet their half although adding them rounds.
    if (Math.abs(reached - half) <= half * 1e-12) return (values[i]! + values[order[place + 1]!]!) / 2;
    if (reached > half) return values[i]!;
  }
  return values[order.at(-1)!]!;
}

/** Mean of what is left when ⌊share × n⌋ are dropped at each end; `share` 0 up to, not reaching, ½. */
export function trimmedMean(values: readonly number[], share: number): number {
  if (!(share >= 0 && share < 0.5)) throw new RangeError(`a share to trim is 0 up to ½, not ${share}`);
  const drop = Math.floor(share * values.length);
  const kept = [...values].sort((a, b) => a - b).slice(drop, values.length - drop);
  return weightedMean(
    kept,
    kept.map(() => 1),
  );
}

/**
 * Weights of n beliefs by how new they are, e^(√k − √n), k = 1 for the oldest; the newest has 1. Fewer than three
 * are weighted alike.
 *
 * Anchor: n = 4: 0.367879, 0.556668, 0.764947, 1.
 * Source: Metaculus, utils/the_math/aggregations.py.
 */
export function recencyWeights(n: number): number[] {
  return Array.from({ length: n }, (_, k) => (n < 3 ? 1 : Math.exp(Math.sqrt(k + 1) - Math.sqrt(n))));
}
