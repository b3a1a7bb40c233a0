import type { ProblemCode } from '@app/contract';

/**
 * Why the due date cannot move there; `null`: go on.
 *
 * @param dueAt epoch milliseconds; null: undated from now on. A moment already past is taken: an old judgement that
 *   gets its date late is overdue at once.
 */
export function whyNotMoveDue(
  forecast: { readonly closedAt: number | null; readonly opensAt: number },
  dueAt: number | null,
): ProblemCode | null {
  if (forecast.closedAt !== null) return 'forecast-closed';
  return dueAt !== null && dueAt <= forecast.opensAt ? 'due-before-opening' : null;
}
