import { parseDay } from '../../../format/parseDay.js';

/** What was read from pasted lines. */
export interface PastedDays {
  /** `YYYY-MM-DD`, ascending, each once */
  readonly days: readonly string[];
  /** lines in which no day was found */
  readonly unread: readonly string[];
}

/** The beginning of a line that is a day, in any form `parseDay` knows; a weekday may stand before it. */
const begins =
  /^(?:(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?\.?,?\s+)?(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}\.?\s+[a-z]{3,9}\.?,?\s+\d{4}|[a-z]{3,9}\.?\s+\d{1,2},?\s+\d{4})\b/i;

/** Reads days from pasted text: one a line, whatever follows the day on its line (the name of the holiday, say). */
export function readDays(text: string): PastedDays {
  const lines = text
    .split(/[\n;]+/)
    .map((line) => line.replace(/^[\s•*–-]+/, '').trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, day: dayIn(line) }));
  return {
    days: merged(
      [],
      read.flatMap(({ day }) => day ?? []),
    ),
    unread: read.filter(({ day }) => day === null).map(({ line }) => line),
  };
}

function dayIn(line: string): string | null {
  const found = begins.exec(line)?.[1];
  return found ? parseDay(found) : null;
}

/** Days put together, ascending, each once. */
export const merged = (days: readonly string[], more: readonly string[]): string[] =>
  [...new Set([...days, ...more])].sort();

/** Days by year, the nearest year that is not over first; years gone by come last. */
export function byYear(days: readonly string[], today: string): { year: string; days: string[] }[] {
  const years = [...new Set(days.map((day) => day.slice(0, 4)))].sort();
  const thisYear = today.slice(0, 4);
  const order = [...years.filter((year) => year >= thisYear), ...years.filter((year) => year < thisYear).reverse()];
  return order.map((year) => ({ year, days: days.filter((day) => day.startsWith(year)) }));
}
