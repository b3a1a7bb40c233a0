import fc from 'fast-check';
import { bandAt, consistencyBand } from '../consistencyBand.js';
import { groupsOf } from '../groups.js';
import { mcbTest } from '../mcbTest.js';
import { randomOf } from '../random.js';
import { bandsOf } from './bands.js';
import { binomialCounts, type Counts, poissonCounts } from './counts.js';
import { inflationOf, meanOfScores, meanOfSums, type ScoreSums } from './means.js';
import { nullsOf } from './nulls.js';

/** A record of whole percents, about as good as its numbers say. */
function record(n: number, seed = 7) {
  const random = randomOf(seed);
  const chances = Array.from({ length: n }, () => Math.round(100 * random()) / 100);
  return { chances, outcomes: chances.map((chance) => (random() < chance ? 1 : 0)) };
}

describe('counts that are drawn', () => {
  const draws = 20_000;
  const drawn = (counts: Counts) => {
    const random = randomOf(1);
    const all = Array.from({ length: draws }, () => counts.draw(0, random()));
    const mean = all.reduce((sum, one) => sum + one, 0) / draws;
    return { mean, variance: all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / draws };
  };

  it.each([
    [10, 0.3],
    [400, 0.02],
    [400, 0.6],
    [5000, 0.9],
    [1, 0.5],
  ])('of %d with %d have the mean and the variance they should', (n, p) => {
    const { mean, variance } = drawn(binomialCounts([n], [p]));
    const spread = n * p * (1 - p);
    expect(Math.abs(mean - n * p)).toBeLessThan(4 * Math.sqrt(spread / draws));
    expect(Math.abs(variance / spread - 1)).toBeLessThan(0.05);
  });

  it.each([0.01, 0.7, 30, 5_000])('around %d have it as mean and variance', (expected) => {
    const { mean, variance } = drawn(poissonCounts([expected]));
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(expected / draws));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(expected < 1 ? 0.15 : 0.05);
  });

  it('come as often as the formula says', () => {
    const counts = binomialCounts([3], [0.25]);
    const ends = [27 / 64, 54 / 64, 63 / 64, 1].map((end) => [end - 1e-9, counts.draw(0, end - 1e-9)]);
    expect(ends.map(([, count]) => count)).toEqual([0, 1, 2, 3]);
  });

  it('never leave 0 to n', () => {
    const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), at, (n, p, draw) => {
        const count = binomialCounts([n], [p]).draw(0, draw);
        expect(Number.isInteger(count) && count >= 0 && count <= n).toBe(true);
      }),
    );
  });
});

describe('figures from cells', () => {
  const { chances, outcomes } = record(600);
  const groups = groupsOf(chances, outcomes);

  it('have the band that drawing forecast by forecast has', () => {
    const band = consistencyBand(chances, 0.9);
    for (const { chance, lo, hi } of bandsOf(groups).consistency) {
      if (chance < 0.1 || chance > 0.9) continue;
      expect(Math.abs(lo - bandAt(band, chance)!.lo)).toBeLessThan(0.03);
      expect(Math.abs(hi - bandAt(band, chance)!.hi)).toBeLessThan(0.03);
    }
  });

  it('put miscalibration beside what drawing forecast by forecast makes of it', () => {
    const [cells, single] = [nullsOf(groups)!.mcb, mcbTest(chances, outcomes)!];
    expect(cells.value).toBeCloseTo(single.mcb, 12);
    expect(Math.abs(cells.byChance / single.nullMean - 1)).toBeLessThan(0.08);
    expect(Math.abs(cells.p - single.p)).toBeLessThan(0.07);
  });

  it('are the same for the same record', () => {
    expect(bandsOf(groups)).toEqual(bandsOf(groupsOf([...chances].reverse(), [...outcomes].reverse())));
    expect(nullsOf(groups)).toEqual(nullsOf(groups));
  });
});

describe('the range of a mean', () => {
  const { chances, outcomes } = record(1500);
  const scores = chances.map((chance, i) => (chance - outcomes[i]!) ** 2);
  const alone = scores.map(() => null);

  it('is that of drawing again up to a thousand cases, and the normal one above, which is as good by then', () => {
    const [few, many] = [meanOfScores(scores.slice(0, 1000), alone.slice(0, 1000))!, meanOfScores(scores, alone)!];
    const width = (range: { lo: number; hi: number } | null) => range!.hi - range!.lo;
    expect(width(few.range) / (2 * 1.645 * few.standardError!)).toBeGreaterThan(0.93);
    expect(width(few.range) / (2 * 1.645 * few.standardError!)).toBeLessThan(1.07);
    expect(many.range!.hi - many.mean).toBeCloseTo(1.6448536 * many.standardError!, 6);
  });

  it('may lie below 0 where it is of differences', () => {
    const differences = scores.map((score) => score - 0.25);
    expect(meanOfScores(differences, alone)!.range!.lo).toBeLessThan(0);
  });
});

describe('inflationOf', () => {
  // ten reports of four forecasts each that score alike: as if there were ten forecasts, not forty
  const sums = (reportN: number): ScoreSums => ({
    ...{ scored: 40, scoreSum: 10, scoreSquares: 20 * 0.16 + 20 * 0.01, aloneN: 0, aloneSum: 0, aloneSquares: 0 },
    ...{ reportN, reportSizes: 160, reportSquares: 5 * 1.6 ** 2 + 5 * 0.4 ** 2, reportProducts: 40 },
  });

  it('is what taking one report for four forecasts would leave out', () => {
    expect(inflationOf(sums(10))).toBeCloseTo(Math.sqrt((4 * 10 * 39) / (9 * 40)), 12);
    expect(meanOfSums(sums(10))!.by).toBe('report');
  });

  it('is 1 with fewer than five reports', () => {
    expect(inflationOf(sums(4))).toBe(1);
  });
});
