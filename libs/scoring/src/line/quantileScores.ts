/** A stated quantile: at or below `value` with chance `level`. */
export interface Quantile {
  /** strictly between 0 and 1 */
  readonly level: number;
  readonly value: number;
}

/**
 * Pinball loss of one quantile: (y − q)(τ − 1{y < q}). 0 is best, in the unit of the outcome, lower is better.
 * Anchors: the median costs half the absolute error. Source: R. Koenker and G. Bassett, Econometrica 46 (1978), p. 33.
 */
export const pinball = ({ level, value }: Quantile, outcome: number): number =>
  (outcome - value) * (level - (outcome < value ? 1 : 0));

/**
 * Interval score of a central range: its width, and 2/α times what the outcome misses it by. 0 is best, in the unit of
 * the outcome, lower is better. Source: T. Gneiting and A. E. Raftery, JASA 102 (2007), p. 359.
 *
 * @param alpha share that is meant to fall outside: 0.1 for a 90 % range
 */
export function intervalScore({ lo, hi }: { lo: number; hi: number }, alpha: number, outcome: number): number {
  return hi - lo + (2 / alpha) * (Math.max(lo - outcome, 0) + Math.max(outcome - hi, 0));
}

/** A weighted interval score and the three parts it is the sum of. */
export interface IntervalScores {
  readonly score: number;
  /** how wide the ranges were */
  readonly dispersion: number;
  /** how far the ranges lay above the outcome */
  readonly over: number;
  /** how far they lay below it */
  readonly under: number;
}

const matches = (a: number, b: number) => Math.abs(a - b) < 1e-9;

/**
 * Weighted interval score of quantiles that are symmetric about the median: [½|y − m| + Σ (αₖ/2)·ISₖ] / (K + ½).
 * 0 is best, in the unit of the outcome, lower is better; it is twice the mean pinball loss of its quantiles.
 *
 * Anchors: levels .1 .25 .5 .75 .9 at (−1, 0, 1, 2, 3), outcome 1: 0.36.
 * Source: J. Bracher et al., PLOS Computational Biology 17 (2021), e1008618.
 *
 * @param quantiles levels rising, values not falling
 * @returns `null` where levels are not symmetric about a stated median; `meanPinball` is the score then
 */
export function weightedIntervalScore(quantiles: readonly Quantile[], outcome: number): IntervalScores | null {
  const pairs = Math.floor(quantiles.length / 2);
  const median = quantiles[pairs];
  const symmetric =
    quantiles.length % 2 === 1 &&
    matches(median!.level, 0.5) &&
    quantiles.every(({ level }, i) => matches(level, 1 - quantiles[quantiles.length - 1 - i]!.level));
  if (!symmetric) return null;
  const weight = 1 / (pairs + 0.5);
  let dispersion = 0;
  let over = Math.max(median!.value - outcome, 0) / 2;
  let under = Math.max(outcome - median!.value, 0) / 2;
  for (let k = 0; k < pairs; k += 1) {
    const [lo, hi] = [quantiles[k]!, quantiles[quantiles.length - 1 - k]!];
    const alpha = 2 * lo.level;
    dispersion += (alpha / 2) * (hi.value - lo.value);
    over += Math.max(lo.value - outcome, 0);
    under += Math.max(outcome - hi.value, 0);
  }
  [dispersion, over, under] = [dispersion * weight, over * weight, under * weight];
  return { score: dispersion + over + under, dispersion, over, under };
}

/** Mean pinball loss over all stated quantiles; the score of levels that are not symmetric. */
export const meanPinball = (quantiles: readonly Quantile[], outcome: number): number =>
  quantiles.reduce((sum, quantile) => sum + pinball(quantile, outcome), 0) / quantiles.length;
