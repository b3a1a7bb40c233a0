import type { NewCheck, ProblemCode, Question } from '@app/contract';
import { standing } from './beliefAt.js';
import { heldOf, partsOf } from './beliefs/held.js';
import { saysTheSame, sizeOfMove } from './beliefs/sizeOfMove.js';
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
  forecast: { readonly closedAt: number | null; readonly question?: Question | null },
  check: NewCheck,
  checks: readonly CheckFact[],
): ProblemCode | null {
  if (forecast.closedAt !== null) return 'forecast-closed';
  const stands = standing(checks);
  if (check.kind !== 'changed') return stands === null ? 'nothing-to-keep' : null;
  const next = heldOf(partsOf(check));
  if (next === null) return 'belief-invalid';
  const held = stands && heldOf(stands);
  if (!held) return null;
  const moved = sizeOfMove(forecast.question ?? { kind: 'binary' }, held, next);
  const isSame = next.kind === 'binary' ? moved <= roundingSlack : saysTheSame(held, next);
  if (isSame && stands.band === null) return 'same-chance';
  return moved >= reasonFrom - roundingSlack && !check.reason?.trim() ? 'reason-required' : null;
}
