import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beganAt, isAlive, StartFault } from '@app/embedded';

/** Who has a data folder open. */
interface Holder {
  readonly pid: number;
  /** when that process began, as the system counts it; `null` where the system does not tell */
  readonly began: string | null;
}

/** Holds a data folder, so that two starts never open one database. */
export interface Lock {
  release(): void;
}

/** Takes the lock of a data folder, or says who has it; one left by a killed start is taken over. */
export function takeLock(dataDir: string): Lock {
  const file = path.join(dataDir, 'hindcast.lock');
  const mine: Holder = { pid: process.pid, began: beganAt(process.pid) };
  while (!written(file, JSON.stringify(mine))) {
    const text = read(file);
    if (text === null) continue; // released meanwhile
    const holder = parse(text);
    if (holder && holds(holder)) {
      throw new StartFault(
        'already-running',
        `Hindcast is already running on ${dataDir} (process ${holder.pid}): stop it first, or give this one a folder of its own with DATA_DIR.`,
      );
    }
    takeAway(file, text);
  }
  return { release: () => rmSync(file, { force: true }) };
}

function written(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  }
}

/** Removes a stale lock, but never one that somebody else took between our reading and our removing. */
function takeAway(file: string, stale: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, file);
  } catch (fault) {
    if (!['ENOENT', 'EEXIST'].includes((fault as NodeJS.ErrnoException).code ?? '')) throw fault;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fault;
  }
}

/** `null` for a lock whose writer was killed before it had written it. */
function parse(text: string): Holder | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A process id alone is not enough: after a restart of the machine it may be another program's. */
const holds = (holder: Holder): boolean => isAlive(holder.pid) && beganAt(holder.pid) === holder.began;
