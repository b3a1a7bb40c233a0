import type { ForecastDetail, Score } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, givenReport, noSuchId } from '@test/kit/given.js';

let api: TestApp;
let admin: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-01T00:00:00Z');
  admin = await api.setUp({ timeZone: 'UTC' });
});
afterAll(() => api.close());
beforeEach(() => api.setClock('2026-01-01T00:00:00Z'));

const settle = (forecast: ForecastDetail, body: object = {}, by = admin) =>
  by.put(`/forecasts/${forecast.id}/resolution`, {
    outcome: 'happened',
    knownOn: '2026-01-11',
    source: 'gazette',
    ...body,
  });
const reopen = (forecast: ForecastDetail, by = admin) =>
  by.delete(`/forecasts/${forecast.id}/resolution`, { reason: 'a mistake' });
/** Ten days from the clock's start, to the second. */
const tenDays = { due: { date: '2026-01-11', time: '00:00', zone: 'UTC' } } as const;
const scoreOf = (forecast: ForecastDetail, of: Score['of']) =>
  forecast.resolutions.at(-1)!.scores.find((score) => score.of === of)!;
/** Requests take a while by the clock; ten seconds of ten days move a score by 1e-5 at most. */
const nearly = 4;

describe('PUT /forecasts/:forecast/resolution', () => {
  it('scores over the scheduled horizon, not the last word, and shows the sum', async () => {
    const forecast = await givenForecast(admin, { ...tenDays, chance: 0.5 });
    await api.setClock('2026-01-06T00:00:00Z');
    await admin
      .post(`/forecasts/${forecast.id}/checks`, { kind: 'changed', chance: 1, reason: 'It opened.' })
      .expect(201);
    await api.setClock('2026-01-12T00:00:00Z');
    const settled = (await settle(forecast).expect(200)).body;
    expect(settled).toMatchObject({ state: 'closed', outcome: 'happened' });
    expect(settled.score).toBeCloseTo(0.125, nearly); // (0.25 × 5 days + 0 × 5 days) ÷ 10 days
    const score = scoreOf(settled, 'forecast');
    expect(score).toMatchObject({ score: settled.score, lo: settled.score, hi: settled.score });
    expect(score.coverage).toBeCloseTo(1, nearly);
    expect(score.arithmetic.reduce((sum, row) => sum + row.contribution, 0)).toBe(settled.score);
    expect(scoreOf(settled, 'person').score).toBeCloseTo(0.125, nearly);
  });

  it('counts the reference from when the outcome was known, so an early end does not pay', async () => {
    const forecast = await givenForecast(admin, { ...tenDays, chance: 0.9 });
    await api.setClock('2026-01-12T00:00:00Z');
    const settled = (await settle(forecast, { knownOn: '2026-01-05' }).expect(200)).body;
    expect(settled.resolutions[0].knownAt).toBe('2026-01-05T23:59:59.000Z');
    expect(settled.score).toBeCloseTo(0.01 * 0.5 + 0.25 * 0.5, nearly); // known after five of ten days
    expect(scoreOf(settled, 'forecast').coverage).toBeCloseTo(0.5, nearly);
  });

  it('scores the report’s word since its publication, as a range, and whoever accepted it not at all', async () => {
    const { judgements } = await givenReport(admin, { publishedOn: '2026-01-01' });
    const [judgement] = judgements;
    const { id: judgementId, statement } = judgement!;
    const forecast = await givenForecast(admin, { judgementId, statement, chance: null, ...tenDays });
    await api.setClock('2026-01-12T00:00:00Z');
    const settled = (await settle(forecast, { outcome: 'did-not-happen' }).expect(200)).body;
    const score = scoreOf(settled, 'report');
    expect(score.score).toBeCloseTo(0.675 ** 2, 12);
    expect(score.lo).toBeCloseTo(0.55 ** 2, 12);
    expect(score.hi).toBeCloseTo(0.8 ** 2, 12);
    expect(score.coverage).toBe(1);
    expect(settled.resolutions[0].scores.map(({ of }: Score) => of)).toEqual(['forecast', 'report']);
  });

  it('ends the reminders and clears the notices', async () => {
    const forecast = await givenForecast(admin, tenDays);
    expect(forecast.reminders.some(({ state }) => state === 'scheduled')).toBe(true);
    const settled = (await settle(forecast, { knownOn: '2026-01-01' }).expect(200)).body;
    expect(settled.reminders.some(({ state }: { state: string }) => state === 'scheduled')).toBe(false);
  });

  it('is void without a score', async () => {
    const forecast = await givenForecast(admin, tenDays);
    const settled = (await settle(forecast, { outcome: 'void', knownOn: '2026-01-01' }).expect(200)).body;
    expect(settled).toMatchObject({ state: 'closed', outcome: 'void', score: null });
    expect(settled.resolutions[0].scores).toEqual([]);
  });

  it('is recorded without a score where there never was a due date', async () => {
    const forecast = await givenForecast(admin, { due: null });
    const settled = (await settle(forecast, { knownOn: '2026-01-01' }).expect(200)).body;
    expect(settled).toMatchObject({ state: 'closed', outcome: 'happened', score: null });
  });

  it('supersedes an earlier outcome, which stays in the record with its score', async () => {
    const forecast = await givenForecast(admin, { ...tenDays, chance: 0.8 });
    await api.setClock('2026-01-12T00:00:00Z');
    await settle(forecast).expect(200);
    const settled = (await settle(forecast, { outcome: 'did-not-happen', note: 'misread' }).expect(200)).body;
    expect(
      settled.resolutions.map(({ outcome, standing }: { outcome: string; standing: boolean }) => [outcome, standing]),
    ).toEqual([
      ['happened', false],
      ['did-not-happen', true],
    ]);
    expect(settled.score).toBeCloseTo(0.64, nearly);
    expect(settled.resolutions[0].scores[0].score).toBeCloseTo(0.04, nearly);
  });

  it('is refused where it cannot be', async () => {
    const forecast = await givenForecast(admin, tenDays);
    expect((await settle(forecast, { knownOn: '2026-01-02' }).expect(422)).body.code).toBe('known-in-future');
    expect((await settle(forecast, { knownOn: '2025-12-30' }).expect(422)).body.code).toBe('known-before-opening');
    await settle(forecast, { outcome: 'perhaps' }).expect(400);
    await settle(forecast, { knownOn: '2026-01-01' }).set('if-match', '"1"').expect(412);
    const stranger = await api.stranger();
    const foreign = await settle(forecast, { knownOn: '2026-01-01' }, stranger).expect(404);
    const missing = await settle({ ...forecast, id: noSuchId }, { knownOn: '2026-01-01' }, stranger).expect(404);
    expect(missing.text).toBe(foreign.text);
  });

  it('is recorded once however often it is sent with one key', async () => {
    const forecast = await givenForecast(admin, tenDays);
    const send = () => settle(forecast, { knownOn: '2026-01-01' }).set('idempotency-key', `settle-${forecast.id}`);
    const answers = await Promise.all([send().expect(200), send().expect(200), send().expect(200)]);
    expect(answers.map(({ body }) => body.resolutions.length)).toEqual([1, 1, 1]);
  });
});

