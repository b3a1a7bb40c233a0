import { FINE_LOG_CLIP } from '@app/scoring';
import { type Groups, total } from '../groups.js';

/** How far chances are from ½ and from one another, whatever happened. */
export interface Sharpness {
  /** variance of the chances, 0 to 0.25 */
  readonly variance: number;
  /** mean p(1 − p), 0 to 0.25: the Brier score to expect if every chance is right */
  readonly expectedBrier: number;
  /** mean |p − ½|, 0 to ½ */
  readonly distance: number;
  /** mean entropy in nats of the clipped chances, 0 to ln 2: the log score to expect if every chance is right */
  readonly entropy: number;
}

/** Sharpness. Anchors: all ½: 0, 0.25, 0, ln 2. Source: T. Gneiting and others, JRSS B 69 (2007), p. 243. */
export function sharpness(groups: Groups, clip = FINE_LOG_CLIP): Sharpness | null {
  const { n } = groups;
  if (n === 0) return null;
  const mean = meanChance(groups);
  return {
    variance: total(groups, (chance) => (chance - mean) ** 2) / n,
    expectedBrier: total(groups, (chance) => chance * (1 - chance)) / n,
    distance: total(groups, (chance) => Math.abs(chance - 0.5)) / n,
    entropy: total(groups, (chance) => entropy(Math.min(Math.max(chance, clip), 1 - clip))) / n,
  };
}

/** Mean of the chances, 0 to 1. */
export const meanChance = (groups: Groups): number => total(groups, (chance) => chance) / groups.n;

/** −p ln p − (1 − p) ln(1 − p) in nats; 0 at 0 and 1. */
export function entropy(chance: number): number {
  if (chance <= 0 || chance >= 1) return 0;
  return -chance * Math.log(chance) - (1 - chance) * Math.log1p(-chance);
}
