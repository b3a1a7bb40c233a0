import { Temporal } from 'temporal-polyfill';
import { addDays } from './days.js';
import { dayIn, localMoment } from './moments.js';

/** How often somebody wants one message for all. */
export interface DigestChoice {
  readonly every: 'day' | 'week';
  /** 1 Monday to 7 Sunday; counts where `every` is `week` */
  readonly weekday?: number;
  /** wall-clock time in the person's zone, `HH:MM` */
  readonly at: string;
}

/** One digest of one person: its day names it, so there is one of it however its moment is computed. */
export interface DigestSlot {
  /** `YYYY-MM-DD` in the person's zone */
  readonly localDate: string;
  /** epoch milliseconds */
  readonly slotAt: number;
}

/** The digest that what arises at `now` goes into: the first slot at or after it. RangeError for a week without a weekday. */
export function digestSlot(now: number, { every, weekday, at }: DigestChoice, zone: string): DigestSlot {
  if (every === 'week' && !(weekday !== undefined && weekday >= 1 && weekday <= 7)) {
    throw new RangeError(`a weekly digest needs a weekday from 1 to 7, not ${weekday}`);
  }
  // from yesterday: where clocks go back over midnight, yesterday's slot may still be to come
  let localDate = addDays(dayIn(now, zone), -1);
  for (;;) {
    const slotAt = localMoment(localDate, at, zone);
    const isItsDay = every === 'day' || Temporal.PlainDate.from(localDate).dayOfWeek === weekday;
    if (isItsDay && slotAt >= now) return { localDate, slotAt };
    localDate = addDays(localDate, 1);
  }
}
