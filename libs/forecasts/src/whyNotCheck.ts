import type { NewCheck, ProblemCode } from '@app/contract';
import { standing } from './beliefAt.js';
import type { CheckFact } from './checks.js';

/** A move of this much, 0 to 1, needs a reason. */
export const reasonFrom = 0.1;

/** 0.35 − 0.25 is a hair below 0.1 in binary; the analyst typed ten points. */
const roundingSlack = 1e-9;

/**
 * Why a check cannot be recorded; `null`: go on.
 *
 * Stating the very number that a word's middle gave is a change: the band goes, and with it the score's range.
 */
export function whyNotCheck(
  forecast: { readonly closedAt: number | null },
  check: NewCheck,
  checks: readonly CheckFact[],
): ProblemCode | null {
  if (forecast.closedAt !== null) return 'forecast-closed';
  const stands = standing(checks);
  if (check.kind !== 'changed') return stands === null ? 'nothing-to-keep' : null;
  if (stands === null) return null;
  const moved = Math.abs(check.chance - stands.chance);
  if (moved <= roundingSlack && stands.band === null) return 'same-chance';
  return moved >= reasonFrom - roundingSlack && !check.reason?.trim() ? 'reason-required' : null;
}
