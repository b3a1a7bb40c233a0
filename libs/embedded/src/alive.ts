import { readFileSync } from 'node:fs';

/**
 * Whether a process with this id runs, ours or another user's.
 *
 * One that has ended but was not yet collected by its parent does not count: a container whose first process collects
 * nobody keeps such entries for ever, and waiting for them would never end.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return statOf(pid)?.[0] !== 'Z';
}

/** When a process began, as the system counts it; tells two processes of one id apart. `null` where the system is silent. */
export function beganAt(pid: number): string | null {
  return statOf(pid)?.[19] ?? null;
}

/** Waits until the process is gone; `false` when it is still there after `patienceMs`. */
export async function ended(pid: number, patienceMs: number): Promise<boolean> {
  const until = performance.now() + patienceMs;
  while (isAlive(pid)) {
    if (performance.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
}

/** Linux' `/proc/<pid>/stat` from its third field on; the second is a name in brackets that may hold spaces. */
function statOf(pid: number): string[] | null {
  if (process.platform !== 'linux') return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null; // it ended meanwhile
  }
}
