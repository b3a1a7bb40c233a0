import { type Cadence, rounds } from './cadence.js';
import { dayIn, localMoment } from './moments.js';
import { defaultRules } from './rules.js';

/** What the next check follows from. */
export interface CheckPlan {
  /** epoch milliseconds */
  readonly lastCheckAt: number;
  /** whole days, ≥ 1; null: no checks are asked for */
  readonly cadenceDays: number | null;
  /** null: monitor only */
  readonly due: { readonly at: number } | null;
  /** the owner's zone, IANA name */
  readonly zone: string;
}

/**
 * When somebody should look again, epoch milliseconds: the owner's 09:00, so many days after the last look.
 *
 * `null`: never: no cadence, no due date (monitor only), or due by then, when the outcome is asked for instead.
 * May lie in the past: then the check is owed.
 */
export function nextCheckAt({ cadenceDays, ...plan }: CheckPlan, at = defaultRules.at): number | null {
  return nextRoundAt(
    { ...plan, cadence: cadenceDays === null ? null : { every: `P${cadenceDays}D`, tightens: false } },
    at,
  );
}

/** The same for a cadence kept as a duration, which may tighten towards due: the first round after the last look. */
export function nextRoundAt(
  { lastCheckAt, cadence, due, zone }: Omit<CheckPlan, 'cadenceDays'> & { readonly cadence: Cadence | null },
  at = defaultRules.at,
): number | null {
  if (cadence === null || due === null) return null;
  const first = rounds(cadence, dayIn(lastCheckAt, zone), dayIn(due.at, zone)).next().value;
  const moment = localMoment(first, at, zone);
  return moment < due.at ? moment : null;
}
