import { createHash } from 'node:crypto';
import { addCheck, newId } from '@app/db';
import { strictRules } from '@app/outbound';
import { type OpenDatabase, openDatabase } from '@test/kit/database.js';
import { type Mailbox, startMailbox } from '@test/kit/mailbox.js';
import { startReceiver } from '@test/kit/receiver.js';
import { ask, makeForecast, makeWorld, type World } from '@test/kit/world.js';
import type { Attachment, ParsedMail } from 'mailparser';
import { Webhook } from 'standardwebhooks';
import { deliver } from '../deliver.js';
import { endpointWay } from './endpoint.js';
import { mailWay } from './mail.js';
import type { Transport } from './transport.js';

const publicUrl = 'https://hindcast.example.org';
const due = { date: '2027-12-31', time: null, zone: 'UTC', at: Date.parse('2027-12-31T23:59:59Z') };

let database: OpenDatabase;
let mailbox: Mailbox;
let email: Transport;
let given: World;

beforeAll(async () => {
  database = await openDatabase('mail.spec');
  mailbox = await startMailbox();
  email = mailWay({ smtpUrl: mailbox.url, from: 'hindcast@example.org' }, { publicUrl, instance: 'spec' });
});
beforeEach(async () => {
  given = await makeWorld(database.app);
  mailbox.answer = null;
});
afterAll(async () => {
  email.close();
  await mailbox.stop();
  await database.close();
});

const query = <Row extends object>(sql: string, ...params: unknown[]) => ask<Row>(database.adminUrl, sql, params);

/** A forecast at 30% by its report and 22% by its owner. */
async function checkedForecast(statement: string): Promise<string> {
  const { id } = await makeForecast(database.app, given, { statement, due });
  await database.app.transaction(given, async (tx) => {
    const now = await tx.now();
    const check = { chance: 0.3, band: null, reason: null, by: given.memberId };
    await addCheck(tx, id, { ...check, kind: 'stated', origin: 'report', effectiveAt: now - 9e9 });
    await addCheck(tx, id, { ...check, kind: 'changed', origin: 'person', chance: 0.22, reason: 'It slipped.' });
  });
  return id;
}

/** One delivery of one notice, due now. */
async function told(forecastId: string, kind = 'reassess', endpointId: string | null = null): Promise<string> {
  const [notice, delivery] = [newId(), newId()];
  const { workspaceId, memberId } = given;
  await query(
    'INSERT INTO notices (workspace_id, id, forecast_id, recipient_id, kind) VALUES ($1, $2, $3, $4, $5)',
    ...[workspaceId, notice, forecastId, memberId, kind],
  );
  await query(
    `INSERT INTO deliveries (workspace_id, id, notice_id, recipient_id, channel, endpoint_id, due_rev)
     SELECT $1, $2, $3, $4, $5, $6, due_rev FROM forecasts WHERE id = $7`,
    ...[workspaceId, delivery, notice, memberId, endpointId ? 'webhook' : 'email', endpointId, forecastId],
  );
  return delivery;
}

const take = (id: string) => deliver(database.worker, { email }, { id, workspaceId: given.workspaceId, attempt: 0 });
const stateOf = async (id: string) =>
  (await query<{ state: string }>('SELECT state FROM deliveries WHERE id = $1', id))[0]!.state;
const received = () => mailbox.mails.filter((mail) => JSON.stringify(mail.to).includes(`${given.userId}@example`));

interface LinkRow {
  readonly action: string;
  readonly token_hash: string;
  readonly forecast_id: string | null;
  readonly life: string;
}
const linkRows = () =>
  query<LinkRow>(
    `SELECT action, token_hash, forecast_id, age(expires_at, created_at)::text AS life
     FROM mail_links WHERE workspace_id = $1 ORDER BY action, id`,
    given.workspaceId,
  );
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
const tokenAfter = ({ text }: ParsedMail, words: string) =>
  new RegExp(`${words}:\\s+${publicUrl}/m/([\\w.-]+)`).exec(text!)![1]!;

