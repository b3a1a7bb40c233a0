import path from 'node:path';
import { diskFull, isDiskFull, StartFault, startEmbedded } from '@app/embedded';
import type { OwnDatabase, StartSettings } from './settings.js';

/** The database of a run, ready for the product: migrated, with the queue's schema where the queue lives in it. */
export interface RunningDatabase {
  readonly addresses: OwnDatabase;
  stop(): Promise<void>;
}

/** How a run speaks to the person who started it. */
export interface Tell {
  /** a sentence to read; all goes on */
  say(sentence: string): void;
  /** a sentence to end with; everything stops */
  end(sentence: string): void;
}

const database = 'hindcast';
/** Restarts of the built-in server within this time count as one bout of trouble. */
const boutMs = 60_000;
const mostRestarts = 5;

/**
 * Starts the built-in Postgres, or takes the database that was named, and brings it to this version's shape.
 */
export async function openDatabase(settings: StartSettings, tell: Tell): Promise<RunningDatabase> {
  const migrating = import('./migrate.js'); // its modules load while the server starts
  const running = settings.database
    ? { addresses: settings.database, stop: async () => {} }
    : await keepEmbedded(settings.dataDir, tell);
  try {
    const { owner, queue } = running.addresses;
    const { migrateOwn } = await migrating;
    await migrateOwn(owner, settings.redisUrl ? null : queue).catch((fault: unknown) => {
      throw databaseFault(fault);
    });
    return running;
  } catch (fault) {
    await running.stop();
    if (fault instanceof Error && isDiskFull(fault)) throw diskFull(settings.dataDir, fault);
    throw fault;
  }
}

/** The deployer's refusals are sentences already; a driver's fault says only a code, so it is put into one. */
function databaseFault(fault: unknown): unknown {
  if (!(fault instanceof Error) || isDiskFull(fault)) return fault;
  const code = (fault as NodeJS.ErrnoException).code;
  if (code && ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', '28P01', '28000', '3D000'].includes(code)) {
    return new StartFault(
      'configuration',
      `The database of DATABASE_URL cannot be used (${fault.message || code}): check the address, the login and that it runs.`,
      { cause: fault },
    );
  }
  if (/newer than this build/.test(fault.message))
    return new StartFault('database-newer', fault.message, { cause: fault });
  if (/^The migration/.test(fault.message)) return new StartFault('migration-refused', fault.message, { cause: fault });
  return fault;
}

async function keepEmbedded(dataDir: string, tell: Tell): Promise<RunningDatabase> {
  let server = await startEmbedded({ dataDir, database });
  if (server.made && path.relative(dataDir, server.home).startsWith('..')) {
    tell.say(`The database's files are in ${server.home}, since its user cannot reach ${dataDir}.`);
  }
  let stopping = false;
  let restarts: number[] = [];
  const watch = () =>
    void server.ended.then(async () => {
      if (stopping) return;
      restarts = [...restarts.filter((at) => performance.now() - at < boutMs), performance.now()];
      if (restarts.length > mostRestarts) return tell.end('The database ends again and again.');
      tell.say('The database ended and is started again.');
      try {
        // on its old port, so that the processes find it again
        server = await startEmbedded({ dataDir, database, port: server.port });
        if (stopping) await server.stop();
        else watch();
      } catch (fault) {
        tell.end(fault instanceof Error ? fault.message : String(fault));
      }
    });
  watch();
  return {
    addresses: {
      app: server.url('hindcast_app'),
      owner: server.url('hindcast_owner'),
      worker: server.url('hindcast_worker'),
      queue: server.url('hindcast_queue'),
    },
    async stop() {
      stopping = true;
      await server.stop();
    },
  };
}
