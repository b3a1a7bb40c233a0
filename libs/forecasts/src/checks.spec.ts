import fc from 'fast-check';
import { beliefAt, standing } from './beliefAt.js';
import { type CheckFact, undoneIds } from './checks.js';
import { checkToRecord } from './checkToRecord.js';
import { linesOf } from './linesOf.js';

const day = 86_400_000;

/** A check by Ada on a day; other fields as told. */
const check = (id: string, onDay: number, chance: number | null, changes: Partial<CheckFact> = {}): CheckFact => ({
  id,
  kind: chance === null ? 'withdrawn' : 'changed',
  origin: 'person',
  chance,
  band: null,
  by: 'ada',
  effectiveAt: onDay * day,
  recordedAt: onDay * day,
  undoes: null,
  ...changes,
});
const unlikely = { lo: 0.2, hi: 0.45 };
const reports = check('r', 0, 0.325, { kind: 'stated', origin: 'report', band: unlikely, recordedAt: 100 * day });
const undo = (id: string, undoes: string, onDay: number) => check(id, onDay, null, { kind: 'undone', undoes });
const kept = (id: string, onDay: number, by = 'ada') => check(id, onDay, 0.325, { kind: 'kept', band: unlikely, by });

describe('beliefAt', () => {
  const history = [reports, check('a', 100, 0.2), check('b', 110, null), check('c', 120, 0.5, { by: 'ben' })];

  it.each([
    ['before publication', -1, null],
    [
      'from publication on: the report',
      0,
      {
        chance: 0.325,
        belief: null,
        band: unlikely,
        since: 0,
        by: null,
      },
    ],
    [
      'until a person speaks',
      99,
      {
        chance: 0.325,
        belief: null,
        band: unlikely,
        since: 0,
        by: null,
      },
    ],
    ['from then on: the person', 100, { chance: 0.2, belief: null, band: null, since: 100 * day, by: 'ada' }],
    ['withdrawn', 115, null],
    ['stated again', 121, { chance: 0.5, belief: null, band: null, since: 120 * day, by: 'ben' }],
  ])('%s', (_case, onDay, expected) => {
    expect(beliefAt(history, onDay * day)).toEqual(expected);
  });

  it('an undone check holds no time, and neither does its undoing', () => {
    const undone = [reports, check('a', 100, 0.2), undo('u', 'a', 101)];
    expect(beliefAt(undone, 100 * day)?.chance).toBe(0.325);
    expect(standing(undone)?.chance).toBe(0.325);
    expect(undoneIds(undone)).toEqual(new Set(['a']));
    expect(linesOf(undone).persons.size).toBe(0);
  });

  it('an undone withdrawal leaves what stood', () => {
    expect(standing([check('a', 1, 0.2), check('b', 2, null), undo('u', 'b', 2)])?.chance).toBe(0.2);
  });

  it('keeping a word keeps its band and its age', () => {
    expect(standing([reports, kept('k', 100)])).toEqual({
      chance: 0.325,
      belief: null,
      band: unlikely,
      since: 0,
      by: null,
    });
  });

  it('a later number replaces the band', () => {
    expect(standing([reports, check('a', 100, 0.325)])).toMatchObject({ chance: 0.325, band: null, by: 'ada' });
  });

  it('nothing recorded: nothing stands', () => {
    expect(standing([])).toBeNull();
    expect(linesOf([])).toEqual({ forecast: [], report: null, persons: new Map() });
  });

  it('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(history, { minLength: 4 }), (shuffled) => {
        expect(linesOf(shuffled)).toEqual(linesOf(history));
      }),
    );
  });
});

describe('linesOf', () => {
  it('gives what stood, what the report said alone, and what each person said or kept', () => {
    const lines = linesOf([reports, kept('k', 100, 'ben'), check('a', 110, 0.2), check('b', 120, null, { by: 'ben' })]);
    const word = { chance: 0.325, lo: 0.2, hi: 0.45 };
    expect(lines.forecast).toEqual([
      { from: 0, ...word },
      { from: 110 * day, chance: 0.2 },
      { from: 120 * day, chance: null },
    ]);
    expect(lines.report).toEqual([{ from: 0, ...word }]);
    expect(lines.persons).toEqual(
      new Map([
        [
          'ben',
          [
            { from: 100 * day, ...word },
            { from: 120 * day, chance: null },
          ],
        ],
        ['ada', [{ from: 110 * day, chance: 0.2 }]],
      ]),
    );
  });

  it('has no report line where the report states no probability', () => {
    expect(linesOf([check('a', 3, 0.2, { kind: 'stated' })]).report).toBeNull();
  });

  it('has no line for somebody who only withdrew', () => {
    expect([...linesOf([reports, check('w', 100, null)]).persons.keys()]).toEqual([]);
  });

  it('two beliefs of one moment are the later one', () => {
    const first = check('a', 5, 0.2);
    const second = check('b', 5, 0.3, { recordedAt: 5 * day + 1 });
    expect(linesOf([second, first]).forecast).toEqual([{ from: 5 * day, chance: 0.3 }]);
  });

  it('every line rises strictly, whatever was recorded', () => {
    const some = fc.array(
      fc.record({
        onDay: fc.integer({ min: 0, max: 9 }),
        chance: fc.option(fc.constantFrom(0.1, 0.5), { nil: null }),
        by: fc.constantFrom('ada', 'ben'),
      }),
    );
    fc.assert(
      fc.property(some, (rows) => {
        const lines = linesOf(rows.map((row, i) => check(`c${i}`, row.onDay, row.chance, { by: row.by })));
        for (const line of [lines.forecast, ...lines.persons.values()]) {
          expect(line.every((step, i) => i === 0 || step.from > line[i - 1]!.from)).toBe(true);
        }
      }),
    );
  });
});

describe('checkToRecord', () => {
  it('records the number, the kept belief, or none', () => {
    const changed = { kind: 'changed', chance: 0.2, belief: null, reason: 'talks' } as const;
    expect(checkToRecord(changed, [reports])).toEqual({
      kind: 'changed',
      chance: 0.2,
      belief: null,
      band: null,
      reason: 'talks',
    });
    expect(checkToRecord({ kind: 'kept', reason: null }, [reports])).toMatchObject({ chance: 0.325, band: unlikely });
    expect(checkToRecord({ kind: 'withdrawn', reason: 'no idea' }, [reports])).toMatchObject({
      chance: null,
      band: null,
    });
    expect(() => checkToRecord({ kind: 'kept', reason: null }, [])).toThrow(RangeError);
  });
});
