import type { DutyEdit } from '@app/contract';
import { countDutyChanges, type DutyRow, type ForecastRow, holdPlans, membersOf, type Tx } from '@app/db';
import { isLowered } from '@app/forecasts';
import { Injectable } from '@nestjs/common';
import { changeDuties } from '../forecasts/changeDuties.js';
import { plan } from '../forecasts/duty.js';
import { lockUnchanged } from '../forecasts/lockUnchanged.js';
import { refuseLongCadence } from '../forecasts/refuseLongCadence.js';
import type { Actor } from '../http/actor.js';
import { Refused, refuseIf } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';

@Injectable()
export class DutiesService {
  constructor(private readonly writes: Writes) {}

  /** Hands a forecast over, names deputy and lead, sets cadence and marking; what is left out stays. */
  edit(actor: Actor, submission: Submission, key: string, given: DutyEdit): Promise<{ id: string }> {
    return this.writes.once(actor, submission, async (tx) => {
      await holdPlans(tx, 'beside others');
      const forecast = await lockUnchanged(tx, key, submission);
      refuseIf(forecast.closedAt === null ? null : 'forecast-closed');
      const { reason, seen, cadence, ...others } = given;
      // the record's length does not grow by it, so it is asked for by itself
      if (seen !== undefined && seen !== (await countDutyChanges(tx, forecast.id)))
        throw new Refused('someone-saved-first');
      const edit = { ...others, ...cadenceEdit(cadence) };
      await refuseUnfit(tx, edit);
      refuseLongCadence(edit.cadence);
      refuseSilentLowering(forecast, given);
      await changeDuties(tx, actor, [{ forecast, edit }], reason);
      await plan(tx, forecast.id, 'who looks after it, or how often, changed');
      return { id: forecast.id };
    });
  }
}

/** By the rules: the plan that follows says how often that is. */
function cadenceEdit(cadence: DutyEdit['cadence']): Pick<Partial<DutyRow>, 'cadence' | 'cadenceByRule'> {
  if (cadence === undefined) return {};
  return cadence === 'by-rule' ? { cadenceByRule: true } : { cadence, cadenceByRule: false };
}

/** Whoever is named anew must be here, and able to look: no reader. */
async function refuseUnfit(tx: Tx, { ownerId, deputyId, leadId }: Partial<DutyRow>): Promise<void> {
  const named = Object.entries({ ownerId, deputyId, leadId }).filter(([, id]) => id !== undefined && id !== null);
  if (named.length === 0) return;
  const able = (await membersOf(tx)).filter(({ leftAt, role }) => leftAt === null && role !== 'reader');
  const errors = named
    .filter(([, named]) => !able.some(({ id }) => id === named))
    .map(([at]) => ({ at, says: 'takes somebody who is here and no reader' }));
  if (errors.length > 0) throw new Refused('cannot-look-after', { errors });
}

function refuseSilentLowering(forecast: ForecastRow, { marking, reason }: DutyEdit): void {
  if (marking !== undefined && isLowered(forecast.marking, marking) && reason === null) {
    throw new Refused('marking-needs-reason');
  }
}
