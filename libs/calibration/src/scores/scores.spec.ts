import { groupsOf } from '../groups.js';
import { chances, outcomes, record, weights } from '../ownRecord.fixture.js';
import { meanScores } from './meanScores.js';
import { overconfidence } from './overconfidence.js';
import { sharpness } from './sharpness.js';
import { skill } from './skill.js';

// Figures of the record were computed with numpy.
describe('mean scores', () => {
  it('are those of the record', () => {
    const scores = meanScores(record)!;
    expect(scores.brier).toBeCloseTo(0.2276041666666667, 14);
    expect(scores.brierError).toBeCloseTo(0.0523638415456609, 14);
    expect(scores.logLoss).toBeCloseTo(0.6631529862233729, 13);
    expect(scores.spherical).toBeCloseTo(0.7429232872645256, 14);
    expect([scores.clipped, scores.infinite]).toEqual([0, 0]);
  });

  it('count what the log score had to move, and what it would never have forgiven', () => {
    const scores = meanScores(groupsOf([0, 0, 1, 0.5], [0, 1, 1, 1]), 0.01)!;
    expect([scores.clipped, scores.infinite]).toEqual([3, 1]);
    expect(scores.logLoss).toBeCloseTo((-2 * Math.log(0.99) - Math.log(0.01) + Math.LN2) / 4, 14);
  });

  it('weigh forecasts, and tell how many equal ones they amount to', () => {
    const weighted = groupsOf(chances, outcomes, weights);
    expect(weighted.n).toBeCloseTo(19.6, 12);
    expect(meanScores(weighted)!.brier).toBeCloseTo(0.21095238095238095, 14);
    expect(
      groupsOf(
        chances,
        outcomes,
        weights.map(() => 7),
      ).n,
    ).toBeCloseTo(24, 12);
  });

  it.each([[[1, 0]], [[1, -1]], [[1, Number.NaN]], [[1]]])('refuse the weights %j', (bad) => {
    expect(() => groupsOf([0.2, 0.3], [0, 1], bad)).toThrow(RangeError);
  });

  it('are none of nothing', () => {
    expect(meanScores(groupsOf([], []))).toBeNull();
    expect(sharpness(groupsOf([], []))).toBeNull();
  });
});

describe('skill', () => {
  it('leaves each case out of its own reference', () => {
    const got = skill(record, meanScores(record)!);
    const others = chances.map((_, i) => outcomes.filter((__, j) => j !== i).reduce((a, b) => a + b, 0) / 23);
    const reference = others.reduce((sum, rate, i) => sum + (rate - outcomes[i]!) ** 2, 0) / 24;
    expect(got.leaveOneOutReference).toBeCloseTo(reference, 14);
    expect(got.overLeaveOneOut).toBeCloseTo(1 - 0.2276041666666667 / reference, 13);
    expect(got.overHalf).toBeCloseTo(1 - 0.2276041666666667 / 0.25, 13);
  });

  it('is not known over a perfect reference, nor over others where there are none', () => {
    const one = groupsOf([0.7], [1]);
    const got = skill(one, meanScores(one)!);
    expect(got).toMatchObject({
      overSample: null,
      leaveOneOutReference: null,
      overLeaveOneOut: null,
      logOverSample: null,
    });
  });
});

it('sharpness is that of the record', () => {
  const got = sharpness(record)!;
  expect(got.variance).toBeCloseTo(0.0796484375, 14);
  expect(got.expectedBrier).toBeCloseTo(0.17031249999999998, 14);
  expect(got.distance).toBeCloseTo(0.24791666666666667, 14);
  expect(got.entropy).toBeCloseTo(0.5134446411620799, 13);
});

it('overconfidence leaves out those who said ½', () => {
  const got = overconfidence(record);
  expect(got.atHalf).toBe(1);
  expect(got.confidence).toBeCloseTo(0.758695652173913, 14);
  expect(got.right).toBeCloseTo(0.6521739130434783, 14);
  expect(overconfidence(groupsOf([0.5], [1])).difference).toBeNull();
});
