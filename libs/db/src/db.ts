import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { untilAwake } from './awake.js';
import { type Prisma, PrismaClient } from './generated/prisma/client.js';
import { type Heard, Listener } from './listener.js';
import { type DbOptions, inTransaction, openPool } from './pool.js';
import { selfTest } from './selfTest.js';
import type { Scope, Tx } from './tx.js';

/** Prisma inside a read: every query sees the scope's workspace only, and cannot write. */
export type Reader = Prisma.TransactionClient;

/** The database, as the api and the worker hold it: one per process. */
export class Db {
  readonly #pool: pg.Pool;
  readonly #prisma: PrismaClient;

  constructor(private readonly options: DbOptions) {
    this.#pool = openPool(options);
    this.#prisma = new PrismaClient({
      adapter: new PrismaPg({
        connectionString: options.url,
        application_name: options.applicationName,
        max: options.poolSize ?? 10,
        query_timeout: options.queryTimeoutMs ?? 20_000,
        connectionTimeoutMillis: 10_000,
        keepAlive: true,
      }),
      // The server's timers must fire first: a transaction that Prisma gives up on goes on by itself, outside of any.
      transactionOptions: { timeout: 600_000, maxWait: 10_000 },
    });
  }

  /**
   * Prisma without a workspace: it sees the tables of signing in (users, sessions, accounts, verifications, rate limits)
   * and no row of any workspace. For better-auth's adapter.
   */
  get identity(): PrismaClient {
    return this.#prisma;
  }

  /** One unit of writing: everything in `work` stands or falls together. Resolved means committed and durable. */
  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.#pool, scope, work);
  }

  /**
   * Reads through Prisma, all from one moment, and cannot write. `now` is the database's moment, epoch milliseconds.
   */
  read<T>(scope: Scope, work: (prisma: Reader, now: number) => Promise<T>): Promise<T> {
    const workspaceId = scope === 'installation' ? '' : scope.workspaceId;
    return this.#prisma.$transaction(
      async (prisma) => {
        const [opened] = await prisma.$queryRaw<{ now: Date }[]>`
          SELECT set_config('transaction_read_only', 'on', true), set_config('hindcast.workspace_id', ${workspaceId}, true),
            app_now() AS now`;
        const result = await work(prisma, opened!.now.getTime());
        await prisma.$queryRaw`SELECT 1`; // fails where an earlier fault was swallowed
        return result;
      },
      { isolationLevel: 'RepeatableRead' },
    );
  }

  /** Listens on a channel with a connection of its own, from now until its `close`. */
  listen(channel: string, heard: Heard): Listener {
    const { url, applicationName } = this.options;
    const listener = new Listener(channel, heard, { url, applicationName: `${applicationName}-listener` });
    listener.open();
    return listener;
  }

  /** Resolves when the database answers. */
  async ping(): Promise<void> {
    await this.#pool.query('SELECT 1');
  }

  /** Waits for a database that is not there yet, then tests it; `say` hears why it waits. For the start of a process. */
  async open(say: (why: string) => void): Promise<void> {
    await untilAwake(this.#pool, say);
    await this.selfTest();
  }

  /** Refuses to go on, with one sentence, where the database does not hold what it promises. */
  selfTest(): Promise<void> {
    return selfTest(this.#pool);
  }

  /** Lets running work finish and closes every connection. */
  async close(): Promise<void> {
    await Promise.all([this.#pool.end(), this.#prisma.$disconnect()]);
  }
}
