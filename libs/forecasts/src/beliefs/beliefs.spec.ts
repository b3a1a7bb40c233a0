import type { BeliefValue, CameOut, Outcome, Question } from '@app/contract';
import { headlineLoss } from '@app/scoring';
import { linesOf } from '../linesOf.js';
import { faultsOf } from './faultsOf.js';
import { heldOf, partsOf } from './held.js';
import { onTheLine, pointsOf, quantileOf } from './points.js';
import { sizeOfMove } from './sizeOfMove.js';
import { askedOf, cameTrueOf, heldStepsOf, statedOf } from './toScore.js';
import { whyOutcomeUnfit } from './whyOutcomeUnfit.js';

const three: Question = { kind: 'choice', options: ['north', 'south', 'neither'], ordered: false };
const rate: Question = { kind: 'number', unit: '%', lower: 0, upper: 10, openLower: false, openUpper: true };
const day: Question = { kind: 'date', lower: '2026-01-01', upper: '2026-12-31', openLower: false, openUpper: true };
const quantiles = (...pairs: [number, number][]): Extract<BeliefValue, { kind: 'number' }> => ({
  kind: 'number',
  quantiles: pairs.map(([level, value]) => ({ level, value })),
});
const cdf = (...pairs: [number, number][]): BeliefValue => ({
  kind: 'number',
  cdf: pairs.map(([value, chance]) => ({ value, chance })),
});

describe('faultsOf', () => {
  it.each<[string, Question, BeliefValue]>([
    ['a chance', { kind: 'binary' }, { kind: 'binary', chance: 0.3 }],
    ['one chance per option', three, { kind: 'choice', chances: [0.2, 0.3, 0.5] }],
    ['thirds, as far as six decimals go', three, { kind: 'choice', chances: [0.333333, 0.333333, 0.333333] }],
    ['quantiles', rate, quantiles([0.1, 1], [0.5, 2], [0.9, 2])],
    ['a quantile beyond an open end', rate, quantiles([0.5, 4], [0.9, 14])],
    ['a distribution function', rate, cdf([0, 0], [4, 0.5], [10, 0.9])],
    ['days', day, { kind: 'date', quantiles: [{ level: 0.5, value: '2026-06-30' }] }],
  ])('takes %s', (_case, question, belief) => {
    expect(faultsOf(question, belief)).toEqual([]);
  });

  it.each<[string, Question, BeliefValue, string, RegExp]>([
    ['another kind', three, { kind: 'binary', chance: 0.3 }, 'kind', /came binary, takes choice/],
    ['too few chances', three, { kind: 'choice', chances: [0.5, 0.5] }, 'chances', /2 chances, .* 3 options/],
    ['a sum that is not 1', three, { kind: 'choice', chances: [0.5, 0.4, 0.3] }, 'chances', /add up to 120 %/],
    ['levels out of order', rate, quantiles([0.5, 1], [0.1, 2]), 'quantiles.1.level', /came 0.1 after 0.5/],
    ['values that fall', rate, quantiles([0.1, 3], [0.5, 2]), 'quantiles.1.value', /came 2 after 3/],
    ['a value beyond a closed end', rate, quantiles([0.1, -1], [0.5, 2]), 'quantiles.0.value', /came -1, takes 0/],
    ['a function that begins inside', rate, cdf([1, 0], [10, 1]), 'cdf.0.value', /takes 0 or less/],
    ['a function that ends inside', rate, cdf([0, 0], [9, 1]), 'cdf.1.value', /takes 10 or more/],
    ['chances below a closed end', rate, cdf([0, 0.1], [10, 1]), 'cdf.0.chance', /takes 0/],
    ['chances that fall', rate, cdf([0, 0], [5, 0.6], [10, 0.5]), 'cdf.2.chance', /came 0.5 after 0.6/],
    [
      'a day before a closed end',
      day,
      { kind: 'date', quantiles: [{ level: 0.5, value: '2025-06-30' }] },
      'quantiles.0.value',
      /takes 2026-01-01 or more/,
    ],
  ])('refuses %s, and says where', (_case, question, belief, at, says) => {
    const [fault] = faultsOf(question, belief);
    expect(fault!.at).toBe(at);
    expect(fault!.says).toMatch(says);
  });
});

