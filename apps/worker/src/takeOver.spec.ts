import { Db, type DueDelivery, dropDeliveries, markRestored, releaseDeliveries, takeOver } from '@app/db';
import { type TestClock, testClock } from '@test/kit/clock.js';
import { type FreshDatabase, freshDatabase } from '@test/kit/database.js';
import { plantMany } from '@test/kit/due.js';
import { ask, makeWorld, type World } from '@test/kit/world.js';
import { sweep } from './sweep.js';

const noon = Date.parse('2026-12-30T12:00:00Z');
const minute = 60_000;
const beat = { instance: 'spec', process: 'spec', skewMs: 0, notFiring: null };

let database: FreshDatabase;
let app: Db;
let db: Db;
let clock: TestClock;
let given: World;

beforeEach(async () => {
  database = await freshDatabase();
  app = new Db({ url: database.appUrl, applicationName: 'takeOver.spec' });
  db = new Db({ url: database.workerUrl, applicationName: 'takeOver.spec' });
  clock = await testClock(database.ownerUrl);
  await clock.set(noon);
  given = await makeWorld(app);
});
afterEach(async () => {
  await Promise.all([app.close(), db.close(), clock.close()]);
  await database.drop();
});

const start = (name: string) => db.transaction('installation', (tx) => takeOver(tx, name));

async function swept(): Promise<DueDelivery[]> {
  const taken: DueDelivery[] = [];
  await sweep(db, { rates: { email: 1_000 }, beat, handOn: async (due) => void taken.push(...due) });
  return taken;
}

const states = async () =>
  (await ask<{ state: string }>(database.adminUrl, 'SELECT state FROM deliveries ORDER BY created_at, id')).map(
    ({ state }) => state,
  );
const told = async () => (await ask<{ n: number }>(database.adminUrl, 'SELECT count(*)::int AS n FROM notices'))[0]!.n;

describe('a database', () => {
  it('becomes the first worker’s own, and stays so over any number of starts', async () => {
    await plantMany(app, given, 1);
    expect(await start('home')).toBeNull();
    expect(await swept()).toHaveLength(1);
    expect(await start('home')).toBeNull();
    expect(await states()).toEqual(['pending']);
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['that was copied for another installation', 'staging', async () => {}],
    [
      'that was restored from a backup',
      'home',
      () => {
        const owner = new Db({ url: database.ownerUrl, applicationName: 'restore' });
        return owner.transaction('installation', markRestored).finally(() => owner.close());
      },
    ],
  ])('%s mails nobody by itself: the inbox fills, messages are held', async (_case, name, happen) => {
    await start('home');
    await plantMany(app, given, 1);
    await swept();
    await plantMany(app, given, 2, { fireAt: noon - minute, rule: 'overdue-7' });
    await happen();
    expect(await start(name)).toBe(1);
    expect(await swept()).toEqual([]);
    expect(await told()).toBe(3);
    expect(await states()).toEqual(['held', 'held', 'held']);
    expect(await start(name)).toBeNull();

    await clock.set(noon + minute);
    await plantMany(app, given, 1, { rule: 'overdue-21' });
    expect(await swept()).toHaveLength(1);
    expect(await app.transaction(given, (tx) => releaseDeliveries(tx, null))).toBe(3);
    expect(await swept()).toHaveLength(3);
  });

  it('holds once, however many workers start at once', async () => {
    await start('home');
    await plantMany(app, given, 3);
    await swept();
    const held = await Promise.all([start('copy'), start('copy'), start('copy')]);
    expect(held.filter((n) => n !== null)).toEqual([3]);
    expect(await app.transaction(given, (tx) => dropDeliveries(tx, null))).toBe(3);
    expect(await swept()).toEqual([]);
  });
});
