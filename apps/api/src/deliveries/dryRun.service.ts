import type { DryRun } from '@app/contract';
import {
  Db,
  type PersonInZone,
  type PromptGroup,
  readMailing,
  readPeople,
  readPromptGroups,
  readTelling,
  type TellingRow,
} from '@app/db';
import { dayIn, type Mailing, mailsOf, reallyTold, whyNoMail } from '@app/schedule';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.js';
import { iso } from '../http/wire.js';

const week = 7 * 24 * 3_600_000;
const unsaid = { mail: true, quiet: null, digest: null };

@Injectable()
export class DryRunService {
  constructor(private readonly db: Db) {}

  /** What the next seven days would send as things stand. Days are counted in the zone of who asks. */
  async show(actor: Actor): Promise<DryRun> {
    return this.db.read(actor, async (prisma, now) => {
      const to = now + week;
      const groups = await readPromptGroups(prisma, to);
      const tellings = await readTelling(prisma);
      const mailing = await readMailing(prisma);
      const people = [...(await readPeople(prisma)).values()].map((person) =>
        told(person, groups, tellings, { now, to, mailing }),
      );
      const asked = people.filter(({ fireAts }) => fireAts.length > 0);
      return {
        from: iso(now),
        to: iso(to),
        total: asked.reduce((sum, { fireAts }) => sum + fireAts.length, 0),
        whyNoMail: whyNoMail(mailing),
        days: daysOf(asked, actor.timeZone),
        people: asked.map(({ person, fireAts, mailAts }) => ({
          person,
          prompts: fireAts.length,
          mails: mailAts.length,
        })),
      };
    });
  }
}

interface Told {
  readonly person: { readonly id: string; readonly name: string };
  /** epoch milliseconds, one for each prompt */
  readonly fireAts: readonly number[];
  /** epoch milliseconds, one for each mail */
  readonly mailAts: readonly number[];
}

/** What is late goes out now; a digest that leaves after the week is not of this week. */
function told(
  { id, name, zone }: PersonInZone,
  groups: readonly PromptGroup[],
  tellings: readonly TellingRow[],
  { now, to, mailing }: { now: number; to: number; mailing: Mailing },
): Told {
  const own = groups.filter(({ recipientId }) => recipientId === id);
  const telling = tellings.find(({ memberId }) => memberId === id) ?? unsaid;
  return {
    person: { id, name },
    fireAts: own.flatMap(({ fireAt, count }) => Array<number>(count).fill(Math.max(now, fireAt))),
    mailAts: mailsOf(own, { ...reallyTold(telling, mailing), zone }, now).filter((at) => at < to),
  };
}

function daysOf(people: readonly Told[], zone: string): DryRun['days'] {
  const days = new Map<string, { prompts: number; mails: number; people: Set<string> }>();
  const dayOf = (at: number) => {
    const day = dayIn(at, zone);
    const counted = days.get(day) ?? { prompts: 0, mails: 0, people: new Set() };
    days.set(day, counted);
    return counted;
  };
  for (const { person, fireAts, mailAts } of people) {
    for (const at of fireAts) {
      const day = dayOf(at);
      day.prompts += 1;
      day.people.add(person.id);
    }
    for (const at of mailAts) dayOf(at).mails += 1;
  }
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, counted]) => ({ day, prompts: counted.prompts, people: counted.people.size, mails: counted.mails }));
}
