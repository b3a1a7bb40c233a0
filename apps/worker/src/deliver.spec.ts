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
import { mailTransport, mailWay } from './transports/mail.js';

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
