import {
  addReminders,
  type CheckRow,
  checksOf,
  endReminders,
  type ForecastRow,
  finishNotices,
  lockForecast,
  reopeningsOf,
  setNextCheck,
  supersedeReminders,
  type Tx,
  zoneOfMember,
} from '@app/db';
import { undoneIds } from '@app/forecasts';
import { nextCheckAt, type PlanInput, planReassessment, planReminders } from '@app/schedule';

/**
 * Plans everything a forecast still asks of its owner, in place of what was planned before: after accepting it, moving
 * its due date, taking an outcome or a withdrawal back.
 */
export async function planAll(tx: Tx, forecastId: string, reason: string): Promise<void> {
  const { forecast, input } = await planInput(tx, forecastId);
  await supersedeReminders(tx, forecastId, reason);
  await finishNotices(tx, forecastId);
  await plan(tx, forecast, input, planReminders(input));
}

/** Plans the next check in place of the one before it: after somebody looked. The due date's prompts stay. */
export async function planChecks(tx: Tx, forecastId: string): Promise<void> {
  const { forecast, input } = await planInput(tx, forecastId);
  await supersedeReminders(tx, forecastId, 'somebody looked', ['reassess']);
  await finishNotices(tx, forecastId, ['reassess']);
  await plan(tx, forecast, input, planReassessment(input));
}

/** Nothing more is asked of anybody. */
export async function endDuty(tx: Tx, forecastId: string, reason: string): Promise<void> {
  await endReminders(tx, forecastId, reason);
  await setNextCheck(tx, forecastId, null);
}

async function plan(
  tx: Tx,
  forecast: ForecastRow,
  input: PlanInput,
  planned: ReturnType<typeof planReminders>,
): Promise<void> {
  const { due, cadenceDays, dueRev } = forecast;
  const lastCheckAt = input.lastCheckAt ?? input.now;
  const next = input.closed ? null : nextCheckAt({ lastCheckAt, cadenceDays, due, zone: input.recipient.zone });
  const added = await addReminders(
    tx,
    planned.map((reminder) => ({ ...reminder, forecastId: forecast.id, dueRev })),
  );
  // a key that was used before would leave its ended row in place of the new one: better no write than a lost reminder
  if (added.length !== planned.length) throw new RangeError(`forecast ${forecast.id} was planned twice under one key`);
  await setNextCheck(tx, forecast.id, next);
}

/** The forecast as it stands after this transaction's facts, and what its plan follows from. */
async function planInput(tx: Tx, forecastId: string): Promise<{ forecast: ForecastRow; input: PlanInput }> {
  const forecast = await lockForecast(tx, forecastId);
  if (!forecast) throw new RangeError(`no forecast ${forecastId} to plan for`);
  const checks = await checksOf(tx, forecastId);
  const turns = checks.filter(({ kind }) => kind === 'withdrawn' || kind === 'undone').length;
  const { due, dueRev, ownerId, cadenceDays } = forecast;
  return {
    forecast,
    input: {
      now: await tx.now(),
      due: due && { ...due, revision: dueRev },
      closed: forecast.closedAt !== null || forecast.withdrawnAt !== null,
      recipient: { id: ownerId, zone: await zoneOfMember(tx, ownerId) },
      cadence: { days: cadenceDays },
      lastCheckAt: lastLookAt(checks),
      checksRecorded: checks.length,
      // a withdrawal ends the reminders as an outcome does, and so does undoing what took it back: coming back from
      // either needs new keys as well
      reopenings: (await reopeningsOf(tx, forecastId)) + turns,
    },
  };
}

/** When somebody last looked, undone looks aside; epoch milliseconds, `null`: nobody yet. */
export function lastLookAt(checks: readonly CheckRow[]): number | null {
  const undone = undoneIds(checks);
  const looks = checks.filter(({ id, kind }) => kind !== 'undone' && !undone.has(id));
  return looks.length === 0 ? null : Math.max(...looks.map(({ recordedAt }) => recordedAt));
}
