/**
 * Half Brier score of one stated chance: (chance − outcome)². 0 is best, 1 is worst.
 *
 * Anchors: 0.25 for ½ either way; 0.04 for 80 % that happened; 0.64 for 80 % that did not.
 * The two-class form of 1950 is twice as large. Source: G. W. Brier, Monthly Weather Review 78 (1950), p. 1.
 *
 * @param chance 0 to 1
 */
export function brier(chance: number, happened: boolean): number {
  requireChance(chance);
  const missed = chance - (happened ? 1 : 0);
  return missed * missed;
}

/** Refuses what is not a chance, so that a percent or a NaN never becomes a score. */
export function requireChance(chance: number): void {
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`a chance is 0 to 1, not ${chance}`);
}
