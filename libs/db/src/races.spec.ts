import { type OpenDatabase, openDatabase } from '@test/kit/database.js';
import { makeForecast, makeWorld, type World } from '@test/kit/world.js';
import { fireDue } from './rows/fire.js';
import { lockForecast } from './rows/forecasts.js';
import { addReminders, endReminders } from './rows/reminders.js';
import { addResolution } from './rows/resolutions.js';

let database: OpenDatabase;
let world: World;

beforeAll(async () => {
  database = await openDatabase('races.spec');
  world = await makeWorld(database.app);
});
afterAll(async () => {
  await database.close();
});

/** A forecast whose one reminder is due. */
async function due(): Promise<string> {
  const due = { date: '2026-01-01', time: null, zone: 'UTC', at: Date.parse('2026-01-01T23:59:59Z') };
  const forecast = await makeForecast(database.app, world, { due });
  await database.app.transaction(world, async (tx) =>
    addReminders(tx, [
      {
        forecastId: forecast.id,
        rule: 'due-now',
        recipientId: world.memberId,
        occurrenceKey: 'due-now@due1',
        kind: 'due-now',
        dueRev: 1,
        nominalLocal: '2026-01-01T09:00',
        zone: 'UTC',
        fireAt: (await tx.now()) - 1000,
        state: 'scheduled',
      },
    ]),
  );
  return forecast.id;
}

const fire = () => database.worker.transaction('installation', (tx) => fireDue(tx, { limit: 10, mail: true }));

describe('a sweep beside a write to the same forecast', () => {
  it('neither waits for it nor makes it wait', async () => {
    const forecastId = await due();
    const known = {
      outcome: 'void',
      knownAt: null,
      source: null,
      note: null,
      by: world.memberId,
      supersedes: null,
    } as const;
    const told = await database.app.transaction(world, async (tx) => {
      await lockForecast(tx, forecastId);
      await addResolution(tx, forecastId, known);
      const fired = await fire(); // with the forecast locked: a sweep that waited for it would hang, and then both
      await endReminders(tx, forecastId, 'the outcome was recorded');
      return fired;
    });
    expect(told).toEqual({ settled: 0, told: 0 });
    expect(await fire()).toEqual({ settled: 0, told: 0 });
    const [open] = await database.app.transaction(world, (tx) =>
      tx.query(
        `SELECT count(*) FILTER (WHERE done_at IS NULL) AS notices,
           (SELECT count(*) FROM deliveries WHERE state <> 'cancelled') AS deliveries FROM notices`,
      ),
    );
    expect(open).toEqual({ notices: 0, deliveries: 0 });
  });
});
