/** A belief and the moment it came into force, epoch milliseconds; `chance` null: withdrawn. */
interface Held {
  readonly from: number;
  readonly chance: number | null;
}

const thirtyDays = 30 * 86_400_000;

/**
 * The beliefs of one forecast that calibration may count, one for each lead: the first, the one that stood 30 days
 * before the scheduled close, and the last. A lead at which nothing stood, or the outcome was known, is missing.
 *
 * Nothing said after the outcome was known, or after the close, counts at any lead. A forecast that was known by
 * the 30th day before its close was no longer open there: taking its last belief instead would make honest people
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
): Partial<Record<'first' | '30d' | 'last', Step>> {
  const counting = steps.filter(({ from }) => from < Math.min(closesAt, knownAt));
  const ahead = closesAt - thirtyDays;
  const chosen = {
    first: counting.find(({ chance }) => chance !== null),
    '30d': ahead < knownAt ? counting.findLast(({ from }) => from <= ahead) : undefined,
    last: counting.at(-1),
  };
  return Object.fromEntries(Object.entries(chosen).filter(([, step]) => step && step.chance !== null));
}
