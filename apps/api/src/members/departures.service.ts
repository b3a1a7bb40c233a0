import type { Members } from '@app/contract';
import {
  addAudit,
  Db,
  type ForecastRow,
  holdPlans,
  leaveWorkspace,
  lockForecasts,
  type MemberRow,
  membersOf,
  openForecastsOf,
  readMembers,
} from '@app/db';
import { Injectable } from '@nestjs/common';
import { changeDuties, type DutyEdits } from '../forecasts/changeDuties.js';
import { planMany } from '../forecasts/duty.js';
import type { Actor } from '../http/actor.js';
import { found, Refused } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { Writes } from '../http/writes.js';
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
      const theirs = (await lockForecasts(tx, open)).flatMap((forecast) => handedOver(forecast, leaverId, to));
      await changeDuties(tx, actor, theirs, 'left the workspace');
      await leaveWorkspace(tx, leaverId);
      await planMany(tx, open, 'somebody left');
      await addAudit(tx, {
        action: 'member.leave',
        by: actor.memberId,
        on: { kind: 'member', id: leaverId },
        detail: { to, forecasts: theirs.length },
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
  const heir = members.find(({ id }) => id === to);
  if (to === leaver.id || !heir || heir.leftAt !== null || heir.role === 'reader') {
    throw new Refused('cannot-look-after', {
      errors: [{ at: 'to', says: 'takes somebody else who is here and no reader' }],
    });
  }
}

/** What somebody did for a forecast, done by somebody else from now on; deputy and lead are never who owns it. */
function handedOver(forecast: ForecastRow, from: string, to: string): DutyEdits[] {
  const { ownerId, deputyId, leadId, judgeId } = forecast;
  if (![ownerId, deputyId, leadId, judgeId].includes(from)) return [];
  const owner = ownerId === from ? to : ownerId;
  const beside = owner === to ? null : to;
  const edit = {
    ownerId: owner,
    deputyId: deputyId === from ? beside : deputyId,
    leadId: leadId === from ? beside : leadId,
    judgeId: judgeId === from ? to : judgeId,
  };
  return [{ forecast, edit }];
}
