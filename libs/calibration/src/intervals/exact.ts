import type { Level, Range } from '../wilson.js';
import { betaQuantile } from './beta.js';

/**
 * Clopper and Pearson's range for a share: never covers less often than promised, and is wider for it.
 *
 * Anchor at 0.95: 0 of 1 is 0 to 0.975. Source: C. J. Clopper, E. S. Pearson, Biometrika 26 (1934), p. 404.
 *
 * @param n may be an effective number, not whole
 * @returns `null` at n = 0
 */
export function clopperPearson(happened: number, n: number, level: Level = 0.9): Range | null {
  if (!(happened >= 0 && happened <= n)) throw new RangeError(`${happened} of ${n} is no share`);
  if (n === 0) return null;
  const out = (1 - level) / 2;
  return {
    lo: happened === 0 ? 0 : betaQuantile(out, happened, n - happened + 1),
    hi: happened === n ? 1 : betaQuantile(1 - out, happened + 1, n - happened),
  };
}

/**
 * Jeffreys' range for a share: quantiles of Beta(k + ½, n − k + ½), with 0 at k = 0 and 1 at k = n.
 *
 * Anchor at 0.95: 4 of 8 is 0.199 to 0.801. Source: L. D. Brown, T. T. Cai, A. DasGupta, Statistical Science 16 (2001), p. 101.
 *
 * @returns `null` at n = 0
 */
export function jeffreys(happened: number, n: number, level: Level = 0.9): Range | null {
  if (!(happened >= 0 && happened <= n)) throw new RangeError(`${happened} of ${n} is no share`);
  if (n === 0) return null;
  const out = (1 - level) / 2;
  const [a, b] = [happened + 0.5, n - happened + 0.5];
  return { lo: happened === 0 ? 0 : betaQuantile(out, a, b), hi: happened === n ? 1 : betaQuantile(1 - out, a, b) };
}
