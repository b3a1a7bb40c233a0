/** Fewer outcomes than this are drawn hollow, joined to no line, and never called off. */
export const SOLID_FROM = 10;

/** From this many outcomes the calibration curve is shown. */
export const CURVE_FROM = 30;

/**
 * What so many outcomes can bear: 0–9 a list, 10–29 three coarse groups, from 30 the curve.
 * Decided beforehand and for everybody, so that nobody is shown noise as a finding. Source: `docs/scoring.md`.
 *
 * @param n resolved forecasts, each counted once
 */
export function gate(n: number): 'list' | 'groups' | 'curve' {
  if (n < SOLID_FROM) return 'list';
  return n < CURVE_FROM ? 'groups' : 'curve';
}
