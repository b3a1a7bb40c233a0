import { Temporal } from 'temporal-polyfill';
import { daysBetween } from './days.js';

interface Parts {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

const written = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

/**
 * The parts of an ISO 8601 duration of whole days: years, months, weeks and days, as in `P30D`, `P1M`, `P2W`.
 *
 * RangeError for anything else: a time part, a sign, nothing at all (`P0D`) unless `mayBeZero`.
 */
export function durationOf(iso: string, { mayBeZero = false } = {}): Parts {
  const match = iso === 'P' ? null : written.exec(iso);
  if (match === null) throw new RangeError(`${iso} is not a duration of whole days`);
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(1).map((part) => Number(part ?? 0));
  if (years + months + weeks + days === 0 && !mayBeZero) throw new RangeError(`${iso} is no time at all`);
  return { years, months, weeks, days };
}

/** True for an ISO 8601 duration of whole days that is longer than nothing. */
export function isDuration(iso: string): boolean {
  try {
    durationOf(iso);
    return true;
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}

/** Longest duration that a rule or a cadence may have, in days: ten years. */
const longest = 3653;

/**
 * True for a duration of ten years at most, counted from 1 January 2000 as years and months are longest; longer ones
 * would plan for years that no table holds.
 *
 * Anchors: P10Y, P120M and P3653D are; P10Y1D and P522W are not.
 */
export function isWithinReach(iso: string): boolean {
  const from = '2000-01-01';
  return daysBetween(from, addDuration(from, iso)) <= longest;
}

/**
 * The day so many durations after this one (negative `times`: before), counted from the day itself and clamped to
 * the month's end, so that it never drifts.
 *
 * Anchors: 31 Jan 2026 and P1M: once → 28 Feb, twice → 31 Mar; 29 Feb 2028 and P1Y → 28 Feb 2029.
 */
export function addDuration(day: string, iso: string, times = 1): string {
  const { months, days } = parts(iso);
  return Temporal.PlainDate.from(day)
    .add({ months: months * times, days: days * times })
    .toString();
}

/** A duration as part of a name: `7d`, `1m`, `1m15d`; weeks are seven days and years twelve months, whatever way they were written. */
export function durationName(iso: string): string {
  const { months, days } = parts(iso);
  return `${months ? `${months}m` : ''}${days || !months ? `${days}d` : ''}`;
}

/** A duration in plain words: `7 days`, `2 weeks`, `1 month and 15 days`. */
export function durationWords(iso: string): string {
  const { years, months, weeks, days } = durationOf(iso, { mayBeZero: true });
  const named = [
    [years, 'year'],
    [months, 'month'],
    [weeks, 'week'],
    [days, 'day'],
  ] as const;
  const said = named.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return said.length === 0 ? '0 days' : said.join(' and ');
}

function parts(iso: string): { months: number; days: number } {
  const { years, months, weeks, days } = durationOf(iso, { mayBeZero: true });
  return { months: 12 * years + months, days: 7 * weeks + days };
}
