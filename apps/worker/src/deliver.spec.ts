import type { AddressInfo } from 'node:net';
import { addReminders, type DueDelivery, untilNextDue } from '@app/db';
import { strictRules } from '@app/outbound';
import { type OpenDatabase, openDatabase } from '@test/kit/database.js';
import { type Mailbox, startMailbox } from '@test/kit/mailbox.js';
import { ask, makeForecast, makeWorld, type World } from '@test/kit/world.js';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Config } from './config.js';
import { deliver, usualCircuit } from './deliver.js';
import { pace } from './pace.js';
import { sweep } from './sweep.js';
import type { MailWaits } from './transports/handOver.js';
import { mailTransport, mailWay } from './transports/mail.js';
import type { Transport } from './transports/transport.js';

const rates = { email: 1_000, webhook: 1_000, chat: 1_000 };
const beat = { instance: 'spec', process: 'spec', skewMs: 0, notFiring: null };

let database: OpenDatabase;
let mailbox: Mailbox;
let given: World;

beforeAll(async () => {
  database = await openDatabase('deliver.spec');
  mailbox = await startMailbox();
});
beforeEach(async () => {
  given = await makeWorld(database.app);
  mailbox.answerAfter = null;
  // what the tests before left waiting, and what they made of the mail server
  await ask(database.adminUrl, "UPDATE deliveries SET state = 'cancelled' WHERE state = 'pending'", []);
  await ask(database.adminUrl, 'DELETE FROM channel_states', []);
});
afterAll(async () => {
  await mailbox.stop();
  await database.close();
});

const configFor = (smtpUrl: string): Config => ({
  databaseUrl: database.workerUrl,
  queue: { kind: 'postgres', url: database.queueUrl },
  publicUrl: 'https://hindcast.example.org',
  mail: { smtpUrl, from: 'hindcast@example.org' },
  outbound: strictRules,
  instance: 'spec',
  rates,
  circuit: usualCircuit,
});

/** An SMTP server that behaves in its own way. */
async function startServer(options: SMTPServerOptions): Promise<{ config: Config; stop: () => Promise<void> }> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], ...options });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { config: configFor(`smtp://127.0.0.1:${port}`), stop };
}

const due = { date: '2099-12-31', time: null, zone: 'UTC', at: Date.parse('2099-12-31T23:59:59Z') };

/** One notice whose mail is due now, as a sweep hands it on. */
async function dueMail(): Promise<{ hint: DueDelivery; forecastId: string }> {
  const { id: forecastId } = await makeForecast(database.app, given, { due });
  await database.app.transaction(given, async (tx) =>
    addReminders(tx, [
      {
        forecastId,
        rule: 'reassess',
        recipientId: given.memberId,
        occurrenceKey: 'reassess#1.1@due1',
        kind: 'reassess',
        dueRev: 1,
        nominalLocal: '2026-01-01T09:00',
        zone: 'UTC',
        fireAt: (await tx.now()) - 1000,
        state: 'scheduled',
      },
    ]),
  );
  const [hint] = await takeUp();
  return { hint: hint!, forecastId };
}

async function takeUp(): Promise<DueDelivery[]> {
  const taken: DueDelivery[] = [];
  await sweep(database.worker, { rates, beat, handOn: async (due) => void taken.push(...due) });
  return taken.filter(({ workspaceId }) => workspaceId === given.workspaceId);
}

async function dueMailOver(smtpUrl: string, waits?: MailWaits): Promise<{ hint: DueDelivery; email: Transport }> {
  const config = configFor(smtpUrl);
  const { hint } = await dueMail();
  return { hint, email: mailWay(config.mail!, config, waits) };
}

/** The circuit stays closed. */
const patient = { circuit: { failures: 1_000, openMs: 1 } };

/** What reached this test's own person. */
const copies = () => mailbox.mails.filter((mail) => JSON.stringify(mail.to).includes(`${given.userId}@example`));

