import type { ForecastDetail, Notice } from '@app/contract';
import { Db, fireDue, foldInto } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';

let product: TestApp;
let ada: Caller;
let worker: Db;

beforeAll(async () => {
  product = await startApp();
  await product.setClock('2026-03-02T12:00:00Z');
  ada = await product.setUp({ timeZone: 'UTC' });
  worker = new Db({ url: product.database.workerUrl, applicationName: 'test-worker', poolSize: 2 });
});
afterAll(async () => {
  await worker.close();
  await product.close();
});

const sweepAt = async (moment: string) => {
  await product.setClock(moment);
  await worker.transaction('installation', (tx) => fireDue(tx, { limit: 1000, mail: true }));
};
const inbox = async (caller: Caller): Promise<Notice[]> => (await caller.get('/notices').expect(200)).body.items;
const open = async (caller: Caller) =>
  (await inbox(caller)).filter(({ doneAt }) => doneAt === null).map(({ kind, mail }) => [kind, mail]);
const say = async (caller: Caller, { id }: ForecastDetail, check: object): Promise<ForecastDetail> =>
  (await caller.post(`/forecasts/${id}/checks`, check).expect(201)).body;
const undo = async (caller: Caller, { id, checks }: ForecastDetail): Promise<ForecastDetail> =>
  (await caller.delete(`/forecasts/${id}/checks/${checks.at(-1)!.id}`).expect(200)).body;
const slip = async (caller: Caller, forecast: ForecastDetail, check: object = { kind: 'kept' }) =>
  undo(caller, await say(caller, forecast, check));
const withdraw = { kind: 'withdrawn', reason: 'A slip' };
const evidence = {
  ...{ what: 'A gazette', source: 'The gazette', occurredOn: '2026-01-01', reliability: 'B', credibility: 2 },
  ...{ direction: 'for', odds: 10 },
};
const rows = (forecast: ForecastDetail) =>
  ask<{ rule: string; key: string; state: string; fire_at: Date }>(
    product.database.adminUrl,
    'SELECT rule, occurrence_key AS key, state, fire_at FROM reminders WHERE forecast_id = $1 ORDER BY fire_at, id',
    [forecast.id],
  );
const stateOf = async (forecast: ForecastDetail, rule: string) =>
  (await rows(forecast)).filter((row) => row.rule === rule).map(({ key, state }) => [key, state]);

/** Somebody with a forecast, and a deputy. */
async function given(due: string, clock = '2026-03-02T12:00:00Z') {
  await product.setClock(clock);
  const [owner, deputy] = [await product.colleague(ada, 'analyst'), await product.colleague(ada, 'analyst')];
  const forecast = await givenForecast(owner, { due: { date: due, time: null, zone: 'UTC' } });
  await owner.patch(`/forecasts/${forecast.id}/duty`, { deputyId: deputy.session!.person.id }).expect(200);
  return { owner, deputy, forecast };
}

