import { timeTicks } from './timeTicks.js';

const labels = (from: string, to: string, count: number) =>
  timeTicks(Date.parse(from), Date.parse(to), count).map((tick) => tick.label);

describe('timeTicks', () => {
  it.each([
    ['2025-05-20', '2026-11-23', 6, ['Jul 2025', 'Oct', 'Jan 2026', 'Apr', 'Jul', 'Oct']],
    ['2024-02-13', '2029-01-01', 5, ['2025', '2026', '2027', '2028', '2029']],
    ['2026-11-01', '2026-11-23', 4, ['1 Nov 2026', '8 Nov', '15 Nov', '22 Nov']],
  ])('%s to %s', (from, to, count, expected) => {
    expect(labels(from, to, count)).toEqual(expected);
  });

  it('names no hours, whatever the span', () => {
    expect(labels('2026-11-22T08:00:00Z', '2026-11-23T08:00:00Z', 6)).toEqual(['23 Nov 2026']);
  });
});
