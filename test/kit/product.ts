import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The product as people start it: one command, from the built files. */
export interface Product {
  readonly process: ChildProcess;
  readonly dataDir: string;
  /** everything printed so far, in order */
  readonly said: () => string;
  /** the exit code, once everything has ended; `null` when a signal ended it */
  readonly exit: Promise<number | null>;
  /** resolves with the address once it has been printed; rejects with all that was said when the command ends before */
  readonly url: Promise<string>;
  /** Ctrl-C; resolves with the exit code */
  stop(): Promise<number | null>;
}

/** Starts the product on a free port, on a data folder of the caller's. */
export function startProduct(dataDir: string, env: NodeJS.ProcessEnv = {}): Product {
  const child = spawn(process.execPath, [path.join(checkout, 'tools', 'hindcast.mjs'), 'start'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const exit = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const url = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const found = /^Hindcast is running at (\S+)$/m.exec(said);
      if (found) resolve(found[1]!);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void exit.then((code) => reject(new Error(`the start ended with ${code}: ${said}`)));
  });
  url.catch(() => undefined); // a caller that awaits only the exit has no use for it
  return {
    process: child,
    dataDir,
    said: () => said,
    exit,
    url,
    stop() {
      child.kill('SIGINT');
      return exit;
    },
  };
}

/** The one-time link of an empty database, once it has been printed. */
export function setUpLink(product: Product): string | null {
  return /(http\S+token=\S+)/.exec(product.said())?.[1] ?? null;
}

/** Processes started by `pid`, and by those, newest last: pid and command line. Linux and macOS. */
export function processesBelow(pid: number): { pid: number; command: string }[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)!)
    .map(([, own, parent, command]) => ({ pid: Number(own), parent: Number(parent), command: command! }));
  const below = (parent: number): typeof all =>
    all.filter((entry) => entry.parent === parent).flatMap((entry) => [entry, ...below(entry.pid)]);
  return below(pid);
}

/** The process id of the built-in Postgres of a data folder, running or not. */
export function postgresPid(dataDir: string): number {
  return Number(readFileSync(path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Resolves when `condition` holds; fails, with what was waited for, after `patienceMs`. */
export async function until(what: string, condition: () => boolean | Promise<boolean>, patienceMs = 20_000) {
  const end = performance.now() + patienceMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`waited ${patienceMs} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
