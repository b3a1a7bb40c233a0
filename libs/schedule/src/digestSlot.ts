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
export function digestSlot(now: number, choice: DigestChoice, zone: string): DigestSlot {
  // from yesterday: where clocks go back over midnight, yesterday's slot may still be to come
  return nearestSlot(addDays(dayIn(now, zone), -1), 1, choice, zone, (slotAt) => slotAt >= now);
}

/**
 * The digest that what fell due at `fireAt` goes into when it is gathered at `now`: that of its own moment, though it be
 * gathered after it; where further slots went by since, the newest of them, so that it is late by as little as can be.
 */
export function slotToJoin(fireAt: number, now: number, choice: DigestChoice, zone: string): DigestSlot {
  const own = digestSlot(fireAt, choice, zone);
  // from tomorrow: where clocks go back over midnight, tomorrow's slot may have been
  return own.slotAt >= now
    ? own
    : nearestSlot(addDays(dayIn(now, zone), 1), -1, choice, zone, (slotAt) => slotAt <= now);
}

/** The first slot that fits, going through the days from one on, forwards (1) or backwards (-1). */
function nearestSlot(
  from: string,
  step: 1 | -1,
  { every, weekday, at }: DigestChoice,
  zone: string,
  fits: (slotAt: number) => boolean,
): DigestSlot {
  if (every === 'week' && !(weekday !== undefined && weekday >= 1 && weekday <= 7)) {
    throw new RangeError(`a weekly digest needs a weekday from 1 to 7, not ${weekday}`);
  }
  for (let localDate = from; ; localDate = addDays(localDate, step)) {
    const slotAt = localMoment(localDate, at, zone);
    const isItsDay = every === 'day' || Temporal.PlainDate.from(localDate).dayOfWeek === weekday;
    if (isItsDay && fits(slotAt)) return { localDate, slotAt };
  }
}
