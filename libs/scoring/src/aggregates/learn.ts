/** A pooled belief whose outcome is known: ln of each option's chance, and what came true. */
export interface Pooled {
  /** ln of chances, or anything that differs from it by one constant */
  readonly logs: readonly number[];
  /** place of what came true */
  readonly came: number;
}

/** Fewer outcomes than this say too little about `a`, which then is 1. */
export const LEARN_FROM = 100;

/** Standard deviation of the prior around 1, as that of the slope of calibration. */
const SPREAD = 0.5;
const LEAST = 0.05;

/**
 * By how much pooled beliefs should have been pushed outwards: the `a` that makes Σ ln(p^a ÷ Σ p^a) of what came true,
 * less (a − 1)² ÷ 2·½², as large as it can be; concave, so Newton's steps find it. 1 below 100 outcomes. Of yes and no it is
 * the slope of the outcomes on the pooled log-odds, with a prior at 1.
 *
 * Source: V. A. Satopää and others, International Journal of Forecasting 30 (2014), p. 344; the prior is ours.
 *
 * @returns at least 0.05; above 1: pooled beliefs were too timid
 */
export function learnExtremising(known: readonly Pooled[]): number {
  if (known.length < LEARN_FROM) return 1;
  let a = 1;
  for (let round = 0; round < 50; round++) {
    let slope = -(a - 1) / SPREAD ** 2;
    let curve = 1 / SPREAD ** 2;
    for (const { logs, came } of known) {
      const { mean, variance } = spreadOf(logs, a);
      slope += logs[came]! - mean;
      curve += variance;
    }
    const next = Math.max(LEAST, a + slope / curve);
    if (Math.abs(next - a) < 1e-10) return next;
    a = next;
  }
  return a;
}

/** Mean and variance of the logs under the chances that they make when pushed by `a`. */
function spreadOf(logs: readonly number[], a: number): { mean: number; variance: number } {
  const top = Math.max(...logs);
  let [sum, first, second] = [0, 0, 0];
  for (const log of logs) {
    const weight = Math.exp(a * (log - top));
    sum += weight;
    first += weight * log;
    second += weight * log * log;
  }
  const mean = first / sum;
  return { mean, variance: Math.max(0, second / sum - mean * mean) };
}
