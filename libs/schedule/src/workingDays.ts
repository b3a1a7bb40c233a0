import { Temporal } from 'temporal-polyfill';
import { addDays } from './days.js';
import { localMoment } from './moments.js';

/** The days on which a workspace works. */
export interface WorkingDays {
  /** `YYYY-MM-DD` */
  readonly holidays: ReadonlySet<string>;
  /** whether prompts may come on Saturday and Sunday */
  readonly weekends: boolean;
}

/** Longest run of days off that is looked back over; beyond it a prompt stays on its day. */
const longestBreakDays = 21;

/** True on a day that is neither a holiday nor, where weekends are kept free, a Saturday or Sunday. */
export function isWorkingDay(day: string, { holidays, weekends }: WorkingDays): boolean {
  return !holidays.has(day) && (weekends || Temporal.PlainDate.from(day).dayOfWeek <= 5);
}

/**
 * Moves prompts that fall on days off to the working day before, in the recipient's zone. A prompt stays where it is
 * when that would bring it to or before `notBefore` or the prompt ahead of it: early is good, lost or doubled is not.
 *
 * @param wanted     by moment, one stream of one recipient
 * @param notBefore  epoch milliseconds for each prompt: now, or the due moment for what comes after it
 */
export function onWorkingDays<Wanted extends { readonly day: string; readonly by: { readonly at: string } }>(
  wanted: readonly Wanted[],
  workingDays: WorkingDays | undefined,
  zone: string,
  notBefore: (wanted: Wanted) => number,
): Wanted[] {
  if (workingDays === undefined || isEveryDay(workingDays)) return [...wanted];
  let previous = Number.NEGATIVE_INFINITY;
  return wanted.map((each) => {
    const day = workingDayBefore(each.day, workingDays);
    const fireAt = localMoment(day, each.by.at, zone);
    const moved = fireAt > Math.max(previous, notBefore(each)) ? { ...each, day } : each;
    previous = Math.max(previous, localMoment(moved.day, moved.by.at, zone));
    return moved;
  });
}

function isEveryDay({ weekends, holidays }: WorkingDays): boolean {
  return weekends && holidays.size === 0;
}

function workingDayBefore(day: string, workingDays: WorkingDays): string {
  for (let back = 0; back <= longestBreakDays; back += 1) {
    const candidate = addDays(day, -back);
    if (isWorkingDay(candidate, workingDays)) return candidate;
  }
  return day;
}
