import fc from 'fast-check';
import { endOfQuiet } from './quiet.js';

const at = Date.parse;
const iso = (moment: number) => new Date(moment).toISOString();
const night = { from: '22:00', to: '07:00' };

describe('endOfQuiet', () => {
  it.each([
    ['by day: now', '2026-06-01T12:00:00Z', night, 'UTC', '2026-06-01T12:00:00.000Z'],
    ['before midnight', '2026-06-01T22:00:00Z', night, 'UTC', '2026-06-02T07:00:00.000Z'],
    ['after midnight', '2026-06-02T06:59:59Z', night, 'UTC', '2026-06-02T07:00:00.000Z'],
    ['the first minute after', '2026-06-02T07:00:00Z', night, 'UTC', '2026-06-02T07:00:00.000Z'],
    ['on the person’s clock', '2026-06-01T17:00:00Z', night, 'Asia/Tokyo', '2026-06-01T22:00:00.000Z'],
    ['a lunch break', '2026-06-01T12:30:00Z', { from: '12:00', to: '13:00' }, 'UTC', '2026-06-01T13:00:00.000Z'],
    ['never quiet', '2026-06-01T12:30:00Z', { from: '12:00', to: '12:00' }, 'UTC', '2026-06-01T12:30:00.000Z'],
    ['the night of the skipped hour', '2026-03-29T00:30:00Z', night, 'Europe/Paris', '2026-03-29T05:00:00.000Z'],
    ['the night of the repeated hour', '2026-10-25T00:30:00Z', night, 'Europe/Paris', '2026-10-25T06:00:00.000Z'],
    [
      'an end shown twice is the first',
      '2026-11-01T06:10:00Z',
      { from: '22:00', to: '01:30' },
      'America/New_York',
      '2026-11-01T06:10:00.000Z',
    ],
  ])('%s', (_case, now, quiet, zone, expected) => {
    expect(iso(endOfQuiet(at(now), quiet, zone))).toBe(expected);
  });

  it('never comes before now, lasts a day at most, and what waited until the end may go', { timeout: 60_000 }, () => {
    const someTime = fc
      .nat(1439)
      .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
    const zones = ['UTC', 'America/Havana', 'Africa/Cairo', 'Australia/Lord_Howe', 'America/Nuuk', 'Europe/Dublin'];
    fc.assert(
      fc.property(
        fc.nat(4 * 366 * 24 * 60),
        someTime,
        someTime,
        fc.constantFrom(...zones),
        (minutes, from, to, zone) => {
          const now = at('2024-01-01T00:00:00Z') + minutes * 60_000;
          const end = endOfQuiet(now, { from, to }, zone);
          expect(end).toBeGreaterThanOrEqual(now);
          expect(end - now).toBeLessThanOrEqual(25 * 3_600_000);
          expect(endOfQuiet(end, { from, to }, zone)).toBe(end);
        },
      ),
    );
  });
});
