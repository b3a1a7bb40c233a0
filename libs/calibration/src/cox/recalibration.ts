import { FINE_LOG_CLIP, isClipped } from '@app/scoring';
import { type Groups, total } from '../groups.js';
import type { Range } from '../wilson.js';
import { type Fit, likeliest, logLikelihood, logOddsOf } from './logistic.js';

/** Why no slope can be told. */
export type NotEstimable = 'one class' | 'equal chances' | 'separation';

/** Cox's recalibration line: what would have to be done to the log-odds to make them right. */
export interface Recalibration {
  /** chances were moved into clip … 1 − clip first; the figures depend on it */
  readonly clip: number;
  readonly clipped: number;
  /** intercept at slope 1: above 0, things happen more often than said; `null` with one class */
  readonly shift: { readonly value: number; readonly error: number } | null;
  /** `null` where no slope can be told */
  readonly line:
    | (Fit & { readonly slopeRange: Range; readonly test: { readonly chi2: number; readonly p: number } })
    | null;
  /** with a prior around "calibrated" (0 ± ½, 1 ± ½): exists under separation as well; `null` with one class or equal chances */
  readonly probable: Fit | null;
  readonly reason: NotEstimable | null;
}

/** Standard deviation of the prior of both, around intercept 0 and slope 1. */
const PRIOR = { spread: 0.5 };

/**
 * Slope below 1: overconfident; above 1: underconfident. The test holds intercept 0 and slope 1 together against the
 * line (likelihood ratio, chi² with 2 degrees of freedom, whose tail is e^(−x/2)). Range of the slope: 95 %.
 *
 * Source: D. R. Cox, Biometrika 45 (1958), p. 562; A. Albert, J. A. Anderson, Biometrika 71 (1984), p. 1, for separation.
 *
 * @param clip 0.01 for what people are shown: a stray 0 or 1 else decides the slope alone
 */
export function recalibration(groups: Groups, clip = FINE_LOG_CLIP): Recalibration {
  const base = { clip, clipped: total(groups, (chance) => (isClipped(chance, clip) ? 1 : 0)) };
  const x = logOddsOf(groups, clip);
  const reason = whyNot(groups, x);
  if (reason === 'one class') return { ...base, shift: null, line: null, probable: null, reason };
  const { intercept: value, interceptError: error } = likeliest(groups, x, { fixed: true });
  const shift = { value, error };
  if (reason === 'equal chances') return { ...base, shift, line: null, probable: null, reason };
  const probable = likeliest(groups, x, { prior: PRIOR });
  return { ...base, shift, line: reason ? null : lineOf(groups, x), probable, reason };
}

function lineOf(groups: Groups, x: Float64Array): Recalibration['line'] {
  const line = likeliest(groups, x);
  const reach = 1.959963984540054 * line.slopeError;
  const chi2 = Math.max(0, 2 * (line.logLikelihood - logLikelihood(groups, x, 0, 1)));
  return {
    ...line,
    slopeRange: { lo: line.slope - reach, hi: line.slope + reach },
    test: { chi2, p: Math.exp(-chi2 / 2) },
  };
}

/** No slope is the likeliest where one cut parts what happened from what did not, also with ties at the cut. */
function whyNot({ sizes, happened }: Groups, x: Float64Array): NotEstimable | null {
  const [yes, no] = [
    [Infinity, -Infinity],
    [Infinity, -Infinity],
  ];
  for (let g = 0; g < x.length; g++) {
    if (happened[g]! > 0) [yes[0], yes[1]] = [Math.min(yes[0]!, x[g]!), x[g]!];
    if (happened[g]! < sizes[g]!) [no[0], no[1]] = [Math.min(no[0]!, x[g]!), x[g]!];
  }
  if (yes[0] === Infinity || no[0] === Infinity) return 'one class';
  if (x[0] === x.at(-1)) return 'equal chances';
  return no[1]! <= yes[0]! || yes[1]! <= no[0]! ? 'separation' : null;
}
