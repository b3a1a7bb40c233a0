import { randomBytes } from 'node:crypto';
import type { NewSetUp, Session } from '@app/contract';
import { addMember, addUser, createWorkspace, Db } from '@app/db';
import { strictRules } from '@app/outbound';
import type { LogLevel } from '@nestjs/common';
import pg from 'pg';
import supertest, { type Test } from 'supertest';
import { createApp } from '../../apps/api/src/app.js';
import { hashPassword } from '../../apps/api/src/auth/passwords.js';
import type { Config } from '../../apps/api/src/config.js';
import { offerSetUp } from '../../apps/api/src/set-up/setUpTokens.js';
import { type FreshDatabase, freshDatabase } from './database.js';
import { readingProgram } from './files.js';

/** Somebody at a browser: sends the session cookie and what a browser says about where a request comes from. */
export interface Caller {
  readonly session: Session | null;
  readonly cookie: string | null;
  get(path: string): Test;
  post(path: string, body?: object): Test;
  put(path: string, body?: object): Test;
  patch(path: string, body?: object): Test;
  delete(path: string, body?: object): Test;
  head(path: string): Test;
}

/** The service on a database of its own, reached over HTTP; its clock is the database's, which a test may set. */
export interface TestApp {
  readonly database: FreshDatabase;
  readonly db: Db;
  readonly config: Config;
  readonly app: Awaited<ReturnType<typeof createApp>>;
  readonly url: string;
  /** every route that is served, as `get /api/v1/health`; parameters as `{name}` */
  readonly routes: readonly string[];
  /** who is not signed in */
  readonly nobody: Caller;
  /** sets the installation up with its first workspace and signs the administrator in */
  setUp(given?: Partial<NewSetUp>): Promise<Caller>;
  /** another workspace with a person of its own, signed in */
  stranger(): Promise<Caller>;
  /** somebody else in the same workspace, signed in */
  colleague(of: Caller, role: 'lead' | 'analyst' | 'reader', name?: string): Promise<Caller>;
  signIn(email: string, password?: string): Promise<Caller>;
  /** makes the database's clock show this moment (and go on from there): epoch milliseconds or anything Date reads */
  setClock(moment: number | string): Promise<void>;
  close(): Promise<void>;
}

/** Long enough for the rule, and plainly nobody's. */
export const password = 'a password for tests only';

/** Starts the api on a free port with a fresh migrated database; `log: []` where faults are what a test is about. */
export async function startApp(settings: Partial<Config> = {}, log: LogLevel[] = ['error', 'fatal']): Promise<TestApp> {
  const database = await freshDatabase();
  const config: Config = {
    databaseUrl: database.appUrl,
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:3000',
    dataDir: null,
    authSecret: randomBytes(32).toString('hex'),
    webDir: null,
    reading: { program: readingProgram },
    secondOpinion: null,
    outbound: strictRules,
    ...settings,
  };
  const db = new Db({ url: config.databaseUrl, applicationName: 'test-api', poolSize: 5 });
  const app = await createApp(config, db, log);
  await app.listen(0, config.host);
  const url = `${await app.getUrl()}/api/v1`;
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
  let people = 0;

  const signIn = async (email: string, secret = password): Promise<Caller> => {
    const answer = await callerOf(url, null, null).post('/sessions', { email, password: secret }).expect(200);
    return callerOf(url, cookieOf(answer), answer.body);
  };
  /** There are no invitations yet, so a test writes people itself. */
  const join = async (workspaceId: string | null, role: string, name: string): Promise<Caller> => {
    const email = `person-${++people}@example.test`;
    const passwordHash = await hashPassword(password);
    await db.transaction('installation', async (tx) => {
      const user = await addUser(tx, { name, email, passwordHash });
      if (workspaceId) await tx.enter(workspaceId);
      else await createWorkspace(tx, { name: `${name}’s desk`, timeZone: 'UTC', createdBy: user.id });
      await addMember(tx, { userId: user.id, role: role as 'reader', timeZone: 'UTC' });
    });
    return signIn(email);
  };

  return {
    database,
    db,
    config,
    app,
    url,
    routes: routesOf(app),
    nobody: callerOf(url, null, null),
    async setUp(given = {}) {
      const token = new URL((await offerSetUp(db, config))!).searchParams.get('token');
      const answer = await callerOf(url, null, null)
        .post('/set-up', {
          token,
          name: 'Ada Example',
          email: 'ada@example.test',
          password,
          workspace: 'Example desk',
          timeZone: 'Europe/Berlin',
          ...given,
        })
        .expect(201);
      return callerOf(url, cookieOf(answer), answer.body);
    },
    stranger: () => join(null, 'administrator', 'Sten Stranger'),
    colleague: (of, role, name = 'Cole Colleague') => join(of.session!.workspace.id, role, name),
    signIn,
    async setClock(moment) {
      await owner.query('UPDATE clock SET shift = $1::timestamptz - statement_timestamp()', [new Date(moment)]);
    },
    async close() {
      await app.close();
      await db.close();
      await owner.end();
      await database.drop();
    },
  };
}

const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
  [answer.headers['set-cookie']].flat().map((line) => String(line).split(';')[0])[0]!;

/** Requests as a browser on our own pages sends them. */
export function callerOf(url: string, cookie: string | null, session: Session | null): Caller {
  const send = (method: 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head', path: string, body?: object): Test => {
    const request = supertest(url)[method](path).set('sec-fetch-site', 'same-origin');
    if (cookie) request.set('cookie', cookie);
    return body === undefined ? request : request.send(body);
  };
  return {
    session,
    cookie,
    get: (path) => send('get', path),
    post: (path, body = {}) => send('post', path, body),
    put: (path, body = {}) => send('put', path, body),
    patch: (path, body = {}) => send('patch', path, body),
    delete: (path, body) => send('delete', path, body),
    head: (path) => send('head', path),
  };
}

/** Asked of Fastify's router itself, so that nothing that answers can be left out; it prints a tree of prefixes. */
function routesOf(app: TestApp['app']): string[] {
  const printed = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return printed.split('\n').flatMap((line) => {
    const [, indent = '', segment = '', methods = ''] = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
    if (!segment) return [];
    const depth = indent.length / 4;
    above.splice(depth, above.length, segment);
    const path = above.join('').replace(/:(\w+)/g, '{$1}');
    return methods
      .split(', ')
      .filter((method) => method && method !== 'HEAD')
      .map((method) => `${method.toLowerCase()} ${path}`);
  });
}
