import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { noSuchId } from '@test/kit/given.js';
import { inwardHosts } from '@test/kit/inwardHosts.js';
import { type Receiver, startReceiver } from '@test/kit/receiver.js';
import { ask } from '@test/kit/world.js';
import { Webhook } from 'standardwebhooks';

let api: TestApp;
let admin: Caller;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
  api = await startApp({ outbound: { http: true, ports: [443, receiver.port], internal: ['127.0.0.0/8'] } });
  await api.setClock('2026-01-10T10:00:00Z');
  admin = await api.setUp();
});
afterAll(async () => {
  await api.close();
  await receiver.stop();
});

const webhook = (more: object = {}) => ({ kind: 'webhook', name: 'Archive', url: receiver.url, ...more });
const add = async (more: object = {}) => (await admin.post('/endpoints', webhook(more)).expect(201)).body;
const audit = () =>
  ask<{ action: string }>(api.database.adminUrl, `SELECT action FROM audit_entries ORDER BY recorded_at`);

describe('an endpoint', () => {
  it('is added with a secret as Standard Webhooks has it, shown once and then never again', async () => {
    const { endpoint, secret } = await add();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(endpoint).toMatchObject({ kind: 'webhook', state: 'on', member: null, formerSecretUntil: null });
    const { text, body } = await admin.get('/endpoints').expect(200);
    expect(body.items).toContainEqual(endpoint);
    expect(text).not.toContain(secret);
    const secrets = new Set([secret, (await add()).secret, (await add()).secret]);
    expect(secrets.size).toBe(3);
  });

  it('is added once however often the request comes, and shows the same secret to who repeats it', async () => {
    const before = (await admin.get('/endpoints')).body.items.length;
    const send = () => admin.post('/endpoints', webhook({ name: 'Once' })).set('idempotency-key', 'add-once');
    const answers = [(await send().expect(201)).body, (await send().expect(201)).body];
    expect(answers[1]).toEqual(answers[0]);
    expect((await admin.get('/endpoints')).body.items).toHaveLength(before + 1);
  });

  it('may be for one member, who has to be of this workspace', async () => {
    const { person } = (await api.colleague(admin, 'analyst')).session!;
    expect((await add({ memberId: person.id })).endpoint.member).toEqual({ id: person.id, name: person.name });
    const { body } = await admin.post('/endpoints', webhook({ memberId: noSuchId })).expect(400);
    expect(body.errors).toEqual([{ at: 'memberId', says: 'takes a member of this workspace' }]);
  });

  it('is renamed, moved, switched off and on, and written down in the audit', async () => {
    const { endpoint } = await add();
    const path = `/endpoints/${endpoint.id}`;
    expect((await admin.patch(path, { name: 'Other', on: false }).expect(200)).body).toMatchObject({
      name: 'Other',
      state: 'off',
      url: endpoint.url,
    });
    await ask(
      api.database.adminUrl,
      `UPDATE endpoints SET state = 'failed', why_not = '410' WHERE id = '${endpoint.id}'`,
    );
    expect((await admin.get('/endpoints')).body.items).toContainEqual(expect.objectContaining({ whyNot: '410' }));
    const url = `${receiver.url}?moved`;
    const back = (await admin.patch(path, { url, on: true }).expect(200)).body;
    expect(back).toMatchObject({ url, state: 'on', whyNot: null });
    const actions = (await audit()).map(({ action }) => action);
    expect(actions.filter((action) => action === 'endpoint.edit')).toHaveLength(2);
    expect(actions).toContain('endpoint.add');
  });

  it('gets a new secret while the one before signs on for a day', async () => {
    const { endpoint, secret } = await add();
    const rotated = (await admin.post(`/endpoints/${endpoint.id}/secret`).expect(200)).body;
    expect(rotated.secret).toMatch(/^whsec_/);
    expect(rotated.secret).not.toBe(secret);
    expect(rotated.endpoint.formerSecretUntil).toMatch(/^2026-01-11T10:0/);
    const kept = `SELECT former_secret AS former, secret FROM endpoints WHERE id = '${endpoint.id}'`;
    expect(await ask(api.database.adminUrl, kept)).toEqual([{ former: secret, secret: rotated.secret }]);
  });
});

