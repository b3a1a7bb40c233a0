import { Db, fireDue } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, givenWorker } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';

let api: TestApp;
let admin: Caller;
let worker: Db;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  admin = await api.setUp({ timeZone: 'UTC' });
  worker = new Db({ url: api.database.workerUrl, applicationName: 'test-worker', poolSize: 2 });
  await givenForecast(admin, { due: { date: '2026-01-12', time: null, zone: 'UTC' } });
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const seen = () => givenWorker(api, true);
const health = async (caller = admin) => (await caller.get('/deliveries/health').expect(200)).body;
const ready = async () => (await api.nobody.get('/health/ready').expect(200)).body;

describe('is it late?', () => {
  it('yes without a worker, no once one was seen', async () => {
    expect(await health()).toMatchObject({ status: 'late', workerSeenAt: null, lateMs: 0, oldestWaitingAt: null });
    await seen();
    expect(await health()).toEqual({
      at: expect.stringMatching(/^2026-01-10/),
      status: 'ok',
      lateMs: 0,
      ...{ waiting: 0, dead: 0, held: 0, missed: 0 },
      oldestWaitingAt: null,
      workerSeenAt: expect.stringMatching(/^2026-01-10/),
      paused: null,
      ways: [{ way: 'mail', whyNoMail: null, open: true, until: null, lastError: null }],
    });
  });

  it('yes from two minutes after a reminder should have been told, and everybody who watches is told before', async () => {
    await api.setClock('2026-01-12T09:01:30Z');
    await seen();
    expect((await ready()).status).toBe('late');
    expect(await health()).toMatchObject({ status: 'ok' });
    await api.setClock('2026-01-12T09:02:30Z');
    await seen();
    const late = await health();
    expect(late.status).toBe('late');
    expect(late.lateMs).toBeGreaterThan(120_000);
    expect((await ready()).worker.lateMs).toBeGreaterThan(120_000);
    expect((await health(await api.stranger())).lateMs).toBe(0);
    await worker.transaction('installation', (tx) => fireDue(tx, { limit: 1000, mail: true }));
    await seen();
    expect(await health()).toMatchObject({ status: 'ok', lateMs: 0, waiting: 1 });
    expect((await ready()).status).toBe('ok');
  });

  it('yes within two minutes of a worker falling silent, though nothing is due', async () => {
    await api.setClock('2026-01-12T10:00:00Z');
    await seen();
    await api.setClock('2026-01-12T10:01:30Z');
    expect((await ready()).status).toBe('late');
    expect((await health()).status).toBe('late');
  });

  it('counts what waits, was given up, is held and was missed', async () => {
    const { adminUrl } = api.database;
    const [delivery] = await ask<{ id: string }>(adminUrl, 'SELECT id FROM deliveries');
    expect(await health()).toMatchObject({ waiting: 1, oldestWaitingAt: expect.stringMatching(/^2026-01-12T09:02/) });
    for (const state of ['dead', 'held']) {
      await ask(adminUrl, `UPDATE deliveries SET state = '${state}' WHERE id = '${delivery!.id}'`);
      expect(await health()).toMatchObject({ dead: 0, held: 0, [state]: 1, waiting: 0, oldestWaitingAt: null });
    }
    await ask(adminUrl, `UPDATE reminders SET state = 'missed', fired_at = NULL WHERE state = 'fired'`);
    expect((await health()).missed).toBe(1);
    await api.setClock('2026-03-01T10:00:00Z');
    expect((await health()).missed).toBe(0);
    await api.setClock('2026-01-12T10:02:00Z');
  });

  it('names the ways out that are left alone because they do not answer', async () => {
    const url = 'https://hooks.example.com/in';
    const { endpoint } = (await admin.post('/endpoints', { kind: 'webhook', name: 'Archive', url }).expect(201)).body;
    const until = '2026-01-12T10:03:00.000Z';
    await ask(
      api.database.adminUrl,
      `INSERT INTO channel_states (channel, tokens, refilled_at, failures, open_until, last_error)
       VALUES ($1, 1, app_now(), 5, $2, 'no answer'), ('smtp', 1, app_now(), 0, $3, 'long ago')`,
      [endpoint.id, until, '2026-01-01T00:00:00Z'],
    );
    expect((await health()).ways).toEqual([
      { way: 'mail', whyNoMail: null, open: true, until: null, lastError: 'long ago' },
      { way: 'Archive', whyNoMail: null, open: false, until, lastError: 'no answer' },
    ]);
    expect((await health(await api.stranger())).ways).toHaveLength(1);
  });

  it('says that mail is not set up where no worker that was seen last has it, which is nothing late', async () => {
    const mail = async () => (await health()).ways[0].whyNoMail;
    await api.setClock('2026-01-12T11:00:00Z');
    await givenWorker(api, false);
    expect(await health()).toMatchObject({ status: 'ok', ways: [{ way: 'mail', whyNoMail: 'not-set-up' }, {}] });
    await givenWorker(api, true, 'two');
    expect(await mail()).toBeNull();
    await api.setClock('2026-01-12T11:02:00Z');
    expect(await mail()).toBeNull();
    await givenWorker(api, false);
    expect(await mail()).toBe('not-set-up');
    await seen();
  });

  it('says that the clock jumped until an administrator confirms it, which is written down once', async () => {
    const { adminUrl } = api.database;
    await ask(adminUrl, `UPDATE deliveries SET state = 'sent'`);
    await ask(adminUrl, `UPDATE instance SET paused_at = app_now(), paused_why = 'it jumped'`);
    expect((await health()).paused).toBe('clock');
    for (let i = 0; i < 2; i++) expect((await admin.post('/deliveries/clock').expect(200)).body.paused).toBeNull();
    expect(await ask(adminUrl, 'SELECT confirmations, paused_why FROM instance')).toEqual([
      { confirmations: 1, paused_why: null },
    ]);
    expect(await ask(adminUrl, `SELECT FROM audit_entries WHERE action = 'clock.confirm'`)).toHaveLength(1);
  });
});