describe('what is kept of a belief', () => {
  it.each<BeliefValue>([{ kind: 'binary', chance: 0.3 }, { kind: 'choice', chances: [0.2, 0.8] }, quantiles([0.5, 1])])(
    'is what it was: %j',
    (belief) => {
      expect(heldOf(partsOf({ belief }))).toEqual(belief);
    },
  );

  it('a bare chance is a yes-or-no belief', () => {
    expect(heldOf(partsOf({ chance: 0.4 }))).toEqual({ kind: 'binary', chance: 0.4 });
    expect(heldOf(partsOf({}))).toBeNull();
  });
});

describe('sizeOfMove', () => {
  it.each<[string, Question, BeliefValue, BeliefValue, number]>([
    ['points of a chance', { kind: 'binary' }, { kind: 'binary', chance: 0.2 }, { kind: 'binary', chance: 0.5 }, 0.3],
    [
      'the option that moved most',
      three,
      { kind: 'choice', chances: [0.2, 0.3, 0.5] },
      { kind: 'choice', chances: [0.25, 0.05, 0.7] },
      0.25,
    ],
    ['the median as a share of the range', rate, quantiles([0.1, 1], [0.9, 3]), quantiles([0.5, 5]), 0.3],
    ['over both ways of stating it', rate, cdf([0, 0], [10, 1]), quantiles([0.5, 4]), 0.1],
  ])('is %s', (_case, question, before, after, expected) => {
    expect(sizeOfMove(question, before, after)).toBeCloseTo(expected, 12);
  });
});

describe('quantileOf', () => {
  const points = pointsOf(quantiles([0.1, 2], [0.9, 6]));
  it.each([
    [0.5, 4],
    [0.1, 2],
    [0.01, 2],
    [0.99, 6],
  ])('level %d lies at %d', (level, expected) => {
    expect(quantileOf(points, level)).toBeCloseTo(expected, 12);
  });
});

describe('whyOutcomeUnfit', () => {
  it.each<[Question, Outcome, CameOut | null, boolean]>([
    [{ kind: 'binary' }, 'happened', null, true],
    [{ kind: 'binary' }, 'came-out', { option: 0 }, false],
    [{ kind: 'binary' }, 'happened', { option: 0 }, false],
    [three, 'came-out', { option: 2 }, true],
    [three, 'came-out', { option: 3 }, false],
    [three, 'came-out', null, false],
    [three, 'came-out', { value: 1 }, false],
    [three, 'happened', null, false],
    [rate, 'came-out', { value: 12 }, true],
    [rate, 'came-out', { value: -1 }, false],
    [day, 'came-out', { day: '2026-02-03' }, true],
    [day, 'came-out', { day: '2025-02-03' }, false],
    [day, 'void', null, true],
    [day, 'condition-failed', null, true],
    [day, 'void', { day: '2026-02-03' }, false],
  ])('%j %s %j: fits %s', (question, outcome, cameOut, fits) => {
    expect(whyOutcomeUnfit(question, outcome, cameOut) === null).toBe(fits);
  });
});

describe('a history of another kind', () => {
  it('reaches scoring as it was stated, keeping included once', () => {
    const said: BeliefValue = { kind: 'choice', chances: [0.2, 0.3, 0.5] };
    const base = { origin: 'person', chance: null, band: null, by: 'ada', undoes: null } as const;
    const lines = linesOf([
      { ...base, id: 'a', kind: 'stated', belief: said, effectiveAt: 1, recordedAt: 1 },
      { ...base, id: 'b', kind: 'kept', belief: said, effectiveAt: 2, recordedAt: 2 },
      { ...base, id: 'c', kind: 'withdrawn', effectiveAt: 3, recordedAt: 3 },
    ]);
    expect(lines.forecast).toEqual([
      { from: 1, chance: null, belief: said },
      { from: 3, chance: null },
    ]);
    expect(heldStepsOf(lines.forecast)).toEqual([
      { from: 1, held: said },
      { from: 3, held: null },
    ]);
    expect([...lines.persons.keys()]).toEqual(['ada']);
  });

  it('is scored against what came out on the same line', () => {
    const june: BeliefValue = {
      kind: 'date',
      cdf: [
        { value: '2026-01-01', chance: 0 },
        { value: '2026-12-31', chance: 1 },
      ],
    };
    const came = cameTrueOf('came-out', { day: '2026-07-02' })!;
    expect(came).toBe(onTheLine('2026-07-02'));
    expect(headlineLoss(askedOf(day), statedOf(june), came).loss).toBeCloseTo(1 / 12, 12);
    expect(cameTrueOf('void', null)).toBeNull();
    expect(cameTrueOf('condition-failed', null)).toBeNull();
    expect(cameTrueOf('did-not-happen', null)).toBe(false);
  });
});
