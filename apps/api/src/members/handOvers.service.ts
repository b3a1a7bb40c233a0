import type { Members } from '@app/contract';
import { addAudit, Db, holdPlans, membersOf, openForecastsOf, readMembers } from '@app/db';
import { Injectable } from '@nestjs/common';
import { planMany } from '../forecasts/duty.js';
import type { Actor } from '../http/actor.js';
import { found, Refused } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';
import { handOverAll, refuseHeir } from './handOverAll.js';
import { memberOf } from './members.service.js';

@Injectable()
export class HandOversService {
  constructor(
    private readonly db: Db,
    private readonly writes: Writes,
  ) {}

  /** Somebody stays, and everything that they look after goes to somebody else and is planned anew, in one transaction. */
  async handOver(actor: Actor, submission: Submission, from: string, to: string): Promise<Members> {
    if (actor.role !== 'administrator' && actor.role !== 'lead') throw new Refused('not-permitted');
    await this.writes.once(actor, submission, async (tx) => {
      await holdPlans(tx, 'alone');
      const members = await membersOf(tx);
      found(members.find(({ id }) => id === from));
      refuseHeir(members, from, to);
      const theirs = await openForecastsOf(tx, { memberId: from });
      const forecasts = await handOverAll(tx, actor, theirs, { from, to, reason: 'handed over' });
      await planMany(tx, theirs, 'handed over');
      await addAudit(tx, {
        action: 'member.hand-over',
        by: actor.memberId,
        on: { kind: 'member', id: from },
        detail: { to, forecasts },
      });
      return {};
    });
    return { items: (await this.db.read(actor, readMembers)).map(memberOf) };
  }
}
