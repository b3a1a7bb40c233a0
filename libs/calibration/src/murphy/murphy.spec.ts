import { groupsOf } from '../groups.js';
import { record } from '../ownRecord.fixture.js';
import { yatesByTenth } from '../yates/yates.js';
import { binOf } from './cells.js';
import { murphy, murphyByChance } from './murphy.js';

// Figures of the record were computed with numpy.
describe('Murphy’s decomposition', () => {
  it('is that of the record, with the two terms inside the bins', () => {
    const got = murphy(record)!;
    expect(got.reliability).toBeCloseTo(0.030572916666666658, 14);
    expect(got.resolution).toBeCloseTo(0.05381944444444445, 14);
    expect(got.uncertainty).toBeCloseTo(0.2482638888888889, 14);
    expect(got.wbv).toBeCloseTo(0.0005034722222222221, 14);
    expect(got.wbc).toBeCloseTo(-0.002083333333333337, 14);
    expect(got.identityError).toBeCloseTo(0, 14);
  });

  it('takes out what small bins add, fully and as far as terms can bear', () => {
    const { corrected } = murphy(record)!;
    expect(corrected.unclipped.reliability).toBeCloseTo(-0.10831597222222221, 13);
    expect(corrected.unclipped.resolution).toBeCloseTo(-0.07427536231884055, 13);
    expect(corrected.unclipped.uncertainty).toBeCloseTo(0.25905797101449274, 13);
    expect(corrected.alpha).toBeGreaterThan(0);
    expect(corrected.alpha).toBeLessThan(1);
    expect(corrected.reliability).toBeGreaterThanOrEqual(-1e-15);
    expect(corrected.uncertainty).toBeLessThanOrEqual(0.25 + 1e-15);
  });

  it('corrects nothing in a single case', () => {
    const got = murphy(groupsOf([0.7], [1]))!;
    expect(got.corrected).toMatchObject({
      alpha: 1,
      reliability: got.reliability,
      resolution: null,
      uncertainty: null,
    });
    expect(murphy(groupsOf([], []))).toBeNull();
  });

  it('by distinct chance is the score itself where all differ', () => {
    const got = murphyByChance(groupsOf([0.1, 0.4, 0.6, 0.8], [0, 1, 0, 1]))!;
    expect(got.reliability).toBeCloseTo((0.01 + 0.36 + 0.36 + 0.04) / 4, 14);
    expect(got.resolution).toBeCloseTo(got.uncertainty, 14);
    expect(got.singles).toBe(4);
  });

  it.each([
    [0.1 * 3, 3],
    [0.3, 3],
    [0.29999, 2],
    [0, 0],
    [1, 9],
    [0.999, 9],
  ])('puts %d into bin %d of ten', (chance, bin) => {
    expect(binOf(chance, 10)).toBe(bin);
  });
});

it('Yates’ indices are those of the record', () => {
  const got = yatesByTenth(record)!;
  expect(got.categories).toBe(10);
  expect(got.calibration).toBeCloseTo(0.07293402777777779, 14);
  expect(got.discrimination).toBeCloseTo(0.08854166666666666, 14);
  expect(got.normalized).toBeCloseTo(0.3566433566433566, 13);
  expect(got.adjusted).toBeCloseTo(-0.02937062937062933, 12);
  expect(yatesByTenth(groupsOf([], []))).toBeNull();
});
