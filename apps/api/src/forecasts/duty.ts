import { setImmediate as breathe } from 'node:timers/promises';
import {
  addReminders,
  endReminders,
  type ForecastRow,
  finishReminders,
  type LedgerReminder,
  ledgersOf,
  lockForecasts,
  type NewReminderRow,
  type ReminderRow,
  type RoundsRow,
  rescheduleReminders,
  setNextChecks,
  setRounds,
  supersedeReminders,
  type Tx,
} from '@app/db';
import {
  type Duty,
  nextCheckAt,
  planByRules,
  planTrigger,
  reconcile,
  roundsAsOf,
  type Trigger,
  whyNotFire,
} from '@app/schedule';
import { dutiesOf } from './duties.js';

/** Planned in one go: what their statements carry stays small enough for one answer of the database. */
const atOnce = 1000;
/** So many are thought about before others get their turn: planning must not hold up everybody's requests. */
const betweenBreaths = 25;

/** Brings the reminders of one forecast in step with its facts, in the transaction that changed them. */
export function plan(tx: Tx, forecastId: string, reason: string): Promise<void> {
  return planMany(tx, [forecastId], reason);
}

/**
 * Brings the reminders of forecasts in step with their facts, in the transaction that changed them: whatever changed,
 * what is planned already stays, what is not asked any more ends, and what is new is added. They are locked in the
 * order of their keys, so two of these wait for each other and never deadlock; the statements are as many for one
 * forecast as for a thousand.
 *
 * @param reason why rows end that the plan no longer holds, for the record
 */
export async function planMany(tx: Tx, forecastIds: readonly string[], reason: string): Promise<void> {
  const inOrder = [...new Set(forecastIds)].sort();
  for (let from = 0; from < inOrder.length; from += atOnce) {
    await planSome(tx, inOrder.slice(from, from + atOnce), reason);
  }
}

async function planSome(tx: Tx, ids: readonly string[], reason: string): Promise<void> {
  const forecasts = await lockForecasts(tx, ids);
  if (forecasts.length !== ids.length)
    throw new RangeError(`${ids.length - forecasts.length} forecasts to plan for are missing`);
  const duties = await dutiesOf(tx, forecasts);
  const ledgers = await ledgersOf(tx, ids);
  const change = await changeOf(forecasts, duties, ledgers);
  if (change.supersede.length > 0) await supersedeReminders(tx, change.supersede, reason);
  if (change.reschedule.length > 0) await rescheduleReminders(tx, change.reschedule);
  if (change.insert.length > 0) await insert(tx, change.insert);
  if (change.over.length > 0) await finishReminders(tx, change.over, reason);
  if (change.rounds.length > 0) await setRounds(tx, change.rounds);
  await setNextChecks(tx, change.nextChecks);
}

/** What brings the ledgers in step with the plans. */
interface PlanChange {
  readonly insert: NewReminderRow[];
  readonly reschedule: Pick<
    ReminderRow,
    'id' | 'nominalLocal' | 'zone' | 'fireAt' | 'plannedAt' | 'channels' | 'urgent'
  >[];
  readonly supersede: string[];
  /** told already, and not asked any more */
  readonly over: string[];
  /** of those who are asked otherwise than before, or another than before */
  readonly rounds: RoundsRow[];
  readonly nextChecks: { id: string; nextCheckAt: number | null }[];
}

async function changeOf(
  forecasts: readonly ForecastRow[],
  duties: ReadonlyMap<string, Duty>,
  ledgers: ReadonlyMap<string, readonly LedgerReminder[]>,
): Promise<PlanChange> {
  const change: PlanChange = { insert: [], reschedule: [], supersede: [], over: [], rounds: [], nextChecks: [] };
  for (const [i, forecast] of forecasts.entries()) {
    if (i > 0 && i % betweenBreaths === 0) await breathe();
    const duty = duties.get(forecast.id)!;
    const rows = ledgers.get(forecast.id) ?? [];
    const plannedAt = plannedAtOf(duty);
    const { insert, reschedule, supersede } = reconcile(rows, wantedOf(duty), duty);
    change.insert.push(...insert.map((planned) => ({ ...planned, forecastId: forecast.id, plannedAt })));
    change.reschedule.push(...reschedule.map(({ row, planned }) => ({ ...planned, id: row.id, plannedAt })));
    change.supersede.push(...supersede.map(({ id }) => id));
    change.over.push(
      ...rows.filter((row) => row.state === 'fired' && whyNotFire(row, duty) !== null).map(({ id }) => id),
    );
    const roundsAs = roundsAsOf(duty);
    if (roundsAs !== forecast.roundsAs)
      change.rounds.push({ id: forecast.id, cadence: duty.cadence, roundsAs, roundsSince: duty.roundsSince });
    change.nextChecks.push({ id: forecast.id, nextCheckAt: nextCheckOf(forecast, duty) });
  }
  return change;
}

/** What the rules ask for as the facts stand: a plan without what the last look before sending would stop. */
export function wantedOf(duty: Duty): ReturnType<typeof planByRules> {
  const plannedAt = plannedAtOf(duty);
  return planByRules(duty).filter((row) => whyNotFire({ ...row, plannedAt }, duty) === null);
}

/** Facts are stamped while the transaction runs: a plan made by a look must not count as older than that look. */
export const plannedAtOf = ({ now, lastCheckAt }: Duty): number => Math.max(now, lastCheckAt ?? 0);

async function insert(tx: Tx, rows: readonly NewReminderRow[]): Promise<void> {
  const added = await addReminders(tx, rows);
  if (added.length !== rows.length) throw new RangeError(`${rows.length - added.length} reminders were planned twice`);
}

/**
 * Something happened that asks the owners of these forecasts for a look, at once. Told twice it prompts once; where
 * nobody is to be asked, nothing is written.
 */
export async function prompt(tx: Tx, forecastIds: readonly string[], trigger: Trigger): Promise<void> {
  if (forecastIds.length === 0) return;
  const forecasts = await lockForecasts(tx, [...new Set(forecastIds)].sort());
  const rows = [...(await dutiesOf(tx, forecasts))].flatMap(([forecastId, duty]) => {
    const planned = planTrigger(duty, trigger);
    return planned === null ? [] : [{ ...planned, forecastId, plannedAt: plannedAtOf(duty) }];
  });
  if (rows.length > 0) await addReminders(tx, rows);
}

/** Nothing more is asked of anybody. */
export async function endDuty(tx: Tx, forecastId: string, reason: string): Promise<void> {
  await endReminders(tx, forecastId, reason);
  await setNextChecks(tx, [{ id: forecastId, nextCheckAt: null }]);
}

function nextCheckOf({ due }: ForecastRow, { cadence, closed, lastCheckAt, since, owner }: Duty): number | null {
  return closed ? null : nextCheckAt({ lastCheckAt: lastCheckAt ?? since, cadence, due, zone: owner.zone });
}
