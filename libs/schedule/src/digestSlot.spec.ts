import fc from 'fast-check';
import { type DigestChoice, digestSlot } from './digestSlot.js';

const at = Date.parse;
const daily: DigestChoice = { every: 'day', at: '08:00' };
const onMonday: DigestChoice = { every: 'week', weekday: 1, at: '08:00' };
const told = (now: string, choice: DigestChoice, zone: string) => {
  const { localDate, slotAt } = digestSlot(at(now), choice, zone);
  return `${localDate} ${new Date(slotAt).toISOString()}`;
};

describe('digestSlot', () => {
  it.each([
    ['before today’s', '2026-06-03T07:59:59Z', daily, 'UTC', '2026-06-03 2026-06-03T08:00:00.000Z'],
    ['at today’s', '2026-06-03T08:00:00Z', daily, 'UTC', '2026-06-03 2026-06-03T08:00:00.000Z'],
    ['after today’s', '2026-06-03T08:00:01Z', daily, 'UTC', '2026-06-04 2026-06-04T08:00:00.000Z'],
    ['on the person’s day', '2026-06-03T00:00:00Z', daily, 'Asia/Tokyo', '2026-06-04 2026-06-03T23:00:00.000Z'],
    ['the next Monday', '2026-06-03T08:00:00Z', onMonday, 'UTC', '2026-06-08 2026-06-08T08:00:00.000Z'],
    ['this Monday', '2026-06-08T08:00:00Z', onMonday, 'UTC', '2026-06-08 2026-06-08T08:00:00.000Z'],
    [
      'a skipped time moves later',
      '2026-03-29T00:00:00Z',
      { every: 'day', at: '02:30' } as DigestChoice,
      'Europe/Paris',
      '2026-03-29 2026-03-29T01:30:00.000Z',
    ],
  ])('%s', (_case, now, choice, zone, expected) => {
    expect(told(now, choice, zone)).toBe(expected);
  });

  it('refuses a week without a weekday', () => {
    expect(() => digestSlot(0, { every: 'week', at: '08:00' }, 'UTC')).toThrow(RangeError);
  });

  it('gives one moment to each day’s name, later days later moments, whoever asks when', { timeout: 60_000 }, () => {
    const zones = ['UTC', 'America/Havana', 'Africa/Cairo', 'Australia/Lord_Howe', 'America/Nuuk', 'Asia/Kathmandu'];
    const times = ['00:00', '00:30', '01:30', '02:15', '23:30'];
    fc.assert(
      fc.property(
        fc.nat(4 * 366 * 24 * 12),
        fc.nat(60),
        fc.constantFrom(...zones),
        fc.constantFrom(...times),
        (steps, ahead, zone, time) => {
          const now = at('2024-01-01T00:00:00Z') + steps * 300_000;
          const slot = digestSlot(now, { every: 'day', at: time }, zone);
          const later = digestSlot(now + ahead * 3_600_000, { every: 'day', at: time }, zone);
          expect(slot.slotAt).toBeGreaterThanOrEqual(now);
          expect(later.slotAt >= slot.slotAt && later.localDate >= slot.localDate).toBe(true);
          expect(later.slotAt === slot.slotAt).toBe(later.localDate === slot.localDate);
        },
      ),
    );
  });
});
