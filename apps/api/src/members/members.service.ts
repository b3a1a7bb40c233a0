import type { Member, MemberEdit, Members } from '@app/contract';
import { addAudit, Db, holdPlans, type ListedMember, openForecastsOf, readMembers, setZoneOf } from '@app/db';
import { Injectable } from '@nestjs/common';
import { refuseUnknownZone } from '../forecasts/due.js';
import { planMany } from '../forecasts/duty.js';
import type { Actor } from '../http/actor.js';
import { found } from '../http/refused.js';
import type { Submission } from '../http/submission.js';
import { isoOrNull } from '../http/wire.js';
import { Writes } from '../http/writes.js';

@Injectable()
export class MembersService {
  constructor(
    private readonly db: Db,
    private readonly writes: Writes,
  ) {}

  /** Everybody who is or was in the workspace. */
  async list(actor: Actor): Promise<Members> {
    return { items: (await this.db.read(actor, readMembers)).map(memberOf) };
  }

  /** Sets one's own wall clock; what is planned for one comes at the same hour of it. */
  async edit(actor: Actor, submission: Submission, { timeZone }: MemberEdit): Promise<Member> {
    const { memberId, role } = actor;
    await this.writes.once(actor, submission, async (tx) => {
      await refuseUnknownZone(tx, timeZone, 'timeZone');
      await holdPlans(tx, 'alone');
      await setZoneOf(tx, memberId, timeZone);
      // an administrator stands in where nobody is named, so any forecast may prompt them
      await planMany(
        tx,
        await openForecastsOf(tx, role === 'administrator' ? 'all' : { memberId }),
        'the clock changed',
      );
      const detail = { from: actor.timeZone, to: timeZone };
      await addAudit(tx, { action: 'member.zone', by: memberId, on: { kind: 'member', id: memberId }, detail });
      return {};
    });
    const members = await this.db.read(actor, readMembers);
    return memberOf(found(members.find(({ id }) => id === memberId)));
  }
}

/** A member as the wire has them. */
export function memberOf({ id, name, role, zone, leftAt, looksAfter }: ListedMember): Member {
  return { id, name, role, timeZone: zone, leftAt: isoOrNull(leftAt), looksAfter };
}
