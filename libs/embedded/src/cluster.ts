import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { postgresMajor } from './binaries.js';
import { superuser } from './credentials.js';
import { diskFull, isDiskFull, StartFault } from './faults.js';
import type { Identity } from './identity.js';
import { runToEnd } from './launch.js';
import type { Place } from './place.js';

/** Whether the place holds a finished cluster; refuses one that another major version of Postgres made. */
export function hasCluster(place: Place): boolean {
  const version = path.join(place.cluster, 'PG_VERSION');
  if (!existsSync(version)) return false;
  const found = readFileSync(version, 'utf8').trim();
  if (found === String(postgresMajor)) return true;
  throw new StartFault(
    'version-mismatch',
    `The data in ${place.cluster} was written by Postgres ${found}, this version of Hindcast brings Postgres ${postgresMajor}: start the version that wrote it and export, or set DATABASE_URL to a Postgres ${found} of your own.`,
  );
}

/** Makes a cluster aside and moves it into place once it is whole, so that an interrupted start leaves nothing half-made. */
export async function makeCluster(
  binaries: string,
  place: Place,
  password: string,
  identity: Identity | null,
): Promise<void> {
  for (const left of readdirSync(place.home).filter((name) => name.startsWith('unfinished'))) {
    rmSync(path.join(place.home, left), { recursive: true, force: true });
  }
  const unfinished = path.join(place.home, 'unfinished');
  const passwordFile = path.join(place.home, 'unfinished.password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (identity) chownSync(passwordFile, identity.uid, identity.gid);
  const { code, said } = await runToEnd(
    path.join(binaries, 'bin', 'initdb'),
    [
      ...['-D', unfinished, '-U', superuser, '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8'],
      // the builtin provider sorts alike on every machine, whatever locales the system has
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ],
    identity,
  );
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw initFault(said, place);
  renameSync(unfinished, place.cluster);
}

function initFault(said: string, place: Place): StartFault {
  const cause = new Error(said.trim());
  if (isDiskFull(cause)) return diskFull(place.home, cause);
  if (/could not look up effective user ID|user does not exist/i.test(said)) {
    return new StartFault(
      'user-unnamed',
      `The built-in Postgres needs a user with a name, and user ${process.getuid?.()} has none here: start as another user, or set DATABASE_URL to a Postgres of your own.`,
      { cause },
    );
  }
  return new StartFault('postgres-failed', `The database could not be made in ${place.home}: ${lastLine(said)}`, {
    cause,
  });
}

/** The last line that says anything, which is where Postgres' programs put the reason. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
