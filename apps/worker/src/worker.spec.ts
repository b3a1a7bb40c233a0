import { addDueChange, addReminders, endReminders, type ForecastRow, readMailing } from '@app/db';
import { strictRules } from '@app/outbound';
import type { QueuePlace } from '@app/queue';
import { catchUp } from '@app/schedule';
import { type OpenDatabase, openDatabase } from '@test/kit/database.js';
import { type Mailbox, startMailbox } from '@test/kit/mailbox.js';
import { makeForecast, makeWorld, type World } from '@test/kit/world.js';
import { inject } from 'vitest';
import type { Config } from './config.js';
import { deliver, usualCircuit } from './deliver.js';
import { pace } from './pace.js';
import { sweep } from './sweep.js';
import { mailWay } from './transports/mail.js';
import { Worker } from './worker.js';

const backend = process.env.QUEUE_BACKEND ?? 'postgres';
const noon = Date.parse('2026-12-31T12:00:00Z');
const minute = 60_000;
const hour = 60 * minute;

const rates = { email: 1_000, webhook: 1_000, chat: 1_000 };
const beat = { instance: 'spec', process: 'spec', skewMs: 0, notFiring: null };

let database: OpenDatabase;
let mailbox: Mailbox;
let config: Config;
let given: World;

const place = (): QueuePlace => {
  if (backend !== 'redis') return { kind: 'postgres', url: database.queueUrl };
  const url = inject('redisUrl');
  if (!url) throw new Error('QUEUE_BACKEND=redis, but there is no Redis here');
  return { kind: 'redis', url: `${url}/1` };
};

beforeAll(async () => {
  database = await openDatabase('spec');
  mailbox = await startMailbox();
  config = {
    databaseUrl: database.workerUrl,
    queue: place(),
    publicUrl: 'https://hindcast.example.org',
    mail: { smtpUrl: mailbox.url, from: 'hindcast@example.org' },
    outbound: strictRules,
    instance: 'spec',
    rates,
    circuit: usualCircuit,
  };
});

beforeEach(async () => {
  await database.clock.set(noon);
  given = await makeWorld(database.app);
  mailbox.answer = null;
  mailbox.answerAfter = null;
});

afterAll(async () => {
  await mailbox.stop();
  await database.close();
});

/** Reads as the worker may: planning tables of every workspace. */
const count = async (table: 'notices' | 'deliveries', where = 'true'): Promise<number> =>
  database.worker.transaction('installation', async (tx) => {
    const sql = `SELECT count(*) AS n FROM ${table} WHERE workspace_id = $1 AND ${where}`;
    return (await tx.one<{ n: number }>(sql, [given.workspaceId])).n;
  });

/** What reached this test's own person. */
const received = () => mailbox.mails.filter((mail) => JSON.stringify(mail.to).includes(`${given.userId}@example`));

const due = { date: '2026-12-31', time: null, zone: 'UTC', at: Date.parse('2026-12-31T23:59:59Z') };

const planned = (forecastId: string, fireAt: number, rule = 'overdue-1') => ({
  forecastId,
  rule,
  recipientId: given.memberId,
  occurrenceKey: `${rule}@due1`,
  kind: 'overdue' as const,
  dueRev: 1,
  nominalLocal: '2026-12-31T09:00',
  zone: 'UTC',
  fireAt,
  state: 'scheduled' as const,
});

/** So many forecasts with one reminder each, due at `fireAt`; returns the first one's key. */
const plan = async (fireAt: number, howMany = 1): Promise<string> => {
  const forecasts: ForecastRow[] = [];
  for (let i = 0; i < howMany; i++) forecasts.push(await makeForecast(database.app, given, { due }));
  await database.app.transaction(given, (tx) =>
    addReminders(
      tx,
      forecasts.map(({ id }) => planned(id, fireAt)),
    ),
  );
  return forecasts[0]!.id;
};

const sweepOnly = () => sweep(database.worker, { rates, beat, handOn: async () => {} });

const deliverAll = async () => {
  const email = mailWay(config.mail!, config);
  await sweep(database.worker, {
    rates,
    beat,
    handOn: async (due) => {
      for (const hint of due) await deliver(database.worker, { email }, hint);
    },
  });
  email.close();
};

