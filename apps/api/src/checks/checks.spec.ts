import type { Check, ForecastDetail } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, noSuchId } from '@test/kit/given.js';

let api: TestApp;
let admin: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  admin = await api.setUp();
});
afterAll(() => api.close());
beforeEach(() => api.setClock('2026-01-10T10:00:00Z'));

const check = (forecast: ForecastDetail, body: object, by = admin) => by.post(`/forecasts/${forecast.id}/checks`, body);
const kinds = ({ checks }: ForecastDetail) =>
  checks.map(({ kind, undone }: Check) => (undone ? `${kind}, undone` : kind));
const rules = ({ reminders }: ForecastDetail) =>
  reminders.filter(({ state }) => state === 'scheduled').map(({ rule }) => rule);

describe('POST /forecasts/:forecast/checks', () => {
  it('changes the number from now on, and asks again after the cadence', async () => {
    const forecast = await givenForecast(admin);
    await api.setClock('2026-03-01T10:00:00Z');
    const changed = (await check(forecast, { kind: 'changed', chance: 0.45 }).expect(201)).body;
    expect(changed.belief).toMatchObject({ chance: 0.45, since: expect.stringMatching(/^2026-03-01T10:00/) });
    expect(changed.nextCheckAt).toBe('2026-03-31T07:00:00.000Z');
    expect(kinds(changed)).toEqual(['stated', 'changed']);
    expect(changed.revision).toBe(forecast.revision + 1);
    expect(rules(changed)).toContain('at-due');
  });

  it('keeps the number as easily, which is a look of its own', async () => {
    const forecast = await givenForecast(admin);
    await api.setClock('2026-02-01T10:00:00Z');
    const kept = (await check(forecast, { kind: 'kept' }).expect(201)).body;
    expect(kept.belief).toEqual(forecast.belief);
    expect(kept.lastCheckAt).toMatch(/^2026-02-01T10:00/);
    expect(kinds(kept)).toEqual(['stated', 'kept']);
  });

  it('asks for a reason from ten points up', async () => {
    const forecast = await givenForecast(admin);
    expect((await check(forecast, { kind: 'changed', chance: 0.5 }).expect(422)).body.code).toBe('reason-required');
    await check(forecast, { kind: 'changed', chance: 0.5, reason: 'The piers are done.' }).expect(201);
  });

  it('takes a withdrawn forecast off the lists, and a number puts it back', async () => {
    const forecast = await givenForecast(admin);
    const withdrawn = (await check(forecast, { kind: 'withdrawn', reason: 'not ours' }).expect(201)).body;
    expect(withdrawn).toMatchObject({ state: 'withdrawn', belief: null, nextCheckAt: null });
    expect(rules(withdrawn)).toEqual([]);
    expect((await check(forecast, { kind: 'kept' }).expect(422)).body.code).toBe('nothing-to-keep');
    const restated = (await check(forecast, { kind: 'changed', chance: 0.3 }).expect(201)).body;
    expect(restated.state).toBe('track');
    expect(rules(restated)).toEqual(expect.arrayContaining(['at-due', 'before-due-7d', 'reassess']));
  });

  it('refuses what the rules forbid', async () => {
    const forecast = await givenForecast(admin);
    expect((await check(forecast, { kind: 'changed', chance: 0.4 }).expect(422)).body.code).toBe('same-chance');
    await check(forecast, { kind: 'changed', chance: 1.2 }).expect(400);
    await check(forecast, { kind: 'withdrawn' }).expect(400);
    await check(forecast, { kind: 'kept' }).set('if-match', '"1"').expect(412);
    await admin
      .put(`/forecasts/${forecast.id}/resolution`, { outcome: 'void', knownOn: '2026-01-10', source: 's' })
      .expect(200);
    expect((await check(forecast, { kind: 'kept' }).expect(409)).body.code).toBe('forecast-closed');
  });

  it('is recorded once however often it is sent with one key', async () => {
    const forecast = await givenForecast(admin);
    const send = () => check(forecast, { kind: 'kept' }).set('idempotency-key', `check-${forecast.id}`);
    await Promise.all([send().expect(201), send().expect(201), send().expect(201)]);
    expect((await admin.get(`/forecasts/${forecast.id}`).expect(200)).body.checks).toHaveLength(2);
  });

  it('answers a stranger exactly as it answers a missing forecast', async () => {
    const forecast = await givenForecast(admin);
    const stranger = await api.stranger();
    const foreign = await check(forecast, { kind: 'kept' }, stranger).expect(404);
    expect((await stranger.post(`/forecasts/${noSuchId}/checks`, { kind: 'kept' }).expect(404)).text).toBe(
      foreign.text,
    );
  });
});

describe('DELETE /forecasts/:forecast/checks/:check', () => {
  const undo = (forecast: ForecastDetail, by = admin) =>
    by.delete(`/forecasts/${forecast.id}/checks/${forecast.checks.at(-1)!.id}`);

  it('takes the number back by a further entry, and the history stays', async () => {
    const forecast = await givenForecast(admin);
    const changed = (await check(forecast, { kind: 'changed', chance: 0.45 }).expect(201)).body;
    const undone = (await undo(changed).expect(200)).body;
    expect(undone.belief).toEqual(forecast.belief);
    expect(kinds(undone)).toEqual(['stated', 'changed, undone', 'undone']);
    expect(undone.lastCheckAt).toBe(forecast.lastCheckAt);
    expect(undone.nextCheckAt).toBe(forecast.nextCheckAt);
  });

  it('takes a withdrawal back, reminders and all', async () => {
    const forecast = await givenForecast(admin);
    const withdrawn = (await check(forecast, { kind: 'withdrawn', reason: 'a slip' }).expect(201)).body;
    const undone = (await undo(withdrawn).expect(200)).body;
    expect(undone).toMatchObject({ state: 'track', belief: forecast.belief });
    expect(rules(undone).sort()).toEqual(rules(forecast).sort());
  });

  it('is one’s own, the newest, and within ten seconds', async () => {
    const forecast = await givenForecast(admin);
    const colleague = await api.colleague(admin, 'analyst');
    const changed = (await check(forecast, { kind: 'changed', chance: 0.45 }).expect(201)).body;
    expect((await undo(changed, colleague).expect(409)).body.code).toBe('undo-too-late');
    expect((await undo(forecast).expect(409)).body.code).toBe('undo-too-late');
    await api.setClock('2026-01-10T10:01:00Z');
    expect((await undo(changed).expect(409)).body.code).toBe('undo-too-late');
    await admin.delete(`/forecasts/${forecast.id}/checks/${noSuchId}`).expect(404);
    await admin.delete(`/forecasts/${forecast.id}/checks/7`).expect(400);
    const stranger = await api.stranger();
    await undo(changed, stranger).expect(404);
  });
});
