import fc from 'fast-check';
import { type Bearing, decibans, implied, weightOf } from './bearings.js';
import { oddsInWords } from './oddsInWords.js';

const speaks = (direction: Bearing['direction'], odds: number | null): Bearing => ({ direction, odds });
const golden = [speaks('for', 3), speaks('against', 2), speaks('for', 10)];

describe('implied', () => {
  it.each([
    ['3 for, 2 against, 10 for', 0.2, golden, 0.789474],
    ['even chance, 3 for', 0.5, [speaks('for', 3)], 0.75],
    ['no evidence', 0.2, [], 0.2],
    ['neutral evidence, however heavy', 0.2, [speaks('neutral', 1000)], 0.2],
    ['evidence without a weight', 0.2, [speaks('for', null)], 0.2],
    ['impossible stays impossible', 0, golden, 0],
    ['certain stays certain', 1, [speaks('against', 1000)], 1],
  ])('%s', (_case, chance, bearings, expected) => {
    expect(implied(chance, bearings)).toBeCloseTo(expected, 6);
  });

  const someBearings = fc.array(
    fc.record({
      direction: fc.constantFrom('for' as const, 'against' as const, 'neutral' as const),
      odds: fc.option(fc.double({ min: 1, max: 1000, noNaN: true }), { nil: null }),
    }),
    { maxLength: 8 },
  );

  it('mirrors: the same evidence turned round makes of 1 − p what 1 − implied is', () => {
    const turn = { for: 'against', against: 'for', neutral: 'neutral' } as const;
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), someBearings, (chance, bearings) => {
        const turned = bearings.map(({ direction, odds }) => speaks(turn[direction], odds));
        expect(implied(1 - chance, turned)).toBeCloseTo(1 - implied(chance, bearings), 9);
      }),
    );
  });

  it('the order of the evidence does not matter', () => {
    expect(implied(0.2, golden.toReversed())).toBeCloseTo(implied(0.2, golden), 12);
  });

  it('refuses what is no chance and no odds', () => {
    expect(() => implied(1.1, [])).toThrow(RangeError);
    expect(() => implied(0.5, [speaks('for', 0.5)])).toThrow(RangeError);
  });
});

describe('decibans', () => {
  it('add up, with the prior, to 5.74 in the worked example', () => {
    expect(golden.map((bearing) => decibans(bearing).toFixed(2))).toEqual(['4.77', '-3.01', '10.00']);
    const prior = 10 * Math.log10(0.2 / 0.8);
    expect(golden.reduce((sum, bearing) => sum + decibans(bearing), prior)).toBeCloseTo(5.74, 2);
  });

  it('are zero without a weight', () => {
    expect(decibans(speaks('against', null))).toBe(0);
    expect(decibans(speaks('against', 1))).toBe(0);
  });
});

describe('weightOf', () => {
  it.each([
    [null, 0],
    [1, 0],
    [2, 1],
    [4, 2],
    [1000, 2],
  ])('%s to 1 draws %s', (odds, expected) => {
    expect(weightOf(odds)).toBe(expected);
  });
});

describe('oddsInWords', () => {
  it.each([
    [speaks('against', 2), '2 to 1 against'],
    [speaks('for', 1.5), '1.5 to 1 for'],
    [speaks('for', null), 'for, no weight stated'],
    [speaks('neutral', 3), 'neutral'],
  ])('%j is %s', (bearing, expected) => {
    expect(oddsInWords(bearing)).toBe(expected);
  });
});
