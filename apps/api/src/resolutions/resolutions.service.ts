import type { NewResolution, Reopening } from '@app/contract';
import { addAudit, addResolution, dropResult, forecastsLinkedTo, holdPlans, lastResolution, memberOf } from '@app/db';
import { Injectable } from '@nestjs/common';
import { changeDuties } from '../forecasts/changeDuties.js';
import { plan, prompt } from '../forecasts/duty.js';
import { lockUnchanged, lockUnchangedWith } from '../forecasts/lockUnchanged.js';
import type { Actor } from '../http/actor.js';
import { Refused } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';
import { resolve } from './resolve.js';

@Injectable()
export class ResolutionsService {
  constructor(private readonly writes: Writes) {}

  /**
   * One transaction: the outcome, its scores, the end of reminders, what it asks of forecasts that name this one in their
   * condition, and the audit entry stand or fall together.
   */
  settle(actor: Actor, submission: Submission, key: string, given: NewResolution): Promise<{ id: string }> {
    return this.writes.once(actor, submission, async (tx) => {
      const linkedTo = (id: string) => forecastsLinkedTo(tx, id);
      const { forecast, beside: linked } = await lockUnchangedWith(tx, key, submission, linkedTo);
      const resolution = await resolve(tx, actor, forecast, given);
      await prompt(tx, linked, { kind: 'linked', id: resolution.id });
      return { id: forecast.id };
    });
  }

  /**
   * Takes the outcome back by a further entry: its scores count no longer, and the forecast asks for one again; of
   * whoever takes it back, where its owner has left since.
   */
  reopen(actor: Actor, submission: Submission, key: string, { reason }: Reopening): Promise<{ id: string }> {
    return this.writes.once(actor, submission, async (tx) => {
      await holdPlans(tx, 'beside others');
      const forecast = await lockUnchanged(tx, key, submission);
      const last = await lastResolution(tx, forecast.id);
      if (!last || last.outcome === 'reopened') throw new Refused('not-closed');
      const by = actor.memberId;
      const taken = { knownAt: null, source: null, note: reason, supersedes: last.id };
      await addResolution(tx, forecast.id, { outcome: 'reopened', ...taken, by });
      await dropResult(tx, forecast.id);
      const owner = await memberOf(tx, forecast.ownerId);
      if (owner?.leftAt != null)
        await changeDuties(tx, actor, [{ forecast, edit: { ownerId: by } }], 'its owner had left');
      await plan(tx, forecast.id, 'the outcome was taken back');
      await addAudit(tx, { action: 'forecast.reopen', by, on: { kind: 'forecast', id: forecast.id } });
      return { id: forecast.id };
    });
  }
}
