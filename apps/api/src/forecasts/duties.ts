import type { RuleSet } from '@app/contract';
import {
  type CheckRow,
  checksOfEach,
  dueFactsOfEach,
  type ForecastRow,
  type MemberRow,
  membersOf,
  type RuleOwner,
  ruleSetsOf,
  type Tx,
  workingDaysOf,
} from '@app/db';
import { lookFacts } from '@app/forecasts';
import {
  cadenceOfRules,
  type Duty,
  defaultRuleSet,
  type Recipient,
  type RuleLevels,
  roundsAsOf,
  rulesFor,
} from '@app/schedule';

/** Rules that are looked at before anybody keeps them: what a level would say; `null`: nothing. */
export interface DraftedRules extends RuleOwner {
  readonly set: RuleSet | null;
}

/**
 * What the plans of these forecasts follow from, after this transaction's facts, in as many statements for one as for
 * a thousand. Lock them first where the plans are to be kept.
 */
export async function dutiesOf(
  tx: Tx,
  forecasts: readonly ForecastRow[],
  draft: DraftedRules | null = null,
): Promise<Map<string, Duty>> {
  const ids = forecasts.map(({ id }) => id);
  const checks = await checksOfEach(tx, ids);
  const dueFacts = await dueFactsOfEach(tx, ids);
  const memberIds = [...new Set(forecasts.map(({ ownerId }) => ownerId))];
  const sets = withDraft(await ruleSetsOf(tx, { memberIds, forecastIds: ids }), draft);
  const members = await membersOf(tx);
  const { weekends, holidays } = await workingDaysOf(tx);
  const workingDays = { weekends, holidays: new Set(holidays) };
  const now = await tx.now();
  return new Map(
    forecasts.map((forecast) => {
      const facts = dueFacts.get(forecast.id) ?? { since: null, reopenings: 0 };
      const rules = rulesFor(levelsOf(sets, forecast));
      const asked = { now, workingDays, rules, ...peopleOf(members, forecast) };
      return [forecast.id, dutyOf(forecast, checks.get(forecast.id) ?? [], facts, asked)];
    }),
  );
}

function dutyOf(
  { due, dueRev, ...forecast }: ForecastRow,
  checks: readonly CheckRow[],
  { since, reopenings }: { since: number | null; reopenings: number },
  asked: Pick<Duty, 'now' | 'workingDays' | 'rules' | 'owner' | 'deputy' | 'lead'>,
): Duty {
  const looks = lookFacts(checks);
  const cadence = forecast.cadenceByRule ? cadenceOfRules(asked.rules) : forecast.cadence;
  const asBefore = forecast.roundsAs === null || forecast.roundsAs === roundsAsOf({ ...asked, cadence });
  return {
    ...asked,
    since: Math.min(asked.now, Math.max(since ?? forecast.createdAt, looks.statedAgainAt)),
    opensAt: forecast.opensAt,
    due: due && { ...due, revision: dueRev },
    closed: forecast.closedAt !== null || forecast.withdrawnAt !== null,
    reopenings: reopenings + looks.turns,
    cadence,
    roundsSince: asBefore ? forecast.roundsSince : asked.now,
    lastCheckAt: looks.lastAt,
    checksRecorded: looks.recorded,
  };
}

function withDraft(
  sets: readonly (RuleOwner & RuleSet)[],
  draft: DraftedRules | null,
): readonly (RuleOwner & RuleSet)[] {
  if (draft === null) return sets;
  const { memberId, forecastId, set } = draft;
  const others = sets.filter((one) => one.memberId !== memberId || one.forecastId !== forecastId);
  return set === null ? others : [...others, { memberId, forecastId, ...set }];
}

function levelsOf(sets: readonly (RuleOwner & RuleSet)[], { id, ownerId }: ForecastRow): RuleLevels {
  const said = (is: (set: RuleOwner) => boolean): RuleSet | null => sets.find(is) ?? null;
  return {
    workspace: said((set) => set.memberId === null && set.forecastId === null) ?? defaultRuleSet,
    person: said((set) => set.memberId === ownerId),
    forecast: said((set) => set.forecastId === id),
  };
}

/** Who is prompted. Where nobody is named, the administrator who has been there longest stands in for deputy and lead. */
function peopleOf(members: readonly MemberRow[], forecast: ForecastRow): Pick<Duty, 'owner' | 'deputy' | 'lead'> {
  const recipient = (id: string | null): Recipient | null => {
    const member = members.find((each) => each.id === id);
    return member && member.leftAt === null ? { id: member.id, zone: member.zone } : null;
  };
  const standIn = members.find(
    ({ role, leftAt, id }) => role === 'administrator' && leftAt === null && id !== forecast.ownerId,
  );
  const named = (id: string | null): Recipient | null => recipient(id) ?? recipient(standIn?.id ?? null);
  const owner = members.find(({ id }) => id === forecast.ownerId);
  if (!owner) throw new RangeError(`forecast ${forecast.id} has no owner in this workspace`);
  return {
    owner: { id: owner.id, zone: owner.zone },
    deputy: named(forecast.deputyId),
    lead: named(forecast.leadId),
  };
}
