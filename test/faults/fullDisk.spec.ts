import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '@test/kit/folders.js';
import { until } from '@test/kit/product.js';
import { findRedis } from '@test/kit/programs.js';
import { Redis } from 'ioredis';
import pg from 'pg';
import { type Client, launchApi } from './api.js';
import { drawnFrom } from './chance.js';
import { check } from './check.js';
import { type Backend, full, report, seconds, seed } from './figures.js';
import { type Fleet, startFleet } from './fleet.js';
import { type Ground, startGround } from './ground.js';
import { plan } from './seed.js';
import { type Sink, startSink } from './sink.js';
import { drained, observe } from './watch.js';
import { workerEnvironment } from './workerEnvironment.js';

/** Only root can make a disk that is small enough to be filled. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;
const fullForMs = full ? 60_000 : 1_500;
const goalMs = 60_000;
const reminders = full ? 400 : 60;
const fittings = full
  ? null
  : { pace: { leaseSeconds: 3, longestPauseMs: 750, shortestPauseMs: 20, pauseAfterFaultMs: 100 } };

let ground: Ground;
let sink: Sink;
let pool: pg.Pool;

async function open(site?: Parameters<typeof startGround>[0]): Promise<void> {
  ground = await startGround(site);
  sink = await startSink(drawnFrom(seed));
  pool = new pg.Pool({ connectionString: ground.adminUrl, max: 1 });
  pool.on('error', () => undefined); // a server without space may end
}

async function close(): Promise<void> {
  await pool?.end();
  await sink?.stop();
  await ground?.stop();
}

const startWorker = (backend: Backend): Fleet =>
  startFleet(1, workerEnvironment(ground, { backend, smtpUrl: sink.url }), fittings, drawnFrom(seed));

const planned = () => plan(ground.ownerUrl, { reminders, people: 20, firstInMs: 1_000, overMs: fullForMs + 3_000 });

/** Reminders lost, unexpected, or doubled in the inbox. */
async function wrongOf(workspaceId: string): Promise<number> {
  const seen = check(await observe(pool, workspaceId, sink.taken));
  return seen.lostInbox + seen.lostMails + seen.unexpected + seen.doubledInbox;
}

describe.runIf(canMount)('a disk that is full (as root only)', () => {
  let disk: TemporaryFolder;
  beforeAll(async () => {
    disk = temporaryFolder('hindcast-disk-');
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=500m,mode=711', 'tmpfs', disk.path]);
    await open({ dataDir: disk.path, settings: { max_wal_size: '64MB', min_wal_size: '32MB' } });
  });
  afterAll(async () => {
    await close();
    execFileSync('umount', [disk.path]);
    disk.remove();
  });

  it('refuses what it cannot keep, keeps what it acknowledged, and goes on once there is space', {
    timeout: 400_000,
  }, async () => {
    const api = await launchApi(ground.appUrl);
    const client = await api.setUp();
    const fleet = startWorker('postgres');
    try {
      const before = await Promise.all(Array.from({ length: 5 }, () => write(client)));
      const workspaceId = await planned();
      const fill = fillUp(path.join(disk.path, 'filler'));
      const wrote = await writeWhileFull(client, fill.refill);
      wrote.acknowledged.push(...before.map(({ statement }) => statement));
      fill.remove();
      const freed = performance.now();
      const patience = goalMs + 30_000;
      await until('a database that runs', runs, patience);
      await until('a write that is taken', async () => (await write(client)).status === 201, patience);
      const writesMs = performance.now() - freed;
      await until('everything told and sent', () => drained(pool, workspaceId), patience);
      const allMs = performance.now() - freed;
      const { rows } = await pool.query<{ statement: string }>(
        "SELECT statement FROM forecasts WHERE statement LIKE 'T23 %'",
      );
      const there = new Set(rows.map(({ statement }) => statement));
      const lost = wrote.acknowledged.filter((statement) => !there.has(statement)).length;
      const wrong = await wrongOf(workspaceId);
      const ends = api.ends() + fleet.ends();
      const strange = Object.keys(wrote.refused).filter((status) => !['503', '507'].includes(status));
      const held = lost + wrong + ends + strange.length === 0 && allMs <= goalMs;
      report({
        test: 'T23 disk of Postgres full',
        queue: 'postgres',
        measured: `full for ${seconds(fullForMs)}: ${wrote.acknowledged.length} writes acknowledged until then, refused by status ${JSON.stringify(wrote.refused)}; ${lost} acknowledged and not there; of ${reminders} reminders ${wrong} lost, unexpected or doubled; writes taken ${seconds(writesMs)} after there was space, all told and sent after ${seconds(allMs)}; api and worker ended ${ends} times`,
        goal: `refused with 503 or 507 only, nothing acknowledged lost, all well within ${seconds(goalMs)} without a restart`,
        held,
      });
      expect(Object.keys(wrote.refused).length).toBeGreaterThan(0);
      expect({ lost, wrong, ends, strange }).toEqual({ lost: 0, wrong: 0, ends: 0, strange: [] });
      if (full) expect({ allMs, held }).toMatchObject({ held: true });
    } finally {
      await fleet.stop();
      await api.stop();
    }
  });
});

