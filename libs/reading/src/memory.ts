import { readFile } from 'node:fs/promises';

/** Pages of memory are 4 KiB on every system whose `/proc` we read. */
const pageBytes = 4_096;

/** Resident memory of a process in bytes; `null` where the system does not tell, or the process is gone. */
export async function residentBytes(pid: number): Promise<number | null> {
  try {
    const [, resident] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ');
    return Number(resident) * pageBytes;
  } catch {
    return null;
  }
}
