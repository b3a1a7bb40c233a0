import { type Groups, shareOf } from '../groups.js';
import type { MeanScores } from './meanScores.js';
import { entropy } from './sharpness.js';

/** 1 − score ÷ reference score: 1 is perfect, 0 as good as the reference, below 0 worse; `null` where the reference is perfect. */
export interface Skill {
  /** Brier of always saying the share that happened, which uses the answers: too good a reference in small samples */
  readonly sampleReference: number;
  readonly overSample: number | null;
  /** Brier of always saying the share that happened in all other cases; `null` for a single case */
  readonly leaveOneOutReference: number | null;
  readonly overLeaveOneOut: number | null;
  /** over always saying ½ */
  readonly overHalf: number;
  /** of the log score, over always saying the share that happened */
  readonly logOverSample: number | null;
}

/**
 * Skill over references made from the sample itself. A ratio of sums: never average it over questions.
 * Leave-one-out reference: ȳ(1 − ȳ)(N ÷ (N − 1))².
 *
 * Source: D. S. Wilks, Statistical Methods in the Atmospheric Sciences (2019), 9.4.
 */
export function skill(groups: Groups, scores: MeanScores): Skill {
  const { n } = groups;
  const rate = shareOf(groups);
  const sample = rate * (1 - rate);
  const others = n > 1 ? sample * (n / (n - 1)) ** 2 : null;
  return {
    sampleReference: sample,
    overSample: over(scores.brier, sample),
    leaveOneOutReference: others,
    overLeaveOneOut: over(scores.brier, others),
    overHalf: 1 - scores.brier / 0.25,
    logOverSample: over(scores.logLoss, entropy(rate)),
  };
}

const over = (score: number, reference: number | null) => (reference ? 1 - score / reference : null);
