import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { checkout } from '@test/kit/product.js';

/** Worker processes that are killed and started again. */
export interface Fleet {
  /** kill -9 of one that is at work, by chance, and another in its place; `false`: none is at work yet */
  killOne(): boolean;
  /** what the workers said and how often, most frequent first */
  readonly said: () => readonly (readonly [string, number])[];
  readonly pids: () => readonly number[];
  /** how often one ended by itself */
  readonly ends: () => number;
  stop(): Promise<void>;
}

/** How the harness changes the worker; `null`: the shipped program as it is. */
export interface Fittings {
  readonly pace?: Readonly<Record<string, number>>;
  /** longest wait for an answer of the database */
  readonly answerMs?: number;
  /** how far the clock of each is from the machine's, in turn */
  readonly clocksMs?: readonly number[];
  readonly chaos?: { readonly drop: number; readonly double: number; readonly delayMs: number };
}

/** Starts so many workers; one that ends by itself is replaced, as a supervisor would. */
export function startFleet(
  size: number,
  env: Readonly<Record<string, string>>,
  fittings: Fittings | null,
  chance: () => number,
): Fleet {
  const program = fittings
    ? path.join(checkout, 'test', 'faults', 'workerProcess.mjs')
    : path.join(checkout, 'dist', 'apps', 'worker', 'src', 'main.js');
  const lines = new Map<string, number>();
  const workers: ChildProcess[] = [];
  const atWork = new Set<ChildProcess>();
  let stopping = false;
  let ends = 0;

  const start = (place: number): void => {
    const { clocksMs, ...others } = fittings ?? {};
    const ours = { ...others, clockMs: clocksMs?.[place] };
    const child = spawn(process.execPath, [program], {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env, FITTINGS: JSON.stringify(ours) },
      // it ends with us, and says when it begins to work
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    workers[place] = child;
    child.once('message', () => atWork.add(child));
    child.stderr!.on('data', (chunk) => {
      for (const line of String(chunk).split('\n').filter(Boolean)) lines.set(line, (lines.get(line) ?? 0) + 1);
    });
    child.once('exit', (_code, signal) => {
      atWork.delete(child);
      if (!signal) ends++;
      if (!stopping) start(place);
    });
  };
  for (let place = 0; place < size; place++) start(place);

  return {
    killOne() {
      const one = [...atWork][Math.floor(chance() * atWork.size)];
      if (!one) return false;
      atWork.delete(one);
      return one.kill('SIGKILL');
    },
    said: () => [...lines].sort((a, b) => b[1] - a[1]),
    pids: () => workers.map(({ pid }) => pid!),
    ends: () => ends,
    async stop() {
      stopping = true;
      await Promise.all(
        workers.map((worker) => {
          const gone = new Promise((resolve) => worker.once('exit', resolve));
          return worker.kill('SIGKILL') ? gone : null;
        }),
      );
    },
  };
}
