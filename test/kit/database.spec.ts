import pg from 'pg';
import { freshDatabase } from './database.js';

const ask = async (connectionString: string, sql: string) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('a fresh database', () => {
  it('lets every login in, none of them a superuser, and is its own', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    const sql =
      'SELECT current_user AS login, current_database() AS name, rolsuper FROM pg_roles WHERE rolname = current_user';
    expect(one.name).not.toBe(other.name);
    for (const [url, login] of [
      [one.ownerUrl, 'hindcast_owner'],
      [one.appUrl, 'hindcast_app'],
      [one.workerUrl, 'hindcast_worker'],
      [one.queueUrl, 'hindcast_queue'],
      [one.backupUrl, 'hindcast_backup'],
    ] as const) {
      expect(await ask(url, sql)).toEqual([{ login, name: one.name, rolsuper: false }]);
    }
    await Promise.all([one.drop(), other.drop()]);
    await expect(ask(one.appUrl, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });

  it('has the queue in a schema of its own, which only the queue can use', async () => {
    const database = await freshDatabase();
    const tables = "SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'bullmq'";
    expect((await ask(database.queueUrl, tables))[0].n).toBeGreaterThan(0);
    await expect(ask(database.appUrl, 'SELECT * FROM bullmq.job')).rejects.toThrow(/permission denied/);
    await database.drop();
  });
});