describe('a look that is taken back', () => {
  it.each([
    ['kept', { kind: 'kept' }],
    ['withdrawn', withdraw],
  ])('by mistake %s: what had been told is asked again, and its mail goes out', async (_kind, check) => {
    const { owner, forecast } = await given('2026-12-31');
    await owner.post(`/forecasts/${forecast.id}/evidence`, evidence).expect(201);
    await sweepAt('2026-03-02T12:01:00Z');
    expect(await open(owner)).toEqual([['reassess', 'waiting']]);
    const looked = await say(owner, forecast, check);
    expect(await open(owner)).toEqual([]);
    await undo(owner, looked);
    expect(await open(owner)).toEqual([['reassess', 'waiting']]);
    await sweepAt('2026-03-02T12:02:00Z');
    expect(await open(owner)).toEqual([['reassess', 'waiting']]);
  });

  it.each([
    ['told', '2026-03-12T10:00:00Z'],
    ['owed while the worker was away', null],
  ])('leaves the deputy asked: %s', async (_case, sweptAt) => {
    const { owner, deputy, forecast } = await given('2026-03-04');
    if (sweptAt) await sweepAt(sweptAt);
    await product.setClock('2026-03-12T12:00:00Z');
    await slip(owner, forecast);
    await sweepAt('2026-03-12T12:01:00Z');
    expect(await open(deputy)).toEqual([['escalate', 'waiting']]);
    const told = (await stateOf(forecast, 'escalate-7')).filter(([, state]) => state === 'fired');
    expect(told).toEqual([['escalate-7@due1', 'fired']]);
  });

  it('asks for the outcome no second time where a withdrawal was the mistake', async () => {
    const { owner, forecast } = await given('2026-03-04');
    await sweepAt('2026-03-05T10:00:00Z');
    await slip(owner, forecast, withdraw);
    await sweepAt('2026-03-05T11:00:00Z');
    expect(await open(owner)).toEqual([['overdue', 'waiting']]);
  });

  it('leaves the deputy to be asked when that comes', async () => {
    const { owner, deputy, forecast } = await given('2026-03-04');
    await product.setClock('2026-03-10T12:00:00Z');
    await slip(owner, forecast);
    await sweepAt('2026-03-12T10:00:00Z');
    expect(await open(deputy)).toEqual([['escalate', 'waiting']]);
  });

  it('gives back what an event caused or somebody put off, and had not come yet', async () => {
    const { owner, forecast } = await given('2026-12-31');
    await owner.post(`/forecasts/${forecast.id}/evidence`, evidence).expect(201);
    await slip(owner, forecast);
    await slip(owner, forecast, withdraw);
    await sweepAt('2026-03-02T12:01:00Z');
    const [notice] = await inbox(owner);
    await owner.put(`/notices/${notice!.id}/snooze`, { until: '2026-03-05T07:00:00Z' }).expect(200);
    await slip(owner, forecast);
    expect(await open(owner)).toEqual([]);
    await sweepAt('2026-03-05T07:00:00Z');
    expect(await open(owner)).toEqual([['reassess', 'waiting']]);
  });

  it('renames nothing: what came early for a free weekend does not come a second time', async () => {
    await ada.put('/working-days', { weekends: false, holidays: [] }).expect(200);
    // both fall on Sunday 15 March and come on the Friday before
    const { owner, forecast } = await given('2026-03-08');
    const round = await givenForecast(owner, { cadence: { every: 'P13D', tightens: false } });
    await sweepAt('2026-03-13T09:00:00Z');
    await product.setClock('2026-03-13T12:00:00Z');
    await slip(owner, forecast);
    await slip(owner, round);
    await sweepAt('2026-03-16T12:00:00Z');
    expect(await stateOf(forecast, 'overdue-7')).toEqual([['overdue-7@due1', 'fired']]);
    const told = (await rows(round)).filter(({ rule, state }) => rule === 'reassess' && state === 'fired');
    expect(told).toHaveLength(1);
    await ada.put('/working-days', { weekends: true, holidays: [] }).expect(200);
  });

  it('leaves what is owed owed, though no worker was there', async () => {
    const { owner, forecast } = await given('2026-03-04');
    const round = await givenForecast(owner, { cadence: { every: 'P5D', tightens: false } });
    await product.setClock('2026-03-08T12:00:00Z');
    await slip(owner, forecast);
    await slip(owner, round);
    await sweepAt('2026-03-08T12:01:00Z');
    expect((await open(owner)).sort()).toEqual([
      ['overdue', 'waiting'],
      ['reassess', 'waiting'],
    ]);
  });

  it('does not bring back what was done before it, nor what was cancelled for something else', async () => {
    const { owner, forecast } = await given('2026-12-31');
    await owner.post(`/forecasts/${forecast.id}/evidence`, evidence).expect(201);
    await sweepAt('2026-03-02T12:01:00Z');
    await say(owner, forecast, { kind: 'kept' });
    await product.setClock('2026-03-02T12:02:00Z');
    await slip(owner, forecast);
    expect(await open(owner)).toEqual([]);
    await owner.post(`/forecasts/${forecast.id}/evidence`, { ...evidence, source: 'Another' }).expect(201);
    await sweepAt('2026-03-02T12:03:00Z');
    await ask(product.database.adminUrl, `UPDATE deliveries SET state = 'cancelled', last_error = 'unsubscribed'`);
    await slip(owner, forecast);
    expect(await open(owner)).toEqual([['reassess', 'none']]);
  });

  it('gives back what a digest left out meanwhile, and holds what was held', async () => {
    const { owner, forecast } = await given('2026-12-31');
    await owner.post(`/forecasts/${forecast.id}/evidence`, evidence).expect(201);
    await sweepAt('2026-03-02T12:01:00Z');
    const [{ id, recipient_id }] = (await ask<{ id: string; recipient_id: string }>(
      product.database.adminUrl,
      `SELECT id, recipient_id FROM deliveries WHERE notice_id IN (SELECT id FROM notices WHERE forecast_id = $1)`,
      [forecast.id],
    )) as [{ id: string; recipient_id: string }];
    const digest = { recipientId: recipient_id, localDate: '2026-03-02', slot: 'day', slotAt: Date.now(), ids: [id] };
    const workspaceId = owner.session!.workspace.id;
    await worker.transaction('installation', (tx) => foldInto(tx, [{ ...digest, workspaceId }]));
    const looked = await say(owner, forecast, { kind: 'kept' });
    await ask(
      product.database.adminUrl,
      `UPDATE deliveries SET state = 'cancelled', last_error = 'nothing in it is asked any more'
       WHERE carries_digest_id IS NOT NULL AND recipient_id = $1`,
      [recipient_id],
    );
    await undo(owner, looked);
    expect(await open(owner)).toEqual([['reassess', 'waiting']]);
    await ask(product.database.adminUrl, `UPDATE instance SET held_before = app_now() + interval '1 hour'`);
    await ask(product.database.adminUrl, `UPDATE deliveries SET state = 'held' WHERE id = $1`, [id]);
    await slip(owner, forecast);
    const [row] = await ask(product.database.adminUrl, 'SELECT state FROM deliveries WHERE id = $1', [id]);
    expect(row).toEqual({ state: 'held' });
    await ask(product.database.adminUrl, 'UPDATE instance SET held_before = NULL');
  });

  it('leaves over what an earlier withdrawal ended', async () => {
    const { owner, forecast } = await given('2026-03-04');
    await sweepAt('2026-03-05T10:00:00Z');
    const [notice] = await inbox(owner);
    await owner.put(`/notices/${notice!.id}/snooze`, { until: '2026-03-06T07:00:00Z' }).expect(200);
    await say(owner, forecast, withdraw);
    await say(owner, forecast, { kind: 'changed', chance: 0.3, reason: 'A new look' });
    await product.setClock('2026-03-05T12:00:00Z');
    await slip(owner, forecast, withdraw);
    expect(await stateOf(forecast, 'snooze')).toEqual([['snooze#1', 'cancelled']]);
  });
});

describe('undoing what took a withdrawal back', () => {
  it('counts as a turn, so that the belief stated once more is asked about', async () => {
    const { owner, forecast } = await given('2026-12-31');
    const state = (chance: number) => ({ kind: 'changed', chance, reason: 'A new look' });
    await say(owner, forecast, withdraw);
    await slip(owner, forecast, state(0.3));
    await say(owner, forecast, state(0.2));
    const atDue = await stateOf(forecast, 'at-due');
    expect(atDue).toContainEqual(['at-due@due1.r2', 'scheduled']);
    await slip(owner, forecast);
    expect(await stateOf(forecast, 'at-due')).toEqual(atDue);
  });
});
