import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { freePort } from '@app/embedded';
import { password } from '@test/kit/app.js';
import { checkout, until } from '@test/kit/product.js';
import type { Ground } from './ground.js';

/** The service as a process of its own that may be killed and comes back at the same address. */
export interface Api {
  readonly workspaceId: string;
  /** one request of somebody signed in; rejects when no whole answer came */
  send(method: string, path: string, body?: object, key?: string): Promise<{ status: number; body: unknown }>;
  /** kill -9, and another in its place, which answers some seconds later */
  kill(): void;
  stop(): Promise<void>;
}

/** Starts it on an empty installation and sets that up. `lateMs`: the longest wait before a statement, by chance. */
export async function startApi(ground: Ground, lateMs = 0): Promise<Api> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    DATABASE_URL: ground.appUrl,
    PORT: String(port),
    PUBLIC_URL: url,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    LATE_MS: String(lateMs),
  };
  let said = '';
  let stopping = false;
  let child: ChildProcess;
  const start = (): void => {
    child = spawn(process.execPath, [path.join(checkout, 'test', 'faults', 'apiProcess.mjs')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    child.once('exit', () => {
      if (!stopping) start();
    });
  };
  start();

  const ask = (method: string, at: string, body: object | undefined, headers: Record<string, string>) =>
    fetch(`${url}/api/v1${at}`, {
      method,
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...headers },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
  const stop = async () => {
    stopping = true;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.kill('SIGKILL')) await gone;
  };

  try {
    await until('the set-up link', () => /token=\S+/.test(said), 30_000);
    const token = /token=(\S+)/.exec(said)![1]!;
    const administrator = { name: 'Ada Example', email: 'ada@example.test', password };
    const place = { workspace: 'Example desk', timeZone: 'UTC' };
    const answer = await ask('POST', '/set-up', { token, ...administrator, ...place }, {});
    if (answer.status !== 201) throw new Error(`the set-up answered ${answer.status}: ${await answer.text()}`);
    const session = (await answer.json()) as { workspace: { id: string } };
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])[0]!;
    return {
      workspaceId: session.workspace.id,
      async send(method, at, body, key) {
        const given = await ask(method, at, body, { cookie, ...(key ? { 'idempotency-key': key } : {}) });
        return { status: given.status, body: await given.json() };
      },
      kill: () => void child.kill('SIGKILL'),
      stop,
    };
  } catch (fault) {
    await stop();
    throw new Error(`${(fault as Error).message}; it said: ${said}`);
  }
}
