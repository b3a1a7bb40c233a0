import { Temporal } from 'temporal-polyfill';

/** The day so many days after this one (negative: before), `YYYY-MM-DD`; days have no zone. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The same day so many months on, clamped to the month's end. Anchors: 31 Jan 2026 + 1 → 28 Feb, + 2 → 31 Mar. */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}
