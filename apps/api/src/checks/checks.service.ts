import type { NewCheck } from '@app/contract';
import { checksOf } from '@app/db';
import { whyNotUndo } from '@app/forecasts';
import { Injectable } from '@nestjs/common';
import { lockUnchanged } from '../forecasts/lockUnchanged.js';
import type { Actor } from '../http/actor.js';
import { found, refuseIf } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';
import { followUp, recordCheck } from './recordCheck.js';
import { takeBack } from './takeBack.js';

@Injectable()
export class ChecksService {
  constructor(private readonly writes: Writes) {}

  /** Records a look: the number changed, kept or withdrawn, and plans the next look. */
  check(actor: Actor, submission: Submission, key: string, check: NewCheck): Promise<{ id: string }> {
    return this.writes.once(actor, submission, async (tx) => {
      const forecast = await lockUnchanged(tx, key, submission);
      await recordCheck(tx, actor, forecast, check);
      return { id: forecast.id };
    });
  }

  /**
   * Takes one's newest check back by a further entry; what was said stays in the record and holds no time, and what it
   * ended is asked again.
   */
  undo(actor: Actor, submission: Submission, key: string, checkId: string): Promise<{ id: string }> {
    return this.writes.once(actor, submission, async (tx) => {
      const forecast = await lockUnchanged(tx, key, submission);
      const checks = await checksOf(tx, forecast.id);
      const check = found(checks.find(({ id }) => id === checkId));
      refuseIf(whyNotUndo(forecast, check, checks.at(-1) ?? check, actor.memberId, await tx.now()));
      await takeBack(tx, forecast, check);
      await followUp(tx, actor, [{ forecast, action: 'check.undo' }]);
      return { id: forecast.id };
    });
  }
}