describe('the address of an endpoint', () => {
  it.each([
    ['an inner address', 'https://10.1.2.3/', 'no public address'],
    ['a port of something else', 'https://example.com:25/', 'takes the ports'],
    ['a password', 'https://me:secret@example.com/', 'a name or a password'],
  ])('is refused with the reason when it has %s', async (_what, url, reason) => {
    const { body } = await admin.post('/endpoints', webhook({ url })).expect(422);
    expect(body).toMatchObject({ code: 'address-not-allowed', errors: [{ at: 'url' }] });
    expect(body.errors[0].says).toContain(reason);
    const { endpoint } = await add();
    expect((await admin.patch(`/endpoints/${endpoint.id}`, { url }).expect(422)).body.code).toBe('address-not-allowed');
  });

  it('takes no spelling of an inner address, and no http, unless the settings allow it', async () => {
    const strict = await startApp();
    const caller = await strict.setUp();
    for (const host of inwardHosts) {
      const { status, body } = await caller.post('/endpoints', webhook({ url: `https://${host}/` }));
      expect([host, [400, 422].includes(status), body.code]).toEqual([host, true, expect.any(String)]);
    }
    expect((await caller.post('/endpoints', webhook({ url: 'http://example.com/' })).expect(422)).body.errors).toEqual([
      { at: 'url', says: 'takes https only' },
    ]);
    expect((await caller.get('/endpoints')).body.items).toEqual([]);
    await strict.close();
  });
});

describe('the test of an endpoint', () => {
  it('goes the way real messages go, signed so that the receiver can check its secret', async () => {
    const { endpoint, secret } = await add();
    expect((await admin.post(`/endpoints/${endpoint.id}/test`).expect(200)).body).toEqual({
      delivered: true,
      status: 204,
      error: null,
    });
    const { headers, body } = receiver.received.at(-1)!;
    await api.setClock(Date.now());
    expect((await admin.post(`/endpoints/${endpoint.id}/test`).expect(200)).body.delivered).toBe(true);
    const now = receiver.received.at(-1)!;
    expect(new Webhook(secret).verify(now.body, now.headers)).toMatchObject({ type: 'endpoint.test' });
    expect(now.headers['webhook-id']).not.toBe(headers['webhook-id']);
    expect(body).not.toContain(secret);
    await api.setClock('2026-01-10T10:00:00Z');
  });

  it('says plain words where a chat room listens, and what went wrong where nobody does', async () => {
    const { endpoint } = await add({ kind: 'chat' });
    await admin.post(`/endpoints/${endpoint.id}/test`).expect(200);
    expect(JSON.parse(receiver.received.at(-1)!.body)).toEqual({ text: expect.stringContaining('test from Hindcast') });
    receiver.answers((_request, response) => response.writeHead(403).end('no such room'));
    expect((await admin.post(`/endpoints/${endpoint.id}/test`).expect(200)).body).toEqual({
      delivered: false,
      status: 403,
      error: 'It answered 403: no such room',
    });
    receiver.answers((_request, response) => response.writeHead(204).end());
  });

  it('is made ten times a minute at most', async () => {
    const { endpoint } = await add();
    for (let i = 0; i < 10; i++) await admin.post(`/endpoints/${endpoint.id}/test`).expect(200);
    const { body, headers } = await admin.post(`/endpoints/${endpoint.id}/test`).expect(429);
    expect([body.code, Number(headers['retry-after']) > 0]).toEqual(['too-many-tries', true]);
  });

  it('goes nowhere once the settings forbid an address that they allowed before', async () => {
    const { endpoint } = await add();
    await ask(api.database.adminUrl, `UPDATE endpoints SET url = 'http://10.9.8.7/' WHERE id = '${endpoint.id}'`);
    const { body } = await admin.post(`/endpoints/${endpoint.id}/test`).expect(200);
    expect(body).toMatchObject({ delivered: false, status: null, error: expect.stringContaining('address') });
  });
});
