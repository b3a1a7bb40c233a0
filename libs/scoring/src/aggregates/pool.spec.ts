import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { rangeCrps } from '../line/crps.js';
import { extremised, geometricPool, logOdds } from './chances.js';
import { learnExtremising } from './learn.js';
import { pooled, type Way, waysFor } from './pool.js';
import { recencyWeights, trimmedMean, weightedMean, weightedMedian } from './weighted.js';

const binary = { kind: 'binary' } as const;
const yes = (...chances: number[]) => chances.map((chance) => ({ kind: 'binary' as const, chance }));
const chanceOf = (way: Way, chances: number[], a?: number) => {
  const got = pooled(binary, yes(...chances), way, a);
  return got.kind === 'binary' ? got.chance : Number.NaN;
};
const vectors = new URL('../../../../../shared/science/vectors/aggregation_selftest.json', import.meta.url);

describe('several chances as one', () => {
  it('are what was computed elsewhere for 0.6, 0.7 and 0.9', () => {
    const three = [0.6, 0.7, 0.9];
    expect(chanceOf('mean', three)).toBeCloseTo(0.7333333333333333, 14);
    expect(chanceOf('median', three)).toBeCloseTo(0.7, 14);
    expect(chanceOf('geometric', three)).toBeCloseTo(0.7595101586800531, 14);
    expect(chanceOf('extremised', three, 1.5)).toBeCloseTo(0.8487709481914456, 14);
    expect(chanceOf('extremised', three)).toBeCloseTo(chanceOf('geometric', three), 14);
    expect(extremised([0.7333333333333333, 0.26666666666666666], 2.5)[0]).toBeCloseTo(0.9261501422368968, 14);
  });

  it('weighs newer beliefs more', () => {
    const four = [0.2, 0.4, 0.6, 0.8];
    for (const [i, weight] of [0.3678794411714424, 0.556667905035692, 0.7649466451949238, 1].entries())
      expect(recencyWeights(4)[i]).toBeCloseTo(weight, 14);
    expect(weightedMedian(four, recencyWeights(4))).toBe(0.6);
    expect(weightedMean(four, recencyWeights(4))).toBeCloseTo(0.5782541408671353, 14);
    expect(chanceOf('recency', four)).toBeCloseTo(0.5782541408671353, 14);
    expect(recencyWeights(2)).toEqual([1, 1]);
  });

  it.skipIf(!existsSync(vectors))('are those of the shared vectors', () => {
    const expected = JSON.parse(readFileSync(vectors, 'utf8'));
    for (const [way, key, a] of [
      ['mean', 'mean', 1],
      ['median', 'median', 1],
      ['geometric', 'gmo', 1],
      ['extremised', 'ext_gmo_1_5', 1.5],
    ] as const)
      expect(chanceOf(way, expected.p, a)).toBeCloseTo(expected[key], 12);
  });

  it('drops a fifth at each end, and takes the middle of two', () => {
    expect(trimmedMean([0.9, 0.1, 0.3, 0.5, 0.4], 0.2)).toBeCloseTo(0.4, 14);
    expect(trimmedMean([0.1, 0.9], 0.2)).toBeCloseTo(0.5, 14);
    expect(weightedMedian([0.4, 0.2], [1, 1])).toBeCloseTo(0.3, 14);
    expect(() => weightedMean([], [])).toThrow(RangeError);
    expect(() => trimmedMean([0.5], 0.5)).toThrow(RangeError);
  });

  it('stay between the lowest and the highest, whatever the order, and mirror yes and no', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { minLength: 1, maxLength: 7 }), (all) => {
        for (const way of ['mean', 'median', 'trimmed', 'geometric', 'recency'] as const) {
          const got = chanceOf(way, all);
          expect(got).toBeGreaterThanOrEqual(Math.min(...all) - 1e-12);
          expect(got).toBeLessThanOrEqual(Math.max(...all) + 1e-12);
          const mirrored = all.map((chance) => 1 - chance);
          expect(chanceOf(way, mirrored)).toBeCloseTo(1 - got, 10);
        }
      }),
    );
  });
});

