import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { ended } from './alive.js';
import { lastLine } from './cluster.js';
import { diskFull, isDiskFull, StartFault } from './faults.js';
import type { Identity } from './identity.js';
import { postgresEnv, runToEnd } from './launch.js';
import { readPostmaster } from './orphan.js';
import type { Place } from './place.js';

/** A running server process. */
export interface Server {
  readonly port: number;
  readonly pid: number;
  /** resolves when the process has ended, for whatever reason */
  readonly ended: Promise<void>;
  /** ends it the fast way: running transactions are rolled back, everything committed is on the disk */
  stop(): Promise<void>;
}

/** Settings of the server, `name` to value; the defaults of a small machine unless told otherwise. */
export type ServerSettings = Readonly<Record<string, string>>;

const always: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  // statements of a person's reports do not belong into a log
  log_min_error_statement: 'panic',
};

const keepLogBytes = 5_000_000;
/** Recovery after a crash replays at most a gigabyte of log, which slow disks take this long for. */
const patienceMs = 120_000;

/**
 * Starts the server on a free port of the loopback interface and waits until it takes connections.
 *
 * Detached, so that Ctrl-C reaches us and not the database, and the order of stopping stays ours.
 */
export async function startServer(
  binaries: string,
  place: Place,
  logFile: string,
  identity: Identity | null,
  settings: ServerSettings = {},
  wantedPort?: number,
): Promise<Server> {
  rotate(logFile);
  for (let attempt = 1; ; attempt++) {
    const port = attempt === 1 && wantedPort ? wantedPort : await freePort();
    const since = sizeOf(logFile);
    const child = launch(binaries, place, logFile, identity, { ...settings, port: String(port) });
    if (await becameReady(child, place)) return serverOf(child, port, binaries, place, identity);
    const said = readFileSync(logFile, 'utf8').slice(since);
    // a port taken since we looked, or the last processes of a killed server that are still letting go
    if (attempt < 20 && /could not bind|could not create any TCP\/IP sockets|still in use/.test(said)) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    throw startFault(said, place, logFile);
  }
}

function launch(
  binaries: string,
  place: Place,
  logFile: string,
  identity: Identity | null,
  settings: ServerSettings,
): ChildProcess {
  const options = Object.entries({ ...always, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile, 'a', 0o600);
  try {
    return spawn(path.join(binaries, 'bin', 'postgres'), ['-D', place.cluster, ...options], {
      ...identity,
      cwd: '/',
      env: postgresEnv(),
      stdio: ['ignore', log, log],
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

async function becameReady(child: ChildProcess, place: Place): Promise<boolean> {
  let over = false;
  child.once('exit', () => (over = true));
  child.once('error', () => (over = true));
  const until = performance.now() + patienceMs;
  while (!over) {
    const postmaster = readPostmaster(place.cluster);
    if (postmaster?.pid === child.pid && postmaster?.ready) return true;
    if (performance.now() > until) child.kill('SIGQUIT');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return false;
}

function serverOf(
  child: ChildProcess,
  port: number,
  binaries: string,
  place: Place,
  identity: Identity | null,
): Server {
  const pid = child.pid!;
  const end = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('exit', () => resolve());
  });
  child.unref();
  return {
    port,
    pid,
    ended: end,
    async stop() {
      child.ref(); // its end is waited for, so it may keep us from ending now
      if (process.platform === 'win32') {
        await runToEnd(path.join(binaries, 'bin', 'pg_ctl'), ['stop', '-D', place.cluster, '-m', 'fast'], identity);
      } else {
        child.kill('SIGINT');
        if (!(await ended(pid, 30_000))) child.kill('SIGQUIT');
      }
      await end;
    },
  };
}

function startFault(said: string, place: Place, logFile: string): StartFault {
  const cause = new Error(said.trim());
  if (isDiskFull(cause)) return diskFull(place.home, cause);
  const reason = said.split('\n').findLast((line) => /FATAL|PANIC|error while loading/.test(line)) ?? lastLine(said);
  return new StartFault('postgres-failed', `The database did not start: ${reason.trim()} (its log is ${logFile})`, {
    cause,
  });
}

/** A port of the loopback interface that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

function rotate(logFile: string): void {
  if (sizeOf(logFile) < keepLogBytes) return;
  rmSync(`${logFile}.old`, { force: true });
  renameSync(logFile, `${logFile}.old`);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
