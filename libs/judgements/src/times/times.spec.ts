import { times, timesPublishedOn } from '../../corpus/times.js';
import { tokensOf } from '../text/tokens.js';
import { written } from './dates.js';
import { periods } from './periods.js';

const table = Object.entries(times).flatMap(([group, rows]) =>
  rows.map(([words, due]) => [group, words, due] as const),
);

/** The last day that a sentence with these words allows. */
function dueOf(words: string, publishedOn = timesPublishedOn): string | null {
  const text = `Output will change ${words}.`;
  const found = periods(tokensOf(text, 0, text.length), publishedOn);
  return (
    found
      .flatMap(({ due }) => (due ? [written(due)] : []))
      .sort()
      .at(-1) ?? null
  );
}

describe(`the last day that ${table.length} expressions allow`, () => {
  it.each(table)('%s: %s', (_group, words, due) => {
    expect(dueOf(words)).toBe(due);
  });
});

const fixedYear = /\d{4}|\d{2}\/\d{2}|\d[QH]\d\d|century|decade|Jan 26|\d\ds/;
const weekly = /week(?!s)|weekend|day\b/i;
/** Expressions without a year of their own, whose last day moves with the publication. */
const relative = table.filter(([, words, due]) => due && !(fixedYear.test(words) && !/next|within|coming/.test(words)));

describe('a later publication moves what is relative, and nothing else', () => {
  it.each(relative.filter(([, words]) => !weekly.test(words)))(
    '%s: %s, a year and four years later',
    (_group, words, due) => {
      for (const years of [1, 4]) {
        const later = `${2025 + years}-03-10`;
        const expected = `${Number(due!.slice(0, 4)) + years}${due!.slice(4)}`;
        expect(lastDayLike(dueOf(words, later), expected)).toBe(true);
      }
    },
  );

  it.each(table.filter(([group, words, due]) => due && /\d{4}/.test(words) && group !== 'counted from publication'))(
    '%s: %s, published earlier',
    (_group, words, due) => {
      expect(dueOf(words, '2024-11-02')).toBe(due);
    },
  );

  it('weekdays and weeks move by seven days', () => {
    for (const words of ['on Friday', 'this week', 'next week', 'over the coming week', 'later this week']) {
      const [one, other] = [dueOf(words), dueOf(words, '2025-03-17')];
      expect(Date.parse(other!) - Date.parse(one!)).toBe(7 * 86_400_000);
    }
  });

  it('is never before publication, whatever the day', () => {
    for (const day of ['2024-02-29', '2025-01-01', '2025-06-30', '2025-12-31', '2026-08-31']) {
      for (const [, words] of relative) {
        const due = dueOf(words, day);
        expect(due === null || due >= day, `${words} on ${day}: ${due}`).toBe(true);
      }
    }
  });
});

/** Equal days, but for the length of February. */
function lastDayLike(found: string | null, expected: string): boolean {
  return found === expected || (found?.slice(0, 7) === expected.slice(0, 7) && found.slice(5, 7) === '02');
}
