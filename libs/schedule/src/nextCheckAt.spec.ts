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
  ])('%s', (_case, last, days, dueThen, zone, expected) => {
    const cadence = days === null ? null : { every: `P${days}D`, tightens: false };
    const got = nextCheckAt({ lastCheckAt: at(last), cadence, due: dueThen, zone });
    expect(got === null ? null : new Date(got).toISOString()).toBe(expected);
  });
});

describe('nextCheckAt of other cadences', () => {
  it.each([
    ['a month, clamped', '2026-01-31T12:00:00Z', { every: 'P1M', tightens: false }, '2026-02-28T09:00:00.000Z'],
    [
      'tightening: a third of what remains',
      '2026-12-01T12:00:00Z',
      { every: 'P1M', tightens: true },
      '2026-12-11T09:00:00.000Z',
    ],
    ['tightening, on the last day: none', '2026-12-31T12:00:00Z', { every: 'P1M', tightens: true }, null],
    ['no cadence', '2026-01-31T12:00:00Z', null, null],
  ])('%s', (_case, last, cadence, expected) => {
    const got = nextCheckAt({ lastCheckAt: at(last), cadence, due, zone: 'UTC' });
    expect(got === null ? null : new Date(got).toISOString()).toBe(expected);
  });
});
