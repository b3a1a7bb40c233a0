import { addDuration, durationName, durationOf, durationWords, isDuration, isWithinReach } from './duration.js';

describe('addDuration', () => {
  it.each([
    ['2026-01-31', 'P1M', 1, '2026-02-28'],
    ['2026-01-31', 'P1M', 2, '2026-03-31'],
    ['2028-02-29', 'P1Y', 1, '2029-02-28'],
    ['2028-02-29', 'P1Y', 4, '2032-02-29'],
    ['2026-03-31', 'P1M', -1, '2026-02-28'],
    ['2026-12-31', 'P30D', -1, '2026-12-01'],
    ['2026-01-31', 'P1M15D', 2, '2026-04-30'],
    ['2026-01-01', 'P2W', 1, '2026-01-15'],
    ['2026-01-01', 'P0D', 1, '2026-01-01'],
  ])('%s and %s, %i times, is %s', (day, iso, times, expected) => {
    expect(addDuration(day, iso, times)).toBe(expected);
  });
});

describe('ten years', () => {
  it.each(['P10Y', 'P120M', 'P3653D', 'P521W', 'P0D'])('hold %s', (iso) => {
    expect(isWithinReach(iso)).toBe(true);
  });

  it.each(['P10Y1D', 'P121M', 'P3654D', 'P522W', 'P999Y9999M9999W9999D'])('do not hold %s', (iso) => {
    expect(isWithinReach(iso)).toBe(false);
  });
});

describe('a duration', () => {
  it.each(['', 'P', 'P0D', '-P1D', 'PT24H', 'P1DT1H', '30 days', 'P1.5D', 'p1d', 'P1D1M'])('is not %j', (iso) => {
    expect(isDuration(iso)).toBe(false);
    expect(() => durationOf(iso)).toThrow(RangeError);
  });

  it.each([
    ['P30D', '30d', '30 days'],
    ['P1D', '1d', '1 day'],
    ['P1M', '1m', '1 month'],
    ['P2W', '14d', '2 weeks'],
    ['P1Y', '12m', '1 year'],
    ['P1M15D', '1m15d', '1 month and 15 days'],
  ])('%s is called %s and said as %s', (iso, name, words) => {
    expect(isDuration(iso)).toBe(true);
    expect([durationName(iso), durationWords(iso)]).toEqual([name, words]);
  });
});
