import { inflationOf } from '@app/calibration';
import type { MonthCell } from '@app/db';
import { quartersOf, sumsOf } from './scores.js';

/** A month of so many scores, half of them 0.1 and half 0.3, all from reports. */
const month = (first: string, scored: number): MonthCell => ({
  ...{ month: first, judged: scored, scored, scoreSum: scored * 0.2, scoreSquares: scored * 0.05 },
  ...{
    coverageSum: scored,
    referenceSum: scored / 4,
    activeN: 0,
    activeSum: 0,
    aloneN: 0,
    aloneSum: 0,
    aloneSquares: 0,
  },
});

describe('quartersOf many scores', () => {
  // 300 reports of ten that score alike: as if there were 300 forecasts, not 3,000
  const reports = { reportN: 300, reportSizes: 30_000, reportSquares: 1_500, reportProducts: 6_000 };
  const months = [month('2025-05-01', 1_200), month('2025-01-01', 800), month('2025-02-01', 1_000)];
  const scored = { months, reports, drawn: null };

  it('adds months up to quarters, ascending', () => {
    expect(quartersOf(scored).map(({ from, n, mean }) => [from, n, Number(mean.toFixed(12))])).toEqual([
      ['2025-01-01', 1_800, 0.2],
      ['2025-04-01', 1_200, 0.2],
    ]);
  });

  it('widens each range as much as reports widen that of the whole', () => {
    const inflation = inflationOf(sumsOf(scored));
    expect(inflation).toBeCloseTo(Math.sqrt((10 * 300 * 2_999) / (299 * 3_000)), 12);
    for (const { n, mean, range } of quartersOf(scored)) {
      const alone = Math.sqrt((n * 0.01) / (n - 1) / n);
      expect(range!.hi - mean).toBeCloseTo(1.6448536269514722 * inflation * alone, 9);
    }
  });
});
