import { dayIn, dayOf, daysFrom, momentTime, nearDay, relativeDay, spanWords, weekdayOf } from './dates.js';

describe('days in words', () => {
  it('dates', () => {
    expect(dayOf('2026-12-31')).toBe('31 Dec 2026');
    expect(weekdayOf('2026-12-01')).toBe('Tuesday 1 Dec');
  });

  it('a moment falls on the day of the zone it is read in', () => {
    expect(dayIn('2026-11-23T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-24');
    expect(dayIn('2026-11-23T23:30:00Z', 'America/New_York')).toBe('2026-11-23');
    expect(momentTime('2026-11-23T23:30:00Z', 'Europe/Berlin')).toBe('24 Nov 2026, 00:30');
  });

  it('counts days over the change of clocks', () => {
    expect(daysFrom('2026-03-28', '2026-03-30')).toBe(2);
  });
});

describe('relativeDay', () => {
  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-22', 'yesterday'],
    ['2026-12-01', 'in 8 days'],
    ['2026-11-11', '12 days ago'],
    ['2028-12-31', 'in 25 months'],
    ['2024-02-13', '33 months ago'],
    ['2036-11-23', 'in 10 years'],
  ])('%s is %s', (day, expected) => {
    expect(relativeDay('2026-11-23', day)).toBe(expected);
  });
});

describe('spanWords', () => {
  it('has a singular', () => {
    expect(spanWords(1)).toBe('1 day');
  });
});

describe('nearDay', () => {
  it.each([
    ['2026-10-31', '31 Oct'],
    ['2028-12-31', '31 Dec 2028'],
  ])('%s', (day, says) => expect(nearDay(day, '2026-11-23')).toBe(says));
});
