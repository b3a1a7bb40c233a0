import { until } from '@test/kit/product.js';
import pg from 'pg';
import { drawnFrom } from './chance.js';
import { check } from './check.js';
import { backends, full, report, seconds, seed } from './figures.js';
import { type Fleet, startFleet } from './fleet.js';
import { type Ground, startGround } from './ground.js';
import { plan } from './seed.js';
import { type Mood, type Sink, startSink } from './sink.js';
import { drained, observe } from './watch.js';
import { layWire, type Wire } from './wire.js';
import { workerEnvironment } from './workerEnvironment.js';

/** The ten minutes that a message's answer is waited for would be all that is measured. */
const mailAnswerMs = full ? 30_000 : 1_500;
/** A twentieth of the shipped waits. */
const quick = { leaseSeconds: 3, longestPauseMs: 750, shortestPauseMs: 20, pauseAfterFaultMs: 100 };
const fittings = { pace: { ...(full ? {} : quick), mailAnswerMs } };
const few = full ? 100 : 8;
const downForMs = full ? 180_000 : 2_000;
const backlog = full ? 10_000 : 150;
/** Mails a second, which one worker can draw; the shipped 10 would take a quarter of an hour for the backlog. */
const perSecond = 50;
const patienceMs = 300_000;

describe.each(full ? backends : backends.slice(0, 1))('a mail server that is not well, on %s', (backend) => {
  let ground: Ground;
  let sink: Sink;
  let wire: Wire;
  let fleet: Fleet;
  let pool: pg.Pool;
  beforeAll(async () => {
    ground = await startGround();
    sink = await startSink(drawnFrom(seed));
    wire = await layWire(sink.port);
    pool = new pg.Pool({ connectionString: ground.adminUrl, max: 1 });
    pool.on('error', () => undefined); // the ground is taken away before the pool has said goodbye
    const more = { MAIL_PER_SECOND: String(perSecond), ...(full ? {} : { REST_SECONDS: '1' }) };
    const smtpUrl = `smtp://127.0.0.1:${wire.port}`;
    fleet = startFleet(1, workerEnvironment(ground, { backend, smtpUrl, more }), fittings, drawnFrom(seed));
  });
  afterAll(async () => {
    await fleet.stop();
    await wire.stop();
    await sink.stop();
    await pool.end();
    await ground.stop();
  });

  /** where the copies of the workspace at hand begin: those before are others' */
  let first = 0;
  const planned = (reminders: number) => {
    first = sink.taken.length;
    return plan(ground.ownerUrl, { reminders, people: reminders, firstInMs: 0, overMs: 1 });
  };
  const ended = (workspaceId: string) =>
    until('everything told, and sent or given up', () => drained(pool, workspaceId), patienceMs);

  /** How the mails of a workspace ended: their states, and the most tries that counted. */
  async function cameOf(workspaceId: string) {
    const seen = check(await observe(pool, workspaceId, sink.taken.slice(first)));
    const { rows } = await pool.query<{ states: string[]; tries: number; told: string | null }>(
      `SELECT array_agg(DISTINCT state) AS states, max(attempts) AS tries, min(last_error) AS told
       FROM deliveries WHERE workspace_id = $1`,
      [workspaceId],
    );
    return { ...seen, ...rows[0]! };
  }

  function tell(what: string, measured: string, goal: string, held: boolean): void {
    report({ test: `T8 mail server ${what}`, queue: backend, measured, goal, held });
  }

  it('costs nothing but time while it is down', { timeout: 600_000 }, async () => {
    wire.cut();
    const workspaceId = await planned(few);
    await new Promise((resolve) => setTimeout(resolve, downForMs));
    wire.heal();
    const healed = performance.now();
    await ended(workspaceId);
    const came = await cameOf(workspaceId);
    const held = came.lostMails + came.doubledMails === 0 && came.tries === 1;
    tell(
      'down, connections reset',
      `away for ${seconds(downForMs)}: of ${few} mails ${came.lostMails} lost, ${came.doubledMails} doubled, at most ${came.tries} tries counted; all sent ${seconds(performance.now() - healed)} after it was back`,
      '0 lost, 0 doubled, no try burnt by the outage',
      held,
    );
    expect(came).toMatchObject({ lostMails: 0, doubledMails: 0, states: ['sent'], tries: 1 });
  });

  /** So many mails while it is in a mood, until it has met each; then it is well again. */
  async function inMood(mood: Mood, met: (before: { tries: number; taken: number }) => boolean): Promise<string> {
    const before = { tries: sink.tries(), taken: sink.taken.length };
    sink.mood = mood;
    const workspaceId = await planned(few);
    await until(`each mail to have met a server that ${mood}`, () => met(before), patienceMs);
    sink.mood = 'takes';
    await ended(workspaceId);
    return workspaceId;
  }

  it('is asked again when it says not now', { timeout: 600_000 }, async () => {
    const came = await cameOf(await inMood('later', ({ tries }) => sink.tries() >= tries + few));
    const held = came.lostMails + came.doubledMails === 0;
    tell(
      'answers 451',
      `of ${few} mails ${came.lostMails} lost, ${came.doubledMails} doubled, at most ${came.tries} tries`,
      '0 lost, 0 doubled',
      held,
    );
    expect(came).toMatchObject({ lostMails: 0, doubledMails: 0, states: ['sent'] });
  });

  it('is not asked again when it says never, which everybody can see', { timeout: 600_000 }, async () => {
    sink.mood = 'refused';
    const asked = performance.now();
    const workspaceId = await planned(few);
    await ended(workspaceId);
    const tookMs = performance.now() - asked;
    sink.mood = 'takes';
    const came = await cameOf(workspaceId);
    const held = came.states.join() === 'dead' && came.tries === 1 && tookMs <= 60_000;
    tell(
      'answers 550',
      `all of ${few} mails ${came.states.join(' or ')} within ${seconds(tookMs)} after ${came.tries} try, each with its reason; ${few - came.lostInbox} of ${few} stand in the inbox`,
      'given up within a minute, with the reason, the inbox whole',
      held,
    );
    expect(came).toMatchObject({ lostInbox: 0, states: ['dead'], tries: 1 });
    expect(came.told).toMatch(/no such mailbox/);
  });

  it('that takes a mail and closes before it says so gets it again, under the same Message-ID', {
    timeout: 600_000,
  }, async () => {
    const came = await cameOf(await inMood('drops', ({ taken }) => sink.taken.length > taken));
    const held = came.lostMails + came.unexpected === 0 && came.doubledInbox === 0;
    tell(
      'takes, then drops the connection',
      `of ${few} mails ${came.lostMails} lost, ${came.doubledMails} doubled under one Message-ID, ${came.mostCopies} copies at most; at most ${came.tries} tries counted`,
      '0 lost, doubles recognisable',
      held,
    );
    expect(came).toMatchObject({ lostMails: 0, unexpected: 0, doubledInbox: 0, states: ['sent'] });
  });

  it('that never answers holds nothing up for good', { timeout: 600_000 }, async () => {
    const came = await cameOf(await inMood('hangs', () => sink.hung() > 0));
    const held = came.lostMails + came.doubledMails === 0 && came.tries <= 2;
    tell(
      'hangs after the message',
      `of ${few} mails ${came.lostMails} lost, ${came.doubledMails} doubled, at most ${came.tries} tries counted`,
      '0 lost, 0 doubled, one try more where the answer never came',
      held,
    );
    expect(came).toMatchObject({ lostMails: 0, doubledMails: 0, states: ['sent'], tries: 2 });
  });

  it('gets what piled up no faster than it is allowed, and not much slower', { timeout: 900_000 }, async () => {
    wire.cut();
    const workspaceId = await planned(backlog);
    const before = sink.taken.length;
    await until('everything in the inbox', () => allTold(workspaceId), patienceMs);
    wire.heal();
    await until('the first mail', () => sink.taken.length > before, patienceMs);
    const began = performance.now();
    await ended(workspaceId);
    const rate = backlog / ((performance.now() - began) / 1_000);
    const came = await cameOf(workspaceId);
    const held = came.lostMails + came.doubledMails === 0 && rate <= 1.1 * perSecond && rate >= perSecond / 1.1;
    tell(
      'back, with a backlog',
      `${backlog} mails at ${rate.toFixed(1)} a second where ${perSecond} are allowed; ${came.lostMails} lost, ${came.doubledMails} doubled`,
      'drained at the rate allowed, within 10 %',
      held,
    );
    expect(came).toMatchObject({ lostMails: 0, doubledMails: 0, states: ['sent'] });
    // a short backlog fits into little more than one second's worth, so it says nothing of the rate
    if (full) expect({ rate, held }).toMatchObject({ held: true });
  });

  async function allTold(workspaceId: string): Promise<boolean> {
    const { rows } = await pool.query('SELECT count(*)::int AS told FROM notices WHERE workspace_id = $1', [
      workspaceId,
    ]);
    return rows[0].told === backlog;
  }
});
