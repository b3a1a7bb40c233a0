import type { Judgement, NewForecast, ProblemCode } from '@app/contract';

/**
 * Why a forecast cannot be made; `null`: go on.
 *
 * @param judgement what it is made from; null: a forecast of its own, which needs a number from its author
 * @param moments epoch milliseconds; `dueAt` null where the forecast has no due date
 */
export function whyNotAccept(
  judgement: (Pick<Judgement, 'band' | 'horizon'> & { readonly state: Judgement['state'] | 'merged' }) | null,
  forecast: Pick<NewForecast, 'chance' | 'due' | 'assumptionConfirmed'>,
  moments: { readonly opensAt: number; readonly dueAt: number | null },
): ProblemCode | null {
  if (judgement && judgement.state !== 'proposed') return 'already-decided';
  if (!judgement?.band && forecast.chance === null) return 'chance-required';
  const restsOnAssumption = judgement?.horizon?.origin === 'assumed' && forecast.due?.date === judgement.horizon.due;
  if (forecast.due && restsOnAssumption && !forecast.assumptionConfirmed) return 'assumption-unconfirmed';
  return moments.dueAt !== null && moments.dueAt <= moments.opensAt ? 'due-before-opening' : null;
}
