import { addDays } from './days.js';
import { dayIn, localMoment } from './moments.js';

/** The hours in which somebody wants nothing sent, on their own wall clock; over midnight when `to` is not after `from`. */
export interface QuietHours {
  /** `HH:MM`, the first quiet minute */
  readonly from: string;
  /** `HH:MM`, the first minute that is not quiet; the same as `from`: never quiet */
  readonly to: string;
}

/**
 * When a message may go out, epoch milliseconds: `now` itself outside the quiet hours, else their end.
 *
 * Each night runs between two moments, so a skipped hour makes it shorter and a repeated one longer, and a time shown
 * twice ends the quiet once, the first time.
 */
export function endOfQuiet(now: number, { from, to }: QuietHours, zone: string): number {
  if (from === to) return now;
  const today = dayIn(now, zone);
  for (const day of [addDays(today, -1), today]) {
    const end = localMoment(to < from ? addDays(day, 1) : day, to, zone);
    if (localMoment(day, from, zone) <= now && now < end) return end;
  }
  return now;
}
