import { type FreshDatabase, freshDatabase } from '@test/kit/database.js';
import { ask, makeForecast, makeWorld } from '@test/kit/world.js';
import { Db } from './db.js';
import { lockForecast } from './rows/forecasts.js';
import { newId } from './rows/ids.js';
import { membershipsOf } from './rows/workspaces.js';
import { RolledBack, type Tx } from './tx.js';

let database: FreshDatabase;
let db: Db;

beforeAll(async () => {
  database = await freshDatabase();
  db = new Db({ url: database.appUrl, applicationName: 'db.spec', poolSize: 4 });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

/** A Db with one connection, so that every transaction meets what the one before left behind. */
async function withOneConnection<T>(work: (one: Db) => Promise<T>, url = database.appUrl, queryTimeoutMs?: number) {
  const one = new Db({ url, applicationName: 'db.spec.one', poolSize: 1, queryTimeoutMs });
  try {
    return await work(one);
  } finally {
    await one.close();
  }
}

const pidOf = async (tx: Tx) => (await tx.one<{ pid: number }>('SELECT pg_backend_pid() AS pid')).pid;

describe('a transaction', () => {
  it('writes everything or nothing', async () => {
    const world = await makeWorld(db);
    const failing = db.transaction(world, async (tx) => {
      await tx.query('UPDATE workspaces SET name = $1', ['half done']);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    const { name } = await db.transaction(world, (tx) => tx.one<{ name: string }>('SELECT name FROM workspaces'));
    expect(name).toBe('Example workspace');
  });

  it('never reports success when a swallowed fault rolled it back', async () => {
    const world = await makeWorld(db);
    const swallowing = db.transaction(world, async (tx) => {
      await tx.query('UPDATE workspaces SET name = $1', ['lost']);
      await tx.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(swallowing).rejects.toBeInstanceOf(RolledBack);
  });

  it('leaves its workspace behind: the next one on the connection sees nothing of it', () =>
    withOneConnection(async (one) => {
      const world = await makeWorld(one);
      await one.transaction(world, (tx) => tx.query('SELECT FROM workspaces'));
      const rows = await one.transaction('installation', (tx) => tx.query('SELECT id FROM workspaces'));
      expect(rows).toEqual([]);
    }));

  it('refuses a statement that comes after its end, so none can land in another workspace', () =>
    withOneConnection(async (one) => {
      const mine = await makeWorld(one);
      const other = await makeWorld(one);
      let late: Tx | undefined;
      await one.transaction(mine, async (tx) => {
        late = tx;
      });
      await one.transaction(other, async () => {
        await expect(late!.query('UPDATE workspaces SET name = $1', ['stray'])).rejects.toThrow('has ended');
      });
      const { name } = await one.transaction(other, (tx) => tx.one<{ name: string }>('SELECT name FROM workspaces'));
      expect(name).toBe('Example workspace');
    }));

  it('closes the connection when the server ended an idle transaction', () =>
    withOneConnection(async (one) => {
      const pids: number[] = [];
      const stuck = one.transaction('installation', async (tx) => {
        pids.push(await pidOf(tx));
        await tx.query("SET LOCAL idle_in_transaction_session_timeout = '20ms'");
        await connectionGone(pids[0]!);
      });
      await expect(stuck).rejects.toThrow();
      pids.push(await one.transaction('installation', pidOf));
      expect(pids[1]).not.toBe(pids[0]);
    }));

  it('closes the connection when a statement ran into its time limit', () =>
    withOneConnection(async (one) => {
      const pids: number[] = [];
      const slow = one.transaction('installation', async (tx) => {
        pids.push(await pidOf(tx));
        await tx.query("SET LOCAL statement_timeout = '20ms'");
        await tx.query('SELECT pg_sleep(10)');
      });
      await expect(slow).rejects.toThrow(/statement timeout/);
      pids.push(await one.transaction('installation', pidOf));
      expect(pids[1]).not.toBe(pids[0]);
    }));

  it('closes the connection when the server gives no answer in time', () =>
    withOneConnection(
      async (one) => {
        const pids: number[] = [];
        const silent = one.transaction('installation', async (tx) => {
          pids.push(await pidOf(tx));
          await tx.query('SELECT pg_sleep(10)');
        });
        await expect(silent).rejects.toThrow(/timeout/);
        pids.push(await one.transaction('installation', pidOf));
        expect(pids[1]).not.toBe(pids[0]);
      },
      database.appUrl,
      300,
    ));

  it('closes the connection when it was cut, and goes on with a new one', () =>
    withOneConnection(async (one) => {
      const cut = one.transaction('installation', async (tx) => {
        await ask(database.adminUrl, 'SELECT pg_terminate_backend($1)', [await pidOf(tx)]);
        await tx.query('SELECT 1');
      });
      await expect(cut).rejects.toThrow();
      await one.ping();
    }));

  it('has one moment throughout, in epoch milliseconds', async () => {
    const [first, second] = await db.transaction('installation', async (tx) => {
      const before = await tx.now();
      await tx.query('SELECT pg_sleep(0.01)');
      return [before, await tx.now()];
    });
    expect(second).toBe(first);
    expect(Math.abs(first - Date.now())).toBeLessThan(60_000);
  });

  it('stays in the workspace it entered', async () => {
    const world = await makeWorld(db);
    await expect(db.transaction(world, (tx) => tx.enter(newId()))).rejects.toThrow(RangeError);
    await expect(db.transaction('installation', async (tx) => tx.workspaceId)).rejects.toThrow(RangeError);
  });

  it('hands out rows in our types', async () => {
    const row = await db.transaction('installation', (tx) =>
      tx.one(`SELECT '2026-03-29 01:30:00.123+00'::timestamptz AS at, '2026-03-29'::date AS day, 42::bigint AS n,
        NULL::timestamptz AS never`),
    );
    expect(row).toEqual({ at: Date.UTC(2026, 2, 29, 1, 30, 0, 123), day: '2026-03-29', n: 42, never: null });
    const tooLarge = db.transaction('installation', (tx) => tx.one("SELECT '9007199254740993'::bigint AS n"));
    await expect(tooLarge).rejects.toThrow(RangeError);
  });
});

describe('a read', () => {
  it('sees its workspace only, from one moment', async () => {
    const mine = await makeWorld(db, { name: 'Mine' });
    await makeWorld(db, { name: 'Theirs' });
    await db.read(mine, async (prisma, now) => {
      expect((await prisma.workspace.findMany()).map((workspace) => workspace.name)).toEqual(['Mine']);
      await db.transaction(mine, (tx) => tx.query("UPDATE workspaces SET name = 'Renamed'"));
      expect((await prisma.workspace.findMany()).map((workspace) => workspace.name)).toEqual(['Mine']);
      expect(Math.abs(now - Date.now())).toBeLessThan(60_000);
    });
    expect(await db.read('installation', (prisma) => prisma.workspace.count())).toBe(0);
  });

  it('cannot write', async () => {
    const world = await makeWorld(db);
    const writing = db.read(world, (prisma) => prisma.workspace.updateMany({ data: { name: 'x' } }));
    await expect(writing).rejects.toThrow(/read-only/);
  });

  it('fails when one of its queries failed unseen', async () => {
    const world = await makeWorld(db);
    const swallowing = db.read(world, (prisma) => prisma.$queryRaw`SELECT 1 / 0`.catch(() => 'nothing wrong'));
    await expect(swallowing).rejects.toThrow();
  });
});

describe('a read that outlives its time', () => {
  it('fails alone: the next one on the connection is another session', () =>
    withOneConnection(async (one) => {
      const world = await makeWorld(one);
      let pid = 0;
      const stuck = one.read(world, async (prisma) => {
        [{ pid }] = await prisma.$queryRaw<[{ pid: number }]>`
          SELECT pg_backend_pid() AS pid, set_config('idle_in_transaction_session_timeout', '20ms', true)`;
        await connectionGone(pid);
        await prisma.workspace.count();
      });
      await expect(stuck).rejects.toThrow();
      const next = await one.read(
        'installation',
        (prisma) => prisma.$queryRaw<[{ pid: number; n: bigint }]>`
        SELECT pg_backend_pid() AS pid, (SELECT count(*) FROM workspaces) AS n`,
      );
      expect(next[0].pid).not.toBe(pid);
      expect(next[0].n).toBe(0n);
    }));

  it('cannot be used after its end', () =>
    withOneConnection(async (one) => {
      const [mine, other] = [await makeWorld(one), await makeWorld(one)];
      const late = await one.read(mine, async (prisma) => ({ count: () => prisma.workspace.count() }));
      await one.read(other, async () => {
        await expect(late.count()).rejects.toThrow(/Transaction/);
      });
    }));
});

describe('signing in', () => {
  it('finds the workspaces of one person before any is entered', async () => {
    const mine = await makeWorld(db, { name: 'Mine' });
    await makeWorld(db, { name: 'Theirs' });
    expect(await db.transaction('installation', (tx) => membershipsOf(tx, mine.userId))).toEqual([
      {
        workspaceId: mine.workspaceId,
        memberId: mine.memberId,
        name: 'Mine',
        role: 'administrator',
        timeZone: 'Europe/Berlin',
        isExample: false,
      },
    ]);
  });

  it('is not the business of the worker', async () => {
    await expect(ask(database.workerUrl, 'SELECT * FROM memberships_of($1)', [newId()])).rejects.toThrow(/permission/);
    await expect(ask(database.workerUrl, 'SELECT password FROM accounts')).rejects.toThrow(/permission/);
    expect(await ask(database.workerUrl, 'SELECT id, name, email FROM users LIMIT 0')).toEqual([]);
  });
});

describe('the self-test', () => {
  const testAs = (url: string) => withOneConnection((one) => one.selfTest(), url);

  it('passes for the api and for the worker, also with rows in every workspace', async () => {
    await makeForecast(db, await makeWorld(db));
    await testAs(database.appUrl);
    await testAs(database.workerUrl);
  });

  it.each([
    ['a superuser', () => database.adminUrl, /is a superuser: DATABASE_URL must sign in as hindcast_app/],
    ['the backup', () => database.backupUrl, /hindcast_backup bypasses row-level security/],
    ['the owner', () => database.ownerUrl, /hindcast_owner owns tables/],
  ])('refuses to work as %s', async (_who, url, sentence) => {
    await expect(testAs(url())).rejects.toThrow(sentence);
  });

  it.each([
    [
      'ALTER TABLE results NO FORCE ROW LEVEL SECURITY',
      /not forced on the table results/,
      'ALTER TABLE results FORCE ROW LEVEL SECURITY',
    ],
    [
      'CREATE POLICY hole ON members FOR SELECT USING (true)',
      /table members shows rows although no workspace was entered/,
      'DROP POLICY hole ON members',
    ],
    [
      'GRANT UPDATE (reason) ON checks TO hindcast_app',
      /append-only table checks can be rewritten/,
      'REVOKE UPDATE (reason) ON checks FROM hindcast_app',
    ],
  ])('names the wall that fell: %s', async (breach, sentence, repair) => {
    await makeWorld(db);
    await ask(database.ownerUrl, breach);
    await expect(testAs(database.appUrl)).rejects.toThrow(sentence);
    await ask(database.ownerUrl, repair);
    await testAs(database.appUrl);
  });
});

it('answers for a forecast of another workspace as for a missing one', async () => {
  const [mine, other] = [await makeWorld(db), await makeWorld(db)];
  const theirs = await makeForecast(db, other);
  await db.transaction(mine, async (tx) => {
    expect(await lockForecast(tx, theirs.id)).toBeNull();
    expect(await lockForecast(tx, newId())).toBeNull();
    expect(await lockForecast(tx, '1')).toBeNull();
  });
});

/** Waits, by asking the server, until a backend is no more. */
async function connectionGone(pid: number): Promise<void> {
  while ((await ask(database.adminUrl, 'SELECT FROM pg_stat_activity WHERE pid = $1', [pid])).length > 0);
}
