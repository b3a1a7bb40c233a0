import type { Band, BeliefValue, Check } from '@app/contract';
import { type BeliefParts, heldOf } from './beliefs/held.js';
import { saysTheSame } from './beliefs/sizeOfMove.js';

/** A recorded check with its moments as epoch milliseconds; rows of the record, undone ones and undoings included. */
export interface CheckFact {
  readonly id: string;
  readonly kind: Check['kind'];
  readonly origin: Check['origin'];
  /** of yes, 0 to 1; null: withdrawn, an undoing, or a belief of another kind */
  readonly chance: number | null;
  /** of any kind but yes or no */
  readonly belief?: BeliefValue | null;
  /** where only a word was given */
  readonly band: Band | null;
  /** member key; for the report's belief, whoever accepted it */
  readonly by: string;
  readonly effectiveAt: number;
  readonly recordedAt: number;
  /** the check that this entry takes back */
  readonly undoes: string | null;
}

/** Keys of the checks that a later entry took back. */
export function undoneIds(checks: readonly CheckFact[]): Set<string> {
  return new Set(checks.flatMap((check) => (check.kind === 'undone' && check.undoes ? [check.undoes] : [])));
}

/** The checks that count, as they were recorded: neither undone ones nor undoings. */
export function counting<Fact extends CheckFact>(checks: readonly Fact[]): Fact[] {
  const undone = undoneIds(checks);
  return checks.filter(({ id, kind }) => kind !== 'undone' && !undone.has(id));
}

/** What somebody believed from a moment on. */
export interface Believed extends BeliefParts {
  readonly band: Band | null;
  /** when this number came into force, epoch milliseconds; keeping it does not renew it */
  readonly since: number;
  /** who set it; null: the report */
  readonly by: string | null;
}

/** A check that counts, and what stands after it; `null`: nothing. */
export interface Look {
  readonly check: CheckFact;
  readonly after: Believed | null;
}

/**
 * The checks that count, in the order in which they came into force, each with the belief that stands after it.
 *
 * Neither an undone check nor its undoing holds any time. The report's belief is effective at publication, so it
 * comes first even where a person's number was recorded in the same moment.
 */
export function looksOf(checks: readonly CheckFact[]): Look[] {
  const inOrder = counting(checks).sort(
    (one, other) => one.effectiveAt - other.effectiveAt || one.recordedAt - other.recordedAt,
  );
  let stands: Believed | null = null;
  return inOrder.map((check) => {
    stands = afterCheck(stands, check);
    return { check, after: stands };
  });
}

function afterCheck(before: Believed | null, check: CheckFact): Believed | null {
  if (check.kind === 'withdrawn') return null;
  const held = heldOf(check);
  if (held === null) return before;
  const stood = before && heldOf(before);
  if (check.kind === 'kept' && stood && saysTheSame(held, stood)) return before;
  const by = check.origin === 'report' ? null : check.by;
  return { chance: check.chance, belief: check.belief ?? null, band: check.band, since: check.effectiveAt, by };
}
