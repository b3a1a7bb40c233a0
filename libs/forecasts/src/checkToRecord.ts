import type { Band, NewCheck } from '@app/contract';
import { standing } from './beliefAt.js';
import { type BeliefParts, partsOf } from './beliefs/held.js';
import type { CheckFact } from './checks.js';

/**
 * The belief that a new check puts on record: its own number, the standing one when kept (a word's band stays with
 * it), none when withdrawn. Asks `whyNotCheck` to have said null.
 */
export function checkToRecord(
  check: NewCheck,
  checks: readonly CheckFact[],
): BeliefParts & { kind: NewCheck['kind']; band: Band | null; reason: string | null } {
  const { kind, reason } = check;
  if (kind === 'changed') return { kind, ...partsOf(check), band: null, reason };
  if (kind === 'withdrawn') return { kind, chance: null, belief: null, band: null, reason };
  const stands = standing(checks);
  if (stands === null) throw new RangeError('checkToRecord: kept, but nothing stands');
  return { kind, chance: stands.chance, belief: stands.belief, band: stands.band, reason };
}
