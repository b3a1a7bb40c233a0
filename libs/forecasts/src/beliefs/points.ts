import type { BeliefValue, Question } from '@app/contract';

/** A question whose answer lies on a line: a number or a day. */
export type OnALine = Extract<Question, { kind: 'number' | 'date' }>;

/** A point of a distribution function: at or below `value` with `chance`. */
export interface CdfPoint {
  /** the number, or days since 1 January 1970 */
  readonly value: number;
  /** 0 to 1 */
  readonly chance: number;
}

/** A number as it is, a day `YYYY-MM-DD` as days since 1 January 1970. */
export const onTheLine = (value: number | string): number =>
  typeof value === 'number' ? value : Date.parse(value) / 86_400_000;

/** What was stated about a number or day, as points of its distribution function in the order given. */
export function pointsOf(belief: Extract<BeliefValue, { kind: 'number' | 'date' }>): CdfPoint[] {
  if ('cdf' in belief) return belief.cdf.map(({ value, chance }) => ({ value: onTheLine(value), chance }));
  return belief.quantiles.map(({ value, level }) => ({ value: onTheLine(value), chance: level }));
}

/**
 * Where a distribution function reaches a level, straight between its points; at the nearest end where the points
 * do not reach that far. Anchor: 10 % at 2 and 90 % at 6 have their median at 4.
 */
export function quantileOf(points: readonly CdfPoint[], level: number): number {
  const after = points.findIndex(({ chance }) => chance >= level);
  if (after < 0) return points.at(-1)!.value;
  const to = points[after]!;
  const from = points[after - 1];
  if (!from || to.chance === from.chance) return to.value;
  return from.value + ((to.value - from.value) * (level - from.chance)) / (to.chance - from.chance);
}
