import fc from 'fast-check';
import type { Scoring } from './arithmetic.js';
import { horizonBrierRange } from './horizonBrier.js';
import type { DueFrom } from './schedule.js';
import { METHOD_VERSION, scoreForecast } from './scoreForecast.js';
import { heldSteps, type Step } from './steps.js';

const day = 86_400_000;
const plain = (days: number, chance: number | null): Step => ({ from: days * day, chance });
const from = (days: number, chance: number | null) => heldSteps([plain(days, chance)])[0]!;
const due = (recordedOnDay: number, closesOnDay: number | null) => ({
  from: recordedOnDay * day,
  closesAt: closesOnDay === null ? null : closesOnDay * day,
});
const tenDays: Scoring = {
  asked: { kind: 'binary' },
  steps: [from(0, 0.2)],
  dueHistory: [due(0, 10)],
  opensAt: 0,
  came: false,
  knownAt: 10 * day,
  reference: null,
};
const score = (change: Partial<Scoring>) => scoreForecast({ ...tenDays, ...change })!;

describe('scoreForecast while the date stands', () => {
  it('is horizonBrier', () => {
    const { score: got, coverage, rows, horizons, version } = score({ steps: [from(4, 0.2)] });
    const range = horizonBrierRange([plain(4, 0.2)], false, { opens: 0, closes: 10 * day }, 10 * day);
    expect([got, coverage]).toEqual([range.score, range.coverage]);
    expect(horizons).toEqual([{ opens: 0, closes: 10 * day, until: 10 * day, weight: 1 }]);
    expect(version).toBe(METHOD_VERSION);
    expect(
      rows.map((row) => [
        row.from / day,
        row.to / day,
        row.held?.kind === 'binary' ? row.held.chance : null,
        row.reason,
      ]),
    ).toEqual([
      [0, 4, null, 'none'],
      [4, 10, 0.2, 'belief'],
    ]);
  });

  it('shows every stretch of time and why it counts as it does', () => {
    const { rows } = score({ steps: [from(1, 0.2), from(3, null), from(5, 0.4), from(6, 0.4)], knownAt: 8 * day });
    expect(rows.map((row) => [row.from / day, row.to / day, row.reason])).toEqual([
      [0, 1, 'none'],
      [1, 3, 'belief'],
      [3, 5, 'withdrawn'],
      [5, 8, 'belief'],
      [8, 10, 'known'],
    ]);
  });

  it('has no score without a horizon', () => {
    expect(scoreForecast({ ...tenDays, dueHistory: [] })).toBeNull();
    expect(scoreForecast({ ...tenDays, dueHistory: [due(0, null)] })).toBeNull();
    expect(scoreForecast({ ...tenDays, dueHistory: [due(0, -3)] })).toBeNull();
  });

  it('counts a report from its publication, although it was dated much later', () => {
    expect(score({ dueHistory: [due(4, null), due(6, 10)] }).coverage).toBe(1);
  });
});

describe('scoreForecast of a moved date', () => {
  const moved = [due(0, 10), due(5, 20)];

  it('leaves the weight of what has passed and spreads the rest to the new close', () => {
    const got = score({ dueHistory: moved, steps: [from(0, 0.8), from(5, 0.2)], knownAt: 20 * day });
    expect(got.horizons.map(({ until, weight }) => [until / day, weight])).toEqual([
      [5, 0.5],
      [20, 0.5],
    ]);
    expect(got.score).toBeCloseTo(0.5 * 0.64 + 0.5 * 0.04, 12);
  });

  it.each([
    ['known between the closes', moved, 12.5, 0.5 * 0.04 + 0.25 * 0.04 + 0.25 * 0.25],
    ['moved earlier', [due(0, 10), due(5, 7)], 20, 0.04],
    ['moved after it had gone by: nothing is left to give', [due(0, 10), due(15, 30)], 40, 0.04],
    ['moved into the past: what is left counts as the reference', [due(0, 10), due(5, 3)], 20, 0.5 * 0.04 + 0.5 * 0.25],
    ['taken away', [due(0, 10), due(5, null)], 20, 0.5 * 0.04 + 0.5 * 0.25],
    ['taken away and set again', [due(0, 10), due(5, null), due(8, 12)], 20, 0.04],
    ['replaced before the opening', [due(-5, 3), due(-2, 10)], 20, 0.04],
    ['moved after the outcome was known', [due(0, 10), due(6, 50)], 5, 0.5 * 0.04 + 0.5 * 0.25],
  ])('%s', (_case, dueHistory, knownOnDay, expected) => {
    expect(score({ dueHistory, knownAt: knownOnDay * day }).score).toBeCloseTo(expected, 12);
  });

  it('cannot dilute an early miss: a move long after weighs it as before', () => {
    const steps = [from(0, 1), from(9, 0)];
    const stayed = score({ steps });
    const extended = score({ steps, dueHistory: [due(0, 10), due(9, 1000)], knownAt: 1000 * day });
    expect(extended.score).toBeCloseTo(stayed.score, 12);
  });
});

