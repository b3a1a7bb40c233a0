import { randomBytes } from 'node:crypto';
import { type FreshDatabase, freshDatabase } from '@test/kit/database.js';
import { ask } from '@test/kit/world.js';
import { Db } from './db.js';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** How far `app_now()` is from the server's clock, in whole days. */
const shiftSeen = async (url: string) => {
  const [row] = await ask<{ days: number }>(
    url,
    'SELECT round(extract(epoch FROM app_now() - statement_timestamp()) / 86400)::int AS days',
  );
  return row!.days;
};

describe('the clock', () => {
  it('is shifted by the owner in a test database, for every role', async () => {
    await ask(database.ownerUrl, "UPDATE clock SET shift = '10 days'");
    expect(await shiftSeen(database.appUrl)).toBe(10);
    expect(await shiftSeen(database.workerUrl)).toBe(10);
    const db = new Db({ url: database.appUrl, applicationName: 'clock.spec' });
    const now = await db.transaction('installation', (tx) => tx.now());
    expect(Math.round((now - Date.now()) / 86_400_000)).toBe(10);
    expect(await db.read('installation', async (_prisma, read) => read - now)).toBeLessThan(60_000);
    await db.close();
    await ask(database.ownerUrl, "UPDATE clock SET shift = '0'");
  });

  it('is out of reach for the api and the worker', async () => {
    const set = "UPDATE clock SET shift = '1 day'";
    await expect(ask(database.appUrl, set)).rejects.toThrow(/permission denied/);
    await expect(ask(database.workerUrl, set)).rejects.toThrow(/permission denied/);
  });

  it('stands in any other database, and a shift that was brought along is not obeyed', async () => {
    await ask(database.ownerUrl, "UPDATE clock SET shift = '10 days'");
    const name = `hindcast_real_${randomBytes(6).toString('hex')}`;
    const elsewhere = (url: string, path: string) => Object.assign(new URL(url), { pathname: `/${path}` }).href;
    await ask(
      elsewhere(database.adminUrl, 'postgres'),
      `CREATE DATABASE ${name} TEMPLATE ${database.name} OWNER hindcast_owner`,
    );
    const owner = elsewhere(database.ownerUrl, name);
    expect(await shiftSeen(owner)).toBe(0);
    await expect(ask(owner, "UPDATE clock SET shift = '1 day'")).rejects.toThrow(/test databases only/);
    await expect(ask(owner, 'DELETE FROM clock')).rejects.toThrow(/test databases only/);
    await ask(elsewhere(database.adminUrl, 'postgres'), `DROP DATABASE ${name} WITH (FORCE)`);
  });
});
