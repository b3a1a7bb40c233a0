import { momentAt } from './moments.js';

describe('momentAt', () => {
  it.each([
    ['in winter', '2026-12-01', '09:00', 'Europe/Berlin', '2026-12-01T08:00:00Z'],
    ['in summer', '2026-07-01', '09:00', 'Europe/Berlin', '2026-07-01T07:00:00Z'],
    ['a time that is skipped, by the clock before', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
    ['the first of a time that comes twice', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
    ['after the clock went back', '2026-10-25', '09:00', 'Europe/Berlin', '2026-10-25T08:00:00Z'],
    ['a day ahead of UTC', '2026-12-01', '09:00', 'Pacific/Kiritimati', '2026-11-30T19:00:00Z'],
    ['at midnight', '2026-12-01', '00:00', 'America/St_Johns', '2026-12-01T03:30:00Z'],
    ['by a half hour', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z'],
  ])('%s', (_case, day, time, zone, moment) =>
    expect(new Date(momentAt(day, time, zone)).toISOString()).toBe(moment.replace('Z', '.000Z')),
  );
});
