import { comparePeople, poolingRecord } from '@app/calibration';
import type { Aggregates, CalibrationQuery, PeopleComparison, PeopleQuery, UpdateBehaviour } from '@app/contract';
import { Db, type PersonInZone, personOf, type Reader, readHistories, readPeople, workspaceOf } from '@app/db';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../http/actor.js';
import { Refused } from '../../http/refused.js';
import { countedFilter, filterOf, lexiconOf } from '../asked.js';
import { behaviourOf } from './behaviour.js';
import { comparedOnWire, pairOnWire, whyNobody } from './comparison.js';
import { type Judged, judgedAt, lossesOf } from './heads.js';

type People = ReadonlyMap<string, PersonInZone>;

@Injectable()
export class PeopleService {
  constructor(private readonly db: Db) {}

  /** People beside each other on shared forecasts alone. No league table: by name, and to whom it concerns. */
  async compare(actor: Actor, { one, other, ...query }: PeopleQuery): Promise<PeopleComparison> {
    if (actor.role === 'reader') throw new Refused('not-permitted');
    if ((one === undefined) !== (other === undefined) || (one !== undefined && one === other)) {
      throw new Refused('invalid-request', { errors: [{ at: 'other', says: 'takes two members, `one` and `other`' }] });
    }
    const pair = one !== undefined && other !== undefined ? ([one, other] as const) : null;
    if (pair && !seesEverybody(actor)) throw new Refused('not-permitted');
    return this.read(actor, query, null, (judged, { people, left }) => {
      for (const id of pair ?? []) memberAsked(people, id, 'one');
      const losses = lossesOf(judged);
      const compared = comparePeople(losses);
      const shown = compared.people.filter(({ person }) => seesEverybody(actor) || person === actor.memberId);
      const items = shown.map((person) => comparedOnWire(person, people));
      items.sort((a, b) => a.person.name.localeCompare(b.person.name, 'en') || (a.person.id < b.person.id ? -1 : 1));
      return {
        ...{
          kind: query.kind,
          at: query.at,
          forecasts: compared.forecasts,
          people: compared.people.length,
          left,
          items,
        },
        compared: compared.people.filter(({ figures }) => figures !== null).length,
        prior: compared.prior,
        pair: pair && pairOnWire(losses, pair, people),
        notEnough: whyNobody(compared),
      };
    });
  }

  /** How beliefs were changed: one's own, everybody's together, or for leads anybody's. */
  async updates(actor: Actor, query: CalibrationQuery): Promise<UpdateBehaviour> {
    const looker = query.scope === 'me' ? actor.memberId : (query.analyst ?? null);
    if (looker !== null && looker !== actor.memberId && !seesEverybody(actor)) throw new Refused('not-permitted');
    // Whose forecasts they are does not matter here, only who looked at them.
    const { analyst: _, ...rest } = query;
    const asked = { ...rest, scope: query.scope === 'me' ? ('all' as const) : query.scope };
    const lexicon = await this.lexiconFor(actor, query);
    return this.db.read(actor, async (prisma, now) => {
      const filter = countedFilter(filterOf(actor, asked, lexicon), query, now);
      const people = await readPeople(prisma);
      const whose = looker === null ? null : memberAsked(people, looker, 'analyst');
      const { histories, left } = await readHistories(prisma, actor.workspaceId, filter, looker);
      return behaviourOf(histories, { kind: query.kind, whose, left });
    });
  }

  /** What several people together would have scored, each way of pooling with its own record. */
  aggregates(actor: Actor, query: CalibrationQuery): Promise<Aggregates> {
    return this.read(actor, query, null, (judged, { left }) => {
      const several = judged.filter(({ beliefs }) => beliefs.length > 1);
      const { ways, extremised } = poolingRecord(several);
      return {
        ...{ kind: query.kind, at: query.at, forecasts: several.length, left, extremised },
        beliefs: several.reduce((sum, { beliefs }) => sum + beliefs.length, 0),
        ways: [...ways],
        notEnough:
          ways.length > 0 ? null : `Not enough data: ${several.length} of 10 forecasts with two people or more`,
      };
    });
  }

  private async read<Answer>(
    actor: Actor,
    query: CalibrationQuery,
    looker: string | null,
    work: (judged: Judged[], read: { people: People; left: number }) => Answer,
  ): Promise<Answer> {
    const lexicon = await this.lexiconFor(actor, query);
    const asked = filterOf(actor, query, lexicon);
    return this.db.read(actor, async (prisma: Reader, now) => {
      const filter = countedFilter(asked, query, now);
      const { histories, left } = await readHistories(prisma, actor.workspaceId, filter, looker);
      const judged = histories.flatMap((history) => judgedAt(history, query.at) ?? []);
      return work(judged, { people: await readPeople(prisma), left });
    });
  }

  private async lexiconFor(actor: Actor, query: CalibrationQuery) {
    const { lexicon } = await this.db.transaction(actor, workspaceOf);
    return lexiconOf(query, lexicon);
  }
}

const seesEverybody = ({ role }: Actor): boolean => role === 'administrator' || role === 'lead';

function memberAsked(people: People, id: string, at: string) {
  if (!people.has(id)) throw new Refused('invalid-request', { errors: [{ at, says: 'is no member here' }] });
  return personOf(people, id);
}
