import type { ForecastDetail, Member, PlannedPrompt } from '@app/contract';
import { Db, fireDue } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, noSuchId } from '@test/kit/given.js';
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
beforeEach(() => api.setClock('2026-01-10T10:00:00Z'));

const idOf = (caller: Caller) => caller.session!.person.id;
const sweep = () => worker.transaction('installation', (tx) => fireDue(tx, { limit: 1000, mail: true }));
const leave = (who: Caller, to: Caller, by = ada) => by.post(`/members/${idOf(who)}/departure`, { to: idOf(to) });
const shown = async ({ id }: ForecastDetail): Promise<ForecastDetail> =>
  (await ada.get(`/forecasts/${id}`).expect(200)).body;

describe('GET /members', () => {
  it('lists everybody who is or was here, and nobody else', async () => {
    const stranger = await api.stranger();
    const cole = await api.colleague(ada, 'lead');
    const { items } = (await cole.get('/members').expect(200)).body;
    expect(items.map(({ name, role, leftAt }: Member) => [name, role, leftAt])).toEqual([
      ['Ada Example', 'administrator', null],
      ['Cole Colleague', 'lead', null],
    ]);
    expect((await stranger.get('/members').expect(200)).body.items).toHaveLength(1);
  });
});

describe('PUT /members/me', () => {
  it('moves what is planned to the same hour of another clock', async () => {
    const mover = await api.colleague(ada, 'analyst', 'Mo Mover');
    await givenForecast(mover, { due: { date: '2026-03-10', time: null, zone: 'UTC' } });
    const next = async () => {
      const { items } = (await mover.get('/plan?limit=100').expect(200)).body;
      return items.find(({ why }: PlannedPrompt) => why === '7 days before due');
    };
    expect(await next()).toMatchObject({ says: 'Tue 3 March 09:00 UTC, inbox and mail' });
    const moved = (await mover.put('/members/me', { timeZone: 'Asia/Kathmandu' }).expect(200)).body;
    expect(moved).toMatchObject({ id: idOf(mover), timeZone: 'Asia/Kathmandu' });
    expect(await next()).toMatchObject({
      fireAt: '2026-03-03T03:15:00.000Z',
      says: 'Tue 3 March 09:00 Kathmandu, inbox and mail',
    });
    expect((await mover.get('/session').expect(200)).body.person.timeZone).toBe('Asia/Kathmandu');
    await mover.put('/members/me', { timeZone: '+05:45' }).expect(400);
  });
});

describe('POST /members/:member/hand-over', () => {
  const handOver = (who: Caller, to: Caller, by = ada) => by.post(`/members/${idOf(who)}/hand-over`, { to: idOf(to) });

  it('gives every open forecast to somebody else, plans it anew, and leaves who gave it signed in', async () => {
    const giver = await api.colleague(ada, 'analyst', 'Gil Gives');
    const heir = await api.colleague(ada, 'analyst', 'Hal Heir');
    const forecast = await givenForecast(giver);
    const closed = await givenForecast(giver);
    const outcome = { outcome: 'happened', knownOn: '2026-01-10', source: 's' };
    await giver.put(`/forecasts/${closed.id}/resolution`, outcome).expect(200);
    const beside = await givenForecast(ada);
    await ada.patch(`/forecasts/${beside.id}/duty`, { deputyId: idOf(giver) }).expect(200);
    const counted = async (): Promise<Member['looksAfter'][]> => {
      const { items } = (await ada.get('/members').expect(200)).body;
      return [giver, heir].map((who) => items.find(({ id }: Member) => id === idOf(who)).looksAfter);
    };
    const nothing = { owns: 0, deputises: 0, leads: 0 };
    const both = { owns: 1, deputises: 1, leads: 0 };
    expect(await counted()).toEqual([both, nothing]);
    await handOver(giver, heir).expect(200);
    expect(await counted()).toEqual([nothing, both]);

    const handed = await shown(forecast);
    expect(handed.owner.name).toBe('Hal Heir');
    expect(handed.dutyChanges).toMatchObject([{ reason: 'handed over', by: { name: 'Ada Example' } }]);
    expect((await shown(closed)).owner.name).toBe('Gil Gives');
    const planned = (await ada.get(`/plan?forecast=${forecast.id}&limit=100`).expect(200)).body.items;
    expect(new Set(planned.map(({ recipient }: PlannedPrompt) => recipient.name))).not.toContain('Gil Gives');
    await giver.get('/session').expect(200);
  });

  it('is for administrators and leads, and to somebody else who can look after it', async () => {
    const [lead, analyst, reader] = [
      await api.colleague(ada, 'lead'),
      await api.colleague(ada, 'analyst'),
      await api.colleague(ada, 'reader'),
    ] as const;
    expect((await handOver(analyst, ada, analyst).expect(403)).body.code).toBe('not-permitted');
    await handOver(analyst, ada, lead).expect(200);
    for (const to of [analyst, reader]) {
      expect((await handOver(analyst, to).expect(422)).body.code).toBe('cannot-look-after');
    }
    await ada.post(`/members/${idOf(analyst)}/hand-over`, {}).expect(400);
  });

  it('answers a stranger as it answers a missing member', async () => {
    const stranger = await api.stranger();
    const foreign = await handOver(ada, stranger, stranger).expect(404);
    const missing = await stranger.post(`/members/${noSuchId}/hand-over`, { to: idOf(stranger) }).expect(404);
    expect(missing.text).toBe(foreign.text);
  });
});

