import { type CdfPoint, type LineRange, overRange, requireCdf } from '../line/crps.js';

/** Puts several numbers together, such as a mean or a median; must rise with each of them. */
export type Pooling = (values: readonly number[]) => number;

/**
 * Several distribution functions as one: at each value the pooled chances. With the mean it is the linear pool. Taken
 * where any of the functions has a point, on both sides of a jump, and straight between: exact for means, and for
 * medians and trimmed means as near as their points are close.
 *
 * Anchors: evenly over 0 to 1 and over 1 to 2, mean: evenly over 0 to 2.
 * Source: M. Stone, Annals of Mathematical Statistics 32 (1961), p. 1339 (linear opinion pool).
 */
export function pooledChances(beliefs: readonly (readonly CdfPoint[])[], range: LineRange, pool: Pooling): CdfPoint[] {
  const whole = beliefs.map((points) => complete(points, range));
  return along(
    whole.map((points) => points.map(({ value, chance }) => ({ x: value, y: chance }))),
    pool,
  ).map(({ x, y }) => ({ value: x, chance: y }));
}

/**
 * The other way round: at each chance the pooled values. With the mean, averaging quantiles: it keeps the width of the
 * single beliefs, where the linear pool is wider than any of them when they disagree.
 *
 * Anchors: evenly over 0 to 1 and over 1 to 2, mean: evenly over ½ to 1½.
 * Source: K. C. Lichtendahl, Y. Grushka-Cockayne, R. L. Winkler, Management Science 59 (2013), p. 1594.
 */
export function pooledValues(beliefs: readonly (readonly CdfPoint[])[], range: LineRange, pool: Pooling): CdfPoint[] {
  const whole = beliefs.map((points) => complete(points, range));
  return along(
    whole.map((points) => points.map(({ value, chance }) => ({ x: chance, y: value }))),
    pool,
  ).map(({ x, y }) => ({ value: y, chance: x }));
}

/** From chance 0 to chance 1, as the score reads it. */
function complete(points: readonly CdfPoint[], range: LineRange): CdfPoint[] {
  requireCdf(points);
  const over = overRange(points, range);
  const [first, last] = [over[0]!, over.at(-1)!];
  return [
    ...(first.chance > 0 ? [{ value: first.value, chance: 0 }] : []),
    ...over,
    ...(last.chance < 1 ? [{ value: last.value, chance: 1 }] : []),
  ];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Rising lines as one, on the left and on the right of every place where one of them has a point. */
function along(lines: readonly (readonly Point[])[], pool: Pooling): Point[] {
  const places = [...new Set(lines.flatMap((line) => line.map(({ x }) => x)))].sort((a, b) => a - b);
  const points: Point[] = [];
  for (const x of places) {
    for (const side of ['left', 'right'] as const) {
      const y = pool(lines.map((line) => heightAt(line, x, side)));
      const before = points.at(-1);
      // What is equal must not fall by a rounding error.
      const kept = before ? Math.max(before.y, y) : y;
      if (before?.x !== x || before.y !== kept) points.push({ x, y: kept });
    }
  }
  return points;
}

/** Height of a line just left or just right of a place; level beyond its ends. */
function heightAt(line: readonly Point[], x: number, side: 'left' | 'right'): number {
  const next = line.findIndex((point) => (side === 'left' ? point.x >= x : point.x > x));
  if (next === 0) return line[0]!.y;
  if (next === -1) return line.at(-1)!.y;
  const [from, to] = [line[next - 1]!, line[next]!];
  if (to.x === x) return to.y;
  return from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
}
