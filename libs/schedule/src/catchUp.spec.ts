import fc from 'fast-check';
import { catchUp, type DueRow } from './catchUp.js';

const row = (rule: string, kind: DueRow['kind'], day: number, changes: Partial<DueRow> = {}): DueRow => ({
  forecastId: 'f',
  recipientId: 'ada',
  rule,
  kind,
  fireAt: day * 86_400_000,
  plannedAt: 0,
  ...changes,
});
const told = (rows: DueRow[]) => {
  const { fire, missed } = catchUp(rows);
  return {
    fire: fire.map(({ rule, fireAt }) => `${rule} ${fireAt / 86_400_000}`),
    missed: missed.map((each) => each.reason),
  };
};

describe('catchUp', () => {
  it('fires the newest of a cadence and records the others as missed', () => {
    expect(
      told([row('reassess', 'reassess', 1), row('reassess', 'reassess', 3), row('reassess', 'reassess', 2)]),
    ).toEqual({
      fire: ['reassess 3'],
      missed: ['a newer one took its place', 'a newer one took its place'],
    });
  });

  it('does not say "due in 7 days" once the outcome is asked for', () => {
    expect(
      told([row('before-due-7d', 'before-due', 1), row('at-due', 'at-due', 8), row('overdue-1', 'overdue', 9)]),
    ).toEqual({
      fire: ['overdue-1 9'],
      missed: ['the outcome was asked for first', 'a newer one took its place'],
    });
  });

  it('fires what events and people asked for, and keeps forecasts and people apart', () => {
    const rows = [
      row('reassess', 'reassess', 1),
      row('reassess', 'reassess', 1, { forecastId: 'g' }),
      row('reassess', 'reassess', 1, { recipientId: 'ben' }),
      row('evidence', 'reassess', 1),
      row('elapsed-50', 'reassess', 1),
      row('snooze', 'before-due', 1),
      row('before-due-7d', 'before-due', 1),
    ];
    expect(catchUp(rows)).toEqual({ fire: expect.arrayContaining(rows), missed: [] });
  });

  it.each([
    ['comes with an overdue prompt', [row('overdue-1', 'overdue', 2)], [], false],
    ['comes with an overdue prompt that was put off as well', [row('snooze', 'overdue', 2)], [], false],
    ['comes after one that was told since', [], [row('overdue-1', 'overdue', 2)], false],
    ['comes after one that was told before it was put off', [], [row('overdue-1', 'overdue', 0)], true],
    ['comes with the overdue prompt of another', [row('overdue-1', 'overdue', 2, { recipientId: 'ben' })], [], true],
    ['comes with the due day', [row('at-due', 'at-due', 2)], [], true],
  ])('a prompt of the due day that was put off and %s', (_case, others, before, fires) => {
    for (const kind of ['at-due', 'before-due'] as const) {
      const putOff = row('snooze', kind, 1, { plannedAt: 1 });
      const { fire, missed } = catchUp(
        [putOff, ...others],
        before.map((each) => ({ ...each, toldAt: each.fireAt })),
      );
      expect(fire.includes(putOff)).toBe(fires);
      expect(missed).toEqual(fires ? [] : [{ row: putOff, reason: 'the outcome was asked for since' }]);
    }
  });

  it('loses none, and leaves none silent about a forecast that had something to say', { timeout: 60_000 }, () => {
    const someRow = fc
      .tuple(
        fc.constantFrom<[string, DueRow['kind']]>(
          ['reassess', 'reassess'],
          ['before-due-7d', 'before-due'],
          ['at-due', 'at-due'],
        ),
        fc.nat(9),
        fc.constantFrom('f', 'g'),
      )
      .map(([[rule, kind], day, forecastId]) => row(rule, kind, day, { forecastId }));
    fc.assert(
      fc.property(fc.array(someRow, { maxLength: 30 }), (rows) => {
        const { fire, missed } = catchUp(rows);
        expect(new Set([...fire, ...missed.map((each) => each.row)])).toEqual(new Set(rows));
        expect(fire.length + missed.length).toBe(rows.length);
        expect(new Set(fire.map((each) => each.forecastId))).toEqual(new Set(rows.map((each) => each.forecastId)));
      }),
    );
  });
});
