import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { installedBinaries, runnableBinaries } from './binaries.js';
import { bootstrap } from './bootstrap.js';
import { hasCluster, makeCluster } from './cluster.js';
import {
  type Credentials,
  credentialsFile,
  type LoginName,
  readCredentials,
  superuser,
  writeCredentials,
} from './credentials.js';
import { diskFull, isDiskFull, StartFault } from './faults.js';
import { postgresIdentity } from './identity.js';
import { endOrphan } from './orphan.js';
import { type Place, postgresPlace } from './place.js';
import { type ServerSettings, startServer } from './server.js';

/** What to start. */
export interface EmbeddedOptions {
  /** the data folder; made where it is missing. The caller holds its lock: one start at a time */
  readonly dataDir: string;
  /** made where it is missing, owned by `hindcast_owner` */
  readonly database: string;
  /** server settings besides the built-in ones, `name` to value */
  readonly settings?: ServerSettings;
  /** the port to take if it is free, so that clients of an earlier server find this one; any free port otherwise */
  readonly port?: number;
  /** where Postgres' files go when its user cannot reach `dataDir` */
  readonly away?: string;
}

/** A running Postgres of our own. */
export interface EmbeddedPostgres {
  readonly port: number;
  readonly pid: number;
  /** whether this start made the database: the data folder held none */
  readonly made: boolean;
  /** where the server's files are, which need not be below the data folder */
  readonly home: string;
  /** the connection address of a login, on loopback, password included; for `database` of the options unless named */
  url(login: LoginName, database?: string): string;
  /** resolves when the server process has ended, whether asked to or not */
  readonly ended: Promise<void>;
  /** ends the server, keeping everything committed */
  stop(): Promise<void>;
}

/**
 * Starts Postgres 18 from npm's binaries on a free loopback port, with its logins and an owner's database.
 *
 * Makes what is missing, ends a server left over from a killed start, and recovers what a crash left. Faults of the
 * machine come as `StartFault` with one sentence.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataDir } = options;
  try {
    return await start({ ...options, dataDir: path.resolve(dataDir) });
  } catch (fault) {
    if (fault instanceof StartFault) throw fault;
    if (isDiskFull(fault)) throw diskFull(dataDir, fault);
    if (['EACCES', 'EPERM', 'EROFS'].includes((fault as NodeJS.ErrnoException).code ?? '')) {
      throw new StartFault(
        'not-permitted',
        `The data folder ${dataDir} may not be written by this user: start as its owner, or name another one with DATA_DIR (${(fault as Error).message}).`,
        { cause: fault },
      );
    }
    throw fault;
  }
}

async function start({ dataDir, database, settings, port, away }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const installed = installedBinaries();
  const identity = postgresIdentity();
  mkdirSync(dataDir, { recursive: true, mode: identity ? 0o711 : 0o700 });
  const place = postgresPlace(dataDir, identity, away);
  const exists = hasCluster(place);
  const credentials = credentialsOf(dataDir, place, exists);
  const binaries = runnableBinaries(installed, identity, place.store);
  if (exists) await endOrphan(place);
  else await makeCluster(binaries, place, credentials[superuser], identity);

  const logFile = path.join(dataDir, 'postgres.log');
  const server = await startServer(binaries, place, logFile, identity, settings, port);
  const url = (login: LoginName, name = database) =>
    `postgresql://${login}:${credentials[login]}@127.0.0.1:${server.port}/${name}`;
  try {
    await bootstrap((name) => url(superuser, name), database, credentials);
  } catch (fault) {
    await server.stop();
    throw fault;
  }
  return {
    port: server.port,
    pid: server.pid,
    made: !exists,
    home: place.home,
    url,
    ended: server.ended,
    stop: () => server.stop(),
  };
}

function credentialsOf(dataDir: string, place: Place, exists: boolean): Credentials {
  const known = readCredentials(dataDir);
  if (exists && !known) {
    throw new StartFault(
      'credentials-missing',
      `${credentialsFile(dataDir)} with the passwords of the database in ${place.cluster} is missing: put it back from a backup.`,
    );
  }
  const credentials = writeCredentials(dataDir, known ?? {});
  chmodSync(credentialsFile(dataDir), 0o600);
  return credentials;
}
