import { migrateDeploy } from '@app/db';
import { type EmbeddedPostgres, freePort, isAlive, startEmbedded, superuser } from '@app/embedded';
import { prepareQueueSchema } from '@app/queue';
import { temporaryFolder } from '@test/kit/folders.js';
import { startRedis, type TestRedis } from '@test/kit/redis.js';

/** Servers of a run's own that may be killed and come back where they were. */
export interface Ground {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly queueUrl: string;
  readonly adminUrl: string;
  /** `null` where no Redis is installed */
  readonly redisUrl: string | null;
  /** whether it runs; a server that ends by itself stays away until it is started */
  readonly postgresRuns: () => boolean;
  /** as `pg_ctl stop -m fast` */
  stopPostgres(): Promise<void>;
  /** back where it was, with everything committed */
  startPostgres(): Promise<void>;
  stopRedis(): Promise<void>;
  startRedis(): Promise<void>;
  /** as `pg_ctl stop -m immediate`: no goodbye, no checkpoint; back when recovery is done */
  crashPostgres(): Promise<void>;
  /** kill -9; nothing was on the disk, so everything is gone */
  killRedis(): Promise<void>;
  stop(): Promise<void>;
}

const database = 'hindcast_test_faults';

/** Where the ground keeps its data, and how its Postgres is set. */
export interface Site {
  /** empty, and left to the caller; one of the ground's own unless given */
  readonly dataDir?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Starts Postgres as the product does, every commit durable, and Redis where there is one; all tables are made. */
export async function startGround(site: Site = {}): Promise<Ground> {
  const folder = temporaryFolder('hindcast-faults-');
  const dataDir = site.dataDir ?? folder.path;
  const settings = { max_connections: '300', ...site.settings };
  let postgres: EmbeddedPostgres = await startEmbedded({ dataDir, database, settings });
  await migrateDeploy({ ownerUrl: postgres.url('hindcast_owner') });
  await prepareQueueSchema(postgres.url('hindcast_queue'));
  const redisPort = await freePort();
  const freshRedis = () => startRedis(['--port', String(redisPort)]);
  let redis: TestRedis | null = await freshRedis();
  const { port } = postgres;
  const startPostgres = async () => {
    postgres = await startEmbedded({ dataDir, database, settings, port });
    if (postgres.port !== port) throw new Error('the port of the stopped Postgres was taken meanwhile');
  };
  const stopRedis = async () => {
    await redis?.stop();
    redis = null;
  };
  const startRedisAgain = async () => {
    redis = await freshRedis();
  };
  return {
    ownerUrl: postgres.url('hindcast_owner'),
    appUrl: postgres.url('hindcast_app'),
    workerUrl: postgres.url('hindcast_worker'),
    queueUrl: postgres.url('hindcast_queue'),
    adminUrl: postgres.url(superuser),
    redisUrl: redis ? `redis://127.0.0.1:${redisPort}` : null,
    async crashPostgres() {
      process.kill(postgres.pid, 'SIGQUIT');
      await postgres.ended;
      await startPostgres();
    },
    async killRedis() {
      await stopRedis();
      await startRedisAgain();
    },
    postgresRuns: () => isAlive(postgres.pid),
    stopPostgres: () => postgres.stop(),
    startPostgres,
    stopRedis,
    startRedis: startRedisAgain,
    async stop() {
      await stopRedis();
      await postgres.stop();
      folder.remove();
    },
  };
}
