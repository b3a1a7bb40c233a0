import { scaleUtc } from 'd3-scale';

/** A tick of a time axis. */
export interface TimeTick {
  /** epoch milliseconds */
  readonly at: number;
  readonly label: string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Ticks of a time axis, at most `count` or so: years, months or days. The first one and every new year carry
 * the year, so that no label has to be guessed.
 */
export function timeTicks(from: number, to: number, count: number): TimeTick[] {
  const dates = scaleUtc()
    .domain([from, to])
    .ticks(Math.max(2, count))
    .filter((date) => date.getUTCHours() === 0 && date.getUTCMinutes() === 0);
  const yearly = dates.every((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
  const daily = dates.some((date) => date.getUTCDate() !== 1);
  let year: number | null = null;
  return dates.map((date) => {
    const month = months[date.getUTCMonth()];
    const words = yearly && dates.length > 1 ? '' : daily ? `${date.getUTCDate()} ${month}` : `${month}`;
    const turned = date.getUTCFullYear() !== year;
    year = date.getUTCFullYear();
    return { at: date.getTime(), label: words === '' ? `${year}` : turned ? `${words} ${year}` : words };
  });
}
