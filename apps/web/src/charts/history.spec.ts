import type { Check, ForecastDetail } from '@app/contract';
import { historyOf, spanOf, stepPath } from './history.js';

const day = 86_400_000;
const someone = { id: '00000000-0000-7000-8000-000000000001', name: 'Ida Example' };
const check = (
  id: string,
  kind: Check['kind'],
  onDay: number,
  chance: number | null,
  more: Partial<Check> = {},
): Check => ({
  id,
  kind,
  origin: 'person',
  held: chance === null ? null : { kind: 'binary', chance },
  chance,
  band: null,
  reason: null,
  by: someone,
  effectiveAt: new Date(onDay * day).toISOString(),
  recordedAt: new Date(onDay * day).toISOString(),
  undoes: null,
  undone: false,
  ...more,
});
const detail = (checks: Check[], resolutions: ForecastDetail['resolutions'] = []) => ({
  checks,
  evidence: [],
  resolutions,
});

describe('historyOf', () => {
  it('orders by when a belief came into force, and knows what stood before', () => {
    const history = historyOf(detail([check('b', 'changed', 5, 0.2), check('a', 'stated', 1, 0.3)]));
    expect(history.steps.map((step) => [step.key, step.before, step.chance])).toEqual([
      ['a', null, 0.3],
      ['b', 0.3, 0.2],
    ]);
  });

  it('leaves out undone checks and their undoing', () => {
    const history = historyOf(
      detail([
        check('a', 'stated', 1, 0.3),
        check('b', 'changed', 2, 0.9, { undone: true }),
        check('c', 'undone', 3, null, { undoes: 'b' }),
        check('d', 'kept', 4, null),
      ]),
    );
    expect(history.steps.map((step) => [step.key, step.chance])).toEqual([
      ['a', 0.3],
      ['d', 0.3],
    ]);
  });

  it('has no ending once the outcome was undone', () => {
    const resolution = { outcome: 'reopened', standing: true, knownAt: null, recordedAt: new Date(0).toISOString() };
    expect(historyOf(detail([], [resolution as ForecastDetail['resolutions'][number]])).ending).toBeNull();
  });
});

describe('spanOf', () => {
  const open = { steps: [], evidence: [], ending: null };
  it.each([
    ['to date', open, 'date', { from: 0, to: 10 * day }],
    ['to the deadline', open, 'deadline', { from: 0, to: 30 * day }],
    ['to the outcome', { ...open, ending: { at: 8 * day, outcome: 'happened' } }, 'date', { from: 0, to: 8 * day }],
  ] as const)('%s', (_case, history, until, expected) => {
    expect(spanOf(history, 0, 10 * day, 30 * day, until)).toEqual(expected);
  });

  it('is a day at least, so that a forecast made a minute ago can be drawn', () => {
    expect(spanOf(open, 10 * day, 10 * day, null, 'date')).toEqual({ from: 9 * day, to: 10 * day });
  });
});

describe('stepPath', () => {
  const x = (at: number) => at * 10;
  const y = (chance: number) => 100 - chance * 100;
  it.each([
    ['one belief', [{ at: 0, chance: 0.3 }], 'M0 70H100'],
    [
      'a change',
      [
        { at: 0, chance: 0.3 },
        { at: 5, chance: 0.2 },
      ],
      'M0 70H50V80H100',
    ],
    [
      'a gap',
      [
        { at: 0, chance: 0.3 },
        { at: 5, chance: null },
        { at: 8, chance: 0.5 },
      ],
      'M0 70H50M80 50H100',
    ],
    [
      'withdrawn at the end',
      [
        { at: 0, chance: 0.3 },
        { at: 5, chance: null },
      ],
      'M0 70H50',
    ],
    ['nothing', [], ''],
  ])('%s', (_case, steps, expected) => {
    expect(stepPath(steps, x, y, 100)).toBe(expected);
  });
});
