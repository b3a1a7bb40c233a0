import { until } from '@test/kit/product.js';
import pg from 'pg';
import { type Api, type Client, launchApi } from './api.js';
import { drawnFrom } from './chance.js';
import { backends, full, report, seconds, seed } from './figures.js';
import { type Fleet, startFleet } from './fleet.js';
import { type Ground, startGround } from './ground.js';
import { plan } from './seed.js';
import { type Sink, startSink } from './sink.js';
import { inWords, weather } from './storm.js';
import { drained } from './watch.js';
import { workerEnvironment } from './workerEnvironment.js';

/** How long the servers stay away. */
const awayMs = full ? 60_000 : 3_000;
/** How soon after them everything has to work, milliseconds. */
const goalMs = 15_000;
const reminders = 20;

describe.each(full ? backends : backends.slice(-1))('api and worker before their servers, on %s', (backend) => {
  let ground: Ground;
  let sink: Sink;
  let pool: pg.Pool;
  beforeAll(async () => {
    ground = await startGround();
    sink = await startSink(drawnFrom(seed));
    pool = new pg.Pool({ connectionString: ground.adminUrl, max: 1 });
    pool.on('error', () => undefined); // the server is stopped on purpose
  });
  afterAll(async () => {
    await pool.end();
    await sink.stop();
    await ground.stop();
  });

  it('wait for them, and work soon after they have come', { timeout: 300_000 }, async () => {
    const workspaceId = await plan(ground.ownerUrl, { reminders, people: 5, firstInMs: 0, overMs: awayMs });
    await Promise.all([ground.stopPostgres(), ground.stopRedis()]);
    let api: Api | null = null;
    let fleet: Fleet | null = null;
    try {
      api = await launchApi(ground.appUrl);
      fleet = startFleet(1, workerEnvironment(ground, { backend, smtpUrl: sink.url }), null, drawnFrom(seed));
      await new Promise((resolve) => setTimeout(resolve, awayMs));
      await Promise.all([ground.startPostgres(), ground.startRedis()]);
      const back = performance.now();
      const live = api;
      await until('an api that is ready', () => isReady(live), 2 * goalMs);
      const apiMs = performance.now() - back;
      await until('everything told and sent', () => drained(pool, workspaceId), 2 * goalMs);
      const workerMs = performance.now() - back;
      const held = Math.max(apiMs, workerMs) <= goalMs && sink.taken.length === reminders;
      report({
        test: 'T4 started before Postgres and Redis',
        queue: backend,
        measured: `servers away for ${seconds(awayMs)}; then the api ready after ${seconds(apiMs)}, ${reminders} reminders told and mailed after ${seconds(workerMs)}; the processes ended by themselves ${api.ends() + fleet.ends()} times`,
        goal: `all works within ${seconds(goalMs)}, nothing is started by hand`,
        held,
      });
      expect(sink.taken).toHaveLength(reminders);
      expect(api.ends() + fleet.ends()).toBe(0);
      if (full) expect({ apiMs, workerMs, held }).toMatchObject({ held: true });
    } finally {
      await fleet?.stop();
      await api?.stop();
    }
  });

  // the storms of the short form crash the servers already
  if (!full) return;
  it('lose nothing when each is started anew twenty times under load', { timeout: 900_000 }, async () => {
    const api = await launchApi(ground.appUrl);
    try {
      const client = await api.setUp();
      const use = { times: 20, everyMs: 4_000 };
      let acknowledged = 0;
      const outcome = await weather(ground, {
        name: 'T4 restarts',
        ...{ backend, seed, reminders: 2_000, people: 100, workers: 2, kills: use.times, everyMs: use.everyMs },
        ...{ fittings: null, patienceMs: 300_000, postgresCrashes: use.times },
        ...(backend === 'redis' ? { redisKills: use.times } : {}),
        meanwhile: async () => {
          for (let time = 0; time < use.times; time++) {
            const answered = async () => {
              acknowledged += await writes(client);
              return acknowledged > time;
            };
            await until('an answer of the api', answered, 60_000);
            api.kill();
          }
        },
      });
      const { lostInbox, lostMails, unexpected, doubledInbox } = outcome;
      const { rows } = await pool.query("SELECT count(*)::int AS n FROM forecasts WHERE statement LIKE 'T4 %'");
      const missing = acknowledged - rows[0].n;
      const held = lostInbox + lostMails + unexpected + doubledInbox === 0 && missing <= 0;
      report({
        test: 'T4 api, workers and servers started anew 20 times each, under load',
        queue: backend,
        measured: `${inWords(outcome)}; ${acknowledged} forecasts acknowledged meanwhile, ${Math.max(0, missing)} missing`,
        goal: '0 lost, unexpected, doubled in the inbox; nothing is started by hand',
        held,
      });
      expect({ lostInbox, lostMails, unexpected, doubledInbox, held }).toMatchObject({ held: true });
    } finally {
      await api.stop();
    }
  });
});

const isReady = (api: Api): Promise<boolean> =>
  api.ask('GET', '/health/ready').then(
    ({ status }) => status === 200,
    () => false,
  );

/** How many writes were acknowledged: one or none. */
const writes = (client: Client): Promise<number> =>
  client
    .send('POST', '/forecasts', {
      statement: `T4 ${crypto.randomUUID()} is open`,
      due: { date: '2027-12-31', time: null, zone: 'UTC' },
      chance: 0.4,
    })
    .then(
      ({ status }) => (status === 201 ? 1 : 0),
      () => 0,
    );
