import type { Members } from '@app/contract';
import {
  addAudit,
  Db,
  holdPlans,
  leaveWorkspace,
  type MemberRow,
  membersOf,
  openForecastsOf,
  readMembers,
} from '@app/db';
import { Injectable } from '@nestjs/common';
import { planMany } from '../forecasts/duty.js';
import type { Actor } from '../http/actor.js';
import { found, Refused } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';
import { handOverAll, refuseHeir } from './handOverAll.js';
import { memberOf } from './members.service.js';

@Injectable()
export class DeparturesService {
  constructor(
    private readonly db: Db,
    private readonly writes: Writes,
  ) {}

  /**
   * Somebody leaves, in one transaction: every open forecast that they looked after goes to somebody else and is planned
   * anew, nothing more is planned for them or sent to them, and they are signed out.
   */
  async leave(actor: Actor, submission: Submission, leaverId: string, to: string): Promise<Members> {
    if (actor.role !== 'administrator' && actor.role !== 'lead') throw new Refused('not-permitted');
    await this.writes.once(actor, submission, async (tx) => {
      await holdPlans(tx, 'alone');
      const members = await membersOf(tx);
      const leaver = found(members.find(({ id }) => id === leaverId));
      refuseLeaving(actor, leaver, members, to);
      const open = await openForecastsOf(tx, leaver.role === 'administrator' ? 'all' : { memberId: leaverId });
      const forecasts = await handOverAll(tx, actor, open, { from: leaverId, to, reason: 'left the workspace' });
      await leaveWorkspace(tx, leaverId);
      await planMany(tx, open, 'somebody left');
      await addAudit(tx, {
        action: 'member.leave',
        by: actor.memberId,
        on: { kind: 'member', id: leaverId },
        detail: { to, forecasts },
      });
      return {};
    });
    return { items: (await this.db.read(actor, readMembers)).map(memberOf) };
  }
}

function refuseLeaving(actor: Actor, leaver: MemberRow, members: readonly MemberRow[], to: string): void {
  if (leaver.leftAt !== null) throw new Refused('has-left');
  if (leaver.role === 'administrator') {
    if (actor.role !== 'administrator') throw new Refused('not-permitted');
    const others = members.filter(
      ({ id, role, leftAt }) => role === 'administrator' && leftAt === null && id !== leaver.id,
    );
    if (others.length === 0) throw new Refused('last-administrator');
  }
  refuseHeir(members, leaver.id, to);
}
