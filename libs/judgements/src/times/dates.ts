const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const months = new Map(
  monthNames.flatMap((name, i): [string, number][] => [
    [name, i + 1],
    [name.slice(0, 3), i + 1],
  ]),
).set('sept', 9);

/** 1 to 12 for a month's name or its usual abbreviation, in lower case; `null` otherwise. */
export function monthOf(word: string): number | null {
  return months.get(word) ?? null;
}

/** Months are counted 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A written day, `YYYY-MM-DD`, as numbers; RangeError when it is none. */
export function dayOf(text: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = match ? [Number(match[1]), Number(match[2]), Number(match[3])] : [0, 0, 0];
  if (!match || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    throw new RangeError(`a day is YYYY-MM-DD and exists, got "${text}"`);
  }
  return { year, month, day };
}

/** Days of a month, leap years included. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `YYYY-MM-DD`. */
export function written(day: Day): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(day.year).padStart(4, '0')}-${two(day.month)}-${two(day.day)}`;
}

/** The last day of a month. */
export function endOfMonth(year: number, month: number): Day {
  return { year, month, day: daysIn(year, month) };
}

/** `months` later; the day moves back where the month is shorter (31 January + 1 → 28 February). */
export function plusMonths(day: Day, months: number): Day {
  const index = day.year * 12 + (day.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return { year, month, day: Math.min(day.day, daysIn(year, month)) };
}

/** `days` later. */
export function plusDays(day: Day, days: number): Day {
  const moved = new Date(Date.UTC(day.year, day.month - 1, day.day) + days * 86_400_000);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}
