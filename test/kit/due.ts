import { addReminders, type Db, type NewReminderRow } from '@app/db';
import { makeForecast, type World } from './world.js';

/** A due date at the end of a day in UTC. */
export const dueOn = (date: string) => ({ date, time: null, zone: 'UTC', at: Date.parse(`${date}T23:59:59Z`) });

/** A reminder of the administrator about a forecast, due a second ago, unless told otherwise. Returns its key. */
export async function plant(
  db: Db,
  world: World,
  forecastId: string,
  more: Partial<NewReminderRow> = {},
): Promise<string> {
  const rule = more.rule ?? 'overdue-1';
  return db.transaction(world, async (tx) => {
    const [row] = await addReminders(tx, [
      {
        ...{ forecastId, rule, recipientId: world.memberId, occurrenceKey: `${rule}@due1`, kind: 'overdue', dueRev: 1 },
        ...{ nominalLocal: '2026-12-31T09:00', zone: 'UTC', fireAt: (await tx.now()) - 1000, state: 'scheduled' },
        ...more,
      } as NewReminderRow,
    ]);
    return row!.id;
  });
}

/** So many forecasts that are due on 31 December 2026, with one reminder each. Returns the forecasts' keys. */
export async function plantMany(
  db: Db,
  world: World,
  howMany: number,
  more: Partial<NewReminderRow> = {},
): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < howMany; n++) {
    const { id } = await makeForecast(db, world, { due: dueOn('2026-12-31') });
    await plant(db, world, id, more);
    ids.push(id);
  }
  return ids;
}
