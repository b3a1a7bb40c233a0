import { cadenceName, rounds } from './cadence.js';
import { addDays } from './days.js';
import { dayIn, localMoment } from './moments.js';
import { type DuePlan, type Duty, type PlannedReminder, promptOn, type Wanted } from './plan.js';
import { mostUnanswered, ruleName } from './rule.js';
import { onWorkingDays } from './workingDays.js';

/** Whom rounds ask and how often: where this is another than before, they are asked for anew. */
export function roundsAsOf({ cadence, owner, rules }: Pick<Duty, 'cadence' | 'owner' | 'rules'>): string {
  const asks = cadence !== null && rules.some(({ kind }) => kind === 'reassess');
  return asks ? `${cadenceName(cadence)} ${owner.id}` : 'never';
}

/**
 * The next prompts to look again, a cadence apart, and the newest one missed before them (skipped); empty when none
 * falls before due.
 *
 * Rounds are counted from the last check, so planning twice gives the same keys and missed rounds never pile up; as
 * many are planned as the rule lets go unanswered, then the stale belief is left to the lists.
 */
export function planRounds(duty: Duty, due: DuePlan): PlannedReminder[] {
  const { cadence, owner, since } = duty;
  const rule = duty.rules.find(({ kind }) => kind === 'reassess');
  if (cadence === null || rule === undefined) return [];
  const wanted: Wanted[] = [];
  const most = rule.most ?? mostUnanswered;
  const lastLook = dayIn(duty.lastCheckAt ?? since, owner.zone);
  let round = 0;
  let upcoming = 0;
  const from = Math.max(since, duty.roundsSince ?? since);
  for (const day of rounds(cadence, lastLook, dayIn(due.at, owner.zone))) {
    round += 1;
    const fireAt = localMoment(day, rule.at, owner.zone);
    if (fireAt >= due.at || upcoming === most) break;
    if (fireAt >= from) upcoming += 1;
    else wanted.length = 0;
    const key = `${cadenceName(cadence)}#${duty.checksRecorded}.${round}`;
    wanted.push({ rule: 'reassess', kind: 'reassess', key, day, by: rule });
  }
  const notBefore = () => Math.max(duty.now, duty.lastCheckAt ?? since);
  return onWorkingDays(wanted, duty.workingDays, owner.zone, notBefore).map((each) => promptOn(duty, owner, each));
}

/**
 * One look when a share of the time from opening to due has passed, at the owner's first such hour after that moment;
 * none on the due day or after it, when the outcome is asked for. A moved due date moves the moments, under keys of its own: `elapsed-50@due2`.
 */
export function planElapsed(duty: Duty, due: DuePlan): PlannedReminder[] {
  const { owner, opensAt, rules } = duty;
  if (opensAt >= due.at) return [];
  const dueDay = dayIn(due.at, owner.zone);
  const wanted: Wanted[] = rules
    .filter(({ kind }) => kind === 'elapsed')
    .map((rule) => {
      const passedAt = Math.round(opensAt + (rule.share ?? 0) * (due.at - opensAt));
      const day = dayIn(passedAt, owner.zone);
      const isToday = localMoment(day, rule.at, owner.zone) >= passedAt;
      return { rule: ruleName(rule), kind: 'reassess' as const, day: isToday ? day : addDays(day, 1), by: rule };
    });
  wanted.sort((one, other) => one.day.localeCompare(other.day));
  return onWorkingDays(wanted, duty.workingDays, owner.zone, () => Math.max(duty.now, opensAt))
    .filter(({ day }) => day < dueDay)
    .map((each) => promptOn(duty, owner, each));
}
