import { bootstrapMean } from './bootstrapMean.js';

const scores = Array.from({ length: 40 }, (_, i) => (i % 8) / 10);

describe('bootstrapMean', () => {
  it('is about as wide as the normal range for many single forecasts', () => {
    const got = bootstrapMean(scores)!;
    const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - 0.35) ** 2, 0) / 40 / 40);
    expect(got).toMatchObject({ n: 40, by: 'forecast' });
    expect(got.mean).toBeCloseTo(0.35, 12);
    expect(Math.abs(got.range!.lo - (0.35 - 1.645 * spread))).toBeLessThan(0.01);
    expect(Math.abs(got.range!.hi - (0.35 + 1.645 * spread))).toBeLessThan(0.01);
  });

  it('draws whole reports from five on, and is wider when their judgements move together', () => {
    const reports = scores.map((_, i) => `R${i % 8}`);
    const got = bootstrapMean(scores, reports)!;
    const alone = bootstrapMean(scores)!;
    expect(got.by).toBe('report');
    expect(got.range!.hi - got.range!.lo).toBeGreaterThan(1.5 * (alone.range!.hi - alone.range!.lo));
    expect(
      bootstrapMean(
        scores,
        scores.map((_, i) => `R${i % 4}`),
      )!,
    ).toEqual(alone);
  });

  it('lets forecasts without a report stand alone', () => {
    expect(
      bootstrapMean(
        scores,
        scores.map(() => null),
      )!.range,
    ).toEqual(bootstrapMean(scores)!.range);
  });

  it('is the same in any order', () => {
    const reports = scores.map((_, i) => (i % 3 ? `R${i % 7}` : null));
    expect(bootstrapMean([...scores].reverse(), [...reports].reverse())).toEqual(bootstrapMean(scores, reports));
  });

  it('gives no range that one case cannot bear', () => {
    expect(bootstrapMean([0.3])).toEqual({ mean: 0.3, n: 1, range: null, error: null, by: 'forecast' });
    expect(bootstrapMean([])).toBeNull();
    expect(() => bootstrapMean([0.3], [])).toThrow(RangeError);
  });
});
