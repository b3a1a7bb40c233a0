import { momentByTable, zoneTable } from './zones/zoneTable.js';
import { checkZones } from './zones.long.js';

describe('momentByTable, which everything is checked against', () => {
  it.each([
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z'],
    ['Africa/Cairo', '2026-04-24', '00:30', '2026-04-23T22:30:00.000Z'],
    ['Asia/Kathmandu', '2026-01-01', '00:00', '2025-12-31T18:15:00.000Z'],
  ])('%s %s %s', (zone, date, time, expected) => {
    const table = zoneTable(zone, Date.UTC(2024, 0, 1), Date.UTC(2028, 0, 1));
    expect(new Date(momentByTable(table, date, time)).toISOString()).toBe(expected);
  });
});

describe('every zone and change of clocks from 2024 to 2040', () => {
  it('has one occurrence for each logical date, in order, at the moment that RFC 5545 names', {
    timeout: 240_000,
  }, () => {
    const report = checkZones('short');
    expect(report.violations.slice(0, 10)).toEqual([]);
    expect(report.zones).toBeGreaterThan(400);
    expect(report.changes).toBeGreaterThan(4000);
  });
});