describe('POST /members/:member/departure', () => {
  it('hands everything over, plans it anew, tells the leaver nothing more and signs them out', async () => {
    const leaver = await api.colleague(ada, 'analyst', 'Lea Leaves');
    const heir = await api.colleague(ada, 'analyst', 'Hal Heir');
    const forecast = await givenForecast(leaver, { due: { date: '2026-01-12', time: null, zone: 'UTC' } });
    const beside = await givenForecast(ada);
    await ada.patch(`/forecasts/${beside.id}/duty`, { deputyId: idOf(leaver) }).expect(200);
    await api.setClock('2026-01-12T09:00:00Z');
    await sweep();
    expect((await leaver.get('/notices').expect(200)).body.items[0].mail).toBe('waiting');
    const { items } = (await leave(leaver, heir).expect(200)).body;
    expect(items.find(({ id }: Member) => id === idOf(leaver)).leftAt).toMatch(/^2026-01-12T09/);

    await leaver.get('/session').expect(401);
    const handed = await shown(forecast);
    expect(handed.owner.name).toBe('Hal Heir');
    expect(handed.dutyChanges).toMatchObject([{ reason: 'left the workspace', to: { owner: { name: 'Hal Heir' } } }]);
    expect((await shown(beside)).deputy?.name).toBe('Hal Heir');
    const [left] = await ask(
      api.database.adminUrl,
      `SELECT (SELECT count(*)::int FROM reminders WHERE recipient_id = $1 AND state = 'scheduled') AS scheduled,
         (SELECT count(*)::int FROM deliveries WHERE recipient_id = $1 AND state = 'cancelled') AS cancelled,
         (SELECT count(*)::int FROM deliveries WHERE recipient_id = $1 AND state IN ('pending', 'held')) AS waiting,
         (SELECT count(*)::int FROM notices WHERE recipient_id = $1 AND done_at IS NULL) AS notices,
         (SELECT count(*)::int FROM sessions JOIN members USING (user_id) WHERE members.id = $1) AS sessions`,
      [idOf(leaver)],
    );
    expect(left).toEqual({ scheduled: 0, cancelled: 1, waiting: 0, notices: 0, sessions: 0 });
    const planned = (await ada.get(`/plan?forecast=${forecast.id}&limit=100`).expect(200)).body.items;
    expect(planned.map(({ recipient }: PlannedPrompt) => recipient.name)).toContain('Hal Heir');

    await api.setClock('2026-03-01T09:00:00Z');
    await sweep();
    const [told] = await ask(
      api.database.adminUrl,
      `SELECT count(*)::int AS late FROM notices WHERE recipient_id = $1 AND created_at > '2026-01-13'`,
      [idOf(leaver)],
    );
    expect(told).toEqual({ late: 0 });
  });

  it('leaves closed forecasts to whom they belonged: their scores are theirs', async () => {
    const leaver = await api.colleague(ada, 'analyst', 'Lea Leaves');
    const forecast = await givenForecast(leaver);
    const outcome = { outcome: 'happened', knownOn: '2026-01-10', source: 's' };
    await leaver.put(`/forecasts/${forecast.id}/resolution`, outcome).expect(200);
    await leave(leaver, ada).expect(200);
    expect((await shown(forecast)).owner.name).toBe('Lea Leaves');
  });

  it('asks whoever takes an outcome back, where its owner has left since', async () => {
    const leaver = await api.colleague(ada, 'analyst', 'Lea Leaves');
    const forecast = await givenForecast(leaver);
    const outcome = { outcome: 'happened', knownOn: '2026-01-10', source: 's' };
    await leaver.put(`/forecasts/${forecast.id}/resolution`, outcome).expect(200);
    await leave(leaver, ada).expect(200);
    const open = (await ada.delete(`/forecasts/${forecast.id}/resolution`, { reason: 'too early' }).expect(200)).body;
    expect([open.owner.name, open.dutyChanges.at(-1).reason]).toEqual(['Ada Example', 'its owner had left']);
    const { items } = (await ada.get(`/plan?forecast=${forecast.id}`).expect(200)).body;
    expect(new Set(items.map(({ recipient }: PlannedPrompt) => recipient.name))).toEqual(new Set(['Ada Example']));
  });

  it('is for administrators and leads, who may send no administrator away', async () => {
    const [lead, analyst, leaver] = [
      await api.colleague(ada, 'lead'),
      await api.colleague(ada, 'analyst'),
      await api.colleague(ada, 'analyst'),
    ] as const;
    expect((await leave(leaver, ada, analyst).expect(403)).body.code).toBe('not-permitted');
    expect((await leave(ada, lead, lead).expect(403)).body.code).toBe('not-permitted');
    await leave(leaver, ada, lead).expect(200);
    expect((await leave(leaver, ada, lead).expect(409)).body.code).toBe('has-left');
  });

  it('refuses the last administrator, and heirs that cannot look after anything', async () => {
    const [cole, reader, stranger] = [
      await api.colleague(ada, 'analyst'),
      await api.colleague(ada, 'reader'),
      await api.stranger(),
    ] as const;
    expect((await leave(ada, cole).expect(409)).body.code).toBe('last-administrator');
    for (const to of [cole, reader, stranger]) {
      expect((await leave(cole, to).expect(422)).body.code).toBe('cannot-look-after');
    }
    await ada.post(`/members/${idOf(cole)}/departure`, { to: 7 }).expect(400);
  });

  it('answers a stranger as it answers a missing member', async () => {
    const stranger = await api.stranger();
    const foreign = await leave(ada, stranger, stranger).expect(404);
    const missing = await stranger.post(`/members/${noSuchId}/departure`, { to: idOf(stranger) }).expect(404);
    expect(missing.text).toBe(foreign.text);
  });
});
