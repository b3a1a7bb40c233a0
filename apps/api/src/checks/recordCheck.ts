import type { NewCheck } from '@app/contract';
import {
  addAudits,
  addCheck,
  type CheckRow,
  checksOf,
  checksOfEach,
  type ForecastRow,
  setWithdrawn,
  type Tx,
} from '@app/db';
import { checkToRecord, heldOf, isWithdrawn, partsOf, whyNotCheck } from '@app/forecasts';
import { refuseUnfit } from '../forecasts/beliefs.js';
import { endDuty, planMany } from '../forecasts/duty.js';
import type { Actor } from '../http/actor.js';
import { refuseIf } from '../http/refused.js';

/** Why reminders end that a look ends, for the record. */
export const endedBy = { look: 'somebody looked', withdrawal: 'the forecast was withdrawn' } as const;

/** Who looked: all that a check says of them. */
type Looker = Pick<Actor, 'memberId'>;

/** Refuses a look that the rules forbid; nothing is written. */
export function refuseCheck(forecast: ForecastRow, check: NewCheck, checks: readonly CheckRow[]): void {
  if (check.kind === 'changed') {
    const field = check.belief ? 'belief' : 'chance';
    refuseUnfit(forecast.question ?? { kind: 'binary' }, heldOf(partsOf(check)), { code: 'belief-invalid', field });
  }
  refuseIf(whyNotCheck(forecast, check, checks));
}

/** Records a look at a locked forecast, with all that follows from it: lists, plan and audit entry. */
export async function recordCheck(tx: Tx, actor: Looker, forecast: ForecastRow, check: NewCheck): Promise<void> {
  await keepCheck(tx, actor, { forecast, check, checks: await checksOf(tx, forecast.id) });
  await followUp(tx, actor, [{ forecast, action: `check.${check.kind}` }]);
}

/** Refuses a look, or keeps it; `followUp` is to follow. */
export async function keepCheck(
  tx: Tx,
  { memberId }: Looker,
  { forecast, check, checks }: { forecast: ForecastRow; check: NewCheck; checks: readonly CheckRow[] },
): Promise<CheckRow> {
  refuseCheck(forecast, check, checks);
  return addCheck(tx, forecast.id, { ...checkToRecord(check, checks), origin: 'person', by: memberId });
}

/** A locked forecast that somebody looked at, as it was before, and what they did. */
export interface Looked {
  readonly forecast: ForecastRow;
  readonly action: string;
}

/** What follows from looks: off the lists where the belief was withdrawn, back on where it is stated again, and the plans. */
export async function followUp(tx: Tx, { memberId }: Looker, looked: readonly Looked[]): Promise<void> {
  const ids = looked.map(({ forecast }) => forecast.id);
  const checks = await checksOfEach(tx, ids);
  const withdrawn = new Set(ids.filter((id) => isWithdrawn(checks.get(id) ?? [])));
  for (const { id, withdrawnAt } of looked.map(({ forecast }) => forecast)) {
    if (withdrawn.has(id) === (withdrawnAt !== null)) continue;
    await setWithdrawn(tx, id, withdrawn.has(id) ? await tx.now() : null);
  }
  for (const id of withdrawn) await endDuty(tx, id, endedBy.withdrawal);
  await planMany(
    tx,
    ids.filter((id) => !withdrawn.has(id)),
    endedBy.look,
  );
  await addAudits(
    tx,
    looked.map(({ forecast, action }) => ({ action, by: memberId, on: { kind: 'forecast', id: forecast.id } })),
  );
}
