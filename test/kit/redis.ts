import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '@app/embedded';
import { findRedis } from './programs.js';

/** A Redis of the test run's own: loopback, a free port, nothing written to disk. */
export interface TestRedis {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts it, with settings beside ours, and waits until it takes connections; `null` where no Redis is installed. */
export async function startRedis(more: readonly string[] = []): Promise<TestRedis | null> {
  const program = findRedis();
  if (!program) return null;
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', '/'];
  const child = spawn(program, [...options, '--maxmemory-policy', 'noeviction', ...more], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (said) => String(said).includes('Ready to accept connections') && resolve());
    child.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
    child.once('error', reject);
  });
  child.stdout.resume();
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: child.pid!,
    async stop() {
      const end = once(child, 'exit');
      child.kill('SIGKILL');
      await end;
    },
  };
}
