import { dayInWords } from './dayInWords.js';
import { type NoticeFacts, sentence } from './sentence.js';

const notice = (
  kind: NoticeFacts['kind'],
  day: string,
  changes: Partial<NoticeFacts['forecast']> = {},
): NoticeFacts => ({
  kind,
  day,
  forecast: { number: 12, due: { date: '2026-12-31' }, lastCheckOn: '2026-11-01', ...changes },
});

describe('sentence', () => {
  it.each([
    [notice('before-due', '2026-12-01'), 'F-12 is due on 31 Dec 2026, in 30 days: look again while it is open.'],
    [notice('before-due', '2026-12-24'), 'F-12 is due on Thu 31 Dec 2026, in 7 days: look again while it is open.'],
    [notice('at-due', '2026-12-31'), 'F-12 is due on Thu 31 Dec 2026, today: record what happened once you know.'],
    [notice('at-due', '2026-12-30'), 'F-12 is due on Thu 31 Dec 2026, tomorrow: record what happened once you know.'],
    [
      notice('at-due', '2027-01-01'),
      'F-12 was due on Thu 31 Dec 2026, 1 day ago: record what happened, or move the date.',
    ],
    [
      notice('before-due', '2027-01-20'),
      'F-12 was due on 31 Dec 2026, 20 days ago: record what happened, or move the date.',
    ],
    [notice('before-due', '2026-12-31'), 'F-12 is due on Thu 31 Dec 2026, today: look again while it is open.'],
    [
      notice('due-now', '2026-11-23', { due: { date: '2025-02-13' } }),
      'F-12 was due on 13 Feb 2025: record what happened, or move the date.',
    ],
    [
      notice('overdue', '2027-01-01'),
      'F-12 was due on Thu 31 Dec 2026, 1 day overdue: record what happened, or move the date.',
    ],
    [
      notice('overdue', '2027-01-23'),
      'F-12 was due on 31 Dec 2026, 23 days overdue: record what happened, or move the date.',
    ],
    [
      notice('reassess', '2026-12-01'),
      'F-12 was last checked on 1 Nov 2026, 30 days ago: keep the number, or change it.',
    ],
    [
      notice('reassess', '2026-12-01', { lastCheckOn: null }),
      'F-12 is due for a check: keep the number, or change it.',
    ],
    [notice('overdue', '2027-01-23', { due: null }), 'F-12 has no due date now: record what happened, or give it one.'],
  ])('$kind on $day', (facts, expected) => {
    expect(sentence(facts)).toBe(expected);
  });
});

describe('dayInWords', () => {
  it.each([
    ['2026-12-31', '2026-12-17', 'Thu 31 Dec 2026'],
    ['2026-12-31', '2026-12-16', '31 Dec 2026'],
    ['2028-02-29', '2028-03-01', 'Tue 29 Feb 2028'],
    ['2024-02-13', '2026-11-23', '13 Feb 2024'],
  ])('%s seen on %s', (day, today, expected) => {
    expect(dayInWords(day, today)).toBe(expected);
  });
});
