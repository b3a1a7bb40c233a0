import type { ProblemCode } from '@app/contract';
import type { CheckFact } from './checks.js';

/** How long a check can be taken back, milliseconds. */
export const undoWithinMs = 10_000;

/**
 * Why a check cannot be taken back; `null`: go on.
 *
 * Only the newest entry of the forecast, by the person who made it, within 10 seconds. What acceptance recorded
 * stays, and so does an undoing: a new check says something else.
 *
 * @param newest the forecast's newest entry, undoings included
 */
export function whyNotUndo(
  forecast: { readonly closedAt: number | null },
  check: CheckFact,
  newest: CheckFact,
  by: string,
  now: number,
): ProblemCode | null {
  if (forecast.closedAt !== null) return 'forecast-closed';
  const isOwnNewest = check.id === newest.id && check.by === by;
  const isTakenBackable = check.kind !== 'stated' && check.kind !== 'undone';
  return isOwnNewest && isTakenBackable && now - check.recordedAt <= undoWithinMs ? null : 'undo-too-late';
}
