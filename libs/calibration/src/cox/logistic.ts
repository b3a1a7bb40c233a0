import type { Groups } from '../groups.js';

/** Intercept and slope of logit P(yes) = intercept + slope × logit(chance), and what is known of them. */
export interface Fit {
  readonly intercept: number;
  readonly slope: number;
  /** standard errors (standard deviations where there is a prior), from the curvature at the top */
  readonly interceptError: number;
  readonly slopeError: number;
  /** log likelihood at the top, without the prior */
  readonly logLikelihood: number;
}

/** A normal prior: intercept around 0, slope around 1, both with this standard deviation. */
export interface Prior {
  readonly spread: number;
}

/** Chances as log-odds, clipped first: the clip is a part of every figure made from them. */
export function logOddsOf(groups: Groups, clip: number): Float64Array {
  return groups.chances.map((chance) => {
    const kept = Math.min(Math.max(chance, clip), 1 - clip);
    return Math.log(kept) - Math.log1p(-kept);
  });
}

/** Log likelihood of the outcomes at an intercept and slope. */
export function logLikelihood(groups: Groups, x: Float64Array, intercept: number, slope: number): number {
  const { sizes, happened } = groups;
  let sum = 0;
  for (let g = 0; g < x.length; g++) {
    const odds = intercept + slope * x[g]!;
    sum += happened[g]! * odds - sizes[g]! * softplus(odds);
  }
  return sum;
}

/**
 * The likeliest intercept and slope (with a prior: the most probable), by Newton's method with halved steps where a
 * whole one would lose. The problem is concave, so the top is the only one.
 *
 * Source: D. R. Cox, Biometrika 45 (1958), p. 562.
 *
 * @param x     log-odds, one for each group
 * @param fixed leaves the slope at 1: the intercept alone is found
 */
export function likeliest(
  groups: Groups,
  x: Float64Array,
  { prior, fixed }: { prior?: Prior; fixed?: boolean } = {},
): Fit {
  const precision = prior ? 1 / prior.spread ** 2 : 0;
  const height = (a: number, b: number) =>
    logLikelihood(groups, x, a, b) - (precision / 2) * (a * a + (b - 1) * (b - 1));
  let [a, b] = [0, 1];
  let at = height(a, b);
  for (let round = 0; round < 100; round++) {
    const { ga, gb, haa, hab, hbb } = slopesOf(groups, x, a, b, precision);
    const det = haa * hbb - hab * hab;
    const da = fixed ? ga / haa : (hbb * ga - hab * gb) / det;
    const db = fixed ? 0 : (haa * gb - hab * ga) / det;
    let part = 1;
    let next = height(a + da, b + db);
    for (; next < at - 1e-12 * Math.abs(at) && part > 1e-6; part /= 2)
      next = height(a + (da * part) / 2, b + (db * part) / 2);
    [a, b, at] = [a + da * part, b + db * part, next];
    if (Math.abs(da) + Math.abs(db) < 1e-11) break;
  }
  const { haa, hab, hbb } = slopesOf(groups, x, a, b, precision);
  const det = haa * hbb - hab * hab;
  return {
    intercept: a,
    slope: b,
    interceptError: Math.sqrt(fixed ? 1 / haa : hbb / det),
    slopeError: fixed ? 0 : Math.sqrt(haa / det),
    logLikelihood: logLikelihood(groups, x, a, b),
  };
}

/** First derivatives, and second ones with their signs turned. */
function slopesOf({ sizes, happened }: Groups, x: Float64Array, a: number, b: number, precision: number) {
  let [ga, gb, haa, hab, hbb] = [-precision * a, -precision * (b - 1), precision, 0, precision];
  for (let g = 0; g < x.length; g++) {
    const share = 1 / (1 + Math.exp(-(a + b * x[g]!)));
    const left = happened[g]! - sizes[g]! * share;
    const curve = sizes[g]! * share * (1 - share);
    ga += left;
    gb += left * x[g]!;
    haa += curve;
    hab += curve * x[g]!;
    hbb += curve * x[g]! * x[g]!;
  }
  return { ga, gb, haa, hab, hbb };
}

/** ln(1 + eˣ), also where eˣ would overflow. */
const softplus = (x: number) => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));
