import { FINE_LOG_CLIP, logScore } from '@app/scoring';
import { blocksOf } from './corp.js';
import { type Groups, shareOf, total } from './groups.js';
import { entropy } from './scores/sharpness.js';

/** A mean log score in nats and what it is made of: `score = mcb − dsc + unc`. */
export interface LogParts {
  readonly score: number;
  readonly mcb: number;
  readonly dsc: number;
  readonly unc: number;
}

/**
 * Where a mean log score comes from: the same rising curve as for the Brier score, since it is the best for every
 * proper score. 0 · ln 0 is 0, so a curve that reaches 0 or 1 costs nothing there.
 *
 * Source: T. Dimitriadis, T. Gneiting, A. I. Jordan, PNAS 118 (2021) e2016191118.
 *
 * @param clip for the stated chances alone
 * @returns `null` for no forecasts at all
 */
export function corpLog(groups: Groups, clip = FINE_LOG_CLIP): LogParts | null {
  const { n } = groups;
  if (n === 0) return null;
  const score = (Math.LN2 * total(groups, (chance, yes) => logScore(chance, yes, clip))) / n;
  const fitted = blocksOf(groups).reduce((sum, block) => sum + block.n * entropy(block.share), 0) / n;
  const unc = entropy(shareOf(groups));
  // Neither is below 0 in exact terms but for the clip, which can only cost.
  return { score, mcb: Math.max(0, score - fitted), dsc: Math.max(0, unc - fitted), unc };
}
