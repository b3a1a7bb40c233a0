import { rounds } from '../cadence.js';
import type { Found } from './checkMoments.js';

/** Rounds of one to twelve months from a day: each in the month it should be, on the day of the first or the month's last. */
export function checkMonths(day: string, count: number): Found {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const violations: string[] = [];
  for (let every = 1; every <= 12; every += 1) {
    const days = rounds({ every: `P${every}M`, tightens: false }, day, '2100-01-01');
    for (let round = 1; round <= count; round += 1) {
      const got = days.next().value;
      const expected = clamped(year, month - 1 + every * round, date);
      if (got !== expected) violations.push(`${day} and ${round} × P${every}M: ${got}, not ${expected}`);
    }
  }
  return { checked: 12 * count, violations };
}

/** Day `date` of the month so many months after January of the year, or that month's last day where it is shorter. */
function clamped(year: number, months: number, date: number): string {
  const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, months, Math.min(date, last))).toISOString().slice(0, 10);
}
