import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** The user whom Postgres runs as; `null` means the user who started us. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** The id that Linux systems give to `nobody`, present without any change to the machine. */
const nobody: Identity = { uid: 65534, gid: 65534 };

/**
 * Whom Postgres has to run as, since it refuses to run as root: the user `postgres` where there is one, else `nobody`.
 * `null` when we are not root and nothing has to change.
 */
export function postgresIdentity(): Identity | null {
  if (process.getuid?.() !== 0) return null;
  return userNamed('postgres') ?? userNamed('nobody') ?? nobody;
}

function userNamed(name: string): Identity | null {
  const line = passwd()
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

function passwd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}

/** Whether `identity` may pass through every folder down to `place`; always true for `null`, who is ourselves. */
export function canReach(place: string, identity: Identity | null): boolean {
  if (!identity) return true;
  for (let at = realpathSync(place); ; at = path.dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === identity.uid ? 0o100 : gid === identity.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (at === path.dirname(at)) return true;
  }
}
