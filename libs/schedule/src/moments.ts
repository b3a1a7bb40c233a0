import { Temporal } from 'temporal-polyfill';
import { addDays } from './days.js';

/**
 * The moment at which a wall clock in a zone shows this day and time, epoch milliseconds.
 *
 * The one place where local time becomes a moment (four libraries give two answers): a time that the clock
 * skips moves later by the length of the gap, a time shown twice is the first of the two. RFC 5545 §3.3.5.
 * Anchors: New York 2026-03-08 02:30 → 03:30 EDT; 2026-11-01 01:30 → 05:30Z; Lord Howe 2026-10-04 02:15 → 02:45.
 *
 * @param date `YYYY-MM-DD`
 * @param time `HH:MM` or `HH:MM:SS`
 * @param zone IANA name; RangeError when unknown
 */
export function localMoment(date: string, time: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds;
}

/** When something is due, epoch milliseconds; without a time that is 23:59:59 of the day in its zone. */
export function dueMoment(due: { date: string; time: string | null; zone: string }): number {
  return due.time === null ? endOfDay(due.date, due.zone) : localMoment(due.date, due.time, due.zone);
}

/** 23:59:59 of a day; the last second there is where clocks skip that one, which would else fall on the next day (Scoresbysund 2025-03-29). */
function endOfDay(date: string, zone: string): number {
  return Math.min(localMoment(date, '23:59:59', zone), startOfDay(addDays(date, 1), zone) - 1000);
}

/** First moment of a day in a zone, epoch milliseconds: when a report published on that day speaks. */
export function startOfDay(date: string, zone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
}

/** The day that a calendar in this zone shows at a moment, `YYYY-MM-DD`. */
export function dayIn(now: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/**
 * The moment that "became known on this day" stands for, epoch milliseconds: the end of that day, or now
 * while the day is still running. A day that has not begun gives its end, which lies after `now`.
 */
export function knownMoment(knownOn: string, zone: string, now: number): number {
  const end = endOfDay(knownOn, zone);
  return knownOn === dayIn(now, zone) ? Math.min(end, now) : end;
}
