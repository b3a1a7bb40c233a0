import type { NewCheck } from '@app/contract';
import { addAudit, addCheck, checksOf, type ForecastRow, setWithdrawn, type Tx } from '@app/db';
import { checkToRecord, heldOf, partsOf, standing, undoneIds, whyNotCheck } from '@app/forecasts';
import { refuseUnfit } from '../forecasts/beliefs.js';
import { endDuty, plan } from '../forecasts/duty.js';
import type { Actor } from '../http/actor.js';
import { refuseIf } from '../http/refused.js';

/** Who looked: all that a check says of them. */
type Looker = Pick<Actor, 'memberId'>;

/** Records a look at a locked forecast, and what follows from it; refused where the rules forbid it. */
export async function recordCheck(tx: Tx, actor: Looker, forecast: ForecastRow, check: NewCheck): Promise<void> {
  const checks = await checksOf(tx, forecast.id);
  if (check.kind === 'changed') {
    const field = check.belief ? 'belief' : 'chance';
    refuseUnfit(forecast.question ?? { kind: 'binary' }, heldOf(partsOf(check)), { code: 'belief-invalid', field });
  }
  refuseIf(whyNotCheck(forecast, check, checks));
  const recorded = checkToRecord(check, checks);
  await addCheck(tx, forecast.id, { ...recorded, origin: 'person', by: actor.memberId });
  await followUp(tx, actor, forecast, `check.${check.kind}`);
}

/** What follows from a check: out of the lists when the belief was withdrawn, back in when it is stated again. */
export async function followUp(tx: Tx, actor: Looker, forecast: ForecastRow, action: string): Promise<void> {
  const { id, withdrawnAt } = forecast;
  const checks = await checksOf(tx, id);
  const undone = undoneIds(checks);
  const withdrawn = standing(checks) === null && checks.some((one) => one.kind === 'withdrawn' && !undone.has(one.id));
  if (withdrawn !== (withdrawnAt !== null)) await setWithdrawn(tx, id, withdrawn ? await tx.now() : null);
  if (withdrawn) await endDuty(tx, id, 'the forecast was withdrawn');
  else if (withdrawnAt !== null) await plan(tx, id, 'stated again');
  else await plan(tx, id, 'somebody looked');
  await addAudit(tx, { action, by: actor.memberId, on: { kind: 'forecast', id } });
}
