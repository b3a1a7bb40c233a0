import { brier, FINE_LOG_CLIP, isClipped, logScore } from '@app/scoring';
import { type Groups, total } from '../groups.js';

/** Mean scores of many forecasts, one chance each. */
export interface MeanScores {
  /** mean half Brier, 0 to 1, lower is better */
  readonly brier: number;
  /** its standard error if the forecasts had nothing to do with one another; 0 for a single one */
  readonly brierError: number;
  /** mean −ln of the chance given to what came true, in nats, lower is better; chances clipped */
  readonly logLoss: number;
  /** how many chances the log score moved */
  readonly clipped: number;
  /** how many gave 0 to what came true: without the clip their log score has no end */
  readonly infinite: number;
  /** mean spherical score, chance of what came true ÷ length of (p, 1 − p): 0 to 1, higher is better */
  readonly spherical: number;
  /** mean |p − y|. Improper: it is best served by saying 0 or 1. Never a headline */
  readonly absoluteError: number;
}

/**
 * Mean scores. Anchors, all ½: Brier 0.25, log loss ln 2, spherical √½.
 *
 * Source: R. L. Winkler, Journal of the American Statistical Association 64 (1969), p. 1073, for the three proper ones.
 *
 * @param clip chances are moved into clip … 1 − clip for the log score alone
 * @returns `null` for no forecasts at all
 */
export function meanScores(groups: Groups, clip = FINE_LOG_CLIP): MeanScores | null {
  const { n } = groups;
  if (n === 0) return null;
  const mean = total(groups, brier) / n;
  const squares = total(groups, (chance, yes) => (brier(chance, yes) - mean) ** 2);
  return {
    brier: mean,
    brierError: n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0,
    logLoss: (Math.LN2 * total(groups, (chance, yes) => logScore(chance, yes, clip))) / n,
    clipped: total(groups, (chance) => (isClipped(chance, clip) ? 1 : 0)),
    infinite: total(groups, (chance, yes) => (chance === (yes ? 0 : 1) ? 1 : 0)),
    spherical: total(groups, (chance, yes) => (yes ? chance : 1 - chance) / Math.hypot(chance, 1 - chance)) / n,
    absoluteError: total(groups, (chance, yes) => Math.abs(chance - Number(yes))) / n,
  };
}
