import { spawn } from 'node:child_process';
import type { Identity } from './identity.js';

/** A program's end: its exit code (`null` when a signal ended it) and everything it said. */
export interface Finished {
  readonly code: number | null;
  readonly said: string;
}

/** Runs one of Postgres' programs to its end as `identity`, from a folder everyone may enter, with nothing to ask. */
export function runToEnd(program: string, args: readonly string[], identity: Identity | null): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...identity,
      cwd: '/',
      env: postgresEnv(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

/** What Postgres' programs may see of our environment: nothing that could change what they do, and no secrets. */
export function postgresEnv(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { PATH, SystemRoot, TEMP, LC_ALL: 'C', TZ: 'UTC' };
}
