import { betaBelow, betaQuantile, lnGamma } from './beta.js';
import { clopperPearson, jeffreys } from './exact.js';

// Figures: scipy 1.17, gammaln, betainc and beta.ppf.
describe('the beta distribution', () => {
  it.each([
    [0.1, 2.252712651734206],
    [1, 0],
    [3.7, 1.428072326665388],
    [150.5, 602.5139548705853],
  ])('ln Γ(%d) is %d', (x, value) => {
    expect(lnGamma(x)).toBeCloseTo(value, 11);
  });

  it.each([
    [0.3, 2, 3, 0.3483],
    [0.2, 0.5, 0.5, 0.2951672353008665],
    [0.41, 400, 600, 0.7414814534942447],
    [0, 2, 3, 0],
    [1, 2, 3, 1],
  ])('has below %d of Beta(%d, %d) a share of %d', (x, a, b, share) => {
    expect(betaBelow(x, a, b)).toBeCloseTo(share, 12);
  });

  it('has quantiles that lead back, to 1e-12', () => {
    for (const [a, b] of [
      [0.5, 0.5],
      [1, 1],
      [3, 9.5],
      [0.5, 80.5],
      [700, 300.5],
    ] as const) {
      for (const share of [0.001, 0.025, 0.5, 0.9, 0.975]) {
        expect(betaBelow(betaQuantile(share, a, b), a, b)).toBeCloseTo(share, 12);
      }
    }
  });
});

describe.each([
  [
    'Clopper and Pearson',
    clopperPearson,
    [
      [0, 1, 0, 0.975],
      [1, 5, 0.0050507633794680575, 0.7164179361180895],
      [18, 20, 0.6830172859809177, 0.9876514728297052],
      [3, 7, 0.09898827844250786, 0.8159484323599169],
      [250, 1000, 0.2234304062646804, 0.27805000622375553],
    ],
  ],
  [
    'Jeffreys',
    jeffreys,
    [
      [0, 1, 0, 0.8532536836904248],
      [1, 5, 0.02251276599915512, 0.6286264006319943],
      [18, 20, 0.7161467426957477, 0.9786275119775252],
      [3, 7, 0.13886421910489025, 0.7654987507479062],
      [250, 1000, 0.22391109474754964, 0.27753363123662067],
    ],
  ],
] satisfies [string, typeof jeffreys, [number, number, number, number][]][])(
  'the 95 %% range of %s',
  (_name, range, cases) => {
    it.each(cases)('for %d of %d is %d to %d', (happened, n, lo, hi) => {
      const got = range(happened, n, 0.95)!;
      expect(got.lo).toBeCloseTo(lo, 11);
      expect(got.hi).toBeCloseTo(hi, 11);
    });

    it('is none of nothing, and of nothing that is no share', () => {
      expect(range(0, 0)).toBeNull();
      expect(() => range(3, 2)).toThrow(RangeError);
    });
  },
);
