import type { Outcome, ProblemCode } from '@app/contract';

/**
 * Why an outcome cannot be recorded; `null`: go on. A forecast that has one already may get another: it supersedes.
 *
 * @param resolution `knownAt` in epoch milliseconds; null: no such moment, as may be with void
 */
export function whyNotResolve(
  forecast: { readonly opensAt: number; readonly condition?: string | null },
  resolution: { readonly outcome: Outcome; readonly knownAt: number | null },
  now: number,
): ProblemCode | null {
  if (resolution.outcome === 'condition-failed' && !forecast.condition) return 'no-condition';
  if (resolution.knownAt === null) return null;
  if (resolution.knownAt > now) return 'known-in-future';
  return resolution.knownAt < forecast.opensAt ? 'known-before-opening' : null;
}
