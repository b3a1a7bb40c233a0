import fc from 'fast-check';
import { crps, rangeCrps } from './crps.js';
import { intervalScore, meanPinball, pinball, type Quantile, weightedIntervalScore } from './quantileScores.js';

const evenly = [
  { value: 0, chance: 0 },
  { value: 1, chance: 1 },
];
const levels = [0.1, 0.25, 0.5, 0.75, 0.9];
const at = (values: readonly number[]): Quantile[] => values.map((value, i) => ({ level: levels[i]!, value }));

/** Φ by its series, good to 1e-15 where it is used here. */
const normal = (z: number): number => {
  let term = z;
  let sum = z;
  for (let n = 1; n < 200; n += 1) {
    term *= (z * z) / (2 * n + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
};

describe('crps', () => {
  it('has the published anchors', () => {
    expect(crps(evenly, 0.5)).toBeCloseTo(1 / 12, 12);
    expect(crps(evenly, 0)).toBeCloseTo(1 / 3, 12);
    expect(
      crps(
        [
          { value: 3, chance: 0 },
          { value: 3, chance: 1 },
        ],
        5,
      ),
    ).toBe(2);
  });

  it('comes to that of the normal distribution as points become many', () => {
    const points = Array.from({ length: 4001 }, (_, i) => (i - 2000) / 333).map((value) => ({
      value,
      chance: normal(value),
    }));
    expect(crps(points, 0)).toBeCloseTo((Math.SQRT2 - 1) / Math.sqrt(Math.PI), 6);
  });

  it('is the mean pinball loss over all levels, doubled', () => {
    const outcome = 0.3;
    const n = 20_000;
    let sum = 0;
    for (let i = 0; i < n; i += 1) sum += pinball({ level: (i + 0.5) / n, value: (i + 0.5) / n }, outcome);
    expect((2 * sum) / n).toBeCloseTo(crps(evenly, outcome), 7);
  });

  it('measures over the range asked about alone, as a share of it', () => {
    expect(rangeCrps(evenly, { lower: 0, upper: 1 }, 0.5)).toBeCloseTo(1 / 12, 12);
    expect(rangeCrps(evenly, { lower: 0, upper: 0.5 }, 7)).toBeCloseTo(0.5 ** 3 / 3 / 0.5, 12);
    const scaled = evenly.map(({ value, chance }) => ({ value: 1000 * value - 20, chance }));
    expect(rangeCrps(scaled, { lower: -20, upper: 980 }, 480)).toBeCloseTo(1 / 12, 12);
  });

  it('spreads what was not said evenly up to the ends of the range', () => {
    expect(rangeCrps([{ value: 0.5, chance: 0.5 }], { lower: 0, upper: 1 }, 0.5)).toBeCloseTo(1 / 12, 12);
  });

  it('is proper: nothing beats saying what one believes', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 4 });
    const cdfOf = (weights: readonly number[]) => {
      const sum = weights.reduce((total, weight) => total + weight, 0);
      const upTo = (i: number) => weights.slice(0, i).reduce((total, weight) => total + weight, 0);
      return [0, ...weights].map((_, i) => ({ value: i, chance: upTo(i) / sum }));
    };
    fc.assert(
      fc.property(steps, steps, (truth, said) => {
        const believed = cdfOf(truth);
        const draws = Array.from({ length: 400 }, (_, i) => {
          const level = (i + 0.5) / 400;
          const after = believed.findIndex(({ chance }) => chance >= level);
          const [from, to] = [believed[after - 1]!, believed[after]!];
          return from.value + (level - from.chance) / (to.chance - from.chance);
        });
        const mean = (points: ReturnType<typeof cdfOf>) =>
          draws.reduce((sum, draw) => sum + rangeCrps(points, { lower: 0, upper: 4 }, draw), 0) / draws.length;
        expect(mean(believed)).toBeLessThanOrEqual(mean(cdfOf(said)) + 1e-4);
      }),
    );
  });

  it.each([
    ['nothing', []],
    [
      'values that fall',
      [
        { value: 1, chance: 0 },
        { value: 0, chance: 1 },
      ],
    ],
    [
      'chances that fall',
      [
        { value: 0, chance: 0.5 },
        { value: 1, chance: 0.4 },
      ],
    ],
    ['what is no chance', [{ value: 0, chance: 2 }]],
  ])('refuses %s', (_case, points) => {
    expect(() => crps(points, 0)).toThrow(RangeError);
  });
});

describe('scores of quantiles', () => {
  it.each([
    [[-1, 0, 1, 2, 3], 1, 0.36],
    [[-2, 1, 2, 2, 4], -15, 15.34],
    [[-2, 0, 3, 3, 4], 22, 19.14],
  ])('%j with outcome %d: %d', (values, outcome, expected) => {
    expect(weightedIntervalScore(at(values), outcome)!.score).toBeCloseTo(expected, 12);
  });

  it('the weighted interval score is twice the mean pinball loss, and the sum of its parts', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(values, fc.integer({ min: -80, max: 80 }), (unordered, outcome) => {
        const quantiles = at([...unordered].sort((a, b) => a - b));
        const { score, dispersion, over, under } = weightedIntervalScore(quantiles, outcome)!;
        expect(score).toBeCloseTo(2 * meanPinball(quantiles, outcome), 10);
        expect(score).toBeCloseTo(dispersion + over + under, 12);
      }),
    );
  });

  it('needs levels that are symmetric about a median', () => {
    expect(weightedIntervalScore(at([1, 2, 3]), 2)).toBeNull();
    expect(weightedIntervalScore([{ level: 0.4, value: 1 }], 2)).toBeNull();
  });

  it('an interval costs its width, and what it misses by', () => {
    expect(intervalScore({ lo: 1, hi: 3 }, 0.1, 2)).toBe(2);
    expect(intervalScore({ lo: 1, hi: 3 }, 0.1, 4)).toBeCloseTo(22, 12);
  });
});
