import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ended, isAlive } from './alive.js';
import { StartFault } from './faults.js';
import type { Place } from './place.js';

/** What a running server writes into `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number | null;
  /** it takes connections */
  readonly ready: boolean;
}

/** The server that the cluster's `postmaster.pid` names, running or not; `null` when there is no such file. */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fault;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3]) || null, ready: lines[7]?.trim() === 'ready' };
}

/**
 * Ends a server that outlived the process that started it (kill -9, a crash), so that the cluster can be opened again.
 *
 * Stopped the fast way, which keeps all that was committed. A process id that by now is another program's, or that of a
 * server which ended but was collected by nobody, is not touched; the file that names it is removed, because Postgres
 * would take either for a running server and refuse to start. (That no other process still uses the cluster's memory,
 * Postgres finds out by itself.)
 */
export async function endOrphan(place: Place, patienceMs = 60_000): Promise<void> {
  const found = readPostmaster(place.cluster);
  if (!found) return;
  if (isAlive(found.pid) && isServerOf(found.pid, place.cluster)) {
    signal(found.pid, 'SIGINT');
    if (!(await ended(found.pid, patienceMs))) signal(found.pid, 'SIGQUIT');
    if (!(await ended(found.pid, 5_000))) {
      throw new StartFault(
        'postgres-failed',
        `A database server left over from an earlier start (process ${found.pid}) does not stop: end it and start again.`,
      );
    }
  }
  rmSync(path.join(place.cluster, 'postmaster.pid'), { force: true });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault;
  }
}

function isServerOf(pid: number, cluster: string): boolean {
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(cluster);
}

function commandOf(pid: number): string {
  if (existsSync(`/proc/${pid}/cmdline`)) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return ''; // no ps, or the process ended meanwhile
  }
}
