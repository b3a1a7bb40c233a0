import fc from 'fast-check';
import { auc } from './auc.js';
import { bias } from './bias.js';
import { corp, curveOf } from './corp.js';
import { pav } from './pav.js';

describe('pav', () => {
  it.each([
    [[1, 0], undefined, [0.5, 0.5]],
    [[0, 1], undefined, [0, 1]],
    [[3, 1, 2, 4], undefined, [2, 2, 2, 4]],
    [
      [1, 0],
      [3, 1],
      [0.75, 0.75],
    ],
    [[], undefined, []],
  ])('of %j with weights %j is %j', (values, weights, fitted) => {
    expect([...pav(values, weights)]).toEqual(fitted);
  });

  it('refuses a weight that is not above 0', () => expect(() => pav([1, 2], [1, 0])).toThrow(RangeError));

  it('rises, keeps the weighted mean, and leaves its own fit alone', () => {
    const value = fc.record({ value: fc.integer({ min: 0, max: 100 }), weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (given) => {
        const weights = given.map((one) => one.weight);
        const values = given.map((one) => one.value);
        const fitted = pav(values, weights);
        const total = (list: ArrayLike<number>) => weights.reduce((sum, weight, i) => sum + weight * list[i]!, 0);
        for (let i = 1; i < fitted.length; i++) expect(fitted[i]!).toBeGreaterThanOrEqual(fitted[i - 1]!);
        expect(total(fitted)).toBeCloseTo(total(values), 8);
        for (const [i, again] of pav(fitted, weights).entries()) expect(again).toBeCloseTo(fitted[i]!, 10);
      }),
    );
  });
});

describe('corp', () => {
  it.each([
    ['a coin said and seen', [0.5, 0.5], [0, 1], { score: 0.25, mcb: 0, dsc: 0, unc: 0.25 }],
    ['right every time', [0, 0, 1, 1], [0, 0, 1, 1], { score: 0, mcb: 0, dsc: 0.25, unc: 0.25 }],
    ['wrong every time', [0, 1], [1, 0], { score: 1, mcb: 0.75, dsc: 0, unc: 0.25 }],
    ['a single case', [0.8], [1], { score: 0.04, mcb: 0.04, dsc: 0, unc: 0 }],
  ])('of %s', (_case, chances, outcomes, expected) => {
    const got = corp(chances, outcomes)!;
    for (const [part, value] of Object.entries(expected)) {
      expect(got[part as keyof typeof expected], part).toBeCloseTo(value, 12);
    }
  });

  it('has nothing to say of nothing', () => {
    expect([corp([], []), auc([], []), bias([], [])]).toEqual([null, null, null]);
    expect(auc([0.2, 0.3], [1, 1])).toBeNull();
    expect(bias([0, 1], [0, 1])!.z).toBeNull();
  });

  it('takes outcomes as truth values too', () => {
    expect(corp([0.2, 0.7], [false, true])).toEqual(corp([0.2, 0.7], [0, 1]));
  });

  it.each([
    [[0.5], []],
    [[50], [1]],
    [[Number.NaN], [1]],
    [[0.5], [2]],
  ])('refuses %j with outcomes %j', (chances, outcomes) => {
    expect(() => corp(chances, outcomes)).toThrow(RangeError);
  });

  it('draws a curve that is flat over a block and names a single chance once', () => {
    const { blocks } = corp([0.1, 0.4, 0.5, 0.9], [0, 1, 0, 1])!;
    expect(curveOf(blocks)).toEqual([
      { chance: 0.1, share: 0 },
      { chance: 0.4, share: 0.5 },
      { chance: 0.5, share: 0.5 },
      { chance: 0.9, share: 1 },
    ]);
  });
});

describe('whatever the forecasts', () => {
  const one = fc.record({ chance: fc.integer({ min: 0, max: 20 }).map((p) => p / 20), happened: fc.boolean() });
  const some = fc.array(one, { minLength: 1, maxLength: 60 });
  const of = (given: readonly { chance: number; happened: boolean }[]) => {
    const chances = given.map((row) => row.chance);
    const outcomes = given.map((row) => row.happened);
    return { ...corp(chances, outcomes)!, auc: auc(chances, outcomes), bias: bias(chances, outcomes)! };
  };
  const parts = ['score', 'mcb', 'dsc', 'unc'] as const;

  it('the parts add up to the score, none is below 0, and the blocks rise', () => {
    fc.assert(
      fc.property(some, (given) => {
        const got = of(given);
        expect(got.mcb - got.dsc + got.unc).toBeCloseTo(got.score, 12);
        for (const part of parts) expect(got[part]).toBeGreaterThanOrEqual(0);
        for (const [i, block] of got.blocks.entries()) {
          if (i > 0) expect(block.share).toBeGreaterThan(got.blocks[i - 1]!.share);
        }
        expect(got.blocks.reduce((sum, block) => sum + block.n, 0)).toBe(given.length);
      }),
    );
  });

  it('the order of rows does not matter, to the last digit', () => {
    fc.assert(
      fc.property(some, (given) => {
        expect(of([...given].reverse())).toEqual(of(given));
      }),
    );
  });

  it('saying the opposite of the opposite leaves score, parts and discrimination, and turns the bias round', () => {
    fc.assert(
      fc.property(some, (given) => {
        const there = of(given);
        const back = of(
          given.map(({ chance, happened }) => ({ chance: Math.round(20 - chance * 20) / 20, happened: !happened })),
        );
        for (const part of parts) expect(back[part]).toBeCloseTo(there[part], 12);
        expect(back.bias.difference).toBeCloseTo(-there.bias.difference, 12);
        if (there.auc === null) expect(back.auc).toBeNull();
        else expect(back.auc).toBeCloseTo(there.auc, 12);
      }),
    );
  });

  it('every row twice leaves every figure', () => {
    fc.assert(
      fc.property(some, (given) => {
        const [once, twice] = [of(given), of([...given, ...given])];
        for (const part of parts) expect(twice[part]).toBeCloseTo(once[part], 12);
        expect(twice.auc).toEqual(once.auc);
      }),
    );
  });
});
