import type { ForecastDetail, Notice } from '@app/contract';
import { Db, fireDue } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';

let api: TestApp;
let ada: Caller;
let worker: Db;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  ada = await api.setUp({ timeZone: 'UTC' });
  worker = new Db({ url: api.database.workerUrl, applicationName: 'test-worker', poolSize: 2 });
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const sweep = () => worker.transaction('installation', (tx) => fireDue(tx, { limit: 1000, mail: true }));
const inbox = async (caller: Caller): Promise<Notice[]> => (await caller.get('/notices').expect(200)).body.items;
const unread = async (caller: Caller): Promise<number> => (await caller.get('/today').expect(200)).body.unreadNotices;
const put = (notice: Notice, until: string, by: Caller) => by.put(`/notices/${notice.id}/snooze`, { until });

/** Somebody with one forecast that was due yesterday, and the notice that asks for its outcome. */
async function givenNotice(): Promise<{ owner: Caller; forecast: ForecastDetail; notice: Notice }> {
  await api.setClock('2026-01-10T10:00:00Z');
  const owner = await api.colleague(ada, 'analyst', 'Olga Owner');
  const forecast = await givenForecast(owner, { due: { date: '2026-01-11', time: null, zone: 'UTC' } });
  await api.setClock('2026-01-12T09:00:00Z');
  await sweep();
  const [notice] = await inbox(owner);
  return { owner, forecast, notice: notice! };
}

describe('PUT /notices/:notice/snooze', () => {
  it('hides it and cancels its mail, and it comes back then, once', async () => {
    const { owner, forecast, notice } = await givenNotice();
    const before = await unread(owner);
    const snoozed = (await put(notice, '2026-01-14T07:30:00Z', owner).expect(200)).body;
    expect(snoozed).toMatchObject({ id: notice.id, snoozedUntil: '2026-01-14T07:30:00.000Z', mail: 'none' });
    expect([await inbox(owner), await unread(owner)]).toEqual([[], before - 1]);
    const { items } = (await owner.get(`/plan?forecast=${forecast.id}`).expect(200)).body;
    expect(items[0]).toMatchObject({
      says: 'Wed 14 January 07:30 UTC, inbox and mail',
      why: 'it was put off until then',
      kind: 'overdue',
    });

    await api.setClock('2026-01-14T07:30:00Z');
    await sweep();
    await sweep();
    const [back, ...older] = await inbox(owner);
    expect(back).toMatchObject({ kind: 'overdue', why: 'it was put off until then', readAt: null, mail: 'waiting' });
    expect(older.map(({ id, readAt }) => [id, readAt !== null])).toEqual([[notice.id, true]]);
    expect(await unread(owner)).toBe(1);
  });

  it('is cancelled by the outcome, and by a look where a look was asked for', async () => {
    const { owner, forecast, notice } = await givenNotice();
    await put(notice, '2026-01-14T07:30:00Z', owner).expect(200);
    const outcome = { outcome: 'happened', knownOn: '2026-01-11', source: 's' };
    await owner.put(`/forecasts/${forecast.id}/resolution`, outcome).expect(200);
    await api.setClock('2026-01-14T08:00:00Z');
    await sweep();
    expect((await inbox(owner)).filter(({ doneAt }) => doneAt === null)).toEqual([]);
    expect((await put(notice, '2026-01-15T07:30:00Z', owner).expect(409)).body.code).toBe('notice-done');
  });

  it('is refused twice, backwards and for more than a year', async () => {
    const { owner, notice } = await givenNotice();
    for (const until of ['2026-01-12T08:59:00Z', '2027-01-14T09:00:00Z']) {
      expect((await put(notice, until, owner).expect(422)).body.code).toBe('snooze-out-of-range');
    }
    await put(notice, 'soon', owner).expect(400);
    const ways = await Promise.all([
      put(notice, '2026-01-13T09:00:00Z', owner),
      put(notice, '2026-01-20T09:00:00Z', owner),
    ]);
    expect(ways.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(ways.find(({ status }) => status === 409)!.body.code).toBe('already-snoozed');
    const [rows] = await ask(
      api.database.adminUrl,
      `SELECT count(*)::int AS n FROM reminders WHERE rule = 'snooze' AND forecast_id = $1`,
      [notice.forecast.id],
    );
    expect(rows).toEqual({ n: 1 });
  });

  it('is somebody else’s no more once the forecast was handed over', async () => {
    const { owner, forecast, notice } = await givenNotice();
    await ada.patch(`/forecasts/${forecast.id}/duty`, { ownerId: ada.session!.person.id }).expect(200);
    expect((await put(notice, '2026-01-13T09:00:00Z', owner).expect(409)).body.code).toBe('notice-done');
  });
});
