import { type FreshDatabase, freshDatabase } from '@test/kit/database.js';
import { ask, makeForecast, makeWorld, type World } from '@test/kit/world.js';
import pg from 'pg';
import { Db } from './db.js';
import { addCheck } from './rows/checks.js';
import { addReport } from './rows/reports.js';
import { membershipsOf, removeExample } from './rows/workspaces.js';

let database: FreshDatabase;
let db: Db;

beforeAll(async () => {
  database = await freshDatabase();
  db = new Db({ url: database.appUrl, applicationName: 'example.spec' });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

async function filled(isExample: boolean): Promise<World> {
  const world = await makeWorld(db, { isExample });
  const forecast = await makeForecast(db, world);
  await db.transaction(world, async (tx) => {
    await addReport(tx, {
      title: 'A brief',
      format: 'text',
      text: 'The bridge is likely to open.',
      sha256: '0'.repeat(64),
      characters: 29,
      publishedOn: '2026-01-01',
      lexicon: 'icd203',
      language: 'en',
      pages: null,
      layout: null,
      file: null,
      by: world.memberId,
    });
    const check = {
      kind: 'stated',
      origin: 'person',
      chance: 0.5,
      band: null,
      reason: null,
      by: world.memberId,
    } as const;
    await addCheck(tx, forecast.id, check);
  });
  return world;
}

/** Rows that a workspace has left, of every table that could have some. */
async function rowsOf(workspaceId: string): Promise<number> {
  const tables = await ask<{ name: string }>(
    database.adminUrl,
    `SELECT attrelid::regclass::text AS name FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
     WHERE attname = 'workspace_id' AND relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  const counts = tables.map(({ name }) => `SELECT count(*) AS n FROM ${name} WHERE workspace_id = '${workspaceId}'`);
  const [sum] = await ask<{ n: number }>(
    database.adminUrl,
    `SELECT sum(n)::int AS n FROM (${counts.join(' UNION ALL ')}) t`,
  );
  return sum!.n;
}

describe('removing the example workspace', () => {
  it('leaves nothing of it, nor of its invented people, and nothing else changes', async () => {
    const [real, example] = [await filled(false), await filled(true)];
    const before = await rowsOf(real.workspaceId);
    await db.transaction(example, (tx) => removeExample(tx));
    expect(await rowsOf(example.workspaceId)).toBe(0);
    expect(await rowsOf(real.workspaceId)).toBe(before);
    const users = await ask<{ id: string }>(database.adminUrl, 'SELECT id FROM users');
    expect(users).toEqual([{ id: real.userId }]);
  });

  it('keeps the person who looked at it: who can sign in or belongs elsewhere stays', async () => {
    const [real, example] = [await filled(false), await filled(true)];
    await ask(database.adminUrl, "INSERT INTO members SELECT $1, gen_random_uuid(), $2, 'reader', 'UTC'", [
      example.workspaceId,
      real.userId,
    ]);
    await db.transaction(example, (tx) => removeExample(tx));
    const workspaces = await db.transaction('installation', (tx) => membershipsOf(tx, real.userId));
    expect(workspaces.map((workspace) => workspace.workspaceId)).toEqual([real.workspaceId]);
  });

  it('refuses a real workspace, and one that was not entered', async () => {
    const [real, example] = [await filled(false), await filled(true)];
    await expect(db.transaction(real, (tx) => removeExample(tx))).rejects.toThrow(/only an example/);
    const elsewhere = db.transaction(real, (tx) =>
      tx.query('SELECT remove_example_workspace($1)', [example.workspaceId]),
    );
    await expect(elsewhere).rejects.toThrow(/only an example/);
    expect(await rowsOf(example.workspaceId)).toBeGreaterThan(0);
  });

  it('opens no door to deleting by hand: the marker alone gives nobody the right', async () => {
    const [real, example] = [await filled(false), await filled(true)];
    const marked = (url: string, world: World) =>
      inOne(url, [
        `SELECT set_config('hindcast.workspace_id', '${world.workspaceId}', false)`,
        `SELECT set_config('hindcast.removing_example', '${world.workspaceId}', false)`,
        'DELETE FROM chain_entries',
      ]);
    await expect(marked(database.appUrl, example)).rejects.toThrow(/permission denied/);
    await expect(marked(database.ownerUrl, real)).rejects.toThrow(/append-only/);
    await expect(marked(database.adminUrl, example)).rejects.toThrow(/append-only/);
  });

  it('cannot be prepared by calling a real workspace an example', async () => {
    const real = await filled(false);
    await expect(ask(database.adminUrl, 'UPDATE workspaces SET is_example = true')).rejects.toThrow(/fixed/);
    expect(await rowsOf(real.workspaceId)).toBeGreaterThan(0);
  });
});

async function inOne(connectionString: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
