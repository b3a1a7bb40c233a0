import { mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskFull, isDiskFull, StartFault } from '@app/embedded';
import { openDatabase, type RunningDatabase, type Tell } from './database.js';
import { instanceName } from './instance.js';
import { type Lock, takeLock } from './lock.js';
import { Part, type PartMessage } from './part.js';
import { portToUse } from './port.js';
import { authSecret } from './secret.js';
import type { StartSettings } from './settings.js';

/** A run of the whole product. */
export interface Run {
  /** resolves when everything has stopped: `null` after a wish, else the sentence that says why */
  readonly ended: Promise<string | null>;
  /** stops the processes, then the database; what is under way gets `graceMs` to finish */
  stop(graceMs?: number): Promise<void>;
}

type PartName = 'api' | 'worker';

const keepLogBytes = 5_000_000;
/** An api that has not answered by then hangs, which nobody could tell from a slow start. */
const readyWithinMs = 90_000;

/**
 * Runs the whole product on this machine: database, api and worker. `say` gets every line that a person should see;
 * the processes' own words go to `hindcast.log` in the data folder.
 */
export async function supervise(
  settings: StartSettings,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<Run> {
  mkdirSync(settings.dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const lock = takeLock(settings.dataDir);
  const parts: Part[] = [];
  try {
    const port = await portToUse(settings.port);
    let end: (sentence: string | null) => void = () => {};
    const wished = new Promise<string | null>((resolve) => (end = resolve));
    const tell = { say, end };
    const startPart = partStarter(settings, environmentOf(env, settings, port), tell);
    // the api takes longest to load, so it begins to while the database starts; the worker must not slow either down
    const api = startPart('api', 'app');
    parts.push(api);
    const database = await openDatabase(settings, tell);
    const { app, worker, queue } = database.addresses;
    api.begin({ env: { DATABASE_URL: app, QUEUE_DATABASE_URL: queue } });
    const sweeping = startPart('worker', 'worker');
    parts.push(sweeping);
    sweeping.begin({ env: { DATABASE_URL: worker, QUEUE_DATABASE_URL: queue } });
    return runOf(parts, database, lock, wished, end);
  } catch (fault) {
    await Promise.all(parts.map((part) => part.stop(0)));
    lock.release();
    throw fault;
  }
}

function runOf(
  parts: readonly Part[],
  database: RunningDatabase,
  lock: Lock,
  wished: Promise<string | null>,
  end: (sentence: string | null) => void,
): Run {
  let graceMs = 20_000;
  const ended = wished.then(async (sentence) => {
    await Promise.all(parts.map((part) => part.stop(graceMs)));
    await database.stop();
    lock.release();
    return sentence;
  });
  return {
    ended,
    async stop(grace = graceMs) {
      graceMs = grace;
      end(null);
      if (grace === 0) await Promise.all(parts.map((part) => part.stop(0)));
      await ended;
    },
  };
}

/** The environment that the processes are started with: ours, and where things are. */
function environmentOf(given: NodeJS.ProcessEnv, settings: StartSettings, port: number): NodeJS.ProcessEnv {
  return {
    NO_COLOR: '1', // their words go to a file
    ...given,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: given.PUBLIC_URL || `http://127.0.0.1:${port}`,
    DATA_DIR: settings.dataDir,
    INSTANCE: given.INSTANCE || instanceName(settings.dataDir),
    AUTH_SECRET: given.AUTH_SECRET || authSecret(settings.dataDir),
    // the owner's address is for migrating; the other ones they are told when the database is ready
    DATABASE_OWNER_URL: undefined,
    DATABASE_WORKER_URL: undefined,
  };
}

function partStarter(
  settings: StartSettings,
  env: NodeJS.ProcessEnv,
  { say, end }: Tell,
): (name: PartName, modules: string) => Part {
  const logFile = path.join(settings.dataDir, 'hindcast.log');
  setAside(logFile);
  const late = setTimeout(
    () => end(`The api was not ready after ${readyWithinMs / 1000} seconds (see ${logFile})`),
    readyWithinMs,
  ).unref();
  const announce = announcer(say);
  const onMessage = (message: PartMessage) => {
    if (message.url) clearTimeout(late);
    announce(message);
  };
  return (name, modules) =>
    new Part({
      name,
      program: fileURLToPath(new URL('boot.js', import.meta.url)),
      args: [compiled(name, 'main'), compiled(name, modules)],
      env,
      logFile,
      onMessage,
      onRestart: say,
      onGivenUp: end,
    });
}

/** Says the address once, however often the api is started again, and after it each set-up link once. */
function announcer(say: (line: string) => void): (message: PartMessage) => void {
  const said = new Set<string>();
  let links: string[] = [];
  const once = (line: string) => {
    if (!said.has(line)) say(line);
    said.add(line);
  };
  return ({ url, setupUrl }) => {
    if (setupUrl) links.push(setupUrl);
    if (!url) return;
    once(`Hindcast is running at ${url}`);
    for (const link of links) once(`Nobody has set it up yet. This link does, once, within 30 minutes: ${link}`);
    links = [];
  };
}

/** A compiled module of another app: `dist/apps/<name>/src/<module>.js`, seen from `dist/apps/cli/src/start/`. */
function compiled(name: PartName, module: string): string {
  return fileURLToPath(new URL(`../../../${name}/src/${module}.js`, import.meta.url));
}

function setAside(logFile: string): void {
  const bytes = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (bytes > keepLogBytes) renameSync(logFile, `${logFile}.old`);
}

/** The sentence for a fault that ends the start, or `null` for one that is ours and deserves its stack. */
export function sentenceOf(fault: unknown, settings?: StartSettings): string | null {
  if (fault instanceof StartFault) return fault.message;
  if (!settings) return null;
  const { dataDir } = settings;
  if (isDiskFull(fault)) return diskFull(dataDir, fault).message;
  const { code, message } = fault as NodeJS.ErrnoException;
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code ?? '')) return null;
  return `The data folder ${dataDir} may not be used: name another one with DATA_DIR (${message}).`;
}
