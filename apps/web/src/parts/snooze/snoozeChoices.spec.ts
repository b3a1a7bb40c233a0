import { backWords, snoozeChoices } from './snoozeChoices.js';

const now = Date.parse('2026-11-28T22:30:00Z');

describe('snoozeChoices', () => {
  const days = (due: string | null, zone = 'Europe/London') =>
    snoozeChoices(now, zone, due).map(({ key, until }) => [key, new Date(until).toISOString().slice(0, 16)]);

  it('offers tomorrow, in a week and the day before due, at nine', () => {
    expect(days('2026-12-31')).toEqual([
      ['tomorrow', '2026-11-29T09:00'],
      ['week', '2026-12-05T09:00'],
      ['before-due', '2026-12-30T09:00'],
    ]);
  });
  it('counts days on the clock of whoever is prompted', () => {
    expect(days(null, 'Asia/Baku')[0]).toEqual(['tomorrow', '2026-11-30T05:00']);
  });
  it.each([
    ['undated', null],
    ['overdue', '2026-10-01'],
    ['due tomorrow', '2026-11-29'],
    ['due the day after: that is tomorrow', '2026-11-30'],
    ['due in more than a year', '2028-12-31'],
  ])('leaves the day before due out when it is %s', (_case, due) => {
    expect(days(due).map(([key]) => key)).toEqual(['tomorrow', 'week']);
  });
});

describe('backWords', () => {
  it.each([
    ['2026-11-29T09:00:00Z', 'Sun 29 Nov, 09:00'],
    ['2026-12-30T09:00:00Z', '30 Dec, 09:00'],
    ['2027-03-30T08:00:00Z', '30 Mar 2027, 09:00'],
  ])('%s → %s', (until, says) => expect(backWords(until, 'Europe/London', '2026-11-28')).toBe(says));
});
