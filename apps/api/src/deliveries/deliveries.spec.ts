import type { Delivery, ForecastDetail } from '@app/contract';
import { Db, fireDue } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';

let api: TestApp;
let admin: Caller;
let worker: Db;
let forecasts: ForecastDetail[];
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  admin = await api.setUp();
  worker = new Db({ url: api.database.workerUrl, applicationName: 'test-worker', poolSize: 2 });
  const due = { date: '2026-01-12', time: null, zone: 'Europe/Berlin' };
  forecasts = [];
  for (const statement of ['One', 'Two', 'Three', 'Four', 'Five']) {
    forecasts.push(await givenForecast(admin, { due, statement: `${statement} is a secret of its own` }));
  }
  await api.setClock('2026-01-12T09:00:00Z');
  await worker.transaction('installation', (tx) => fireDue(tx, { limit: 1000, mail: true }));
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const log = async (query = '', caller = admin): Promise<{ items: Delivery[]; nextCursor: string | null }> =>
  (await caller.get(`/deliveries${query}`).expect(200)).body;
const set = (state: string, ids: readonly string[]) =>
  ask(
    api.database.adminUrl,
    `UPDATE deliveries SET state = $1, attempts = 9, last_error = '550 no such box' WHERE id = ANY ($2::uuid[])`,
    [state, ids],
  );
const decide = (decision: string, body: object = {}, key?: string) => {
  const sending = admin.post(`/deliveries/${decision}`, body);
  return key ? sending.set('idempotency-key', key) : sending;
};
const entries = (action: string) =>
  ask<{ detail: { ids: string[] | null; changed: number } }>(
    api.database.adminUrl,
    'SELECT detail FROM audit_entries WHERE action = $1 ORDER BY recorded_at',
    [action],
  );

describe('the log of deliveries', () => {
  it('says who was told of which forecast by which way, and nothing of what it says', async () => {
    const { text, body } = await admin.get('/deliveries').expect(200);
    expect(body.items).toHaveLength(5);
    expect(body.items[0]).toMatchObject({
      channel: 'email',
      state: 'pending',
      kind: 'at-due',
      to: { name: 'Ada Example' },
      endpoint: null,
      attempts: 0,
      replays: 0,
      sentAt: null,
      lastError: null,
    });
    expect(body.items.map(({ forecast }: Delivery) => forecast!.number).sort()).toEqual([1, 2, 3, 4, 5]);
    for (const { statement } of forecasts) expect(text).not.toContain(statement);
  });

  it('comes page by page without a gap, though a sweep writes many at one moment', async () => {
    const all = (await log()).items.map(({ id }) => id);
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof log>> = await log(`?limit=2${cursor && `&cursor=${cursor}`}`);
      pages.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(all);
    await admin.get('/deliveries?cursor=e30').expect(400);
  });

  it('shows one state, one channel or one endpoint alone', async () => {
    const [first] = (await log()).items;
    await set('dead', [first!.id]);
    expect((await log('?state=dead')).items).toEqual([
      { ...first, state: 'dead', attempts: 9, lastError: '550 no such box', nextAttemptAt: null },
    ]);
    expect((await log('?state=pending')).items).toHaveLength(4);
    expect((await log('?channel=webhook')).items).toEqual([]);
    expect((await log(`?endpoint=${first!.id}`)).items).toEqual([]);
    await admin.get('/deliveries?state=lost').expect(400);
  });

  it('is empty for the administrator of another workspace', async () => {
    expect((await log('', await api.stranger())).items).toEqual([]);
  });
});

describe('a delivery that was given up', () => {
  it('is sent again under the same id with all its tries, once for one request, and that is counted', async () => {
    const dead = (await log('?state=dead')).items[0]!;
    const answers = [];
    for (let i = 0; i < 3; i++) answers.push((await decide('replay', { ids: [dead.id] }, 'again').expect(200)).body);
    expect(answers).toEqual([{ changed: 1 }, { changed: 1 }, { changed: 1 }]);
    const now = (await log()).items.find(({ id }) => id === dead.id)!;
    expect(now).toMatchObject({ state: 'pending', attempts: 0, replays: 1, lastError: '550 no such box' });
    expect((await decide('replay', { ids: [dead.id] })).body).toEqual({ changed: 0 });
    expect((await entries('delivery.replay')).map(({ detail }) => detail.changed)).toEqual([1, 0]);
  });

  it('is sent again with all others where none is named, and no other state is touched', async () => {
    const [sent, ...others] = (await log()).items.map(({ id }) => id);
    await set('sent', [sent!]);
    await set('dead', others);
    expect((await decide('replay').expect(200)).body).toEqual({ changed: 4 });
    expect((await log('?state=sent')).items).toHaveLength(1);
    await set('pending', [sent!]);
  });

  it('is nobody else’s to send again', async () => {
    const ids = (await log()).items.map(({ id }) => id);
    await set('dead', ids);
    const stranger = await api.stranger();
    expect((await stranger.post('/deliveries/replay', { ids }).expect(200)).body).toEqual({ changed: 0 });
    expect((await stranger.post('/deliveries/replay', {}).expect(200)).body).toEqual({ changed: 0 });
    expect((await log('?state=dead')).items).toHaveLength(5);
  });
});

describe('a delivery that is held after a restore', () => {
  it('goes out when an administrator lets it, or never when they take it as sent', async () => {
    const [one, two, ...others] = (await log()).items.map(({ id }) => id);
    await set('held', [one!, two!, ...others]);
    expect((await decide('release', { ids: [one] }).expect(200)).body).toEqual({ changed: 1 });
    expect((await decide('drop', { ids: [one, two] }).expect(200)).body).toEqual({ changed: 1 });
    expect((await decide('release').expect(200)).body).toEqual({ changed: 3 });
    expect((await log('?state=cancelled')).items).toMatchObject([
      { id: two, lastError: 'an administrator took it as sent', nextAttemptAt: null },
    ]);
    expect((await log('?state=pending')).items).toHaveLength(4);
    expect((await decide('drop').expect(200)).body).toEqual({ changed: 0 });
    expect((await entries('delivery.release')).map(({ detail }) => detail.ids)).toEqual([[one], null]);
  });
});
