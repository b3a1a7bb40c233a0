import { wilson } from './wilson.js';

describe('wilson', () => {
  it.each([
    [27, 53, 0.9, 0.39880294090630064, 0.6191485938601461],
    [5, 5, 0.95, 0.5655175352168252, 1],
    [18, 20, 0.95, 0.6989663547715127, 0.9721335187862319],
    [0, 10, 0.9, 0, 0.21294197008340687],
    [4, 44, 0.9, 0.04146997717151096, 0.1877435735629402],
  ] as const)('solves (share − p)² = z²·p(1 − p) ÷ n for %d of %d at %d', (happened, n, level, lo, hi) => {
    const got = wilson(happened, n, level)!;
    expect(got.lo).toBeCloseTo(lo, 12);
    expect(got.hi).toBeCloseTo(hi, 12);
  });

  it('knows nothing from nothing', () => expect(wilson(0, 0)).toBeNull());

  it('mirrors when happened and not happened change places', () => {
    for (let k = 0; k <= 17; k++) {
      const [there, back] = [wilson(k, 17)!, wilson(17 - k, 17)!];
      expect(there.lo).toBeCloseTo(1 - back.hi, 14);
    }
  });

  it.each([
    [3, 2],
    [-1, 2],
    [0.5, 2],
    [0, Number.NaN],
  ])('refuses %d of %d', (happened, n) => {
    expect(() => wilson(happened, n)).toThrow(RangeError);
  });
});
