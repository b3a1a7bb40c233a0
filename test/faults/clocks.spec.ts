import { confirmClock, Db } from '@app/db';
import { until } from '@test/kit/product.js';
import { ask } from '@test/kit/world.js';
import pg from 'pg';
import { drawnFrom } from './chance.js';
import { check } from './check.js';
import { backends, full, report, seed } from './figures.js';
import { startFleet } from './fleet.js';
import { type Ground, startGround } from './ground.js';
import { plan } from './seed.js';
import { startSink } from './sink.js';
import { inWords, weather } from './storm.js';
import { drained, observe } from './watch.js';
import { workerEnvironment } from './workerEnvironment.js';

const hourMs = 3_600_000;
const yearMs = 365 * 24 * hourMs;
const pace = { leaseSeconds: 3, longestPauseMs: 500, shortestPauseMs: 20, pauseAfterFaultMs: 100 };

describe.each(full ? backends : backends.slice(-1))('wrong clocks, on %s', (backend) => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await startGround();
  });
  afterAll(() => ground.stop());

  it('of workers, a year ahead and a year behind, fire nothing early and nothing twice', {
    timeout: 600_000,
  }, async () => {
    const size = full
      ? { reminders: 2_000, people: 200, overMs: 30_000 }
      : { reminders: 100, people: 20, overMs: 2_000 };
    const outcome = await weather(ground, {
      name: 'T7b clocks of workers',
      ...{ backend, seed, ...size, workers: 3, kills: full ? 20 : 2, everyMs: 1_000, patienceMs: 200_000 },
      fittings: { ...(full ? {} : { pace }), clocksMs: [yearMs, 0, -yearMs] },
    });
    const { lostInbox, lostMails, unexpected, doubledInbox, lateLeast } = outcome;
    const held = lostInbox + lostMails + unexpected + doubledInbox === 0 && lateLeast >= 0;
    report({
      test: 'T7b clocks of two of three workers a year ahead and behind',
      queue: backend,
      measured: `${inWords(outcome)}; the earliest told ${lateLeast} ms after it was due`,
      goal: '0 early, 0 lost, 0 doubled in the inbox',
      held,
    });
    expect({ ...outcome, held }).toMatchObject({ held: true });
  });

  it('of the database, a day ahead or back, stop firing until it is right or somebody confirms it', {
    timeout: 600_000,
  }, async () => {
    const sink = await startSink(drawnFrom(seed));
    const app = new Db({ url: ground.appUrl, applicationName: 'faults', poolSize: 1 });
    const pool = new pg.Pool({ connectionString: ground.adminUrl, max: 1 });
    pool.on('error', () => undefined); // the ground is taken away before the pool has said goodbye
    const some = { reminders: 20, people: 10, overMs: 500 };
    const shift = (by: string) => ask(ground.ownerUrl, 'UPDATE clock SET shift = $1::interval', [by]);
    const paused = async () => (await pool.query('SELECT paused_why FROM instance')).rows[0].paused_why !== null;
    const toldOf = async (workspaceId: string) =>
      (await pool.query('SELECT FROM notices WHERE workspace_id = $1', [workspaceId])).rowCount;
    /** Lets the clock jump and waits until the workers have noticed and swept some times more. */
    const jump = async (by: string) => {
      await shift(by);
      await until('firing to pause', paused);
      const sweeps = new Set<string>();
      await until('some more sweeps', async () => {
        sweeps.add(String((await pool.query('SELECT max(last_sweep_at)::text AS at FROM heartbeats')).rows[0].at));
        return sweeps.size > 3;
      });
    };
    const right = async () => {
      await shift('0');
      await until('firing to go on', async () => !(await paused()));
    };
    const environment = workerEnvironment(ground, { backend, smtpUrl: sink.url });
    const fleet = startFleet(2, environment, { pace }, drawnFrom(seed));
    try {
      const today = await plan(ground.ownerUrl, { ...some, firstInMs: 500 });
      const tonight = await plan(ground.ownerUrl, { ...some, firstInMs: 12 * hourMs });
      await until('what is due', () => drained(pool, today), 60_000);
      await jump('1 day');
      await right();
      await jump('-1 day');
      await right();
      const early = await toldOf(tonight);
      const after = await plan(ground.ownerUrl, { ...some, firstInMs: 100 });
      await until('what is due after the jumps', () => drained(pool, after), 60_000);
      await jump('1 day');
      const unconfirmed = await toldOf(tonight);
      await app.transaction('installation', confirmClock);
      await until('what is due by a clock that was confirmed', () => drained(pool, tonight), 60_000);
      const wrong = await Promise.all(
        [today, tonight, after].map(async (workspaceId) => {
          const taken = (await observe(pool, workspaceId, sink.taken)).mails.filter(
            (mail) => !mail.startsWith('unknown'),
          );
          const seen = check({ ...(await observe(pool, workspaceId, [])), mails: taken });
          return seen.lostInbox + seen.lostMails + seen.doubledInbox + seen.doubledMails;
        }),
      );
      const sum = wrong.reduce((a, b) => a + b, 0);
      const held = early === 0 && unconfirmed === 0 && sum === 0;
      report({
        test: 'T7b clock of the database jumps a day ahead and back',
        queue: backend,
        measured: `firing paused at each of 3 jumps; ${early! + unconfirmed!} told early; ${sum} lost or doubled; went on by itself when it was right again, and when it was confirmed`,
        goal: '0 early, 0 doubled, the guard trips',
        held,
      });
      expect({ early, unconfirmed, wrong }).toEqual({ early: 0, unconfirmed: 0, wrong: [0, 0, 0] });
    } finally {
      await shift('0').catch(() => undefined); // what failed before is the news
      await fleet.stop();
      await sink.stop();
      await app.close();
      await pool.end();
    }
  });
});
