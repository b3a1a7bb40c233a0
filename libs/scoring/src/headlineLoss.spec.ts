import fc from 'fast-check';
import { brierChoice, orderedBrier, rps } from './choice/brierChoice.js';
import { type Asked, defaultReference, headlineLoss, type Stated } from './headlineLoss.js';
import { scoreForecast } from './scoreForecast.js';

const chances = (weights: number[]) => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
};
const distribution = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 6 }).map(chances);

describe('scores of a choice', () => {
  it('have the published anchors', () => {
    expect(brierChoice([0.25, 0.25, 0.25, 0.25], 2)).toBeCloseTo(0.75, 12);
    expect(rps([0.2, 0.5, 0.3], 0)).toBeCloseTo(0.365, 12);
    expect(orderedBrier([0.25, 0.25, 0.25, 0.25], 1)).toBeCloseTo(0.25, 12);
  });

  it('are the half Brier score where there are two options', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (chance, happened) => {
        const half = (chance - (happened ? 1 : 0)) ** 2;
        expect(rps([chance, 1 - chance], happened ? 0 : 1)).toBeCloseTo(half, 12);
        expect(brierChoice([chance, 1 - chance], happened ? 0 : 1) / 2).toBeCloseTo(half, 12);
      }),
    );
  });

  it.each([
    ['chances that do not add up', [0.5, 0.4], 0],
    ['one option', [1], 0],
    ['an option that is not there', [0.5, 0.5], 2],
    ['a chance above 1', [1.5, -0.5], 0],
  ])('refuse %s', (_case, given, option) => {
    expect(() => brierChoice(given, option)).toThrow(RangeError);
    expect(() => rps(given, option)).toThrow(RangeError);
  });
});

describe('headlineLoss', () => {
  const line: Asked = { kind: 'line', lower: 0, upper: 10 };

  it('runs from 0, certain and right, to 1, certain and as wrong as can be', () => {
    const sure = (option: number): Stated => ({
      kind: 'choice',
      chances: [0, 1, 2].map((k) => (k === option ? 1 : 0)),
    });
    const plainChoice: Asked = { kind: 'choice', options: 3, ordered: false };
    const orderedChoice: Asked = { kind: 'choice', options: 3, ordered: true };
    const at = (value: number): Stated => ({
      kind: 'line',
      points: [
        { value, chance: 0 },
        { value, chance: 1 },
      ],
    });
    expect(headlineLoss(plainChoice, sure(1), 1).loss).toBe(0);
    expect(headlineLoss(plainChoice, sure(0), 1).loss).toBe(1);
    expect(headlineLoss(orderedChoice, sure(0), 2).loss).toBe(1);
    expect(headlineLoss(orderedChoice, sure(0), 1).loss).toBe(0.5);
    expect(headlineLoss(line, at(4), 4).loss).toBe(0);
    expect(headlineLoss(line, at(0), 10).loss).toBe(1);
    expect(headlineLoss({ kind: 'binary' }, { kind: 'binary', chance: 0.8 }, false)).toEqual({
      loss: 0.8 * 0.8,
      lo: 0.8 * 0.8,
      hi: 0.8 * 0.8,
    });
  });

  it('knows the default reference of each kind', () => {
    const lossOf = (asked: Asked, came: boolean | number) => headlineLoss(asked, defaultReference(asked), came).loss;
    expect(lossOf({ kind: 'binary' }, true)).toBe(0.25);
    expect(lossOf({ kind: 'choice', options: 4, ordered: false }, 3)).toBeCloseTo(0.375, 12);
    expect(lossOf(line, 5)).toBeCloseTo(1 / 12, 12);
    expect(lossOf(line, -20)).toBeCloseTo(1 / 3, 12);
  });

  it('is proper for a choice: nothing beats saying what one believes', () => {
    fc.assert(
      fc.property(
        distribution,
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 6, maxLength: 6 }),
        fc.boolean(),
        (truth, weights, ordered) => {
          const said = chances(weights.slice(0, truth.length));
          const asked: Asked = { kind: 'choice', options: truth.length, ordered };
          const expected = (stated: readonly number[]) =>
            truth.reduce(
              (sum, chance, k) => sum + chance * headlineLoss(asked, { kind: 'choice', chances: stated }, k).loss,
              0,
            );
          expect(expected(truth)).toBeLessThanOrEqual(expected(said) + 1e-12);
        },
      ),
    );
  });

  it('refuses a belief of another kind than the question', () => {
    expect(() => headlineLoss(line, { kind: 'binary', chance: 0.5 }, true)).toThrow(RangeError);
    expect(() => headlineLoss({ kind: 'binary' }, { kind: 'binary', chance: 0.5, lo: 0.6, hi: 0.7 }, true)).toThrow(
      RangeError,
    );
  });
});

describe('scoreForecast of every kind', () => {
  const day = 86_400_000;

  it('weighs losses over the horizon as it does for yes or no', () => {
    const scored = scoreForecast({
      asked: { kind: 'choice', options: 2, ordered: false },
      steps: [
        { from: 0, held: { kind: 'choice', chances: [0.2, 0.8] } },
        { from: 5 * day, held: null },
      ],
      dueHistory: [{ from: 0, closesAt: 10 * day }],
      opensAt: 0,
      came: 1,
      knownAt: 10 * day,
      reference: null,
    })!;
    expect(scored.method).toBe('horizon-choice');
    expect(scored.score).toBeCloseTo(0.5 * 0.04 + 0.5 * 0.25, 12);
    expect([scored.coverage, scored.referenceScore]).toEqual([0.5, 0.25]);
    expect(scored.rows.map(({ reason }) => reason)).toEqual(['belief', 'withdrawn']);
  });

  it('takes a declared reference', () => {
    const nothing = scoreForecast({
      asked: { kind: 'choice', options: 2, ordered: false },
      steps: [],
      dueHistory: [{ from: 0, closesAt: 10 * day }],
      opensAt: 0,
      came: 0,
      knownAt: 10 * day,
      reference: { kind: 'choice', chances: [0.9, 0.1] },
    })!;
    expect(nothing.score).toBeCloseTo(0.01, 12);
    expect(nothing.skill).toBe(0);
  });
});
