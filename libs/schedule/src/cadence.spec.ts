import fc from 'fast-check';
import { type Cadence, rounds } from './cadence.js';
import { addDays, daysBetween } from './days.js';
import { addDuration } from './duration.js';

const first = (count: number, cadence: Cadence, lastLook: string, dueDay: string) => {
  const days = rounds(cadence, lastLook, dueDay);
  return Array.from({ length: count }, () => days.next().value);
};

describe('rounds', () => {
  it('of a month keep the day of the last look, clamped, and do not drift', () => {
    expect(first(5, { every: 'P1M', tightens: false }, '2026-01-31', '2027-01-31')).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
    ]);
  });

  it('that tighten leave a third of what remains, at least a day', () => {
    const days = first(14, { every: 'P30D', tightens: true }, '2026-01-01', '2026-04-01');
    const gaps = ['2026-01-01', ...days].slice(1).map((day, i) => daysBetween(['2026-01-01', ...days][i]!, day));
    expect(gaps).toEqual([30, 20, 13, 9, 6, 4, 2, 2, 1, 1, 1, 1, 1, 1]);
  });

  it('that tighten are not tightened while due is far off', () => {
    expect(first(2, { every: 'P1M', tightens: true }, '2026-01-31', '2030-01-31')).toEqual([
      '2026-02-28',
      '2026-03-28',
    ]);
  });

  const someCadence = fc.record({
    every: fc.oneof(
      fc.integer({ min: 1, max: 400 }).map((days) => `P${days}D`),
      fc.integer({ min: 1, max: 24 }).map((months) => `P${months}M`),
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 })).map(([m, d]) => `P${m}M${d}D`),
    ),
    tightens: fc.boolean(),
  });

  it('rise strictly, never come further apart than the cadence, and come the same when counted again', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(someCadence, fc.nat(3000), fc.integer({ min: -50, max: 900 }), (cadence, from, ahead) => {
        const lastLook = addDays('2024-01-01', from);
        const dueDay = addDays(lastLook, ahead);
        const days = first(20, cadence, lastLook, dueDay);
        expect(first(20, cadence, lastLook, dueDay)).toEqual(days);
        for (const [i, day] of days.entries()) {
          const before = days[i - 1] ?? lastLook;
          expect(day > before).toBe(true);
          if (!cadence.tightens) expect(day).toBe(addDuration(lastLook, cadence.every, i + 1));
          else expect(day <= addDuration(before, cadence.every)).toBe(true);
        }
      }),
    );
  });
});
