import { nextCheckAt } from './nextCheckAt.js';

const at = Date.parse;
const due = { at: at('2026-12-31T23:59:59Z') };

describe('nextCheckAt', () => {
  it.each([
    ['30 days on, at nine', '2026-03-01T15:00:00Z', 30, due, 'UTC', '2026-03-31T09:00:00.000Z'],
    [
      'nine stays nine across a change of clocks',
      '2026-03-01T15:00:00Z',
      30,
      due,
      'Europe/Paris',
      '2026-03-31T07:00:00.000Z',
    ],
    [
      'counted from the owner’s day, not from UTC’s',
      '2026-03-01T23:30:00Z',
      1,
      due,
      'Asia/Tokyo',
      '2026-03-03T00:00:00.000Z',
    ],
    ['due before then: none', '2026-12-15T00:00:00Z', 30, due, 'UTC', null],
    ['no cadence: none', '2026-03-01T00:00:00Z', null, due, 'UTC', null],
    ['undated: none', '2026-03-01T00:00:00Z', 30, null, 'UTC', null],
  ])('%s', (_case, last, cadenceDays, dueThen, zone, expected) => {
    const got = nextCheckAt({ lastCheckAt: at(last), cadenceDays, due: dueThen, zone });
    expect(got === null ? null : new Date(got).toISOString()).toBe(expected);
  });
});
