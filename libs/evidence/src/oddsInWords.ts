import type { Bearing } from './bearings.js';

/** How a bearing is said: "2 to 1 against", "for, no weight stated", "neutral". At most one decimal. */
export function oddsInWords({ direction, odds }: Bearing): string {
  if (direction === 'neutral') return 'neutral';
  if (odds === null) return `${direction}, no weight stated`;
  return `${Math.round(odds * 10) / 10} to 1 ${direction}`;
}
