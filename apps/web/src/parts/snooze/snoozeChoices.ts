import { dayAfter, dayIn, nearWeekday, timeIn } from '../../format/dates.js';
import { momentAt } from '../../format/moments.js';

/** Until when a prompt can be put off with one press. */
export interface SnoozeChoice {
  readonly key: 'tomorrow' | 'week' | 'before-due';
  readonly says: string;
  /** epoch milliseconds */
  readonly until: number;
}

/** On the clock of whoever is prompted; prompts come at this time too. */
export const backAt = '09:00';

/** The furthest day that a prompt can be put off to. */
export const lastSnoozeDay = (today: string): string => dayAfter(today, 364);

/**
 * Tomorrow, in a week and on the day before due, at 09:00; the last only where it lies after tomorrow and within a year.
 *
 * @param now   epoch milliseconds
 * @param zone  of whoever is prompted
 * @param due   due day, `YYYY-MM-DD`; null: undated
 */
export function snoozeChoices(now: number, zone: string, due: string | null): SnoozeChoice[] {
  const today = dayIn(now, zone);
  const on = (key: SnoozeChoice['key'], says: string, day: string) => ({
    key,
    says,
    until: momentAt(day, backAt, zone),
  });
  const tomorrow = dayAfter(today, 1);
  const dayBefore = due === null ? null : dayAfter(due, -1);
  const hasRoom = dayBefore !== null && dayBefore > tomorrow && dayBefore <= lastSnoozeDay(today);
  return [
    on('tomorrow', 'Tomorrow', tomorrow),
    on('week', 'In a week', dayAfter(today, 7)),
    ...(hasRoom ? [on('before-due', 'The day before due', dayBefore)] : []),
  ];
}

/** When a prompt comes back, in words: "Sun 29 Nov, 09:00". */
export function backWords(until: string | number, zone: string, today: string): string {
  return `${nearWeekday(dayIn(until, zone), today)}, ${timeIn(until, zone)}`;
}
