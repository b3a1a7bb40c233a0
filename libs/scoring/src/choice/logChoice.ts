import { LOG_CLIP } from '../logScore.js';
import { requireChoice } from './brierChoice.js';

/**
 * Logarithmic score of a choice in bits: −log₂ of the chance given to what came out, which is first moved into
 * clip … 1 − clip. 0 is best, lower is better; all of K options alike gives log₂ K. In nats: times ln 2.
 */
export function logChoice(chances: readonly number[], option: number, clip = LOG_CLIP): number {
  requireChoice(chances, option);
  return -Math.log2(Math.min(Math.max(chances[option]!, clip), 1 - clip));
}
