/**
 * Draws how many of n happen, each with chance p. Exact by inversion where fewer than 30 of the rarer side are expected;
 * by the normal limit, rounded, beyond that, where the difference is far below what a thousand draws can tell.
 *
 * @param random a stream of numbers from 0 up to, not reaching, 1
 */
export function binomial(random: () => number, n: number, p: number): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(random, n, 1 - p);
  if (n * p < 30) return inverted(random(), n, p);
  const angle = 2 * Math.PI * random();
  const reach = Math.sqrt(-2 * Math.log(1 - random()));
  const drawn = Math.round(n * p + Math.sqrt(n * p * (1 - p)) * reach * Math.cos(angle));
  return Math.min(n, Math.max(0, drawn));
}

function inverted(at: number, n: number, p: number): number {
  const odds = p / (1 - p);
  let chance = Math.exp(n * Math.log1p(-p));
  let left = at;
  let k = 0;
  while (left >= chance && k < n) {
    left -= chance;
    k++;
    chance *= (odds * (n - k + 1)) / k;
    // What is left of rounding at the far end of the tail would otherwise never be used up.
    if (chance < 1e-300) break;
  }
  return k;
}
