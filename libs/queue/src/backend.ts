import { createPostgresBackend, Queue, runMigrations, Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

/** Where the queue lives: Redis in production, a schema of the same Postgres in small installations. */
export type QueuePlace =
  | { readonly kind: 'redis'; readonly url: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** The schema that BullMQ's Postgres backend keeps to itself. */
export const queueSchema = 'bullmq';

type Handler = (payload: unknown) => Promise<void>;

/** One connection to the queue's place, able to make queues and workers. Construct only through `connect`. */
export interface Backend {
  readonly kind: QueuePlace['kind'];
  queue(name: string): Queue;
  worker(name: string, handler: Handler, concurrency: number): Worker;
  close(): Promise<void>;
}

/**
 * Settings that hold on both backends. A killed worker's job is retried for ever (`maxStalledCount`), because
 * giving a job up is decided by its row; kept jobs would slow the Postgres backend, fill Redis, and (a failed one
 * too) keep the next hint for the same try from being taken.
 */
const workerOptions = {
  lockDuration: 30_000,
  stalledInterval: 5_000,
  maxStalledCount: 1_000,
} satisfies Partial<WorkerOptions>;

const jobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;

/**
 * Connects to the queue's place; resolves only once it answers. (BullMQ's Postgres backend stays dead for ever
 * when it is constructed while the server is down, and says nothing.)
 *
 * @throws the driver's error when the place does not answer within 5 s
 */
export function connect(place: QueuePlace, onFault: (fault: Error) => void): Promise<Backend> {
  return place.kind === 'redis' ? connectRedis(place.url, onFault) : connectPostgres(place.url, onFault);
}

async function connectRedis(url: string, onFault: (fault: Error) => void): Promise<Backend> {
  const probe = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    connectTimeout: 5_000,
    retryStrategy: () => null,
  });
  probe.on('error', onFault);
  try {
    await probe.connect();
    await probe.ping();
  } finally {
    probe.disconnect();
  }
  // A half-open socket is noticed only by `socketTimeout`; a producer must fail at once, never hang a caller.
  const producing = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, socketTimeout: 20_000 });
  producing.on('error', onFault);
  await new Promise<void>((resolve, reject) => {
    producing.once('ready', resolve);
    producing.once('close', () => reject(new Error('Redis closed the connection')));
  });
  return {
    kind: 'redis',
    queue: (name) =>
      watched(new Queue(name, { connection: producing as never, defaultJobOptions: jobOptions }), onFault),
    worker: (name, handler, concurrency) =>
      watched(
        new Worker(name, (job) => handler(job.data), {
          ...workerOptions,
          concurrency,
          connection: { url, maxRetriesPerRequest: null, socketTimeout: 20_000 } as never,
        }),
        onFault,
      ),
    close: async () => {
      producing.disconnect();
    },
  };
}

async function connectPostgres(url: string, onFault: (fault: Error) => void): Promise<Backend> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 8_000,
    options: `-c search_path=${queueSchema}`,
    application_name: 'hindcast-queue',
  });
  pool.on('error', onFault);
  pool.setMaxListeners(50);
  try {
    await pool.query('SELECT 1');
  } catch (fault) {
    await pool.end();
    throw fault;
  }
  return {
    kind: 'postgres',
    queue: (name) =>
      watched(
        new Queue(name, { connection: pool as never, defaultJobOptions: jobOptions }, createPostgresBackend as never),
        onFault,
      ),
    worker: (name, handler, concurrency) =>
      watched(
        new Worker(
          name,
          (job) => handler(job.data),
          { ...workerOptions, concurrency, connection: pool as never },
          createPostgresBackend as never,
        ),
        onFault,
      ),
    close: () => pool.end(),
  };
}

interface Faulty {
  on(event: 'error', listener: (fault: Error) => void): unknown;
}

function watched<Part extends Faulty>(part: Part, onFault: (fault: Error) => void): Part {
  part.on('error', onFault);
  return part;
}

/** Brings the queue's own schema up to date; safe to run from several processes at once. Only for `postgres`. */
export async function prepareQueueSchema(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client as never, queueSchema);
  } finally {
    await client.end();
  }
}