describe('scoreForecast of a corrected date', () => {
  const minute = 60_000;
  const typed = (onDay: number, minutes: number, closesOnDay: number, by: string) => ({
    from: onDay * day + minutes * minute,
    closesAt: closesOnDay * day,
    by,
  });
  const horizons = (...dueHistory: DueFrom[]) =>
    score({ dueHistory, knownAt: 1000 * day }).horizons.map(({ opens, closes, until, weight }) => [
      Math.floor(opens / day),
      closes / day,
      Math.floor(until / day),
      weight,
    ]);

  it('a report of long ago, dated 10 for 365 by a slip: the slip weighs nothing', () => {
    expect(horizons(typed(700, 0, 10, 'ada'), typed(700, 10, 365, 'ada'))).toEqual([[0, 365, 365, 1]]);
  });

  it('a move is corrected as if it had been typed right at once', () => {
    const got = score({ dueHistory: [typed(0, 0, 10, 'ada'), typed(5, 0, 2000, 'ben'), typed(5, 9, 20, 'ben')] });
    const right = score({ dueHistory: [typed(0, 0, 10, 'ada'), typed(5, 0, 20, 'ben')] });
    expect(got).toEqual(right);
  });

  it.each([
    ['after more than ten minutes', [typed(0, 0, 10, 'ada'), typed(0, 10.1, 20, 'ada')]],
    ['by somebody else', [typed(0, 0, 10, 'ada'), typed(0, 3, 20, 'ben')]],
    ['by nobody knows whom', [due(0, 10), { from: 3 * minute, closesAt: 20 * day }]],
    [
      'ten minutes run from the entry, not from its last correction',
      [typed(0, 0, 15, 'ada'), typed(0, 9, 10, 'ada'), typed(0, 18, 20, 'ada')],
    ],
  ])('is moved: %s', (_case, dueHistory) => {
    expect(horizons(...dueHistory).map(([, closes]) => closes)).toEqual([10, 20]);
  });

  it('the same date again is no move, nor is one that is taken back at once', () => {
    const stayed = score({ dueHistory: [typed(0, 0, 10, 'ada')] });
    expect(score({ dueHistory: [typed(0, 0, 10, 'ada'), typed(4, 0, 10, 'ben')] })).toEqual(stayed);
    const back = [typed(0, 0, 10, 'ada'), typed(4, 0, 90, 'ben'), typed(4, 1, 10, 'ben')];
    expect(score({ dueHistory: back })).toEqual(stayed);
  });
});

describe('whatever the history and the schedule', () => {
  const moment = fc.integer({ min: -5 * day, max: 40 * day });
  const chance = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 1000);
  const belief = fc.record({
    from: moment,
    chance: fc.option(chance, { freq: 5 }),
    half: fc.integer({ min: 0, max: 50 }),
  });
  const step = belief.map(({ from, chance, half }): Step => {
    if (chance === null || half === 0) return { from, chance };
    return { from, chance, lo: Math.max(0, chance - half / 1000), hi: Math.min(1, chance + half / 1000) };
  });
  const byMoment = <T extends { from: number }>(all: T[]) => all.sort((a, b) => a.from - b.from);
  const scoring: fc.Arbitrary<Scoring> = fc.record({
    asked: fc.constant({ kind: 'binary' as const }),
    steps: fc.array(step, { maxLength: 8 }).map((steps) => heldSteps(byMoment(steps))),
    dueHistory: fc.array(fc.record({ from: moment, closesAt: fc.option(moment) }), { maxLength: 4 }).map(byMoment),
    opensAt: moment,
    came: fc.boolean(),
    knownAt: moment,
    reference: chance.map((stated) => ({ kind: 'binary' as const, chance: stated })),
  });

  it('the rows add up to the score exactly, their weights to 1, and the range holds the score', () => {
    fc.assert(
      fc.property(scoring, (given) => {
        const got = scoreForecast(given);
        if (got === null) return;
        expect(got.rows.reduce((sum, row) => sum + row.contribution, 0)).toBe(got.score);
        expect(got.rows.reduce((sum, row) => sum + row.weight, 0)).toBeCloseTo(1, 12);
        expect(got.lo).toBeLessThanOrEqual(got.score);
        expect(got.hi).toBeGreaterThanOrEqual(got.score);
        expect(got.score).toBeGreaterThanOrEqual(0);
        expect(got.score).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { numRuns: 500 },
    );
  });

  it('rows follow one another and never overlap', () => {
    fc.assert(
      fc.property(scoring, (given) => {
        const rows = scoreForecast(given)?.rows ?? [];
        for (const [i, row] of rows.entries()) if (i > 0) expect(row.from).toBeGreaterThanOrEqual(rows[i - 1]!.to);
      }),
    );
  });

  it('the weight of a moment never depends on what the schedule does afterwards', () => {
    fc.assert(
      fc.property(scoring, moment, (given, now) => {
        const weightUntil = (history: Scoring['dueHistory']) =>
          (scoreForecast({ ...given, dueHistory: history })?.horizons ?? []).reduce((sum, { opens, until, weight }) => {
            const passed = Math.max(0, Math.min(now, until) - opens) / (until - opens);
            return sum + weight * passed;
          }, 0);
        const first = { from: given.opensAt, closesAt: given.opensAt + 10 * day };
        const known = given.dueHistory.filter((change) => change.from > given.opensAt && change.from <= now);
        const later = [{ from: Math.max(now, given.opensAt + 1), closesAt: now + 7 * day }];
        expect(weightUntil([first, ...known, ...later])).toBeCloseTo(weightUntil([first, ...known]), 9);
      }),
    );
  });
});
