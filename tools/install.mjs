import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inCheckout, Stop } from './checkout.mjs';
import { run } from './run.mjs';

const stampFile = inCheckout('node_modules', '.hindcast-stamp.json');

/** Installs exactly what `package-lock.json` names, unless that is what is there already. */
export async function ensureInstalled() {
  const lock = readFileSync(inCheckout('package-lock.json'), 'utf8');
  const wanted = { lock: createHash('sha256').update(lock).digest('hex'), machine: machine() };
  if (isStamped(wanted)) return;
  if (!isAlreadyThere(JSON.parse(lock))) {
    console.log('Installing the dependencies…');
    if ((await npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error')) !== 0) {
      throw new Stop('The dependencies could not be installed: npm ci says why above.');
    }
  }
  writeStamp(wanted);
}

const machine = () => `${process.platform}-${process.arch}`;

function isStamped(wanted) {
  if (!existsSync(stampFile)) return false;
  return JSON.stringify(JSON.parse(readFileSync(stampFile, 'utf8'))) === JSON.stringify(wanted);
}

/** Whether npm's own record, written when an installation is complete, holds every package that is not optional. */
function isAlreadyThere(lock) {
  const record = inCheckout('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([at, wanted]) => at === '' || wanted.optional || wanted.devOptional || there[at]?.version === wanted.version,
  );
}

function writeStamp(stamp) {
  try {
    writeFileSync(stampFile, JSON.stringify(stamp));
  } catch (fault) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(fault.code)) throw fault; // a read-only checkout is looked at again each time
  }
}

/** npm, by the very copy of it that started us where there is one. */
function npm(...args) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...args]);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}
