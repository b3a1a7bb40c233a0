/** A range of chances, `lo ≤ hi`. */
export interface Range {
  readonly lo: number;
  readonly hi: number;
}

/** How sure a range is meant to be. The product shows 0.9 everywhere; 0.95 is for checking against published tables. */
export type Level = 0.9 | 0.95;

/** Standard normal quantiles at ½ + level ÷ 2. */
export const Z: Readonly<Record<Level, number>> = { 0.9: 1.6448536269514722, 0.95: 1.959963984540054 };

/**
 * Wilson's range for a share: which chances are compatible with `happened` of `n`. Holds its promise down to
 * n = 3, where the textbook p ± z·√(p(1−p)/n) keeps it half of the time.
 *
 * Anchors at 0.95: 5 of 5 is 0.566 to 1; 18 of 20 is 0.699 to 0.972. At 0.9: 27 of 53 is 0.399 to 0.619.
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), p. 209.
 *
 * @returns `null` at n = 0, when nothing is known
 */
export function wilson(happened: number, n: number, level: Level = 0.9): Range | null {
  if (!(Number.isInteger(happened) && Number.isInteger(n) && happened >= 0 && happened <= n)) {
    throw new RangeError(`${happened} of ${n} is no share`);
  }
  return wilsonOf(happened, n, level);
}

/** The same for weighted forecasts, whose effective numbers need not be whole. */
export function wilsonOf(happened: number, n: number, level: Level): Range | null {
  if (n === 0) return null;
  const z = Z[level];
  const share = happened / n;
  const centre = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  // The ends are 0 and 1 in exact terms; rounding misses them by a hair.
  return {
    lo: happened === 0 ? 0 : (centre - reach) / whole,
    hi: happened === n ? 1 : (centre + reach) / whole,
  };
}
