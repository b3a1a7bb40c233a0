import { dueMoment } from '../moments.js';
import type { Duty, PlannedReminder } from '../plan.js';
import { planByRules } from '../planByRules.js';
import type { ReminderRule } from '../rule.js';
import type { Found } from './checkMoments.js';
import { momentByTable, type ZoneTable } from './zoneTable.js';

const dayMs = 86_400_000;

/** Days from the due day of each prompt of the plan that is checked; one of them is laid on the day of the change. */
export const checkedOffsets = [-30, -7, 0, 1, 7, 21];

/** A plan whose prompt at this offset falls on `day` at `time`: one row for each, on its day, in order, at RFC 5545's moment. */
export function checkPlan(table: ZoneTable, day: string, time: string, offset: number): Found {
  const due = { date: plus(day, -offset), time: null, zone: table.zone };
  const dueAt = dueMoment(due);
  const since = dueAt - 100 * dayMs;
  const rows = planByRules(dutyOf({ ...due, at: dueAt, revision: 1 }, since, time));
  const name = `${table.zone} due ${due.date}, prompts at ${time}`;

  // the last prompt does not come after the due moment, so a time that the gap pushes past it is asked the day before
  const lastSecond = momentByTable(table, plus(due.date, 1), '00:00') - 1000;
  const end = Math.min(momentByTable(table, due.date, '23:59:59'), lastSecond);
  const lastDay = momentByTable(table, due.date, time) <= end ? due.date : plus(due.date, -1);
  const violations = dueAt === end ? [] : [`${name}: due at ${dueAt}, not ${end}`];
  const expected = checkedOffsets.map((days) => `${plus(days <= 0 ? lastDay : due.date, days)}T${time}`);
  const ladder = rows.filter(({ kind }) => kind !== 'reassess');
  if (ladder.map(({ nominalLocal }) => nominalLocal).join() !== expected.join())
    violations.push(`${name}: ${ladder.map((row) => row.nominalLocal)}`);
  violations.push(...inOrder(ladder), ...inOrder(rows.filter(({ rule }) => rule === 'reassess')));
  for (const { nominalLocal, fireAt } of rows) {
    const [date = '', at = ''] = nominalLocal.split('T');
    if (fireAt !== momentByTable(table, date, at)) violations.push(`${name}: ${nominalLocal} at ${fireAt}`);
  }
  if (new Set(rows.map(({ occurrenceKey }) => occurrenceKey)).size !== rows.length)
    violations.push(`${name}: a key twice`);
  return { checked: rows.length, violations };
}

function inOrder(rows: readonly PlannedReminder[]): string[] {
  return rows
    .filter((row, i) => i > 0 && row.fireAt <= (rows[i - 1]?.fireAt ?? 0))
    .map((row) => `${row.zone}: ${row.occurrenceKey} at ${row.nominalLocal} is not after the one ahead`);
}

function dutyOf(due: NonNullable<Duty['due']>, since: number, at: string): Duty {
  const usual = { at, channels: ['inbox'], urgent: false } as const;
  const rule = (kind: ReminderRule['kind'], offset: string): ReminderRule => ({ ...usual, id: kind, kind, offset });
  return {
    now: since,
    since,
    opensAt: since,
    due,
    closed: false,
    reopenings: 0,
    owner: { id: 'ada', zone: due.zone },
    deputy: null,
    lead: null,
    cadence: { every: 'P1M', tightens: false },
    lastCheckAt: since,
    roundsSince: null,
    checksRecorded: 1,
    rules: [
      ...[rule('before-due', 'P30D'), rule('before-due', 'P7D'), rule('at-due', 'P0D')],
      ...[rule('overdue', 'P1D'), { ...rule('overdue', 'P7D'), thenEvery: 'P14D', most: 2 }, rule('reassess', 'P1M')],
    ],
  };
}

function plus(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}
