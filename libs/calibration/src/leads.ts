/** A belief and the moment it came into force, epoch milliseconds; neither chance nor belief: withdrawn. */
interface Held {
  readonly from: number;
  /** of yes; null: none, or another kind */
  readonly chance: number | null;
  /** of any other kind */
  readonly belief?: unknown;
}

const dayMs = 86_400_000;
const daysAhead = { '90d': 90, '30d': 30, '7d': 7 } as const;

/** The first belief, the one that stood so many days before the scheduled close, the last. */
export type Lead = 'first' | keyof typeof daysAhead | 'last';

/**
 * The beliefs of one forecast that calibration may count, one for each lead: the first, those that stood 90, 30 and
 * 7 days before the scheduled close, and the last. A lead at which nothing stood, or the outcome was known, is missing.
 *
 * Nothing said after the outcome was known, or after the close, counts at any lead. A forecast that was known by
 * such a day was no longer open there: taking its last belief instead would make honest people
 * look too low, since events that come early would be met at whatever was said on their eve, and always as a yes.
 * The last belief has just that lean and is a choice, never the default.
 *
 * Source: `docs/scoring.md`, what calibration counts.
 *
 * @param steps earliest first
 * @param moments epoch milliseconds; `closesAt` as scheduled, `knownAt` when the outcome became known
 */
export function beliefsAtLeads<Step extends Held>(
  steps: readonly Step[],
  { closesAt, knownAt }: { readonly closesAt: number; readonly knownAt: number },
): Partial<Record<Lead, Step>> {
  const stands = (step: Step) => step.chance !== null || step.belief !== undefined;
  const counting = steps.filter(({ from }) => from < Math.min(closesAt, knownAt));
  const standingAt = (days: number): Step | undefined => {
    const moment = closesAt - days * dayMs;
    return moment < knownAt ? counting.findLast(({ from }) => from <= moment) : undefined;
  };
  const chosen: [Lead, Step | undefined][] = [
    ['first', counting.find(stands)],
    ['90d', standingAt(daysAhead['90d'])],
    ['30d', standingAt(daysAhead['30d'])],
    ['7d', standingAt(daysAhead['7d'])],
    ['last', counting.at(-1)],
  ];
  return Object.fromEntries(chosen.filter(([, step]) => step && stands(step)));
}
