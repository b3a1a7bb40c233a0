import { dayIn, dueMoment, knownMoment, localMoment, startOfDay } from './moments.js';

const iso = (moment: number) => new Date(moment).toISOString();

describe('localMoment', () => {
  it.each([
    ['an ordinary time', '2026-07-01', '09:00', 'Europe/Paris', '2026-07-01T07:00:00.000Z'],
    ['New York, skipped hour: later by the gap', '2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['New York, repeated hour: the first', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['Lord Howe, skipped half hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['Lord Howe, repeated half hour', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    ['Apia, the day that never was', '2011-12-30', '09:00', 'Pacific/Apia', '2011-12-30T19:00:00.000Z'],
    ['a quarter-hour zone', '2026-01-01', '00:00', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
  ])('%s', (_case, date, time, zone, expected) => {
    expect(iso(localMoment(date, time, zone))).toBe(expected);
  });

  it('refuses a zone and a day that do not exist', () => {
    expect(() => localMoment('2026-01-01', '09:00', 'Mars/Olympus')).toThrow(RangeError);
    expect(() => localMoment('2026-02-29', '09:00', 'UTC')).toThrow(RangeError);
  });
});

describe('dueMoment', () => {
  it.each([
    ['no time: the last second of the day', '2025-12-31', null, 'UTC', '2025-12-31T23:59:59.000Z'],
    ['no time, a day of 23 hours', '2026-03-08', null, 'America/New_York', '2026-03-09T03:59:59.000Z'],
    ['a time', '2026-06-30', '17:00', 'Europe/London', '2026-06-30T16:00:00.000Z'],
    ['a day whose last hour is skipped', '2025-03-29', null, 'America/Scoresbysund', '2025-03-30T00:59:59.000Z'],
    ['a last hour shown twice: the first', '2026-10-29', null, 'Africa/Cairo', '2026-10-29T20:59:59.000Z'],
    ['leap day', '2028-02-29', null, 'Asia/Tokyo', '2028-02-29T14:59:59.000Z'],
  ])('%s', (_case, date, time, zone, expected) => {
    expect(iso(dueMoment({ date, time, zone }))).toBe(expected);
  });
});

describe('days and moments', () => {
  it('a day begins at its first moment, also where midnight is skipped', () => {
    expect(iso(startOfDay('2024-02-13', 'UTC'))).toBe('2024-02-13T00:00:00.000Z');
    expect(iso(startOfDay('2024-04-26', 'Africa/Cairo'))).toBe('2024-04-25T22:00:00.000Z');
  });

  it('one moment is two days in two zones', () => {
    const moment = Date.parse('2026-01-01T05:00:00Z');
    expect([dayIn(moment, 'Asia/Tokyo'), dayIn(moment, 'America/New_York')]).toEqual(['2026-01-01', '2026-01-01']);
    expect(dayIn(moment, 'America/Los_Angeles')).toBe('2025-12-31');
  });

  it('what became known today is known now, what became known earlier at the end of that day', () => {
    const now = Date.parse('2026-05-10T12:00:00Z');
    expect(knownMoment('2026-05-10', 'UTC', now)).toBe(now);
    expect(iso(knownMoment('2026-05-09', 'UTC', now))).toBe('2026-05-09T23:59:59.000Z');
    expect(knownMoment('2026-05-11', 'UTC', now)).toBeGreaterThan(now);
  });
});
