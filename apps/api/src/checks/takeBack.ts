import { addCheck, type CheckRow, checksOf, type ForecastRow, ledgersOf, resumeReminders, type Tx } from '@app/db';
import { isWithdrawn, lookFacts } from '@app/forecasts';
import { endedByLook } from '@app/schedule';
import { dutiesOf } from '../forecasts/duties.js';
import { endedBy } from './recordCheck.js';

/** Takes a look at a locked forecast back by a further entry, and asks again what it had ended; `followUp` is to follow. */
export async function takeBack(tx: Tx, forecast: ForecastRow, check: CheckRow): Promise<void> {
  const withLook = await dutyOf(tx, forecast);
  const undoing = { kind: 'undone', origin: 'person', chance: null, band: null, reason: null } as const;
  await addCheck(tx, forecast.id, { ...undoing, by: check.by, undoes: check.id });
  const checks = await checksOf(tx, forecast.id);
  if (isWithdrawn(checks)) return;
  const without = await dutyOf(tx, { ...forecast, withdrawnAt: null });
  // an earlier withdrawal ended what was planned before the belief was stated again, and that stays over
  const from = lookFacts(checks).statedAgainAt;
  const rows = ((await ledgersOf(tx, [forecast.id])).get(forecast.id) ?? []).filter((row) => row.plannedAt >= from);
  const ended = endedByLook(rows, withLook, without).map(({ id }) => id);
  const reason = check.kind === 'withdrawn' ? endedBy.withdrawal : endedBy.look;
  await resumeReminders(tx, ended, { checkId: check.id, reason });
}

async function dutyOf(tx: Tx, forecast: ForecastRow) {
  return (await dutiesOf(tx, [forecast])).get(forecast.id)!;
}