describe('DELETE /forecasts/:forecast/resolution', () => {
  it('opens it again, plans what it asks, and keeps the history', async () => {
    const forecast = await givenForecast(admin, tenDays);
    await settle(forecast, { knownOn: '2026-01-01' }).expect(200);
    const reopened = (await reopen(forecast).expect(200)).body;
    expect(reopened).toMatchObject({ outcome: null, score: null, state: 'soon' });
    expect(reopened.resolutions.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['happened', 'reopened']);
    const scheduled = reopened.reminders.filter(({ state }: { state: string }) => state === 'scheduled');
    expect(scheduled.map(({ rule }: { rule: string }) => rule)).toEqual(
      expect.arrayContaining(['before-due-7d', 'overdue-1']),
    );
    const again = (await settle(forecast, { outcome: 'did-not-happen', knownOn: '2026-01-01' }).expect(200)).body;
    expect(again.resolutions.map(({ standing }: { standing: boolean }) => standing)).toEqual([false, false, true]);
  });

  it('asks at once for an outcome that is owed by then', async () => {
    const forecast = await givenForecast(admin, tenDays);
    await api.setClock('2026-01-20T00:00:00Z');
    await settle(forecast).expect(200);
    const { reminders }: ForecastDetail = (await reopen(forecast).expect(200)).body;
    expect(reminders.filter(({ rule }) => rule === 'due-now').map(({ state }) => state)).toEqual(['scheduled']);
  });

  it('is refused where it cannot be', async () => {
    const forecast = await givenForecast(admin, tenDays);
    expect((await reopen(forecast).expect(409)).body.code).toBe('not-closed');
    await settle(forecast, { knownOn: '2026-01-01' }).expect(200);
    await admin.delete(`/forecasts/${forecast.id}/resolution`).expect(400);
    await reopen(forecast).set('if-match', '"1"').expect(412);
    const stranger = await api.stranger();
    await reopen(forecast, stranger).expect(404);
    await reopen(forecast).expect(200);
    expect((await reopen(forecast).expect(409)).body.code).toBe('not-closed');
  });
});

describe('a forecast whose condition names another one', () => {
  const linked = async (forecast: ForecastDetail): Promise<string[]> => {
    const { reminders } = (await admin.get(`/forecasts/${forecast.id}`).expect(200)).body as ForecastDetail;
    return reminders.filter(({ rule }) => rule === 'linked').map(({ state }) => state);
  };

  it('asks for a look once that one is resolved, whichever way, and once more when the outcome is superseded', async () => {
    const named = await givenForecast(admin, tenDays);
    const leans = await givenForecast(admin, { condition: `Only if F-${named.number} happens` });
    const other = await givenForecast(admin, { condition: `Only if F-${named.number}0 happens` });
    await api.setClock('2026-01-12T00:00:00Z');
    await settle(named, { outcome: 'did-not-happen' }).expect(200);
    expect([await linked(leans), await linked(other)]).toEqual([['scheduled'], []]);
    await settle(named).expect(200);
    expect(await linked(leans)).toEqual(['scheduled', 'scheduled']);
    await admin.post(`/forecasts/${leans.id}/checks`, { kind: 'kept' }).expect(201);
    expect(await linked(leans)).toEqual(['superseded', 'superseded']);
  });

  it('two that name each other may be resolved at once', async () => {
    for (let round = 0; round < 5; round++) {
      await api.setClock('2026-01-01T00:00:00Z');
      const one = await givenForecast(admin, tenDays);
      const other = await givenForecast(admin, { ...tenDays, condition: `If F-${one.number}` });
      const { statement, criteria } = one;
      const condition = `If F-${other.number}`;
      await admin.put(`/forecasts/${one.id}/criteria`, { statement, criteria, condition }).expect(200);
      await api.setClock('2026-01-12T00:00:00Z');
      const answers = await Promise.all([settle(one), settle(other)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    }
  });
});
