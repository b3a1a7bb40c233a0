import type { WorkingDays } from '@app/contract';
import { addAudit, Db, holdPlans, lockForecasts, openForecastsOf, saveWorkingDays, workingDaysOf } from '@app/db';
import { Injectable } from '@nestjs/common';
import { planMany } from '../forecasts/duty.js';
import type { Actor } from '../http/actor.js';
import { Refused } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';

@Injectable()
export class WorkingDaysService {
  constructor(
    private readonly db: Db,
    private readonly writes: Writes,
  ) {}

  show(actor: Actor): Promise<WorkingDays> {
    return this.db.transaction(actor, workingDaysOf);
  }

  /** Keeps the days on which the workspace works, and moves what is planned to them, in one transaction. */
  async save(actor: Actor, submission: Submission, given: WorkingDays): Promise<WorkingDays> {
    if (actor.role !== 'administrator') throw new Refused('not-permitted');
    const days = { ...given, holidays: [...new Set(given.holidays)].sort() };
    const { workspaceId, memberId } = actor;
    await this.writes.once(actor, submission, async (tx) => {
      await holdPlans(tx, 'alone');
      const open = await openForecastsOf(tx, 'all');
      // before the workspace's own row: logging evidence takes that one while it holds a forecast
      await lockForecasts(tx, open);
      await saveWorkingDays(tx, days);
      await planMany(tx, open, 'the working days changed');
      const { weekends, holidays } = days;
      await addAudit(tx, {
        action: 'workingDays.change',
        by: memberId,
        on: { kind: 'workspace', id: workspaceId },
        detail: { weekends, holidays: holidays.length },
      });
      return {};
    });
    return this.show(actor);
  }
}
