import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the file says: the name, and where on the disk it was written. */
interface Kept {
  readonly name: string;
  readonly place: Place;
}

interface Place {
  readonly inode: string;
  /** nanoseconds; '0' where the file system does not keep it */
  readonly bornAt: string;
}

/**
 * The name under which a data folder sends, the same at every start. A folder that was copied, or put back from a copy,
 * gets a new one, for the file knows its place on the disk: its database then holds what it would send, instead of
 * telling people a second time what the first one told them.
 */
export function instanceName(dataDir: string): string {
  const file = path.join(dataDir, 'instance.json');
  const kept = read(file);
  if (kept && isAt(file, kept.place)) return kept.name;
  const unfinished = `${file}.unfinished`;
  writeFileSync(unfinished, '', { mode: 0o600 });
  chmodSync(unfinished, 0o600); // moves the time of change, which some file systems give out as that of birth
  const name = `hindcast-${randomBytes(6).toString('hex')}`;
  writeFileSync(unfinished, `${JSON.stringify({ name, place: placeOf(unfinished) } satisfies Kept)}\n`, {
    flush: true,
  });
  renameSync(unfinished, file);
  return name;
}

function read(file: string): Kept | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch (fault) {
    if (fault instanceof SyntaxError || (fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fault;
  }
}

function placeOf(file: string): Place {
  const { ino, birthtimeNs, ctimeNs } = statSync(file, { bigint: true });
  return { inode: String(ino), bornAt: birthtimeNs === ctimeNs ? '0' : String(birthtimeNs) };
}

function isAt(file: string, { inode, bornAt }: Place): boolean {
  const { ino, birthtimeNs } = statSync(file, { bigint: true });
  return String(ino) === inode && (bornAt === '0' || String(birthtimeNs) === bornAt);
}
