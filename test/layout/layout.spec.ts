import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '@app/embedded';
import { type Caller, callerOf, password } from '@test/kit/app.js';
import { type TemporaryFolder, temporaryFolder } from '@test/kit/folders.js';
import { type Mailbox, startMailbox } from '@test/kit/mailbox.js';
import { checkout, until } from '@test/kit/product.js';
import { startRedis, type TestRedis } from '@test/kit/redis.js';
import { ask } from '@test/kit/world.js';
import { Redis } from 'ioredis';
import { inject } from 'vitest';
import { composeService } from './compose.js';

const { adminUrl, passwords } = inject('postgres');
const secret = () => randomBytes(24).toString('hex');

/** The services of docker-compose.yml, without Docker: their commands, their environment and nothing else of ours. */
describe('the production layout, every service a process of its own', () => {
  const database = `hindcast_layout_${randomBytes(4).toString('hex')}`;
  const running: ChildProcess[] = [];
  const redisPassword = secret();
  let redisFolder: TemporaryFolder;
  let redis: TestRedis;
  let mailbox: Mailbox;
  let variables: Record<string, string>;
  let port: number;

  const url = () => `http://127.0.0.1:${port}/api/v1`;

  function start(service: string): { process: ChildProcess; said: () => string; exit: Promise<number | null> } {
    const { command, environment } = composeService(service, variables);
    // inside the network of docker compose services have names; here they have ports
    const env = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [
        name,
        value
          .replace('@postgres:5432/hindcast', `@${new URL(adminUrl).host}/${database}`)
          .replace('@redis:6379', `@${new URL(redis.url).host}`),
      ]),
    );
    if (service === 'api') Object.assign(env, { PORT: String(port), HOST: '127.0.0.1' });
    const [, ...args] = command;
    const child = spawn(process.execPath, args, { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(child);
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    return { process: child, said: () => said, exit: once(child, 'close').then(([code]) => code) };
  }

  const started = (app: 'api' | 'worker') =>
    running.filter((child) => child.spawnargs.includes(`dist/apps/${app}/src/main.js`));

  const ready = () =>
    callerOf(url(), null, null)
      .get('/health/ready')
      .then(
        ({ body }) => body.status === 'ok',
        () => false,
      );

  beforeAll(async () => {
    await ask(adminUrl, `CREATE DATABASE ${database} OWNER hindcast_owner`);
    redisFolder = temporaryFolder('hindcast-redis-');
    const started = await startRedis([
      ...['--requirepass', redisPassword, '--appendonly', 'yes', '--dir', redisFolder.path],
    ]);
    if (!started) throw new Error('the layout needs a Redis, and none is installed here');
    redis = started;
    mailbox = await startMailbox();
    port = await freePort();
    variables = {
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      INSTANCE: 'hindcast-layout',
      AUTH_SECRET: secret(),
      POSTGRES_PASSWORD: secret(),
      HINDCAST_OWNER_PASSWORD: passwords.hindcast_owner!,
      HINDCAST_APP_PASSWORD: passwords.hindcast_app!,
      HINDCAST_WORKER_PASSWORD: passwords.hindcast_worker!,
      HINDCAST_BACKUP_PASSWORD: passwords.hindcast_backup!,
      REDIS_PASSWORD: redisPassword,
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'hindcast@example.test',
    };
  });

  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await Promise.all(running.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'close')));
    await mailbox?.stop();
    await redis?.stop();
    redisFolder?.remove();
    await ask(adminUrl, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  });

  it('starts nothing while a secret is missing', () => {
    for (const name of ['AUTH_SECRET', 'REDIS_PASSWORD', 'HINDCAST_APP_PASSWORD']) {
      expect(() => composeService('api', { ...variables, [name]: '' })).toThrow(`${name} is not set`);
    }
    for (const name of ['REDIS_PASSWORD', 'HINDCAST_WORKER_PASSWORD', 'INSTANCE']) {
      expect(() => composeService('worker', { ...variables, [name]: '' })).toThrow(`${name} is not set`);
    }
  });

  it('names in deploy/env.example every variable that has to be set', () => {
    const example = readFileSync(path.join(checkout, 'deploy', 'env.example'), 'utf8');
    const compose = readFileSync(path.join(checkout, 'docker-compose.yml'), 'utf8');
    for (const [, name] of compose.matchAll(/\$\{(\w+):\?/g)) expect(example).toMatch(new RegExp(`^${name}=$`, 'm'));
  });

  it('lets nobody but this machine reach the api', () => {
    const compose = readFileSync(path.join(checkout, 'docker-compose.yml'), 'utf8');
    expect(compose.match(/ports:.*/g)).toEqual(['ports: ["127.0.0.1:3000:3000"]']);
  });

  it('migrates in a job of its own, which finds nothing to do the second time', async () => {
    const first = start('migrate');
    expect(await first.exit, first.said()).toBe(0);
    expect(first.said()).toMatch(/^Applied: /);
    const second = start('migrate');
    expect(await second.exit).toBe(0);
    expect(second.said()).toBe('Nothing to do.\n');
  });

  it('brings a prompt from the api over Postgres and Redis through one of two workers to the inbox and the mail', async () => {
    const api = start('api');
    const workers = [start('worker'), start('worker')];
    await until('api and workers', ready);
    const ada = await setUp(api.said());
    await forecastOverdue(ada, 'bridge');
    await until('the mail', () => mailbox.mails.length > 0, 30_000);
    const { items } = (await ada.get('/notices').expect(200)).body;
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['due-now']);
    expect(workers.map((worker) => worker.process.exitCode)).toEqual([null, null]);
  });

  it('uses each login for what it is for, and Redis for the queue', async () => {
    expect(await ready()).toBe(true); // the api has asked a moment ago, so its connection is there
    const logins = await ask<{ usename: string }>(
      adminUrl,
      `SELECT DISTINCT usename::text FROM pg_stat_activity WHERE datname = '${database}' ORDER BY 1`,
    );
    expect(logins.map(({ usename }) => usename)).toEqual(['hindcast_app', 'hindcast_worker']);
    const client = new Redis(redis.url, { password: redisPassword });
    expect(await client.keys('bull:*')).not.toEqual([]);
    await client.quit();
    await expect(ask(adminUrl.replace(/\/postgres$/, `/${database}`), 'SELECT FROM bullmq.job')).rejects.toThrow(
      /does not exist/,
    );
  });

  it('lets the api go before its workers', () => {
    const [api] = started('api');
    const workers = started('worker');
    expect(workers).toHaveLength(2);
    for (const { pid } of workers) expect(os.getPriority(pid)).toBeGreaterThan(os.getPriority(api!.pid));
  });

  it('goes on when a worker is killed', async () => {
    const [first] = started('worker');
    first!.kill('SIGKILL');
    const before = mailbox.mails.length;
    const ada = await signIn();
    await forecastOverdue(ada, 'tunnel');
    await until('the mail of the second prompt', () => mailbox.mails.length > before, 60_000);
    expect((await ada.get('/notices').expect(200)).body.items).toHaveLength(2);
  });

  it('stops cleanly when it is asked to', async () => {
    const alive = running.filter((child) => child.exitCode === null && child.signalCode === null);
    expect(alive).toHaveLength(2);
    for (const child of alive) child.kill('SIGTERM');
    expect(await Promise.all(alive.map((child) => once(child, 'close').then(([code]) => code)))).toEqual([0, 0]);
  });

  async function setUp(said: string): Promise<Caller> {
    const token = /token=([\w-]+)/.exec(said)?.[1];
    await callerOf(url(), null, null)
      .post('/set-up', {
        ...{ token, name: 'Ada Example', email: 'ada@example.test', password },
        ...{ workspace: 'Example desk', timeZone: 'Europe/Berlin' },
      })
      .expect(201);
    return signIn();
  }

  async function signIn(): Promise<Caller> {
    const answer = await callerOf(url(), null, null)
      .post('/sessions', { email: 'ada@example.test', password })
      .expect(200);
    const cookies = [answer.headers['set-cookie']].flat().map((cookie) => String(cookie).split(';')[0]);
    return callerOf(url(), cookies.join('; '), answer.body);
  }

  /** A judgement of an old report, accepted: its day has passed, so its outcome is asked for at once. */
  async function forecastOverdue(ada: Caller, what: string): Promise<void> {
    const report = await ada
      .post('/reports', {
        title: `A brief on the ${what}`,
        publishedOn: '2024-02-13',
        text: `It is likely that the example ${what} will be open by 1 March 2024.`,
      })
      .expect(201);
    const [judgement] = report.body.judgements;
    const { id: judgementId, statement, horizon } = judgement;
    await ada
      .post('/forecasts', { judgementId, statement, due: { date: horizon.due, zone: 'Europe/Berlin' } })
      .expect(201);
  }
});