describe('a mail about one notice', () => {
  it('arrives with its picture inline, its words in both forms, and links that are kept as hashes', async () => {
    const forecastId = await checkedForecast('The port of Larsund reopens');
    const id = await told(forecastId);
    await take(id);
    expect(await stateOf(id)).toBe('sent');
    const [mail] = received();
    expect(mail!.messageId).toBe(`<${id}@spec>`);
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    for (const body of [mail!.text, mail!.html]) {
      expect(body).toContain('The port of Larsund reopens');
      expect(body).toContain('It slipped.');
      expect(body).toContain('Keep 22%');
    }

    const pictures = mail!.attachments as Attachment[];
    expect(pictures.map(({ contentType, contentDisposition }) => [contentType, contentDisposition])).toEqual([
      ['image/png', 'inline'],
      ['image/png', 'inline'],
    ]);
    for (const { content } of pictures) expect(content.subarray(1, 4).toString()).toBe('PNG');
    expect(mail!.html).toMatch(/<img [^>]*alt="The number over time: the report said 30%, [^"]*22% since [^"]*"/);

    const rows = await linkRows();
    const [keep, snooze, leave] = ['Keep 22%', 'Snooze a week', 'Unsubscribe'].map((words) => tokenAfter(mail!, words));
    expect(rows.map(({ action, forecast_id, life }) => [action, forecast_id, life])).toEqual([
      ['keep', forecastId, '7 days'],
      ['snooze', forecastId, '7 days'],
      ['unsubscribe', null, '2 years'],
    ]);
    expect(rows.map((row) => row.token_hash)).toEqual([keep, snooze, leave].map((token) => hashOf(token!)));
    const [workspace] = keep!.split('.');
    expect(Buffer.from(workspace!, 'base64url').toString('hex')).toBe(given.workspaceId.replaceAll('-', ''));
    const list = mail!.headers.get('list') as unknown as {
      unsubscribe: { url: string };
      'unsubscribe-post': { name: string };
    };
    expect(list.unsubscribe.url).toBe(`${publicUrl}/api/v1/mail-links/${leave}/one-click`);
    expect(list['unsubscribe-post'].name).toBe('List-Unsubscribe=One-Click');
  });

  it('has the same Message-ID when it is tried again, and fresh links', async () => {
    const id = await told(await checkedForecast('The port of Larsund reopens'));
    mailbox.answer = 451;
    await take(id);
    expect(await stateOf(id)).toBe('pending');
    mailbox.answer = null;
    await query("UPDATE deliveries SET next_attempt_at = app_now() - interval '1 s' WHERE id = $1", id);
    await take(id);
    expect(received().map(({ messageId }) => messageId)).toEqual([`<${id}@spec>`]);
    const rows = await linkRows();
    expect(rows).toHaveLength(6);
    expect(new Set(rows.map((row) => row.token_hash)).size).toBe(6);
  });

  it('of a marked forecast has its number and no more: no statement, no picture, nothing to do without signing in', async () => {
    const forecastId = await checkedForecast('A secret');
    await query("UPDATE forecasts SET marking = 'RESTRICTED' WHERE id = $1", forecastId);
    await take(await told(forecastId));
    const [mail] = received();
    expect(mail!.subject).toMatch(/^A forecast is due: F-\d+$/);
    expect(`${mail!.text}${mail!.html}`).not.toMatch(/secret|22%|30%|slipped|Snooze|RESTRICTED|cid:/);
    expect(mail!.attachments).toEqual([]);
    expect((await linkRows()).map(({ action }) => action)).toEqual(['unsubscribe']);
  });

  it('keeps colleagues’ numbers to itself', async () => {
    const forecastId = await checkedForecast('The port of Larsund reopens');
    const [user, colleague] = [newId(), newId()];
    await query("INSERT INTO users (id, name, email) VALUES ($1, 'Bo', 'bo@example.invalid')", user);
    await query(
      "INSERT INTO members (workspace_id, id, user_id, role, time_zone) VALUES ($1, $2, $3, 'analyst', 'UTC')",
      ...[given.workspaceId, colleague, user],
    );
    await database.app.transaction(given, (tx) =>
      addCheck(tx, forecastId, {
        ...{ kind: 'changed', origin: 'person', chance: 0.61, band: null, reason: 'Her own', by: colleague },
      }),
    );
    await take(await told(forecastId));
    const [mail] = received();
    expect(`${mail!.text}${mail!.html}`).not.toMatch(/61%|Her own|Keep/);
    expect(mail!.attachments).toEqual([]);
  });
});

describe('a digest', () => {
  it('is one mail for what was folded into it, and offers to unsubscribe', async () => {
    const { workspaceId, memberId } = given;
    const ids = [
      await told(await checkedForecast('The port of Larsund reopens')),
      await told(await checkedForecast('The bridge opens'), 'before-due'),
    ];
    const [digest, carrier] = [newId(), newId()];
    await query(
      `INSERT INTO digests (workspace_id, id, member_id, channel, local_date, slot, slot_at)
       VALUES ($1, $2, $3, 'email', current_date, 'late', app_now())`,
      ...[workspaceId, digest, memberId],
    );
    await query("UPDATE deliveries SET state = 'folded', digest_id = $1 WHERE id = ANY($2)", digest, ids);
    await query(
      `INSERT INTO deliveries (workspace_id, id, carries_digest_id, recipient_id, channel) VALUES ($1, $2, $3, $4, 'email')`,
      ...[workspaceId, carrier, digest, memberId],
    );
    await take(carrier);
    const [mail, ...others] = received();
    expect(others).toEqual([]);
    expect(mail!.messageId).toBe(`<${carrier}@spec>`);
    expect(mail!.subject).toBe('While Hindcast could not send: 2 forecasts need you, 1 to look at again, 1 due soon');
    expect(mail!.text).toMatch(/The port of Larsund reopens[\s\S]*The bridge opens/);
    expect((await linkRows()).map(({ action }) => action)).toEqual(['unsubscribe']);
  });
});

describe('a webhook', () => {
  it('goes from the row to a receiver that verifies it', async () => {
    const receiver = await startReceiver();
    const [endpoint, secret] = [newId(), `whsec_${Buffer.alloc(32, 7).toString('base64')}`];
    await query(
      "INSERT INTO endpoints (workspace_id, id, kind, name, url, secret, created_by) VALUES ($1, $2, 'webhook', 'Test', $3, $4, $5)",
      ...[given.workspaceId, endpoint, receiver.url, secret, given.memberId],
    );
    const outbound = { ...strictRules, http: true, ports: [receiver.port], internal: ['127.0.0.0/8'] };
    const id = await told(await checkedForecast('The port of Larsund reopens'), 'overdue', endpoint);
    const webhook = endpointWay({ publicUrl, outbound });
    await deliver(database.worker, { webhook }, { id, workspaceId: given.workspaceId, attempt: 0 });
    await receiver.stop();
    expect(await stateOf(id)).toBe('sent');
    const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]];
    expect(headers['webhook-id']).toBe(id);
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ data: { kind: 'overdue' } });
  });
});
