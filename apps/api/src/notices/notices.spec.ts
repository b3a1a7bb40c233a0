import { claimDelivery, Db, fireDue, foldInto } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, noSuchId } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';

let api: TestApp;
let admin: Caller;
let worker: Db;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  admin = await api.setUp();
  worker = new Db({ url: api.database.workerUrl, applicationName: 'test-worker', poolSize: 2 });
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const sweep = () => worker.transaction('installation', (tx) => fireDue(tx, { limit: 1000, mail: true }));
const inbox = async (caller: Caller, query = '') => (await caller.get(`/notices${query}`).expect(200)).body;

describe('the inbox', () => {
  it('says what is asked and why, newest first, page by page, to its owner alone', async () => {
    const forecast = await givenForecast(admin, { due: { date: '2026-01-12', time: null, zone: 'Europe/Berlin' } });
    await api.setClock('2026-01-12T09:00:00Z');
    await sweep();
    await api.setClock('2026-01-14T09:00:00Z');
    await sweep();
    const { items } = await inbox(admin);
    expect(
      items.map(({ kind, says, mail }: { kind: string; says: string; mail: string }) => [kind, says, mail]),
    ).toEqual([
      ['overdue', expect.stringContaining(`F-${forecast.number} was due on`), 'waiting'],
      ['at-due', expect.stringContaining(`F-${forecast.number} is due on`), 'waiting'],
    ]);
    expect(items[0].forecast).toEqual({ id: forecast.id, number: forecast.number, statement: forecast.statement });
    const first = await inbox(admin, '?limit=1');
    const second = await inbox(admin, `?limit=1&cursor=${first.nextCursor}`);
    expect([first.items[0].id, second.items[0].id, second.nextCursor]).toEqual([items[0].id, items[1].id, null]);
    await admin.get('/notices?cursor=e30').expect(400);
    expect((await inbox(await api.colleague(admin, 'analyst'))).items).toEqual([]);
    expect((await inbox(await api.stranger())).items).toEqual([]);
  });

  it('keeps when a notice was first read, and counts it no longer', async () => {
    const { items } = await inbox(admin);
    const [{ id }] = items;
    const before = (await admin.get('/today').expect(200)).body.unreadNotices;
    const read = (await admin.put(`/notices/${id}/read`).expect(200)).body;
    expect(read).toEqual({ ...items[0], readAt: expect.stringMatching(/^2026-01-14/) });
    await api.setClock('2026-01-15T09:00:00Z');
    expect((await admin.put(`/notices/${id}/read`).expect(200)).body.readAt).toBe(read.readAt);
    expect((await admin.get('/today').expect(200)).body.unreadNotices).toBe(before - 1);
  });

  it('answers a colleague and a stranger exactly as it answers a missing notice', async () => {
    const [{ id }] = (await inbox(admin)).items;
    for (const other of [await api.colleague(admin, 'lead'), await api.stranger()]) {
      const foreign = await other.put(`/notices/${id}/read`).expect(404);
      expect((await other.put(`/notices/${noSuchId}/read`).expect(404)).text).toBe(foreign.text);
    }
    await admin.put('/notices/1/read').expect(400);
  });

  it('asks no more once the outcome is recorded, and its waiting mail is not sent', async () => {
    const [{ forecast }] = (await inbox(admin)).items;
    const outcome = { outcome: 'happened', knownOn: '2026-01-12', source: 'gazette' };
    await admin.put(`/forecasts/${forecast.id}/resolution`, outcome).expect(200);
    expect((await admin.get('/today').expect(200)).body.unreadNotices).toBe(0);
    expect((await inbox(admin)).items.map(({ mail }: { mail: string }) => mail)).toEqual(['none', 'none']);
    await api.setClock('2026-06-01T09:00:00Z');
    expect(await sweep()).toEqual({ settled: 0, told: 0 });
  });

  it('asks to look again a cadence after the last look, though the look and its plan were of one moment', async () => {
    await api.setClock('2026-01-10T10:00:00Z');
    const person = await api.colleague(admin, 'analyst');
    const forecast = await givenForecast(person);
    await person.post(`/forecasts/${forecast.id}/checks`, { kind: 'kept' }).expect(201);
    await api.setClock('2026-02-10T10:00:00Z');
    await sweep();
    expect((await inbox(person)).items).toMatchObject([{ kind: 'reassess', forecast: { id: forecast.id } }]);
  });

  it('asks at a share of the time whoever looked before, and no more once somebody looked after', async () => {
    await api.setClock('2026-01-10T10:00:00Z');
    const person = await api.colleague(admin, 'analyst');
    const { id } = await givenForecast(person, { cadence: null });
    const set = { rules: [{ id: 'half', kind: 'elapsed', share: 0.5 }], stopped: [] };
    await person.put('/rules', { level: 'forecast', forecastId: id, set }).expect(200);
    await api.setClock('2026-07-01T10:00:00Z');
    const looked = (await person.post(`/forecasts/${id}/checks`, { kind: 'kept' }).expect(201)).body;
    expect(looked.reminders).toContainEqual(expect.objectContaining({ rule: 'elapsed-50', state: 'scheduled' }));
    await api.setClock('2026-07-10T10:00:00Z');
    await sweep();
    await person.patch(`/forecasts/${id}/duty`, { cadence: { every: 'P90D' } }).expect(200);
    expect((await inbox(person)).items).toMatchObject([{ kind: 'reassess', doneAt: null, mail: 'waiting' }]);

    const [row] = await ask<{ workspaceId: string; recipientId: string; id: string }>(
      api.database.adminUrl,
      `SELECT d.workspace_id AS "workspaceId", d.recipient_id AS "recipientId", d.id FROM deliveries d
       JOIN notices n ON n.id = d.notice_id WHERE n.forecast_id = $1`,
      [id],
    );
    const { id: delivery, ...owner } = row!;
    const weekly = { ...owner, localDate: '2026-07-13', slot: 'week', slotAt: Date.parse('2026-07-13T07:00:00Z') };
    await worker.transaction('installation', (tx) => foldInto(tx, [{ ...weekly, ids: [delivery] }]));
    await api.setClock('2026-07-11T10:00:00Z');
    await person.post(`/forecasts/${id}/checks`, { kind: 'kept' }).expect(201);
    expect((await inbox(person)).items).toMatchObject([{ doneAt: expect.stringMatching(/^2026-07-11/) }]);
    expect((await person.get('/today').expect(200)).body.unreadNotices).toBe(0);

    await api.setClock('2026-07-13T08:00:00Z');
    const [digest] = await ask<{ id: string }>(
      api.database.adminUrl,
      'SELECT id FROM deliveries WHERE carries_digest_id IS NOT NULL AND recipient_id = $1',
      [owner.recipientId],
    );
    const claim = { id: digest!.id, token: noSuchId, leaseSeconds: 60, endOfQuiet: (now: number) => now };
    expect(await worker.transaction(owner, (tx) => claimDelivery(tx, claim))).toBeNull();
  });

  it('comes page by page without a gap, though a sweep tells many at one moment', async () => {
    await api.setClock('2026-01-10T10:00:00Z');
    const person = await api.colleague(admin, 'analyst');
    for (let i = 0; i < 5; i++) await givenForecast(person, { due: { date: '2026-01-12', time: null, zone: 'UTC' } });
    await api.setClock('2026-01-12T09:30:00Z');
    await sweep();
    const all = (await inbox(person)).items.map(({ id }: { id: string }) => id);
    expect(all).toHaveLength(5);
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { items: { id: string }[]; nextCursor: string | null } = await inbox(
        person,
        `?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      pages.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(all);
  });
});

describe('a prompt that was put off', () => {
  it('can be brought back at once; the one that was to come instead is not planned any more', async () => {
    await api.setClock('2026-02-10T10:00:00Z');
    const forecast = await givenForecast(admin, { due: { date: '2026-02-12', time: null, zone: 'Europe/Berlin' } });
    await api.setClock('2026-02-12T09:00:00Z');
    await sweep();
    // the same sweep may tell of other forecasts too
    const about = async () =>
      (await inbox(admin)).items.filter((item: { forecast: { id: string } }) => item.forecast.id === forecast.id);
    const [{ id }] = await about();
    await admin.put(`/notices/${id}/snooze`, { until: '2026-02-14T08:00:00Z' }).expect(200);
    expect((await about()).map((item: { id: string }) => item.id)).not.toContain(id);
    const back = (await admin.delete(`/notices/${id}/snooze`).expect(200)).body;
    expect(back).toMatchObject({ id, snoozedUntil: null });
    expect((await about())[0].id).toBe(id);
    await admin.delete(`/notices/${id}/snooze`).expect(200);
    const { reminders } = (await admin.get(`/forecasts/${forecast.id}`).expect(200)).body;
    expect(
      reminders
        .filter(({ rule }: { rule: string }) => rule === 'snooze')
        .map(({ state, reason }: { state: string; reason: string }) => [state, reason]),
    ).toEqual([['superseded', 'it was brought back before']]);
    await admin.put(`/notices/${id}/snooze`, { until: '2026-02-15T08:00:00Z' }).expect(200);
    const stranger = await api.stranger();
    await stranger.delete(`/notices/${id}/snooze`).expect(404);
  });
});

describe('the inbox of somebody who wants a digest', () => {
  it('says of mail that was gathered how the digest fared that carries it', async () => {
    const { adminUrl } = api.database;
    const forecast = await givenForecast(admin, { due: { date: '2026-06-03', time: null, zone: 'Europe/Berlin' } });
    await api.setClock('2026-06-03T09:00:00Z');
    await sweep();
    const [row] = await ask<{ workspaceId: string; recipientId: string; id: string }>(
      adminUrl,
      `SELECT d.workspace_id AS "workspaceId", d.recipient_id AS "recipientId", d.id FROM deliveries d
       JOIN notices n ON n.id = d.notice_id WHERE n.forecast_id = $1 AND n.kind = 'at-due'`,
      [forecast.id],
    );
    const { id, ...owner } = row!;
    const digest = { ...owner, localDate: '2026-06-03', slot: '17:00', slotAt: Date.parse('2026-06-03T15:00:00Z') };
    await worker.transaction('installation', (tx) => foldInto(tx, [{ ...digest, ids: [id] }]));
    const isOurs = (item: { kind: string; forecast: { id: string } }) =>
      item.kind === 'at-due' && item.forecast.id === forecast.id;
    const fares = async () => (await inbox(admin)).items.find(isOurs).mail;
    expect(await fares()).toBe('digest');
    for (const [state, mail] of [
      ['sent', 'sent'],
      ['dead', 'failed'],
    ]) {
      await ask(adminUrl, 'UPDATE deliveries SET state = $1 WHERE carries_digest_id IS NOT NULL', [state]);
      expect(await fares()).toBe(mail);
    }
  });
});
