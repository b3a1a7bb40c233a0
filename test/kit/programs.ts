import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The first of `names` that is installed on this machine, as a full path; `null` when none is. */
export function findProgram(...names: string[]): string | null {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'];
  for (const name of names) {
    for (const folder of folders.filter(Boolean)) {
      const program = path.join(folder, name);
      if (isRunnable(program)) return program;
    }
  }
  return null;
}

/** Chromium, or Google's build of it; `null` when neither is installed. */
export const findChromium = () => findProgram('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');

/** A Redis server, or its fork Valkey; `null` when neither is installed. */
export const findRedis = () => findProgram('redis-server', 'valkey-server');

/** What every browser test starts Chromium with: it may run as root in a container, and calls nobody. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isRunnable(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
