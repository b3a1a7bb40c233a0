/**
 * Share of standard normal draws below z, 0 to 1. Anchors: 0 → ½; 1.644854 → 0.95. Right to about 1e-7.
 *
 * Source: M. Abramowitz, I. Stegun, Handbook of Mathematical Functions (1964), 7.1.26.
 */
export function normalBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const above = (series * Math.exp(-x * x)) / 2;
  return z < 0 ? above : 1 - above;
}
