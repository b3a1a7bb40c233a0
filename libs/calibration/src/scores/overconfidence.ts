import { type Groups, total } from '../groups.js';

/** How sure people were beside how often the likelier side came true. */
export interface Overconfidence {
  /** mean of the larger of p and 1 − p, ½ to 1; `null` where every chance is ½ */
  readonly confidence: number | null;
  /** share in which the side above ½ came true, 0 to 1 */
  readonly right: number | null;
  /** confidence − right; above 0: surer than right */
  readonly difference: number | null;
  /** how many said ½ and therefore count on neither side */
  readonly atHalf: number;
}

/**
 * Over- and underconfidence on the half range. Anchor: always 90 %, right 4 times of 5: 0.9 − 0.8 = 0.1 over.
 *
 * Source: S. Lichtenstein, B. Fischhoff, Organizational Behavior and Human Performance 20 (1977), p. 159.
 */
export function overconfidence(groups: Groups): Overconfidence {
  const atHalf = total(groups, (chance) => (chance === 0.5 ? 1 : 0));
  const n = groups.n - atHalf;
  // Weights may leave a remainder of rounding where nobody is left.
  if (groups.chances.every((chance) => chance === 0.5))
    return { confidence: null, right: null, difference: null, atHalf };
  const confidence = total(groups, (chance) => (chance === 0.5 ? 0 : Math.max(chance, 1 - chance))) / n;
  const right = total(groups, (chance, yes) => (chance !== 0.5 && chance > 0.5 === yes ? 1 : 0)) / n;
  return { confidence, right, difference: confidence - right, atHalf };
}
