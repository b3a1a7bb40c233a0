import type { Token } from '../text/tokens.js';
import { type Day, daysIn, endOfMonth, plusDays } from './dates.js';

/** A stretch of the calendar, both days included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
  readonly kind: 'day' | 'week' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'years' | 'decade' | 'century';
}

/** Where a time is read: the sentence, and the day from which "next year" counts. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly published: Day;
}

/** A stretch of the calendar with its last token. `lone`: it needs no preposition ("next year"). */
export interface Base {
  readonly span: Span;
  readonly last: number;
  readonly lone: boolean;
}

/** The word at a token, lower case; empty behind the end. */
export function wordAt(scene: Scene, at: number): string {
  return scene.tokens[at]?.word ?? '';
}

/** A year in four figures, 1900 to 2199; `null`: the word is none. */
export function yearIn(word: string): number | null {
  return /^(?:19|20|21)\d\d$/.test(word) ? Number(word) : null;
}

const at = (year: number, month: number, day: number): Day => ({ year, month, day });

/** One day. */
export function daySpan(day: Day): Span {
  return { from: day, to: day, kind: 'day' };
}

/** One month, 1 to 12. */
export function monthSpan(year: number, month: number): Span {
  return { from: at(year, month, 1), to: endOfMonth(year, month), kind: 'month' };
}

/** One quarter, 1 to 4. */
export function quarterSpan(year: number, quarter: number): Span {
  return { from: at(year, quarter * 3 - 2, 1), to: endOfMonth(year, quarter * 3), kind: 'quarter' };
}

/** One half of a year, 1 or 2. */
export function halfSpan(year: number, half: number): Span {
  return { from: at(year, half * 6 - 5, 1), to: endOfMonth(year, half * 6), kind: 'half' };
}

/** From the first year's first day to the last year's last. */
export function yearsSpan(first: number, last: number): Span {
  return { from: at(first, 1, 1), to: at(last, 12, 31), kind: first === last ? 'year' : 'years' };
}

/** Ten years from one that ends in 0. */
export function decadeSpan(first: number): Span {
  return { ...yearsSpan(first, first + 9), kind: 'decade' };
}

/** A hundred years: the 21st century ends on the last day of 2100. */
export function centurySpan(number: number): Span {
  return { ...yearsSpan((number - 1) * 100 + 1, number * 100), kind: 'century' };
}

/** The week from Monday to Sunday that holds a day, or one `weeks` later. */
export function weekSpan(day: Day, weeks: number): Span {
  const weekday = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() || 7;
  return { from: plusDays(day, 1 - weekday + 7 * weeks), to: plusDays(day, 7 - weekday + 7 * weeks), kind: 'week' };
}

const firstMonth: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** Whether a word names a season. */
export function isSeason(word: string): boolean {
  return Object.hasOwn(firstMonth, word);
}

/** A season by the meteorologists' months of the north; a winter begins in its year and ends in the next. */
export function seasonSpan(name: string, year: number): Span {
  const month = firstMonth[name]!;
  const to = name === 'winter' ? endOfMonth(year + 1, 2) : endOfMonth(year, month + 2);
  return { from: at(year, month, 1), to, kind: 'season' };
}

const numbered: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, final: 4, last: 4 };

/** 1 to 4 for "first" to "fourth", "final" and "last"; `null`: no such word. */
export function ordinalOf(word: string): number | null {
  return numbered[word] ?? null;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The next day of that name, the day of publication itself left out; `null`: the word is no weekday. */
export function weekdayAfter(published: Day, word: string): Day | null {
  const wanted = weekdays.indexOf(word);
  if (wanted < 0) return null;
  const today = new Date(Date.UTC(published.year, published.month - 1, published.day)).getUTCDay();
  return plusDays(published, ((wanted - today + 6) % 7) + 1);
}

/** A day of a month, or `null` where the month is shorter. */
export function dayIn(year: number, month: number, day: number): Day | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? at(year, month, day) : null;
}

/** A year in two figures beside a known one: "2026/27", "2Q25". */
export function longYear(short: string, beside: number): number {
  return Math.floor(beside / 100) * 100 + Number(short);
}
