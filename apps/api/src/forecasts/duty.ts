import {
  addReminders,
  type CheckRow,
  checksOf,
  dueSince,
  endReminders,
  type ForecastRow,
  finishReminders,
  lockForecast,
  membersOf,
  remindersOf,
  reopeningsOf,
  rescheduleReminders,
  ruleLevelsOf,
  setNextCheck,
  supersedeReminders,
  type Tx,
  workingDaysOf,
} from '@app/db';
import { undoneIds } from '@app/forecasts';
import {
  type Duty,
  defaultRuleSet,
  nextCheckAt,
  planByRules,
  type Recipient,
  reconcile,
  rulesFor,
  whyNotFire,
} from '@app/schedule';

/**
 * Brings the reminders of a forecast in step with its facts, in the transaction that changed them: whatever changed,
 * what is planned already stays, what is not asked any more ends, and what is new is added.
 *
 * @param reason why rows end that the plan no longer holds, for the record
 */
export async function plan(tx: Tx, forecastId: string, reason: string): Promise<void> {
  const { forecast, duty } = await dutyFor(tx, forecastId);
  const rows = await remindersOf(tx, forecastId);
  // facts are stamped while the transaction runs: a plan made by a look must not count as older than that look
  const plannedAt = Math.max(duty.now, duty.lastCheckAt ?? 0);
  const wanted = planByRules(duty).filter((row) => whyNotFire({ ...row, plannedAt }, duty) === null);
  const { insert, reschedule, supersede } = reconcile(rows, wanted, duty);
  await supersedeReminders(tx, idsOf(supersede), reason);
  await rescheduleReminders(
    tx,
    reschedule.map(({ row, planned }) => ({ ...planned, id: row.id, plannedAt })),
  );
  const added = await addReminders(
    tx,
    insert.map((planned) => ({ ...planned, forecastId, plannedAt })),
  );
  if (added.length !== insert.length) throw new RangeError(`forecast ${forecastId} was planned twice under one key`);
  const over = rows.filter((row) => row.state === 'fired' && whyNotFire(row, duty) !== null);
  await finishReminders(tx, idsOf(over), reason);
  await setNextCheck(tx, forecastId, nextCheckOf(forecast, duty));
}

/** Nothing more is asked of anybody. */
export async function endDuty(tx: Tx, forecastId: string, reason: string): Promise<void> {
  await endReminders(tx, forecastId, reason);
  await setNextCheck(tx, forecastId, null);
}

/** What a forecast's plan follows from, after this transaction's facts; the forecast is locked. */
export async function dutyFor(tx: Tx, forecastId: string): Promise<{ forecast: ForecastRow; duty: Duty }> {
  const forecast = await lockForecast(tx, forecastId);
  if (!forecast) throw new RangeError(`no forecast ${forecastId} to plan for`);
  const { due, dueRev, ownerId, cadence } = forecast;
  const checks = await checksOf(tx, forecastId);
  const levels = await ruleLevelsOf(tx, { memberId: ownerId, forecastId });
  const { weekends, holidays } = await workingDaysOf(tx);
  const now = await tx.now();
  const duty: Duty = {
    now,
    since: Math.min(now, Math.max((await dueSince(tx, forecastId)) ?? forecast.createdAt, statedAgainAt(checks))),
    opensAt: forecast.opensAt,
    due: due && { ...due, revision: dueRev },
    closed: forecast.closedAt !== null || forecast.withdrawnAt !== null,
    // a withdrawal ends the reminders as an outcome does, and so does undoing what took it back: coming back from
    // either needs new keys as well
    reopenings: (await reopeningsOf(tx, forecastId)) + checks.filter(isTurn).length,
    ...(await peopleOf(tx, forecast)),
    cadence,
    lastCheckAt: lastLookAt(checks),
    checksRecorded: checks.length,
    rules: rulesFor({ ...levels, workspace: levels.workspace ?? defaultRuleSet }),
    workingDays: { weekends, holidays: new Set(holidays) },
  };
  return { forecast, duty };
}

/** Who is prompted. Where nobody is named, the administrator who has been there longest stands in for deputy and lead. */
async function peopleOf(tx: Tx, forecast: ForecastRow): Promise<Pick<Duty, 'owner' | 'deputy' | 'lead'>> {
  const members = await membersOf(tx);
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

function nextCheckOf({ cadence, due }: ForecastRow, { closed, lastCheckAt, since, owner }: Duty): number | null {
  return closed ? null : nextCheckAt({ lastCheckAt: lastCheckAt ?? since, cadence, due, zone: owner.zone });
}

const isTurn = ({ kind }: CheckRow): boolean => kind === 'withdrawn' || kind === 'undone';

/** When a withdrawn forecast was stated again the last time, epoch milliseconds; long ago where it never was. */
function statedAgainAt(checks: readonly CheckRow[]): number {
  const withdrawn = checks.findLastIndex(({ kind }) => kind === 'withdrawn');
  return (withdrawn < 0 ? undefined : checks[withdrawn + 1])?.recordedAt ?? Number.NEGATIVE_INFINITY;
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** When somebody last looked, undone looks aside; epoch milliseconds, `null`: nobody yet. */
export function lastLookAt(checks: readonly CheckRow[]): number | null {
  const undone = undoneIds(checks);
  const looks = checks.filter(({ id, kind }) => kind !== 'undone' && !undone.has(id));
  return looks.length === 0 ? null : Math.max(...looks.map(({ recordedAt }) => recordedAt));
}
