import type { Direction } from '@app/contract';

/** How one piece of evidence weighs on one forecast. */
export interface Bearing {
  readonly direction: Direction;
  /** ≥ 1, in the given direction: 2 against is "2 to 1 against"; null: no weight stated, which moves nothing */
  readonly odds: number | null;
}

/** Natural log of the likelihood ratio; positive speaks for; 0 where no weight is stated. Anchors: 2 for → 0.693, 2 against → −0.693. */
export function logRatio({ direction, odds }: Bearing): number {
  if (direction === 'neutral' || odds === null) return 0;
  if (!(odds >= 1)) throw new RangeError(`bearing: odds are 1 or more in their direction, got ${odds}`);
  return direction === 'for' ? Math.log(odds) : -Math.log(odds);
}

/**
 * What evidence alone would make of a chance: its log-odds plus the sum of ln odds (Bayes' rule in odds form;
 * Good, Probability and the Weighing of Evidence, 1950). Takes the pieces as independent: two reports from one source count twice.
 *
 * 0 and 1 stay what they are. Anchors: 0.2 with 3 for, 2 against, 10 for → 0.789474; 0.5 with 3 for → 0.75.
 *
 * @param chance 0 to 1
 */
export function implied(chance: number, bearings: readonly Bearing[]): number {
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`implied: a chance is 0 to 1, got ${chance}`);
  if (chance === 0 || chance === 1) return chance;
  const logOdds = Math.log(chance / (1 - chance)) + bearings.reduce((sum, bearing) => sum + logRatio(bearing), 0);
  return 1 / (1 + Math.exp(-logOdds));
}

/** Weight of evidence in decibans, 10·log₁₀ of the odds; negative speaks against. Anchors: 2 → 3.01, 10 → 10. */
export function decibans(bearing: Bearing): number {
  return (10 * logRatio(bearing)) / Math.LN10 || 0;
}

/** Length of a drawn weight: doublings of the odds, from 0 (none, or 1 to 1) to 2 (4 to 1 and stronger). */
export function weightOf(odds: number | null): number {
  return odds === null ? 0 : Math.min(2, Math.abs(Math.log2(odds)));
}
