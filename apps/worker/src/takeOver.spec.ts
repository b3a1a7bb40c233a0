import { Db, type DueDelivery, dropDeliveries, markRestored, releaseDeliveries, takeOver } from '@app/db';
import { type OpenDatabase, openDatabase } from '@test/kit/database.js';
import { plantMany } from '@test/kit/due.js';
import { ask, makeWorld, type World } from '@test/kit/world.js';
import { sweep } from './sweep.js';

const noon = Date.parse('2026-12-30T12:00:00Z');
const minute = 60_000;
const beat = { instance: 'spec', process: 'spec', skewMs: 0, notFiring: null };

let database: OpenDatabase;
let given: World;

beforeEach(async () => {
  database = await openDatabase('takeOver.spec');
  await database.clock.set(noon);
  given = await makeWorld(database.app);
});
afterEach(async () => {
  await database.close();
});

const start = (name: string) => database.worker.transaction('installation', (tx) => takeOver(tx, name));

async function swept(): Promise<DueDelivery[]> {
  const taken: DueDelivery[] = [];
  await sweep(database.worker, { rates: { email: 1_000 }, beat, handOn: async (due) => void taken.push(...due) });
  return taken;
}

const states = async () =>
  (await ask<{ state: string }>(database.adminUrl, 'SELECT state FROM deliveries ORDER BY created_at, id')).map(
    ({ state }) => state,
  );
const told = async () => (await ask<{ n: number }>(database.adminUrl, 'SELECT count(*)::int AS n FROM notices'))[0]!.n;

describe('a database', () => {
  it('becomes the first worker’s own, and stays so over any number of starts', async () => {
    await plantMany(database.app, given, 1);
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
    await plantMany(database.app, given, 1);
    await swept();
    await plantMany(database.app, given, 2, { fireAt: noon - minute, rule: 'overdue-7' });
    await happen();
    expect(await start(name)).toBe(1);
    expect(await swept()).toEqual([]);
    expect(await told()).toBe(3);
    expect(await states()).toEqual(['held', 'held', 'held']);
    expect(await start(name)).toBeNull();

    await database.clock.set(noon + minute);
    await plantMany(database.app, given, 1, { rule: 'overdue-21' });
    expect(await swept()).toHaveLength(1);
    expect(await database.app.transaction(given, (tx) => releaseDeliveries(tx, null))).toBe(3);
    expect(await swept()).toHaveLength(3);
  });

  it('holds once, however many workers start at once', async () => {
    await start('home');
    await plantMany(database.app, given, 3);
    await swept();
    const held = await Promise.all([start('copy'), start('copy'), start('copy')]);
    expect(held.filter((n) => n !== null)).toEqual([3]);
    expect(await database.app.transaction(given, (tx) => dropDeliveries(tx, null))).toBe(3);
    expect(await swept()).toEqual([]);
  });
});
