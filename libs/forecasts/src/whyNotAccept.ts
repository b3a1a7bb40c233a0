import type { Judgement, NewForecast, ProblemCode } from '@app/contract';
import { heldOf, partsOf } from './beliefs/held.js';

/**
 * Why a forecast cannot be made; `null`: go on.
 *
 * @param judgement what it is made from; null: a forecast of its own, which needs a number from its author
 * @param moments epoch milliseconds; `dueAt` null where the forecast has no due date
 */
export function whyNotAccept(
  judgement: (Pick<Judgement, 'band' | 'horizon'> & { readonly state: Judgement['state'] | 'merged' }) | null,
  forecast: Pick<NewForecast, 'chance' | 'due' | 'assumptionConfirmed'> &
    Partial<Pick<NewForecast, 'belief' | 'question' | 'reversed'>>,
  moments: { readonly opensAt: number; readonly dueAt: number | null },
): ProblemCode | null {
  if (judgement && judgement.state !== 'proposed') return 'already-decided';
  const askedYesOrNo = (forecast.question?.kind ?? 'binary') === 'binary';
  if (forecast.reversed && !askedYesOrNo) return 'judgement-is-yes-or-no';
  const reported = askedYesOrNo && judgement?.band;
  if (!reported && heldOf(partsOf(forecast)) === null) return 'chance-required';
  const restsOnAssumption = judgement?.horizon?.origin === 'assumed' && forecast.due?.date === judgement.horizon.due;
  if (forecast.due && restsOnAssumption && !forecast.assumptionConfirmed) return 'assumption-unconfirmed';
  return moments.dueAt !== null && moments.dueAt <= moments.opensAt ? 'due-before-opening' : null;
}
