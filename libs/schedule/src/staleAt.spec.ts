import { staleAt } from './staleAt.js';

describe('staleAt', () => {
  it.each([
    ['30 days', '2026-03-01T15:00:00Z', 'P30D', 'UTC', '2026-04-30T00:00:00.000Z'],
    ['a month, clamped', '2025-12-31T15:00:00Z', 'P1M', 'UTC', '2026-02-28T00:00:00.000Z'],
    ['on the owner’s days', '2026-03-01T20:00:00Z', 'P1D', 'Asia/Tokyo', '2026-03-03T15:00:00.000Z'],
    ['no cadence', '2026-03-01T15:00:00Z', null, 'UTC', null],
  ])('%s', (_case, last, every, zone, expected) => {
    const got = staleAt(Date.parse(last), every, zone);
    expect(got === null ? null : new Date(got).toISOString()).toBe(expected);
  });
});