describe.runIf(findRedis())('a Redis whose memory is full', () => {
  beforeAll(() => open());
  afterAll(close);

  it('costs nobody a reminder', { timeout: 300_000 }, async () => {
    const fleet = startWorker('redis');
    const redis = new Redis(ground.redisUrl!);
    try {
      const workspaceId = await planned();
      await redis.config('SET', 'maxmemory', '1');
      await new Promise((resolve) => setTimeout(resolve, fullForMs));
      await redis.config('SET', 'maxmemory', '0');
      const freed = performance.now();
      await until('everything told and sent', () => drained(pool, workspaceId), goalMs + 30_000);
      const allMs = performance.now() - freed;
      const wrong = await wrongOf(workspaceId);
      const held = wrong + fleet.ends() === 0 && allMs <= goalMs;
      report({
        test: 'T23 memory of Redis full (noeviction)',
        queue: 'redis',
        measured: `full for ${seconds(fullForMs)}: of ${reminders} reminders ${wrong} lost, unexpected or doubled; all told and sent ${seconds(allMs)} after there was space; the worker ended ${fleet.ends()} times`,
        goal: `nothing lost, all well within ${seconds(goalMs)} without a restart`,
        held,
      });
      expect({ wrong, ends: fleet.ends() }).toEqual({ wrong: 0, ends: 0 });
      if (full) expect({ allMs, held }).toMatchObject({ held: true });
    } finally {
      redis.disconnect();
      await fleet.stop();
    }
  });
});

/** A server that found no space may have ended; whoever supervises it starts it again. */
async function runs(): Promise<boolean> {
  if (ground.postgresRuns()) return true;
  return ground.startPostgres().then(
    () => true,
    () => false,
  );
}

interface Wrote {
  readonly acknowledged: string[];
  readonly refused: Record<string, number>;
}

/** Somebody who goes on working, and a disk that stays full: whatever is let go is taken again. */
async function writeWhileFull(client: Client, refill: () => void): Promise<Wrote> {
  const wrote: Wrote = { acknowledged: [], refused: {} };
  const end = performance.now() + fullForMs;
  while (performance.now() < end || Object.keys(wrote.refused).length === 0) {
    refill();
    const { status, statement } = await write(client);
    if (status === 201) wrote.acknowledged.push(statement);
    else wrote.refused[status] = (wrote.refused[status] ?? 0) + 1;
    await runs();
  }
  return wrote;
}

/** A forecast of somebody; status 0: no answer. */
async function write(client: Client): Promise<{ status: number; statement: string }> {
  const statement = `T23 ${crypto.randomUUID()} is open`;
  const due = { date: '2027-12-31', time: null, zone: 'UTC' };
  const status = await client.send('POST', '/forecasts', { statement, due, chance: 0.4 }).then(
    (answer) => answer.status,
    () => 0,
  );
  return { status, statement };
}

/** Takes all space that there is into one file. */
function fillUp(file: string): { refill(): void; remove(): void } {
  const handle = openSync(file, 'w');
  const refill = () => {
    for (const size of [1 << 20, 1 << 16, 1 << 12]) {
      const block = Buffer.alloc(size);
      try {
        while (writeSync(handle, block) === size);
      } catch (fault) {
        if ((fault as NodeJS.ErrnoException).code !== 'ENOSPC') throw fault;
      }
    }
  };
  return {
    refill,
    remove() {
      closeSync(handle);
      rmSync(file);
    },
  };
}
