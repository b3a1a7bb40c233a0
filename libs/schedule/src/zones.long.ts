import { changesOf, checkDays, checkDigests, daysAround, type Found, hardTimes } from './zones/checkMoments.js';
import { checkMonths } from './zones/checkMonths.js';
import { checkedOffsets, checkPlan } from './zones/checkPlans.js';
import { daysAmiss, type ZoneTable, zoneTable } from './zones/zoneTable.js';

/** What was looked at, and every broken promise in words: none is the goal. */
export interface ZoneReport {
  readonly zones: number;
  readonly changes: number;
  readonly moments: number;
  readonly planned: number;
  readonly digests: number;
  readonly rounds: number;
  /** days on which the list of changes and `Intl` disagree; only in the long form */
  readonly daysAmiss: number;
  readonly violations: string[];
}

const from = Date.UTC(2024, 0, 1);
const to = Date.UTC(2041, 0, 1);
const dayMs = 86_400_000;

/**
 * Every zone that this Node knows, every change of its clocks from 2024 to 2040: exactly one occurrence for each
 * logical date, in order, at the moment that RFC 5545 names.
 *
 * The short form looks at the hardest times around each change and lays one prompt of a plan on it in turn; the long
 * one takes every quarter of an hour, every prompt of the plan, and every day as the anchor of rounds by months.
 */
export function checkZones(form: 'short' | 'long'): ZoneReport {
  const isLong = form === 'long';
  const report = {
    zones: 0,
    changes: 0,
    moments: 0,
    planned: 0,
    digests: 0,
    rounds: 0,
    daysAmiss: 0,
    violations: [] as string[],
  };
  const add = (what: 'moments' | 'planned' | 'digests' | 'rounds', { checked, violations }: Found) => {
    report[what] += checked;
    report.violations.push(...violations);
  };
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const table = zoneTable(zone, from, to);
    report.zones += 1;
    if (isLong) report.daysAmiss += daysAmiss(table, from, to);
    add(
      'moments',
      checkDays(table, ['2024-02-28', '2024-02-29', '2024-03-01'], isLong ? quarters : quarters.slice(36, 37)),
    );
    for (const change of changesOf(table)) {
      const times = hardTimes(change);
      const days = daysAround(change.at, change.before);
      report.changes += 1;
      add('moments', checkDays(table, days, isLong ? [...new Set([...times, ...quarters])] : times));
      for (const each of plansOf(table, days, times, report.changes, isLong)) add('planned', each);
      for (const time of isLong ? times : times.slice(2, 3)) add('digests', checkDigests(table, change.at, time));
    }
  }
  for (let day = from; day < to; day += dayMs) {
    const name = new Date(day).toISOString().slice(0, 10);
    if (isLong || Number(name.slice(8)) >= 28) add('rounds', checkMonths(name, isLong ? 24 : 3));
  }
  return report;
}

/** Plans that lay prompts on the day of a change at its hardest time; in the short form one, another for each change. */
function plansOf(
  table: ZoneTable,
  days: readonly string[],
  times: readonly string[],
  turn: number,
  isLong: boolean,
): Found[] {
  const [, day = '', next = ''] = days;
  const offsets = isLong ? checkedOffsets : checkedOffsets.filter((_, i) => i === turn % checkedOffsets.length);
  const at = isLong ? times : times.slice(2, 3);
  return offsets.flatMap((offset) =>
    at.flatMap((time) => (isLong ? [day, next] : [day]).map((on) => checkPlan(table, on, time, offset))),
  );
}

const quarters = Array.from({ length: 96 }, (_, i) =>
  [Math.floor(i / 4), (i % 4) * 15].map((part) => String(part).padStart(2, '0')).join(':'),
);
