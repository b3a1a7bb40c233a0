import { overRange } from '@app/scoring';

/**
 * Where an outcome lies in a belief about a number or day: the share of it at or below the outcome, straight between its
 * points, 0 to 1. Even over many forecasts if they are calibrated.
 *
 * @param points earliest first, rising in value and chance
 * @param range  what is asked about; where the points stop short of an end, what is left is spread evenly up to it
 */
export function pitOf(
  points: Parameters<typeof overRange>[0],
  range: { readonly lower: number; readonly upper: number },
  outcome: number,
): number {
  const whole = overRange(points, range);
  const after = whole.findIndex(({ value }) => value > outcome);
  if (after < 0) return whole.at(-1)!.chance;
  const [from, to] = [whole[after - 1], whole[after]!];
  if (!from) return 0;
  return from.chance + ((to.chance - from.chance) * (outcome - from.value)) / (to.value - from.value);
}
