import { brier } from '@app/scoring';
import { bootstrapMean } from '../bootstrapMean.js';
import { chances, outcomes } from '../ownRecord.fixture.js';
import { clusteredError } from './clusteredError.js';
import { shrunken } from './shrunken.js';

// Figures were computed with numpy.
const scores = chances.map((chance, i) => brier(chance, outcomes[i] === 1));

describe('the error of a mean over clusters', () => {
  it('is that of the record, three forecasts to a question', () => {
    expect(
      clusteredError(
        scores,
        scores.map((_, i) => Math.floor(i / 3)),
      ),
    ).toBeCloseTo(0.028363270904617655, 13);
  });

  it('is the plain one where each case stands alone, and about what drawing again gives', () => {
    const alone = clusteredError(
      scores,
      scores.map((_, i) => i),
    )!;
    expect(alone).toBeCloseTo(0.0523638415456609, 13);
    expect(Math.abs(bootstrapMean(scores)!.error! / alone - 1)).toBeLessThan(0.1);
  });

  it('is not known of a single cluster', () => {
    expect(
      clusteredError(
        scores,
        scores.map(() => 'a'),
      ),
    ).toBeNull();
    expect(() => clusteredError(scores, [])).toThrow(RangeError);
  });
});

describe('shrunken means', () => {
  it('draw groups towards the common mean, small ones further', () => {
    const got = shrunken(
      [
        { n: 40, mean: 0.1 },
        { n: 25, mean: 0.2 },
        { n: 60, mean: 0.16 },
      ],
      0.03,
    )!;
    expect(got.between).toBeCloseTo(0.0013816326530612245, 13);
    expect(got.mean).toBeCloseTo(0.15088327523077888, 13);
    expect(got.worth).toBeCloseTo(21.71344165435746, 10);
    for (const [i, mean] of [0.11790292354936452, 0.17716945915865454, 0.1575774429843176].entries()) {
      expect(got.means[i]).toBeCloseTo(mean, 13);
    }
  });

  it('are one and the same where groups differ by no more than chance', () => {
    const got = shrunken(
      [
        { n: 10, mean: 0.2 },
        { n: 10, mean: 0.21 },
      ],
      0.05,
    )!;
    expect(got).toMatchObject({ between: 0, worth: null });
    expect(got.means[0]).toBeCloseTo(0.205, 14);
    expect(shrunken([], 0.05)).toBeNull();
    expect(shrunken([{ n: 2, mean: 0.3 }], 0)!.means).toEqual([0.3]);
  });
});
