import { migrateDeploy } from '@app/db';
import { diskFull, isDiskFull, StartFault, startEmbedded } from '@app/embedded';
import { prepareQueueSchema } from '@app/queue';
import type { OwnDatabase, StartSettings } from './settings.js';

/** The database of a run, ready for the product: migrated, with the queue's schema where the queue lives in it. */
export interface RunningDatabase {
  readonly addresses: OwnDatabase;
  stop(): Promise<void>;
}

const database = 'hindcast';
/** Restarts of the built-in server within this time count as one bout of trouble. */
const boutMs = 60_000;
const mostRestarts = 5;

/**
 * Starts the built-in Postgres, or takes the database that was named, and brings it to this version's shape.
 *
 * @param onTrouble told a sentence when the built-in server ended by itself; `fatal` when it cannot be brought back
 */
export async function openDatabase(
  settings: StartSettings,
  onTrouble: (sentence: string, fatal: boolean) => void,
): Promise<RunningDatabase> {
  const running = settings.database
    ? { addresses: settings.database, stop: async () => {} }
    : await keepEmbedded(settings.dataDir, onTrouble);
  try {
    await prepare(running.addresses, settings);
    return running;
  } catch (fault) {
    await running.stop();
    if (fault instanceof Error && isDiskFull(fault)) throw diskFull(settings.dataDir, fault);
    throw fault;
  }
}

async function prepare({ owner, queue }: OwnDatabase, { redisUrl }: StartSettings): Promise<void> {
  try {
    await migrateDeploy({ ownerUrl: owner });
    if (!redisUrl) await prepareQueueSchema(queue);
  } catch (fault) {
    throw databaseFault(fault);
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

async function keepEmbedded(
  dataDir: string,
  onTrouble: (sentence: string, fatal: boolean) => void,
): Promise<RunningDatabase> {
  let server = await startEmbedded({ dataDir, database });
  let stopping = false;
  let restarts: number[] = [];
  const watch = () =>
    void server.ended.then(async () => {
      if (stopping) return;
      restarts = [...restarts.filter((at) => performance.now() - at < boutMs), performance.now()];
      if (restarts.length > mostRestarts) return onTrouble('The database ends again and again.', true);
      onTrouble('The database ended and is started again.', false);
      try {
        // on its old port, so that the processes find it again
        server = await startEmbedded({ dataDir, database, port: server.port });
        if (stopping) await server.stop();
        else watch();
      } catch (fault) {
        onTrouble(fault instanceof Error ? fault.message : String(fault), true);
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
