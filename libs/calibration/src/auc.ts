import { groupsOf, type Outcomes } from './groups.js';

/**
 * How well chances tell apart what happened from what did not: the share of pairs, one of each, in which the one
 * that happened was given the higher chance; a tie counts half. ½ is a coin, 1 is perfect. Says nothing of calibration.
 *
 * Source: S. J. Mason, N. E. Graham, Quarterly Journal of the Royal Meteorological Society 128 (2002), p. 2145.
 *
 * @returns `null` where all or none happened: then there are no pairs
 */
export function auc(chances: ArrayLike<number>, outcomes: Outcomes): number | null {
  const { sizes, happened, n } = groupsOf(chances, outcomes);
  const events = happened.reduce((sum, k) => sum + k, 0);
  if (events === 0 || events === n) return null;
  let [below, won] = [0, 0];
  for (let g = 0; g < sizes.length; g++) {
    const others = sizes[g]! - happened[g]!;
    won += happened[g]! * (below + others / 2);
    below += others;
  }
  return won / (events * (n - events));
}
