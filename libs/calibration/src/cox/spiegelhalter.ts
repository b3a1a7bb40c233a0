import { type Groups, total } from '../groups.js';

/**
 * Spiegelhalter's z: whether the Brier score is what the chances themselves lead to expect,
 * Σ(y − p)(1 − 2p) ÷ √Σ(1 − 2p)²p(1 − p). Standard normal if every chance is right; above 0: surer than right.
 *
 * Source: D. J. Spiegelhalter, Statistics in Medicine 5 (1986), p. 421.
 *
 * @returns `null` where every chance is 0, ½ or 1
 */
export function spiegelhalterZ(groups: Groups): number | null {
  const surplus = total(groups, (chance, yes) => (Number(yes) - chance) * (1 - 2 * chance));
  const variance = total(groups, (chance) => (1 - 2 * chance) ** 2 * chance * (1 - chance));
  return variance > 0 ? surplus / Math.sqrt(variance) : null;
}
