import { requireChance } from '../brier.js';
import { LOG_CLIP } from '../logScore.js';

/** ln(p ÷ (1 − p)), the chance moved into clip … 1 − clip first. Anchors: ½ → 0; 0.8 → 1.386294. */
export function logOdds(chance: number, clip = LOG_CLIP): number {
  requireChance(chance);
  const kept = Math.min(Math.max(chance, clip), 1 - clip);
  return Math.log(kept) - Math.log1p(-kept);
}

/**
 * Geometric mean of options' chances, made to add up to 1: exp(mean ln p), normalised. Of yes and no it is the
 * geometric mean of odds, expit(mean log-odds). Chances are moved to `clip` or more first, since one 0 else decides alone.
 *
 * Anchor: yes at 0.6, 0.7 and 0.9: 0.759510.
 * Source: C. Genest, J. V. Zidek, Statistical Science 1 (1986), p. 114 (logarithmic pool).
 *
 * @param beliefs one list of chances for each person, as many as there are options
 */
export function geometricPool(beliefs: readonly (readonly number[])[], clip = LOG_CLIP): number[] {
  const options = beliefs[0]?.length ?? 0;
  const logs = Array.from({ length: options }, (_, k) => {
    const sum = beliefs.reduce((total, chances) => {
      requireChance(chances[k]!);
      return total + Math.log(Math.min(Math.max(chances[k]!, clip), 1 - clip));
    }, 0);
    return sum / beliefs.length;
  });
  return normalised(logs.map(Math.exp));
}

/**
 * Chances pushed outwards: p^a ÷ Σ p^a. Of yes and no it is expit(a × log-odds). a above 1 makes the likely likelier,
 * since people who do not share what they know are together surer than any of them; 1 changes nothing.
 *
 * Anchors: 0.733333 by 2.5 → 0.926150; 0.759510 by 1.5 → 0.848771.
 * Source: J. Baron and others, Decision Analysis 11 (2014), p. 133; V. A. Satopää and others, Int. J. Forecasting 30 (2014), p. 344.
 */
export function extremised(chances: readonly number[], a: number): number[] {
  if (!(a > 0)) throw new RangeError(`chances are pushed by a number above 0, not ${a}`);
  for (const chance of chances) requireChance(chance);
  return normalised(chances.map((chance) => chance ** a));
}

/** Weights as chances: each ÷ their sum. */
export function normalised(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0)) throw new RangeError('nothing to make chances of');
  return weights.map((weight) => weight / sum);
}
