import { requireChoice } from './choice/brierChoice.js';

/**
 * Spherical score: the chance of what came out ÷ √(Σ p²). 1 is best, 0 is worst, higher is better; all of K options
 * alike gives 1/√K. Yes or no is a choice of two. Source: T. B. Roby, Behavioral Science 10 (1965), p. 81.
 *
 * @param chances one per option, adding up to 1
 * @param option  place of the one that came out, from 0
 */
export function spherical(chances: readonly number[], option: number): number {
  requireChoice(chances, option);
  return chances[option]! / Math.sqrt(chances.reduce((sum, chance) => sum + chance * chance, 0));
}
