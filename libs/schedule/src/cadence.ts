import { addDays, daysBetween } from './days.js';
import { defaultRuleSet } from './defaultRuleSet.js';
import { addDuration, durationName } from './duration.js';
import type { ReminderRule } from './rule.js';

/** How often somebody is to look again. */
export interface Cadence {
  /** ISO 8601 duration of whole days: `P30D`, `P1M` (anchored: 31 Jan → 28 Feb → 31 Mar) */
  readonly every: string;
  /** closer together as the due day comes near */
  readonly tightens: boolean;
}

/**
 * How often the rules in force ask for a look: where they stopped asking, as often as a new workspace's do, for what
 * counts as stale goes on.
 */
export function cadenceOfRules(rules: readonly ReminderRule[]): Cadence {
  const { offset, tightens = false } = [...rules, ...defaultRuleSet.rules].find(({ kind }) => kind === 'reassess')!;
  return { every: offset, tightens };
}

/** The part of a key that says which cadence a round belongs to, so that another cadence starts rounds of its own. */
export function cadenceName({ every, tightens }: Cadence): string {
  return tightens ? `${durationName(every)}-tightening` : durationName(every);
}

/**
 * The days on which to look again: round 1, 2, … after the day of the last look, without end and strictly rising.
 *
 * Plain: round n is n durations after the last look. Tightening: the gap before the next round is
 * max(1 day, min(cadence, remaining ÷ 3)), `remaining` being the whole days left until due, the third rounded down;
 * one day once due has come. Anchors: 90 days before due and P30D: 30, then 20, 13, 9 days; 3 days before: daily.
 *
 * @param lastLook  `YYYY-MM-DD`, the person's own day
 * @param dueDay    `YYYY-MM-DD`
 */
export function* rounds(cadence: Cadence, lastLook: string, dueDay: string): Generator<string, never> {
  let day = lastLook;
  for (let round = 1; ; round += 1) {
    day = cadence.tightens ? tightened(day, cadence.every, dueDay) : addDuration(lastLook, cadence.every, round);
    yield day;
  }
}

function tightened(day: string, every: string, dueDay: string): string {
  const third = Math.max(1, Math.floor(daysBetween(day, dueDay) / 3));
  return addDays(day, Math.min(third, daysBetween(day, addDuration(day, every))));
}
