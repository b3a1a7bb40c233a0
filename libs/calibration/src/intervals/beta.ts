/** Lanczos coefficients for g = 7. Source: P. Godfrey (2001), as printed in many tables. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x above 0, to about 15 digits. Anchors: lnGamma(1) = 0, lnGamma(½) = ln √π. */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const z = x - 1;
  const t = z + 7.5;
  const sum = LANCZOS.slice(1).reduce((all, c, i) => all + c / (z + i + 1), LANCZOS[0]!);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * The share of a Beta(a, b) distribution below x, 0 to 1: the regularised incomplete beta function by its continued
 * fraction (modified Lentz).
 *
 * Source: W. H. Press and others, Numerical Recipes (2007), 6.4.
 *
 * @param x 0 to 1; a, b above 0
 */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction runs fast on its own side of the mean only.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a);
  return (Math.exp(lnDensity(x, a, b)) * x * (1 - x) * fraction(x, a, b)) / a;
}

/**
 * The x below which a share of Beta(a, b) lies, to 1e-12. Anchor: betaQuantile(0.5, 1, 1) = ½.
 *
 * @param share 0 to 1
 */
export function betaQuantile(share: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  let x = a / (a + b);
  for (let round = 0; round < 200 && high - low > 1e-15; round++) {
    const miss = betaBelow(x, a, b) - share;
    if (miss > 0) high = x;
    else low = x;
    const newton = x - miss / Math.exp(lnDensity(x, a, b));
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) < 1e-16 + 1e-15 * x) return next;
    x = next;
  }
  return x;
}

const lnDensity = (x: number, a: number, b: number) =>
  lnGamma(a + b) - lnGamma(a) - lnGamma(b) + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x);

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const off0 = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / off0(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / off0(1 + even * d);
    c = off0(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / off0(1 + odd * d);
    c = off0(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return result;
}
