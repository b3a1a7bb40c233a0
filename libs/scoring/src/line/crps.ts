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
  return areaOf(crpsStretches(points, outcome, null));
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
export function rangeCrps(points: readonly CdfPoint[], range: LineRange, outcome: number): number {
  const { lower, upper } = range;
  if (!(lower < upper)) throw new RangeError(`a range goes up, not from ${lower} to ${upper}`);
  return areaOf(crpsStretches(points, outcome, range)) / (upper - lower);
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

/** A stretch of the line over which the distribution function is straight, and what it adds to the score. */
export interface CrpsStretch {
  readonly from: number;
  readonly to: number;
  /** |F − 1{x ≥ y}| at its two ends, 0 to 1 */
  readonly left: number;
  readonly right: number;
  /** width × (left² + left × right + right²) ÷ 3 */
  readonly area: number;
}

/** The stretches whose areas add up to `crps`, or with a range to `rangeCrps` × its width; those without width are left out. */
export function crpsStretches(points: readonly CdfPoint[], outcome: number, range: LineRange | null): CrpsStretch[] {
  requireCdf(points);
  const over = range ? overRange(points, range) : unbounded(points, outcome);
  const { lower, upper } = range ?? { lower: over[0]!.value, upper: over.at(-1)!.value };
  const kept = Math.min(Math.max(outcome, lower), upper);
  const stretches: CrpsStretch[] = [];
  for (let i = 1; i < over.length; i += 1) {
    const [from, to] = [over[i - 1]!, over[i]!];
    const at = (x: number) =>
      to.value === from.value
        ? to.chance
        : from.chance + ((to.chance - from.chance) * (x - from.value)) / (to.value - from.value);
    const stretch = (a: number, b: number, passed: number) => {
      if (b <= a) return;
      const [left, right] = [Math.abs(at(a) - passed), Math.abs(at(b) - passed)];
      stretches.push({
        from: a,
        to: b,
        left,
        right,
        area: ((b - a) * (left * left + left * right + right * right)) / 3,
      });
    };
    const [a, b] = [Math.max(from.value, lower), Math.min(to.value, upper)];
    stretch(a, Math.min(b, kept), 0);
    stretch(Math.max(a, kept), b, 1);
  }
  return stretches;
}

/** The points up to the outcome where it lies beyond them: 0 below the first, 1 above the last. */
function unbounded(points: readonly CdfPoint[], outcome: number): CdfPoint[] {
  const [first, last] = [points[0]!, points.at(-1)!];
  return [
    { value: Math.min(first.value, outcome), chance: 0 },
    { value: first.value, chance: 0 },
    ...points,
    { value: last.value, chance: 1 },
    { value: Math.max(last.value, outcome), chance: 1 },
  ];
}

const areaOf = (stretches: readonly CrpsStretch[]): number => stretches.reduce((sum, { area }) => sum + area, 0);
