import { groupsOf } from '../groups.js';
import { record } from '../ownRecord.fixture.js';
import { adaptiveError, calibrationErrors, ksError } from './calibrationErrors.js';
import { expectedDistance } from './expectedDistance.js';

// Figures of the record were computed with numpy, the null by convolving the cases of each bin.
describe('calibration errors', () => {
  it('are those of the record, beside what chance alone makes', () => {
    const got = calibrationErrors(record)!;
    expect(got.expected).toBeCloseTo(0.14375, 14);
    expect(got.largest).toBeCloseTo(0.3, 14);
    expect(got.rootMeanSquare).toBeCloseTo(0.17485112715297738, 14);
    expect(got.ifCalibrated).toBeCloseTo(0.20866041666666665, 13);
    expect(ksError(record)).toBeCloseTo(0.07916666666666666, 14);
    expect(adaptiveError(groupsOf([0.1, 0.2, 0.6, 0.9], [0, 1, 0, 1]), 2)).toBeCloseTo((0.7 + 0.5) / 4, 14);
  });

  it('are none of nothing', () => {
    const none = groupsOf([], []);
    expect([calibrationErrors(none), adaptiveError(none), ksError(none)]).toEqual([null, null, null]);
  });

  it('bins of equal mass never part equal chances', () => {
    expect(adaptiveError(groupsOf([0.5, 0.5, 0.5, 0.5], [0, 0, 1, 1]), 4)).toBe(0);
  });
});

describe('the distance to expect', () => {
  it('of one case at 70 % is 0.42, of two at ½ it is ½', () => {
    expect(expectedDistance(groupsOf([0.7], [0]), 0, 1)).toBeCloseTo(0.42, 14);
    expect(expectedDistance(groupsOf([0.5, 0.5], [0, 0]), 0, 1)).toBeCloseTo(0.5, 14);
    expect(expectedDistance(groupsOf([0, 1], [0, 0]), 0, 2)).toBe(0);
  });

  it('goes over into the normal one without a step', () => {
    const at = (n: number) => expectedDistance(groupsOf(Array(n).fill(0.5), Array(n).fill(0)), 0, 1) / Math.sqrt(n);
    expect(Math.abs(at(401) / at(400) - 1)).toBeLessThan(0.001);
  });
});
