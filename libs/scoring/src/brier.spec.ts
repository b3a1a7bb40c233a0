import { brier } from './brier.js';

describe('brier', () => {
  it.each([
    [0.5, true, 0.25],
    [0.5, false, 0.25],
    [0.8, true, 0.04],
    [0.8, false, 0.64],
    [1, true, 0],
    [1, false, 1],
    [0, false, 0],
  ])('of %d with outcome %s is %d', (chance, happened, expected) => {
    expect(brier(chance, happened)).toBeCloseTo(expected, 15);
  });

  it.each([-0.1, 1.01, 80, Number.NaN])('refuses %d, which is no chance', (chance) => {
    expect(() => brier(chance, true)).toThrow(RangeError);
  });
});
