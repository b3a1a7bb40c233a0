import { groupsOf } from '../groups.js';
import { chances, record } from '../ownRecord.fixture.js';
import { recalibration } from './recalibration.js';
import { spiegelhalterZ } from './spiegelhalter.js';

// Figures of the record: Newton's method with numpy, tail of chi² with scipy.
describe('Cox’s recalibration', () => {
  it('is that of the record', () => {
    const { shift, line, probable, reason } = recalibration(record);
    expect(reason).toBeNull();
    expect(shift!.value).toBeCloseTo(0.20852116993510464, 9);
    expect(shift!.error).toBeCloseTo(0.49628946837127413, 9);
    expect(line!.intercept).toBeCloseTo(0.17595669355144558, 9);
    expect(line!.slope).toBeCloseTo(0.5311754945881016, 9);
    expect(line!.interceptError).toBeCloseTo(0.4397008546249207, 9);
    expect(line!.slopeError).toBeCloseTo(0.31681770225712097, 9);
    expect(line!.test.chi2).toBeCloseTo(2.01469859257492, 9);
    expect(line!.test.p).toBeCloseTo(0.36518569684735563, 9);
    expect(probable!.intercept).toBeCloseTo(0.10091466143625814, 9);
    expect(probable!.slope).toBeCloseTo(0.6717350215383456, 9);
    expect(probable!.slopeError).toBeCloseTo(0.28279201287258415, 9);
  });

  it.each([
    ['one class', [0.2, 0.4], [1, 1]],
    ['equal chances', [0.4, 0.4], [0, 1]],
    ['separation', [0.1, 0.2, 0.8], [0, 0, 1]],
    ['separation', [0.1, 0.2, 0.2, 0.8], [0, 0, 1, 1]],
    ['separation', [0.1, 0.2, 0.8], [1, 1, 0]],
  ])('has no line under %s, and says so', (reason, said, happened) => {
    const got = recalibration(groupsOf(said, happened));
    expect(got).toMatchObject({ line: null, reason });
    expect(got.probable === null).toBe(reason !== 'separation');
    expect(got.shift === null).toBe(reason === 'one class');
  });

  it('depends on the clip: one certain miss decides a fine one', () => {
    const extreme = groupsOf([...chances, 0], [...chances.map((chance) => (chance > 0.4 ? 1 : 0)), 1]);
    const [fine, coarse] = [recalibration(extreme, 1e-6), recalibration(extreme, 0.01)];
    expect([fine.clipped, coarse.clipped]).toEqual([1, 1]);
    expect(fine.line!.slope).toBeLessThan(coarse.line!.slope);
  });
});

it('Spiegelhalter’s z is that of the record, and none where no chance can tell', () => {
  expect(spiegelhalterZ(record)).toBeCloseTo(1.4615465808671704, 12);
  expect(spiegelhalterZ(groupsOf([0.5, 1], [0, 1]))).toBeNull();
});
