import type { Groups } from '../groups.js';

/** Above this variance the number of events is normal for all purposes (relative error below 1/1000). */
const NORMAL_FROM = 100;

/** What lies further out than one in 10¹⁸ is left out. */
const NEGLIGIBLE = 1e-18;

/**
 * The mean of |Σ chance − number of events| over groups `from` up to, not reaching, `to`, when every chance is right:
 * no drawing, so no seed. The exact distribution of the number of events, built up case by case, as long as its
 * variance is small; above, σ√(2/π).
 *
 * Anchor: one case at 70 %: 0.7 × 0.3 + 0.3 × 0.7 = 0.42.
 * Source of the recursion: M. Fisz, Probability Theory and Mathematical Statistics (1963), Poisson's scheme.
 */
export function expectedDistance({ chances, sizes }: Groups, from: number, to: number): number {
  let [mean, variance, whole] = [0, 0, true];
  for (let g = from; g < to; g++) {
    mean += sizes[g]! * chances[g]!;
    variance += sizes[g]! * chances[g]! * (1 - chances[g]!);
    whole &&= Number.isInteger(sizes[g]);
  }
  // Weighted cases have no whole numbers to build up from.
  if (variance > NORMAL_FROM || !whole) return Math.sqrt((2 * variance) / Math.PI);
  let [first, mass] = [0, [1]];
  for (let g = from; g < to; g++) {
    for (let k = 0; k < sizes[g]!; k++) [first, mass] = withCase(first, mass, chances[g]!);
  }
  return mass.reduce((sum, share, i) => sum + share * Math.abs(mean - first - i), 0);
}

/** One case more: the number of events stays or rises by one. */
function withCase(first: number, mass: number[], chance: number): [number, number[]] {
  mass.push(0);
  for (let i = mass.length - 1; i > 0; i--) mass[i] = mass[i]! * (1 - chance) + mass[i - 1]! * chance;
  mass[0]! *= 1 - chance;
  while (mass.at(-1)! < NEGLIGIBLE) mass.pop();
  let gone = 0;
  while (mass[gone]! < NEGLIGIBLE) gone++;
  return [first + gone, gone ? mass.slice(gone) : mass];
}
