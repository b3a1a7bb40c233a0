import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

/** Programs that npm cannot bring and some tests need: what they are called, and Debian's package of them. */
const wanted = {
  redis: { names: ['redis-server', 'valkey-server'], packages: ['redis-server'], called: 'Redis' },
  browser: {
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    packages: ['chromium', 'fonts-liberation'],
    called: 'Chromium',
  },
};

/**
 * Looks for Redis and Chromium and installs what is missing where that is possible: as root on Debian and its kin.
 *
 * @returns {Promise<Record<keyof typeof wanted, string | null>>} per program `null`, or why it is missing
 */
export async function ensurePrograms() {
  const missing = Object.values(wanted).filter(({ names }) => !isInstalled(names));
  let refusal = missing.length > 0 ? whyNotInstall() : null;
  if (missing.length > 0 && !refusal) {
    console.log(`Installing for the tests: ${missing.map(({ called }) => called).join(', ')}…`);
    if (!(await installed(missing.flatMap(({ packages }) => packages)))) refusal = 'and apt-get could not install it';
  }
  return Object.fromEntries(
    Object.entries(wanted).map(([key, { names, called }]) => [
      key,
      isInstalled(names) ? null : `${called} is not installed, ${refusal}`,
    ]),
  );
}

function whyNotInstall() {
  if (!existsSync('/usr/bin/apt-get')) return 'and there is no apt-get to install it with';
  if (process.getuid?.() !== 0) return 'and only root may install it';
  return null;
}

async function installed(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const quietly = { env, quiet: true };
  if ((await run('apt-get', ['update', '-qq'], quietly)) !== 0) return false;
  return (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quietly)) === 0;
}

function isInstalled(names) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'].filter(Boolean);
  return folders.some((folder) => names.some((name) => isRunnable(path.join(folder, name))));
}

function isRunnable(program) {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
