import type { NewCheck } from '@app/contract';
import { addAudit, addCheck, checksOf, type ForecastRow, setWithdrawn, type Tx } from '@app/db';
import { checkToRecord, heldOf, partsOf, standing, undoneIds, whyNotCheck, whyNotUndo } from '@app/forecasts';
import { Injectable } from '@nestjs/common';
import { refuseUnfit } from '../forecasts/beliefs.js';
import { endDuty, plan } from '../forecasts/duty.js';
import { lockUnchanged } from '../forecasts/lockUnchanged.js';
import type { Actor } from '../http/actor.js';
import { found, refuseIf } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';

@Injectable()
export class ChecksService {
  constructor(private readonly writes: Writes) {}

  /** Records a look: the number changed, kept or withdrawn, and plans the next look. */
  check(actor: Actor, submission: Submission, key: string, check: NewCheck): Promise<{ id: string }> {
    return this.writes.once(actor, submission, async (tx) => {
      const forecast = await lockUnchanged(tx, key, submission);
      const checks = await checksOf(tx, forecast.id);
      if (check.kind === 'changed') {
        const field = check.belief ? 'belief' : 'chance';
        refuseUnfit(forecast.question ?? { kind: 'binary' }, heldOf(partsOf(check)), { code: 'belief-invalid', field });
      }
      refuseIf(whyNotCheck(forecast, check, checks));
      const recorded = checkToRecord(check, checks);
      await addCheck(tx, forecast.id, { ...recorded, origin: 'person', by: actor.memberId });
      await followUp(tx, actor, forecast, `check.${check.kind}`);
      return { id: forecast.id };
    });
  }

  /** Takes one's newest check back by a further entry; what was said stays in the record and holds no time. */
  undo(actor: Actor, submission: Submission, key: string, checkId: string): Promise<{ id: string }> {
    return this.writes.once(actor, submission, async (tx) => {
      const forecast = await lockUnchanged(tx, key, submission);
      const checks = await checksOf(tx, forecast.id);
      const check = found(checks.find(({ id }) => id === checkId));
      refuseIf(whyNotUndo(forecast, check, checks.at(-1) ?? check, actor.memberId, await tx.now()));
      const undoing = { kind: 'undone', origin: 'person', chance: null, band: null, reason: null } as const;
      await addCheck(tx, forecast.id, { ...undoing, by: actor.memberId, undoes: check.id });
      await followUp(tx, actor, forecast, 'check.undo');
      return { id: forecast.id };
    });
  }
}

/** What follows from a check: out of the lists when the belief was withdrawn, back in when it is stated again. */
async function followUp(tx: Tx, actor: Actor, forecast: ForecastRow, action: string): Promise<void> {
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
