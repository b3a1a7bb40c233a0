/** A point of a distribution function: at or below `value` with `chance`. */
export interface CdfPoint {
  /** in the unit of what is asked; days since 1 January 1970 for a day */
  readonly value: number;
  /** 0 to 1 */
  readonly chance: number;
}

/** The stretch of the line that is asked about, `lower < upper`. */
export interface LineRange {
  readonly lower: number;
  readonly upper: number;
}

/** Refuses points that are no distribution function: values or chances that fall, or that are not numbers. */
export function requireCdf(points: readonly CdfPoint[]): void {
  if (points.length === 0) throw new RangeError('a distribution function has at least one point');
  for (const [i, { value, chance }] of points.entries()) {
    if (!Number.isFinite(value)) throw new RangeError(`point ${i} lies at ${value}`);
    if (!(chance >= 0 && chance <= 1)) throw new RangeError(`point ${i} has a chance of ${chance}`);
    const before = points[i - 1];
    if (before && (value < before.value || chance < before.chance))
      throw new RangeError(`point ${i} (${value}, ${chance}) falls behind (${before.value}, ${before.chance})`);
  }
}

/**
 * Continuous ranked probability score of a piecewise straight distribution function: ∫ (F(x) − 1{x ≥ y})² dx, exactly.
 * 0 is best, in the unit of the outcome, lower is better; for a belief without spread the absolute error.
 *
 * Below the first point F is 0 and above the last it is 1, so points that begin above 0 or end below 1 are jumps.
 * Anchors: evenly from 0 to 1, outcome ½: 1/12; outcome 0: 1/3.
 * Source: J. E. Matheson and R. L. Winkler, Management Science 22 (1976), p. 1087.
 */
export function crps(points: readonly CdfPoint[], outcome: number): number {
  requireCdf(points);
  const [first, last] = [points[0]!, points.at(-1)!];
  const range = { lower: Math.min(first.value, outcome), upper: Math.max(last.value, outcome) };
  const whole = [
    { value: range.lower, chance: 0 },
    { value: first.value, chance: 0 },
    ...points,
    { value: last.value, chance: 1 },
    { value: range.upper, chance: 1 },
  ];
  return integral(whole, range, outcome);
}

/**
 * The same measured over a range only, the outcome moved to its nearest end if it lies outside, and divided by the
 * range: 0 is best, 1 is worst. Proper, and no shape of the tails has to be invented: only the chance that lies
 * beyond each end counts, not where. (Threshold-weighted CRPS; T. Gneiting and R. Ranjan, Journal of Business &
 * Economic Statistics 29 (2011), p. 411.)
 *
 * Where the points stop short of an end, what is left is spread evenly up to it; who thinks that something lies
 * beyond an end says so with a point at or beyond it.
 */
export function rangeCrps(points: readonly CdfPoint[], { lower, upper }: LineRange, outcome: number): number {
  requireCdf(points);
  if (!(lower < upper)) throw new RangeError(`a range goes up, not from ${lower} to ${upper}`);
  const kept = Math.min(Math.max(outcome, lower), upper);
  return integral(overRange(points, { lower, upper }), { lower, upper }, kept) / (upper - lower);
}

/** The points and, where they stop short of an end of the range, that end. */
export function overRange(points: readonly CdfPoint[], { lower, upper }: LineRange): CdfPoint[] {
  const [first, last] = [points[0]!, points.at(-1)!];
  return [
    ...(first.value > lower ? [{ value: lower, chance: 0 }] : []),
    ...points,
    ...(last.value < upper ? [{ value: upper, chance: 1 }] : []),
  ];
}

function integral(points: readonly CdfPoint[], { lower, upper }: LineRange, outcome: number): number {
  let sum = 0;
  for (let i = 1; i < points.length; i += 1) {
    const [from, to] = [points[i - 1]!, points[i]!];
    const at = (x: number) =>
      to.value === from.value
        ? to.chance
        : from.chance + ((to.chance - from.chance) * (x - from.value)) / (to.value - from.value);
    const stretch = (a: number, b: number, passed: number) => {
      if (b <= a) return;
      const [left, right] = [Math.abs(at(a) - passed), Math.abs(at(b) - passed)];
      sum += ((b - a) * (left * left + left * right + right * right)) / 3;
    };
    const [a, b] = [Math.max(from.value, lower), Math.min(to.value, upper)];
    stretch(a, Math.min(b, outcome), 0);
    stretch(Math.max(a, outcome), b, 1);
  }
  return sum;
}
