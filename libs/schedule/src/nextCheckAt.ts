import { type Cadence, rounds } from './cadence.js';
import { usualHour } from './defaultRuleSet.js';
import { dayIn, localMoment } from './moments.js';

/** What the next check follows from. */
export interface CheckPlan {
  /** epoch milliseconds */
  readonly lastCheckAt: number;
  /** null: no checks are asked for */
  readonly cadence: Cadence | null;
  /** null: monitor only */
  readonly due: { readonly at: number } | null;
  /** the owner's zone, IANA name */
  readonly zone: string;
}

/**
 * When somebody should look again, epoch milliseconds: the owner's 09:00, on the day of the first round after the last
 * look.
 *
 * `null`: never: no cadence, no due date (monitor only), or due by then, when the outcome is asked for instead.
 * May lie in the past: then the check is owed.
 */
export function nextCheckAt({ lastCheckAt, cadence, due, zone }: CheckPlan, at = usualHour): number | null {
  if (cadence === null || due === null) return null;
  const first = rounds(cadence, dayIn(lastCheckAt, zone), dayIn(due.at, zone)).next().value;
  const moment = localMoment(first, at, zone);
  return moment < due.at ? moment : null;
}
