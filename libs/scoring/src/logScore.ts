import { requireChance } from './brier.js';

/** The product's clip of chances in log scores; part of the method, so changing it is a new version. */
export const LOG_CLIP = 0.001;

/** The clip of the command line and of published vectors. */
export const FINE_LOG_CLIP = 1e-6;

/**
 * Logarithmic score of one stated chance in bits: −log₂ of the chance given to what came true.
 * 0 is best; unbounded but for the clip, which keeps one certain miss from drowning everything else.
 *
 * Anchors: 1 for ½ either way; 0.322 for 80 % that happened; 9.966 for 0 that happened at the product's clip.
 * In nats: times ln 2. Source: I. J. Good, Journal of the Royal Statistical Society B 14 (1952), p. 107.
 *
 * @param chance 0 to 1
 * @param clip   chances are moved into clip … 1 − clip first
 */
export function logScore(chance: number, happened: boolean, clip = LOG_CLIP): number {
  requireChance(chance);
  const kept = Math.min(Math.max(chance, clip), 1 - clip);
  // Taking 1 − kept first would lose digits of the clip itself.
  return happened ? -Math.log2(kept) : -Math.log1p(-kept) / Math.LN2;
}

/** Whether a log score moves this chance before taking it; shown as a count beside every mean log score. */
export function isClipped(chance: number, clip = LOG_CLIP): boolean {
  requireChance(chance);
  return chance < clip || chance > 1 - clip;
}