/** Seconds until the next try, which is due afterwards. */
async function letCome({ id }: DueDelivery): Promise<number> {
  const wait =
    'SELECT extract(epoch FROM next_attempt_at - app_now())::float8 AS seconds FROM deliveries WHERE id = $1';
  const [{ seconds }] = (await ask<{ seconds: number }>(database.adminUrl, wait, [id])) as [{ seconds: number }];
  await ask(database.adminUrl, "UPDATE deliveries SET next_attempt_at = app_now() - interval '1 s' WHERE id = $1", [
    id,
  ]);
  return seconds;
}

const rowOf = async ({ id }: DueDelivery) => {
  const sql =
    'SELECT state, attempts, last_error AS "lastError", lease_until AS "leaseUntil" FROM deliveries WHERE id = $1';
  const [row] = await ask<{ state: string; attempts: number; lastError: string; leaseUntil: Date }>(
    database.adminUrl,
    sql,
    [id],
  );
  return row!;
};

const setAddress = (email: string) =>
  ask(database.adminUrl, 'UPDATE users SET email = $2 WHERE id = $1', [given.userId, email]);

describe('a delivery', () => {
  it('to an address that no mail can be written to is dead at once, and not tried for ever', async () => {
    const { hint } = await dueMail();
    await setAddress(`nobody ${given.userId}`);
    const config = configFor(mailbox.url);
    const email = mailWay(config.mail!, config);
    await deliver(database.worker, { email }, hint);
    email.close();
    expect(await rowOf(hint)).toMatchObject({ state: 'dead', lastError: expect.stringContaining('address') });
  });

  it('that the transport itself refuses uses up its tries, as one to a server that is down does not', async () => {
    const transport = mailTransport(configFor(mailbox.url).mail!);
    const to = { name: '', address: '<>' };
    const mail = { to, subject: '', text: '', html: '', messageId: '<one@spec>', headers: {}, attachments: [] };
    expect(await transport.send(mail)).toMatchObject({ kind: 'later' });
    transport.close();
  });

  it('is kept for as long as a slow server takes, so that nobody sends a second copy', async () => {
    let taken = 0;
    let letGo = () => {};
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { config, stop } = await startServer({
      onData(stream, _session, done) {
        stream.resume().once('end', () => {
          taken += 1;
          void released.then(() => done());
        });
      },
    });
    const email = mailWay(config.mail!, config);
    const { hint } = await dueMail();
    const sending = deliver(database.worker, { email }, hint, { leaseSeconds: 1 });
    await vi.waitUntil(async () => taken === 1, { timeout: 10_000 });
    const first = (await rowOf(hint)).leaseUntil.getTime();
    await vi.waitUntil(async () => (await rowOf(hint)).leaseUntil.getTime() > first + 1000, { timeout: 10_000 });
    await deliver(database.worker, { email }, hint, { leaseSeconds: 1 });
    letGo();
    await sending;
    expect([taken, (await rowOf(hint)).state]).toEqual([1, 'sent']);
    email.close();
    await stop();
  });

  it('that the server answers for late goes out once', async () => {
    const { hint, email } = await dueMailOver(mailbox.url, { mailSilenceMs: 1_000, mailAnswerMs: 60_000 });
    let answer = () => {};
    mailbox.answerAfter = new Promise((resolve) => {
      answer = resolve;
    });
    const sending = deliver(database.worker, { email }, hint, { leaseSeconds: 3 });
    await vi.waitUntil(() => copies().length === 1, { timeout: 10_000 });
    const taken = (await rowOf(hint)).leaseUntil.getTime();
    // longer than it may be silent before
    await vi.waitUntil(async () => (await rowOf(hint)).leaseUntil.getTime() > taken + 1_500, { timeout: 10_000 });
    answer();
    await sending;
    email.close();
    expect(await rowOf(hint)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(copies()).toHaveLength(1);
  });

  it('that is taken and never answered for goes out ten times at most, further and further apart', async () => {
    const { hint, email } = await dueMailOver(mailbox.url, { mailSilenceMs: 5_000, mailAnswerMs: 300 });
    mailbox.answerAfter = new Promise(() => {});
    const waits: number[] = [];
    for (let tries = 1; tries <= 10; tries++) {
      await deliver(database.worker, { email }, hint, patient);
      await deliver(database.worker, { email }, hint, patient); // not due yet
      await vi.waitUntil(() => copies().length >= tries, { timeout: 10_000 });
      expect(copies()).toHaveLength(tries);
      expect(await rowOf(hint)).toMatchObject({ attempts: tries, lastError: 'no answer to the message: Timeout' });
      waits.push(await letCome(hint));
    }
    const nominal = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
    for (const [i, seconds] of nominal.entries()) expect(waits[i]! / seconds).toBeCloseTo(1, 0);
    expect(await rowOf(hint)).toMatchObject({ state: 'dead' });
    await deliver(database.worker, { email }, hint, patient);
    email.close();
    expect(new Set(copies().map(({ messageId }) => messageId)).size).toBe(1);
    expect(copies()).toHaveLength(10);
  });

  it('costs a try when the connection breaks after the message, and its way out counts as silent', async () => {
    const { hint, email } = await dueMailOver(mailbox.url);
    mailbox.answerAfter = new Promise(() => {});
    const sending = deliver(database.worker, { email }, hint, patient);
    await vi.waitUntil(() => copies().length === 1, { timeout: 10_000 });
    mailbox.hangUp();
    await sending;
    email.close();
    expect(await rowOf(hint)).toMatchObject({ state: 'pending', attempts: 1 });
    const sql = "SELECT failures FROM channel_states WHERE channel = 'smtp'";
    expect(await ask(database.adminUrl, sql, [])).toEqual([{ failures: 1 }]);
  });

  it.each(['onMailFrom', 'onRcptTo'] as const)('costs none when the server is silent before: %s', async (step) => {
    let silent = false;
    const { config, stop } = await startServer({
      [step]: (_address: unknown, _session: unknown, done: () => void) => (silent ? undefined : done()),
      onData: (stream, _session, done) => void stream.resume().once('end', () => done()),
    });
    const { hint, email } = await dueMailOver(config.mail!.smtpUrl, { mailSilenceMs: 700, mailAnswerMs: 60_000 });
    await deliver(database.worker, { email }, hint, patient);
    silent = true;
    // it finds the connection of the first, which was given more time for its answer
    const { hint: second } = await dueMail();
    await deliver(database.worker, { email }, second, patient);
    email.close();
    await stop();
    expect(await rowOf(hint)).toMatchObject({ state: 'sent' });
    expect(await rowOf(second)).toMatchObject({ state: 'pending', attempts: 0, lastError: 'Timeout' });
  });

  it('is cancelled once somebody did what it asks for, although the try before was under way by then', async () => {
    const { hint, forecastId } = await dueMail();
    await database.app.transaction(given, (tx) =>
      tx.query('UPDATE notices SET done_at = app_now() WHERE workspace_id = $1 AND forecast_id = $2', [
        tx.workspaceId,
        forecastId,
      ]),
    );
    const config = configFor(mailbox.url);
    const email = mailWay(config.mail!, config);
    await deliver(database.worker, { email }, hint);
    email.close();
    expect(await rowOf(hint)).toMatchObject({ state: 'cancelled', lastError: 'what it asks for was done' });
  });
});

describe('a hint', () => {
  it('that nobody took is known as such a lease later, and no sweep is hurried by it meanwhile', async () => {
    const { hint } = await dueMail();
    expect(hint.again).toBe(false);
    const wait = (mail: boolean) =>
      database.worker.transaction('installation', (tx) =>
        untilNextDue(tx, { rates: mail ? rates : {}, leaseSeconds: pace.leaseSeconds }),
      );
    expect(await wait(true)).toBeGreaterThan(50_000);
    expect(await wait(false)).toBeNull();
    await ask(database.adminUrl, "UPDATE deliveries SET hinted_at = hinted_at - interval '2 min' WHERE id = $1", [
      hint.id,
    ]);
    expect(await wait(true)).toBeLessThan(0);
    expect(await takeUp()).toEqual([{ ...hint, again: true }]);
  });
});
