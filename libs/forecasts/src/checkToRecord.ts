import type { Band, NewCheck } from '@app/contract';
import { standing } from './beliefAt.js';
import type { CheckFact } from './checks.js';

/**
 * The belief that a new check puts on record: its own number, the standing one when kept (a word's band stays with
 * it), none when withdrawn. Asks `whyNotCheck` to have said null.
 */
export function checkToRecord(
  check: NewCheck,
  checks: readonly CheckFact[],
): { kind: NewCheck['kind']; chance: number | null; band: Band | null; reason: string | null } {
  const { kind, reason } = check;
  if (kind === 'changed') return { kind, chance: check.chance, band: null, reason };
  if (kind === 'withdrawn') return { kind, chance: null, band: null, reason };
  const stands = standing(checks);
  if (stands === null) throw new RangeError('checkToRecord: kept, but nothing stands');
  return { kind, chance: stands.chance, band: stands.band, reason };
}