describe('the sweep', () => {
  it('tells each reminder once, however often and by however many it is run', async () => {
    await plan(noon - minute, 40);
    await Promise.all([sweepOnly(), sweepOnly(), sweepOnly()]);
    await sweepOnly();
    expect(await count('notices')).toBe(40);
    expect(await count('deliveries')).toBe(40);
  });

  it('goes by the database clock: a minute early is not due', async () => {
    await plan(noon + 60_000);
    await sweepOnly();
    expect(await count('notices')).toBe(0);
    await database.clock.set(noon + 61_000);
    await sweepOnly();
    expect(await count('notices')).toBe(1);
  });

  it('asks once for a look and once for the outcome after an outage, and tells everybody whom silence is told to', async () => {
    const { id } = await makeForecast(database.app, given, { due });
    const rows = [
      ['before-due-7d', 'before-due'],
      ['reassess', 'reassess'],
      ['reassess', 'reassess'],
      ['at-due', 'at-due'],
      ['overdue-1', 'overdue'],
      ['escalate-7', 'escalate'],
    ] as const;
    const missed = rows.map(([rule, kind], i) => ({
      ...planned(id, noon - (6 - i) * hour, rule),
      kind,
      occurrenceKey: `${rule}#${i}`,
    }));
    await database.app.transaction(given, (tx) => addReminders(tx, missed));
    await sweepOnly();
    expect(await count('notices')).toBe(3);
    const states = await database.worker.transaction('installation', (tx) =>
      tx.query<{ state: string; reason: string | null }>(
        'SELECT state, reason FROM reminders WHERE workspace_id = $1 ORDER BY fire_at',
        [given.workspaceId],
      ),
    );
    const fired = { state: 'fired', reason: null };
    expect(states).toEqual([
      { state: 'missed', reason: 'the outcome was asked for first' },
      { state: 'missed', reason: 'a newer one took its place' },
      fired,
      { state: 'missed', reason: 'a newer one took its place' },
      fired,
      fired,
    ]);
    const told = catchUp(missed.map((row) => ({ ...row, forecastId: id, plannedAt: noon })));
    expect(told.missed.map(({ reason }) => reason)).toEqual(states.flatMap(({ reason }) => reason ?? []));
  });

  it('writes no delivery where no mail is set up', async () => {
    await plan(noon - minute);
    await sweep(database.worker, { rates: {}, beat, handOn: async () => {} });
    expect(await count('notices')).toBe(1);
    expect(await count('deliveries')).toBe(0);
  });

  it('says in its sign of life whether mail is set up', async () => {
    const mailing = () => database.app.read(given, readMailing);
    await sweep(database.worker, { rates: {}, beat, handOn: async () => {} });
    expect(await mailing()).toEqual({ isExample: false, mailSetUp: false });
    await sweepOnly();
    expect(await mailing()).toEqual({ isExample: false, mailSetUp: true });
  });

  it('takes a reminder that was cancelled meanwhile no further', async () => {
    const forecastId = await plan(noon - minute);
    await database.app.transaction(given, (tx) => endReminders(tx, forecastId, 'the outcome was recorded'));
    await sweepOnly();
    expect(await count('notices')).toBe(0);
  });
});

