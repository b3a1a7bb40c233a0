import { addDays, daysBetween } from './days.js';
import { dayIn, localMoment } from './moments.js';
import { type PlanInput, type PlannedReminder, promptOn } from './plan.js';
import { defaultRules } from './rules.js';

/**
 * The next prompts to look again, a cadence apart, and the newest one missed before them (skipped); empty when none
 * falls before due.
 *
 * Rounds are counted from the last check, so planning twice gives the same keys and missed rounds never pile up.
 * After a check only these rows are planned anew; the due date's rows stay, since their keys would meet their own
 * superseded rows.
 */
export function planReassessment(input: PlanInput): PlannedReminder[] {
  const { due, closed, cadence, recipient, now, rules = defaultRules } = input;
  if (closed || due === null || cadence.days === null) return [];
  const { zone } = recipient;
  const anchor = dayIn(input.lastCheckAt ?? now, zone);
  const dayOf = (round: number) => addDays(anchor, round * (cadence.days as number));
  const firesAt = (round: number) => localMoment(dayOf(round), rules.at, zone);

  let next = Math.max(1, Math.floor(daysBetween(anchor, dayIn(now, zone)) / cadence.days));
  while (firesAt(next) < now) next += 1;
  return Array.from({ length: rules.mostReassess + 1 }, (_, i) => next - 1 + i)
    .filter((round) => round >= 1 && firesAt(round) < due.at)
    .map((round) =>
      promptOn(input, rules.at, {
        rule: 'reassess',
        kind: 'reassess',
        key: `reassess#${input.checksRecorded}.${round}`,
        day: dayOf(round),
      }),
    );
}
