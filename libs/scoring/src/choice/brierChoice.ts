import { requireChance } from '../brier.js';

/** How far chances may be from adding up to 1: rounding, not carelessness. */
const sumSlack = 1e-5;

/** Refuses what is no distribution over options, or an option that is not among them. */
export function requireChoice(chances: readonly number[], option: number): void {
  if (chances.length < 2) throw new RangeError(`a choice has two options or more, not ${chances.length}`);
  for (const chance of chances) requireChance(chance);
  const sum = chances.reduce((total, chance) => total + chance, 0);
  if (Math.abs(sum - 1) > sumSlack) throw new RangeError(`the chances of a choice add up to 1, not ${sum}`);
  if (!Number.isInteger(option) || option < 0 || option >= chances.length)
    throw new RangeError(`option ${option} is not one of ${chances.length}`);
}

/**
 * Brier score over several options: Σ (pₖ − yₖ)². 0 is best, 2 is worst; the order of the options plays no part.
 *
 * Anchors: all options alike 1 − 1/K; with two options twice the half Brier score.
 * Source: G. W. Brier, Monthly Weather Review 78 (1950), p. 1.
 *
 * @param chances one per option, adding up to 1
 * @param option  place of the one that came out, from 0
 */
export function brierChoice(chances: readonly number[], option: number): number {
  requireChoice(chances, option);
  return chances.reduce((sum, chance, k) => sum + (chance - (k === option ? 1 : 0)) ** 2, 0);
}

/**
 * Ranked probability score, normalised: Σ (Fⱼ − 1{option ≤ j})² / (K − 1) over the K − 1 inner cut points, F the
 * running sum of the chances. 0 is best, 1 is worst; a near miss costs less than a far one.
 *
 * Anchors: (0.2, 0.5, 0.3) with the first option 0.365; two options: the half Brier score.
 * Source: E. S. Epstein, Journal of Applied Meteorology 8 (1969), p. 985; D. S. Wilks.
 *
 * @param chances one per option in their order, adding up to 1
 */
export function rps(chances: readonly number[], option: number): number {
  requireChoice(chances, option);
  let running = 0;
  let sum = 0;
  for (let j = 0; j < chances.length - 1; j += 1) {
    running += chances[j]!;
    sum += (running - (option <= j ? 1 : 0)) ** 2;
  }
  return sum / (chances.length - 1);
}

/**
 * Ordered Brier score of Jose, Nau and Winkler (2009), as the Good Judgment Project used it: the mean two-class Brier
 * score over the inner cut points, 0 to 2, lower is better; twice `rps`.
 *
 * Anchor: four options alike, the second came out: 0.25.
 */
export const orderedBrier = (chances: readonly number[], option: number): number => 2 * rps(chances, option);
