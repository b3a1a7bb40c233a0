import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { migrateDeploy } from '@app/db';
import { type EmbeddedPostgres, roleNames, startEmbedded, superuser } from '@app/embedded';
import { prepareQueueSchema } from '@app/queue';
import type { TestProject } from 'vitest/node';
import { temporaryFolder } from './folders.js';
import { startRedis } from './redis.js';

/** The test server, as every test file is told about it. */
export interface TestServer {
  /** the superuser's address of the `postgres` database */
  readonly adminUrl: string;
  /** a migrated database, the queue's schema included, that fresh ones are copied from */
  readonly template: string;
  /** password by login name */
  readonly passwords: Readonly<Record<string, string>>;
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer;
    /** address of a private Redis; `null` where none is installed */
    redisUrl: string | null;
  }
}

interface Run {
  readonly postgres: TestServer;
  readonly redisUrl: string | null;
  stop(): Promise<void>;
}

const template = 'hindcast_test_template';

/** Projects share one run's servers; each project loads this module anew, so the count lives on the process. */
const shared = globalThis as typeof globalThis & { hindcastTestRun?: { run: Promise<Run>; users: number } };

/** Starts one Postgres, and one Redis where it is installed, for all projects of a run; the last one out stops them. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  shared.hindcastTestRun ??= { run: startRun(), users: 0 };
  const held = shared.hindcastTestRun;
  held.users++;
  const run = await held.run;
  project.provide('postgres', run.postgres);
  project.provide('redisUrl', run.redisUrl);
  return async () => {
    if (--held.users > 0) return;
    shared.hindcastTestRun = undefined;
    await run.stop();
  };
}

async function startRun(): Promise<Run> {
  const folder = temporaryFolder('hindcast-test-');
  const server = await startEmbedded({
    dataDir: folder.path,
    database: template,
    // nothing here outlives the run, so nothing has to reach the disk
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' },
  });
  const stopPostgres = async () => {
    await server.stop();
    folder.remove();
  };
  try {
    await prepareTemplate(server);
    const redis = await startRedis();
    endWithUs([server.pid, ...(redis ? [redis.pid] : [])], folder.path);
    return {
      postgres: {
        adminUrl: server.url(superuser, 'postgres'),
        template,
        passwords: Object.fromEntries(roleNames.map((name) => [name, new URL(server.url(name)).password])),
      },
      redisUrl: redis?.url ?? null,
      stop: () => Promise.all([redis?.stop(), stopPostgres()]).then(() => undefined),
    };
  } catch (fault) {
    await stopPostgres();
    throw fault;
  }
}

/** However this runner ends, its servers end with it. */
function endWithUs(pids: readonly number[], folder: string): void {
  const program = fileURLToPath(new URL('undertaker.mjs', import.meta.url));
  const undertaker = spawn(process.execPath, [program], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  undertaker.stdin.write(JSON.stringify({ pids, folder }));
  undertaker.unref();
  (undertaker.stdin as Socket).unref();
}

async function prepareTemplate(server: EmbeddedPostgres): Promise<void> {
  await migrateDeploy({ ownerUrl: server.url('hindcast_owner') });
  await prepareQueueSchema(server.url('hindcast_queue'));
}