describe('options', () => {
  const asked = { kind: 'choice', options: 3, ordered: false } as const;
  const beliefs = [
    { kind: 'choice' as const, chances: [0.5, 0.3, 0.2] },
    { kind: 'choice' as const, chances: [0.1, 0.8, 0.1] },
  ];

  it('are pooled one by one and add up to 1', () => {
    // √(0.5 × 0.1), √(0.3 × 0.8), √(0.2 × 0.1), over their sum
    const roots = [0.05, 0.24, 0.02].map(Math.sqrt);
    const sum = roots[0]! + roots[1]! + roots[2]!;
    const got = pooled(asked, beliefs, 'geometric');
    expect(got.kind === 'choice' && got.chances[1]).toBeCloseTo(roots[1]! / sum, 14);
    for (const way of waysFor(asked)) {
      const one = pooled(asked, beliefs, way, 1.3);
      expect(one.kind === 'choice' && one.chances.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    }
    expect(() => pooled(asked, beliefs, 'quantiles')).toThrow(RangeError);
  });

  it('hold a certain 0 at the clip, so that one person cannot decide alone', () => {
    expect(
      geometricPool([
        [0, 1],
        [0.5, 0.5],
      ])[0],
    ).toBeCloseTo(Math.sqrt(0.001 / 0.999) / (1 + Math.sqrt(0.001 / 0.999)), 12);
    expect(logOdds(0.8)).toBeCloseTo(Math.log(4), 12);
  });
});

describe('distributions', () => {
  const asked = { kind: 'line', lower: 0, upper: 2 } as const;
  const evenly = (lower: number, upper: number) => ({
    kind: 'line' as const,
    points: [
      { value: lower, chance: 0 },
      { value: upper, chance: 1 },
    ],
  });
  const two = [evenly(0, 1), evenly(1, 2)];

  it('are even over all of it by chances, and as narrow as each by quantiles', () => {
    expect(pooled(asked, two, 'mean')).toEqual({
      kind: 'line',
      points: [
        { value: 0, chance: 0 },
        { value: 1, chance: 0.5 },
        { value: 2, chance: 1 },
      ],
    });
    const narrow = pooled(asked, two, 'quantiles');
    expect(narrow.kind === 'line' && narrow.points.map(({ value, chance }) => [value, chance])).toEqual([
      [0, 0],
      [0.5, 0],
      [1.5, 1],
      [2, 1],
    ]);
    expect(() => pooled(asked, two, 'geometric')).toThrow(RangeError);
  });

  it('keep jumps, also those at the ends', () => {
    const certain = {
      kind: 'line' as const,
      points: [
        { value: 1, chance: 0 },
        { value: 1, chance: 1 },
      ],
    };
    const got = pooled(asked, [certain, certain], 'median');
    expect(got.kind === 'line' && rangeCrps(got.points, asked, 1)).toBeCloseTo(0, 14);
  });

  it('lose by the mean never more than their people do on average', () => {
    const place = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 5 }), place, (ends, outcome) => {
        const beliefs = ends.map(([a, b]) => evenly(Math.min(a, b), Math.max(a, b)));
        const each = beliefs.map(({ points }) => rangeCrps(points, asked, outcome));
        for (const way of ['mean', 'quantiles'] as const) {
          const got = pooled(asked, beliefs, way);
          const loss = got.kind === 'line' ? rangeCrps(got.points, asked, outcome) : Number.NaN;
          expect(loss).toBeLessThanOrEqual(each.reduce((sum, one) => sum + one, 0) / each.length + 1e-9);
        }
      }),
    );
  });
});

describe('learning by how much to push', () => {
  const known = (chance: number, of: number, happened: number) =>
    Array.from({ length: of }, (_, i) => ({
      logs: [Math.log(chance), Math.log(1 - chance)],
      came: i < happened ? 0 : 1,
    }));

  it('is 1 below 100 outcomes and where beliefs were right', () => {
    expect(learnExtremising(known(0.7, 99, 99))).toBe(1);
    expect(learnExtremising(known(0.7, 1000, 700))).toBeCloseTo(1, 8);
  });

  it('solves the score equation: Σ (outcome − expit(a·l))·l = 4 (a − 1)', () => {
    const a = learnExtremising(known(0.7, 1000, 800));
    const l = logOdds(0.7);
    const expected = 1 / (1 + Math.exp(-a * l));
    expect(a).toBeGreaterThan(1);
    expect((800 - 1000 * expected) * l).toBeCloseTo(4 * (a - 1), 6);
  });
});
