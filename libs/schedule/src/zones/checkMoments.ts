import { digestSlot } from '../digestSlot.js';
import { localMoment } from '../moments.js';
import { momentByTable, type ZoneTable } from './zoneTable.js';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** What a check found: how much it looked at, and every broken promise in words. */
export interface Found {
  readonly checked: number;
  readonly violations: string[];
}

/** Changes of a zone's clocks: the moment (epoch milliseconds) and the offsets on either side, milliseconds east. */
export function changesOf({ stretches }: ZoneTable): { at: number; before: number; after: number }[] {
  return stretches
    .slice(1)
    .map(({ from, offsetMs }, i) => ({ at: from, before: stretches[i]?.offsetMs ?? 0, after: offsetMs }));
}

/** The wall-clock days around a moment, three of them, `YYYY-MM-DD`. */
export function daysAround(at: number, offsetMs: number): string[] {
  return [-1, 0, 1].map((days) => dayOf(at + offsetMs + days * dayMs));
}

/** The wall-clock times at which a change of clocks is hardest, with an ordinary one and both ends of the day; `HH:MM`. */
export function hardTimes({ at, before, after }: { at: number; before: number; after: number }): string[] {
  const [from, to] = [at + Math.min(before, after), at + Math.max(before, after)];
  const edges = [from - minuteMs, from, (from + to) / 2, to - minuteMs, to].map((wall) =>
    new Date(wall).toISOString().slice(11, 16),
  );
  return [...new Set([...edges, '00:00', '09:00', '23:59'])];
}

/** One time on successive days: one moment for each day, rising, and the one that RFC 5545 names. */
export function checkDays(table: ZoneTable, days: readonly string[], times: readonly string[]): Found {
  const violations: string[] = [];
  for (const time of times) {
    let previous = Number.NEGATIVE_INFINITY;
    for (const day of days) {
      const moment = localMoment(day, time, table.zone);
      const expected = momentByTable(table, day, time);
      if (moment !== expected) violations.push(`${table.zone} ${day} ${time}: ${moment}, not ${expected}`);
      if (moment <= previous) violations.push(`${table.zone} ${day} ${time}: not after the day before`);
      previous = moment;
    }
  }
  return { checked: days.length * times.length, violations };
}

/** Hours from a change of clocks at which digests are asked for. */
const askedHours = [-36, -24, -12, -2, -1, -0.5, 0, 0.5, 1, 2, 12, 24, 36];

/** Asked at many hours around a change, digests name each day once, give it one moment, and leave no day out. */
export function checkDigests(table: ZoneTable, at: number, time: string): Found {
  const slots = new Map<string, number>();
  const violations: string[] = [];
  let checked = 0;
  for (const now of askedHours.map((hours) => at + hours * 60 * minuteMs)) {
    const { localDate, slotAt } = digestSlot(now, { every: 'day', at: time }, table.zone);
    checked += 1;
    if (slotAt < now) violations.push(`${table.zone} ${localDate} ${time}: a digest before what it holds`);
    if ((slots.get(localDate) ?? slotAt) !== slotAt)
      violations.push(`${table.zone} ${localDate} ${time}: two digests of one day`);
    slots.set(localDate, slotAt);
  }
  const days = [...slots.keys()];
  for (const [i, day] of days.entries()) {
    const before = days[i - 1];
    if (before !== undefined && Date.parse(day) - Date.parse(before) !== dayMs)
      violations.push(`${table.zone} ${day}: a day without a digest`);
  }
  return { checked, violations };
}

function dayOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}