describe('a delivery', () => {
  it('reaches the mailbox with a stable Message-ID, once', async () => {
    await plan(noon - minute);
    await deliverAll();
    await deliverAll();
    expect(received()).toHaveLength(1);
    const [mail] = received();
    expect(mail!.messageId).toMatch(/^<[0-9a-f-]{36}@spec>$/);
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.text).toContain('https://hindcast.example.org/forecasts/1');
    expect(mail!.to).toMatchObject({ text: expect.stringContaining(`${given.userId}@example`) });
    expect(await count('deliveries', "state = 'sent'")).toBe(1);
  });

  it('waits and is tried again after a passing refusal, with the same Message-ID', async () => {
    await plan(noon - minute);
    mailbox.answer = 451;
    await deliverAll();
    expect(await count('deliveries', "state = 'pending' AND attempts = 1")).toBe(1);
    mailbox.answer = null;
    await database.clock.set(noon + hour);
    await deliverAll();
    expect(received()).toHaveLength(1);
    expect(await count('deliveries', "state = 'sent' AND attempts = 2")).toBe(1);
  });

  it('is dead, with the reason kept, after a final refusal', async () => {
    await plan(noon - minute);
    mailbox.answer = 550;
    await deliverAll();
    expect(await count('deliveries', "state = 'dead' AND last_error LIKE '%not now%'")).toBe(1);
  });

  it('burns no try while the mail server is down', async () => {
    await plan(noon - minute);
    const gone = { ...config, mail: { ...config.mail!, smtpUrl: 'smtp://127.0.0.1:1' } };
    const email = mailWay(gone.mail, gone);
    await sweep(database.worker, {
      rates,
      beat,
      handOn: async (due) => {
        for (const hint of due) await deliver(database.worker, { email }, hint);
      },
    });
    email.close();
    expect(await count('deliveries', "state = 'pending' AND attempts = 0 AND next_attempt_at > app_now()")).toBe(1);
  });

  it('is cancelled, not sent, once the due date was moved', async () => {
    const forecastId = await plan(noon - minute);
    await sweepOnly();
    const later = { ...due, date: '2027-12-31', at: Date.parse('2027-12-31T23:59:59Z') };
    const change = { due: later, reason: null, by: given.memberId };
    await database.app.transaction(given, (tx) => addDueChange(tx, forecastId, change));
    await database.clock.set(noon + hour);
    await deliverAll();
    expect(received()).toHaveLength(0);
    expect(await count('deliveries', "state = 'cancelled' AND last_error LIKE '%moved%'")).toBe(1);
  });

  it('of the example workspace stays in the inbox: nobody is mailed about invented things', async () => {
    given = await makeWorld(database.app, { isExample: true });
    await plan(noon - minute);
    await deliverAll();
    expect(received()).toHaveLength(0);
    expect(await count('notices')).toBe(1);
    expect(await count('deliveries', "state = 'cancelled'")).toBe(1);
  });

  it('of a worker that died is taken up by another when its lease has run out', async () => {
    await plan(noon - minute);
    await sweepOnly();
    await database.worker.transaction('installation', (tx) =>
      tx.query(
        `UPDATE deliveries SET state = 'sending', attempts = 1, lease_token = gen_random_uuid(),
           lease_until = app_now() + interval '60 s' WHERE workspace_id = $1`,
        [given.workspaceId],
      ),
    );
    await deliverAll();
    expect(received()).toHaveLength(0);
    await database.clock.set(noon + hour);
    await deliverAll();
    expect(received()).toHaveLength(1);
  });
});

describe(`the whole worker on ${backend}`, () => {
  const until = async (done: () => Promise<boolean>) => vi.waitUntil(done, { timeout: 15_000, interval: 50 });

  it('fires and delivers by itself, two of them at once doing everything once', async () => {
    await plan(noon - minute, 25);
    const workers = [new Worker(config), new Worker({ ...config, instance: 'spec' })];
    for (const worker of workers) worker.start();
    await until(async () => (await count('deliveries', "state = 'sent'")) === 25);
    expect(workers.some((worker) => worker.busHealth().place === backend)).toBe(true);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(await count('notices')).toBe(25);
    expect(new Set(received().map((mail) => mail.messageId)).size).toBe(25);
    expect(received()).toHaveLength(25);
  });

  it('sends what piled up for somebody as one mail, and what was put off for the night in the morning', async () => {
    await plan(noon - hour, 30);
    const night = `INSERT INTO notice_settings (workspace_id, member_id, quiet_from, quiet_to) VALUES ($1, $2, '12:30', '13:30')`;
    await database.app.transaction(given, (tx) => tx.query(night, [given.workspaceId, given.memberId]));
    const workers = [new Worker(config), new Worker(config)];
    for (const worker of workers) worker.start();
    await until(async () => (await count('deliveries', "state = 'pending' AND next_attempt_at > app_now()")) === 1);
    expect([await count('notices'), await count('deliveries', "state = 'folded'"), received().length]).toEqual([
      30, 30, 0,
    ]);
    await database.clock.set(noon + hour / 2);
    await until(async () => (await count('deliveries', "state = 'sent'")) === 1);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(received()).toHaveLength(1);
  });

  it('stops in time while a mail server keeps it waiting, and says that the mail may have gone out', async () => {
    await plan(noon - minute);
    mailbox.answerAfter = new Promise(() => {});
    const worker = new Worker(config, undefined, undefined, { ...pace, stopGraceMs: 200 });
    worker.start();
    await until(async () => received().length === 1);
    await worker.stop();
    expect(await count('deliveries', "state = 'pending' AND attempts = 1 AND last_error LIKE '%worker stopped%'")).toBe(
      1,
    );
  });

  it('does everything without any queue at all', async () => {
    await plan(noon - minute, 25);
    const alone = new Worker({ ...config, queue: { kind: config.queue.kind, url: unreachable(backend) } });
    alone.start();
    await until(async () => (await count('deliveries', "state = 'sent'")) === 25);
    expect(alone.busHealth().connected).toBe(false);
    await alone.stop();
    expect(received()).toHaveLength(25);
  });
});

const unreachable = (kind: string) =>
  kind === 'redis' ? 'redis://127.0.0.1:1' : 'postgresql://nobody@127.0.0.1:1/none';
