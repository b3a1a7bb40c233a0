import fc from 'fast-check';
import { type DigestChoice, digestSlot, slotToJoin } from './digestSlot.js';
import { mailsOf } from './mailsOf.js';
import { toldSentence } from './promptSentence.js';

const at = Date.parse;
const daily: DigestChoice = { every: 'day', at: '08:00' };
const onMonday: DigestChoice = { every: 'week', weekday: 1, at: '08:00' };
const told = (now: string, choice: DigestChoice, zone: string) => {
  const { localDate, slotAt } = digestSlot(at(now), choice, zone);
  return `${localDate} ${new Date(slotAt).toISOString()}`;
};

const zones = ['UTC', 'America/Havana', 'Africa/Cairo', 'Australia/Lord_Howe', 'America/Nuuk', 'Asia/Kathmandu'];
const times = ['00:00', '00:30', '01:30', '02:15', '23:30'];

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

describe('slotToJoin', () => {
  const joined = (fireAt: string, now: string, choice: DigestChoice) => slotToJoin(at(fireAt), at(now), choice, 'UTC');

  it.each([
    ['at the slot’s own minute, a moment after', '2026-06-08T08:00:00Z', '2026-06-08T08:00:00.020Z', '2026-06-08'],
    ['long after its slot, before the next', '2026-06-08T07:59:00Z', '2026-06-15T07:59:59Z', '2026-06-08'],
    ['after three slots, the newest', '2026-05-20T10:00:00Z', '2026-06-10T10:00:00Z', '2026-06-08'],
    ['after the newest slot, the next', '2026-06-08T08:00:00.001Z', '2026-06-10T10:00:00Z', '2026-06-15'],
    ['at the newest slot itself', '2026-06-02T10:00:00Z', '2026-06-08T08:00:00Z', '2026-06-08'],
  ])('%s', (_case, fireAt, now, day) => {
    expect(joined(fireAt, now, onMonday)).toEqual({ localDate: day, slotAt: at(`${day}T08:00:00Z`) });
  });

  it('is what the plan and the dry run say, whenever it is gathered before the next slot', { timeout: 60_000 }, () => {
    const choices = times.flatMap((time): DigestChoice[] => [
      { every: 'day', at: time },
      { every: 'week', weekday: 1, at: time },
    ]);
    fc.assert(
      fc.property(
        fc.nat(4 * 366 * 24 * 12),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...zones),
        fc.constantFrom(...choices),
        fc.boolean(),
        (steps, part, zone, digest, atSlot) => {
          const moment = at('2024-01-01T00:00:00Z') + steps * 300_000;
          const fireAt = atSlot ? digestSlot(moment, digest, zone).slotAt : moment;
          const slot = digestSlot(fireAt, digest, zone);
          const next = digestSlot(slot.slotAt + 1, digest, zone);
          const now = fireAt + Math.floor(part * (next.slotAt - 1 - fireAt));
          expect(slotToJoin(fireAt, now, digest, zone)).toEqual(slot);
          expect(slotToJoin(fireAt, next.slotAt, digest, zone)).toEqual(next);
          const telling = { mail: true, quiet: null, digest, zone };
          const prompt = { fireAt, mail: true, urgent: false, count: 1 };
          expect(mailsOf([prompt], telling, now)).toEqual([Math.max(now, slot.slotAt)]);
          const by = { ...telling, digest: { ...digest, weekday: digest.weekday ?? null } };
          const planned = {
            nominalLocal: '2024-01-01T09:00',
            zone,
            channels: ['email'] as const,
            fireAt,
            urgent: false,
          };
          // the year is said by when it is asked
          const says = (asked: number) =>
            toldSentence(planned, asked, by)
              .split('; ')[1]
              ?.replace(/ 20\d\d /, ' ');
          expect(says(now)).toBe(says(fireAt));
        },
      ),
    );
  });
});
