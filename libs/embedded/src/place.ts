import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartFault } from './faults.js';
import { canReach, type Identity } from './identity.js';

/** Where Postgres keeps its own files. */
export interface Place {
  /** a folder that only Postgres' user may enter; the cluster stands in `cluster` below it */
  readonly home: string;
  /** what `initdb` makes and `postgres -D` takes */
  readonly cluster: string;
  /** a folder in which a copy of the binaries may stand */
  readonly store: string;
}

/** Written into the data folder when Postgres' files stand elsewhere; holds that path and nothing else. */
const pointerName = 'postgres.path';

/**
 * The place of Postgres' files for a data folder, made where it is missing.
 *
 * It is `<dataDir>/postgres`, unless we are root and the data folder cannot be reached by the user that Postgres runs
 * as; then it is a folder of its own below `away`, and a pointer in the data folder says which. The name below `away`
 * is random, so a data folder made anew never meets the files of an older one.
 */
export function postgresPlace(dataDir: string, identity: Identity | null, away = '/var/lib/hindcast'): Place {
  mkdirSync(dataDir, { recursive: true, mode: identity ? 0o711 : 0o700 });
  const pointer = path.join(dataDir, pointerName);
  if (existsSync(pointer)) return placeAt(readPointer(pointer, dataDir), away, identity);
  if (canReach(dataDir, identity)) return placeAt(path.join(dataDir, 'postgres'), dataDir, identity);
  mkdirSync(away, { recursive: true, mode: 0o755 });
  const home = path.join(away, randomBytes(8).toString('hex'));
  const place = placeAt(home, away, identity);
  writeFileSync(pointer, `${home}\n`, { mode: 0o600, flush: true });
  return place;
}

function placeAt(home: string, store: string, identity: Identity | null): Place {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (identity) chownSync(home, identity.uid, identity.gid);
  chmodSync(home, 0o700);
  return { home, cluster: path.join(home, 'cluster'), store };
}

function readPointer(pointer: string, dataDir: string): string {
  const home = readFileSync(pointer, 'utf8').trim();
  if (path.isAbsolute(home) && existsSync(home)) return home;
  throw new StartFault(
    'postgres-failed',
    `${pointer} says that the database's files are in ${home}, which is not there: put that folder back, or move ${dataDir} aside to begin anew.`,
  );
}
