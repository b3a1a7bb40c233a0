import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { freePort } from '@app/embedded';
import { password } from '@test/kit/app.js';
import { checkout, until } from '@test/kit/product.js';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Somebody signed in. `send` rejects when no whole answer came. */
export interface Client {
  readonly workspaceId: string;
  send(method: string, path: string, body?: object, key?: string): Promise<Answer>;
}

/** The service as a process of its own that may be killed and comes back at the same address. */
export interface Api {
  /** a request of nobody; rejects when no whole answer came */
  ask(
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<Answer & { cookie: string }>;
  /** sets the installation up; once the service has said its link */
  setUp(): Promise<Client>;
  signIn(email: string, workspaceId: string): Promise<Client>;
  /** kill -9, and another in its place, which answers some seconds later */
  kill(): void;
  /** how often it ended by itself */
  readonly ends: () => number;
  stop(): Promise<void>;
}

/** How the harness changes the service. */
export interface ApiFittings {
  /** the longest wait before a statement, by chance */
  readonly lateMs?: number;
  /** longest wait for an answer of the database; `null`: as it is shipped */
  readonly answerMs?: number | null;
}

/**
 * Starts the service and returns at once: it may not have a database yet.
 */
export async function launchApi(databaseUrl: string, { lateMs = 0, answerMs = null }: ApiFittings = {}): Promise<Api> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    PUBLIC_URL: url,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    LATE_MS: String(lateMs),
    ...(answerMs && { ANSWER_MS: String(answerMs) }),
  };
  let said = '';
  let stopping = false;
  let ends = 0;
  let child: ChildProcess;
  const start = (): void => {
    child = spawn(process.execPath, [path.join(checkout, 'test', 'faults', 'apiProcess.mjs')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    child.once('exit', (_code, signal) => {
      if (!signal) ends++;
      if (!stopping) start();
    });
  };
  start();

  const ask: Api['ask'] = async (method, at, body, headers = {}) => {
    const answer = await fetch(`${url}/api/v1${at}`, {
      method,
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...headers },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    });
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])[0] ?? '';
    return { status: answer.status, body: await answer.json(), cookie };
  };
  const clientOf = (workspaceId: string, cookie: string): Client => ({
    workspaceId,
    send: (method, at, body, key) => ask(method, at, body, { cookie, ...(key ? { 'idempotency-key': key } : {}) }),
  });
  return {
    ask,
    async setUp() {
      await until('the set-up link', () => /token=\S+/.test(said), 30_000).catch((fault: Error) => {
        throw new Error(`${fault.message}; it said: ${said}`);
      });
      const token = /token=(\S+)/.exec(said)![1]!;
      const administrator = { name: 'Ada Example', email: 'ada@example.test', password };
      const place = { workspace: 'Example desk', timeZone: 'UTC' };
      const { status, body, cookie } = await ask('POST', '/set-up', { token, ...administrator, ...place });
      if (status !== 201) throw new Error(`the set-up answered ${status}: ${JSON.stringify(body)}`);
      return clientOf((body as { workspace: { id: string } }).workspace.id, cookie);
    },
    async signIn(email, workspaceId) {
      const { status, cookie } = await ask('POST', '/sessions', { email, password });
      if (status !== 200) throw new Error(`signing in answered ${status}`);
      return clientOf(workspaceId, cookie);
    },
    kill: () => void child.kill('SIGKILL'),
    ends: () => ends,
    async stop() {
      stopping = true;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.kill('SIGKILL')) await gone;
    },
  };
}
