import type { ForecastDetail } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, givenReport, noSuchId } from '@test/kit/given.js';

let api: TestApp;
let admin: Caller;
let stranger: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  admin = await api.setUp();
  stranger = await api.stranger();
});
afterAll(() => api.close());
beforeEach(() => api.setClock('2026-01-10T10:00:00Z'));

const judgementOf = async (ordinal: number) => (await givenReport(admin)).judgements[ordinal - 1]!;
const scheduled = ({ reminders }: ForecastDetail) =>
  reminders.filter(({ state }) => state === 'scheduled').map(({ rule }) => rule);

describe('POST /forecasts', () => {
  it('keeps the report’s word as its belief since publication, and plans the reminders', async () => {
    const { id: judgementId, statement } = await judgementOf(1);
    const due = { date: '2026-12-31', zone: 'Europe/Berlin' };
    const forecast: ForecastDetail = (await admin.post('/forecasts', { judgementId, statement, due }).expect(201)).body;
    expect(forecast).toMatchObject({
      state: 'track',
      opensAt: '2025-12-31T23:00:00.000Z',
      due: { date: '2026-12-31', time: null, at: '2026-12-31T22:59:59.000Z', revision: 1 },
      reported: { term: 'likely', band: { lo: 0.55, hi: 0.8 }, chance: 0.675 },
      belief: { chance: 0.675, band: { lo: 0.55, hi: 0.8 }, since: '2025-12-31T23:00:00.000Z', by: null },
      nextCheckAt: '2026-02-09T08:00:00.000Z',
      judgement: {
        quote: 'It is likely that the Orlan bridge will be opened by 31 December 2026.',
        phrase: { start: 6, end: 12 },
      },
    });
    expect(forecast.checks).toHaveLength(1);
    expect(forecast.dueChanges).toHaveLength(1);
    expect(scheduled(forecast)).toEqual(
      expect.arrayContaining(['reassess', 'before-due-30d', 'before-due-7d', 'at-due', 'overdue-1', 'overdue-7']),
    );
  });

  it('asks for a probability where the report states none', async () => {
    const { id: judgementId, statement } = await judgementOf(3);
    const given = { judgementId, statement, due: null };
    expect((await admin.post('/forecasts', given).expect(422)).body.code).toBe('chance-required');
    const kept = (await admin.post('/forecasts', { ...given, chance: 0.6 }).expect(201)).body;
    expect(kept).toMatchObject({ state: 'monitor', belief: { chance: 0.6, by: { name: 'Ada Example' } } });
    expect(kept.reminders).toEqual([]);
  });

  it('asks to confirm a date that rests on an assumption', async () => {
    const { id: judgementId, statement, horizon } = await judgementOf(2);
    const given = { judgementId, statement, due: { date: horizon!.due, zone: 'UTC' } };
    expect((await admin.post('/forecasts', given).expect(422)).body.code).toBe('assumption-unconfirmed');
    await admin.post('/forecasts', { ...given, assumptionConfirmed: true }).expect(201);
  });

  it('mirrors band and belief of a statement kept in reverse', async () => {
    const { id: judgementId } = await judgementOf(1);
    const given = { judgementId, statement: 'The Orlan bridge stays closed', due: null, reversed: true };
    const kept = (await admin.post('/forecasts', given).expect(201)).body;
    expect(kept.belief.band).toEqual({ lo: expect.closeTo(0.2, 6), hi: expect.closeTo(0.45, 6) });
    expect(kept.reported.term).toBe('unlikely');
  });

  it('accepts a judgement once, whoever is first', async () => {
    const { id: judgementId, statement } = await judgementOf(1);
    const send = () => admin.post('/forecasts', { judgementId, statement, due: null });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await send().expect(409)).body.code).toBe('already-decided');
  });

  it('makes one forecast of one key, and answers the same each time', async () => {
    const send = (statement: string) =>
      admin.post('/forecasts', { statement, due: null, chance: 0.5 }).set('idempotency-key', 'forecast-1');
    const answers = await Promise.all([send('One'), send('One'), send('One'), send('One')]);
    for (const { status, body } of answers) expect([status, body]).toEqual([201, answers[0]!.body]);
    expect((await send('Two').expect(422)).body.code).toBe('key-reused');
  });

  it('asks once, not for every year it was late, of an old report', async () => {
    const { judgements } = await givenReport(admin, {
      publishedOn: '2024-01-15',
      text: 'It is likely that the ferry will be replaced by 30 June 2024.',
    });
    const [judgement] = judgements;
    const { id: judgementId, statement } = judgement!;
    const given = { judgementId, statement, due: { date: '2024-06-30', zone: 'UTC' } };
    const kept = (await admin.post('/forecasts', given).expect(201)).body;
    expect(kept.state).toBe('overdue');
    const now = scheduled(kept).filter((rule) => rule === 'due-now');
    expect(now).toHaveLength(1);
  });

  it('refuses what cannot be: a date before the opening, a stranger’s judgement, a body of another shape', async () => {
    const { id: judgementId, statement } = await judgementOf(1);
    const early = { judgementId, statement, due: { date: '2025-12-30', zone: 'UTC' } };
    expect((await admin.post('/forecasts', early).expect(422)).body.code).toBe('due-before-opening');
    const foreign = await stranger.post('/forecasts', { judgementId, statement, due: null }).expect(404);
    const missing = await stranger.post('/forecasts', { judgementId: noSuchId, statement, due: null }).expect(404);
    expect(foreign.text).toBe(missing.text);
    const { body } = await admin.post('/forecasts', { statement: 'x', due: null, chance: 40 }).expect(400);
    expect(body.errors[0].at).toBe('chance');
    const seldom = { statement: 'x', due: null, chance: 0.4, cadence: { every: 'P3654D' } };
    expect((await admin.post('/forecasts', seldom).expect(400)).body.errors[0].at).toBe('cadence.every');
  });
});

describe('GET /forecasts', () => {
  it('lists most urgent first, then by due date, page by page, and filters', async () => {
    const reader = await api.stranger();
    const on = (date: string | null, statement: string) =>
      givenForecast(reader, { statement, due: date === null ? null : { date, time: null, zone: 'UTC' } });
    await on('2026-12-31', 'track late');
    await on('2026-06-30', 'track early');
    await on('2026-01-20', 'soon');
    await on(null, 'monitor');
    await on('2026-01-12', 'due');
    await on('2026-01-11', 'overdue');
    await api.setClock('2026-01-12T10:00:00Z');
    const order = ['overdue', 'due', 'soon', 'track early', 'track late', 'monitor'];
    const statementsOf = ({ items }: { items: ForecastDetail[] }) => items.map(({ statement }) => statement);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { items: ForecastDetail[]; nextCursor: string | null } = (
        await reader.get(`/forecasts?limit=2${cursor && `&cursor=${cursor}`}`).expect(200)
      ).body;
      seen.push(...statementsOf(page));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(order);
    expect(statementsOf((await reader.get('/forecasts?state=due,overdue').expect(200)).body)).toEqual([
      'overdue',
      'due',
    ]);
    expect(statementsOf((await reader.get('/forecasts?q=TRACK').expect(200)).body)).toEqual(order.slice(3, 5));
    expect(statementsOf((await reader.get('/forecasts?q=%25').expect(200)).body)).toEqual([]);
    const { body } = await reader.get('/forecasts?state=late').expect(400);
    expect(body.errors[0]).toMatchObject({ at: 'state', says: expect.stringContaining('overdue') });
  });

  it('says of every forecast the state that its own page says', async () => {
    const { items } = (await admin.get('/forecasts?limit=200').expect(200)).body;
    for (const { number, state } of items) {
      expect((await admin.get(`/forecasts/${number}`).expect(200)).body.state).toBe(state);
    }
  });

  it('tells stale beliefs from the others as their own pages do, whoever’s clock counts', async () => {
    const owner = await api.colleague(admin, 'analyst');
    await owner.put('/members/me', { timeZone: 'Pacific/Auckland' }).expect(200);
    const made = await Promise.all(
      ['P7D', 'P1M', 'P2W', 'P1M10D', null].flatMap((every) =>
        [admin, owner].map((by) => givenForecast(by, { cadence: every === null ? null : { every, tightens: false } })),
      ),
    );
    await givenForecast(owner, { due: null });
    await api.setClock('2026-01-15T10:00:00Z');
    const kept = (await owner.post(`/forecasts/${made[1]!.id}/checks`, { kind: 'kept' }).expect(201)).body;
    await owner.delete(`/forecasts/${made[1]!.id}/checks/${kept.checks.at(-1).id}`).expect(200);
    await admin.post(`/forecasts/${made[0]!.id}/checks`, { kind: 'kept' }).expect(201);
    const list = async (query: string): Promise<ForecastDetail[]> =>
      (await admin.get(`/forecasts?limit=200${query}`).expect(200)).body.items;
    for (const moment of [
      '2026-01-23T10:59:00Z',
      '2026-01-23T11:01:00Z',
      '2026-02-06T22:59:00Z',
      '2026-04-01T00:00:00Z',
    ]) {
      await api.setClock(moment);
      const all = await list('');
      const stale = all.filter(({ staleAt }) => staleAt !== null && Date.parse(staleAt) <= Date.parse(moment));
      expect((await list('&stale=true')).map(({ id }) => id)).toEqual(stale.map(({ id }) => id));
      const fresh = all.filter((forecast) => !stale.includes(forecast));
      expect((await list('&stale=false')).map(({ id }) => id)).toEqual(fresh.map(({ id }) => id));
    }
    expect((await list('&stale=true')).map(({ id }) => id)).toEqual(
      expect.arrayContaining(made.slice(0, 8).map(({ id }) => id)),
    );
    await admin.get('/forecasts?stale=maybe').expect(400);
  });

  it('finds the forecasts of a report', async () => {
    const report = await givenReport(admin);
    const [judgement] = report.judgements;
    const { id: judgementId, statement } = judgement!;
    const { id } = await givenForecast(admin, { judgementId, statement, chance: null });
    const { items } = (await admin.get(`/forecasts?report=${report.id}`).expect(200)).body;
    expect(items.map((item: ForecastDetail) => item.id)).toEqual([id]);
  });
});

describe('GET /forecasts/:forecast', () => {
  it('finds it by counter and by key, with the ETag of its revision', async () => {
    const forecast = await givenForecast(admin);
    const answer = await admin.get(`/forecasts/${forecast.number}`).expect(200);
    expect(answer.body).toEqual(forecast);
    expect(answer.headers.etag).toBe(`"${forecast.revision}"`);
    expect((await admin.get(`/forecasts/${forecast.id}`).expect(200)).body).toEqual(forecast);
    await admin.get('/forecasts/F-1').expect(400);
  });

  it('answers a stranger exactly as it answers a missing one', async () => {
    const { id } = await givenForecast(admin);
    const foreign = await stranger.get(`/forecasts/${id}`).expect(404);
    expect((await stranger.get(`/forecasts/${noSuchId}`).expect(404)).text).toBe(foreign.text);
  });
});

describe('PUT /forecasts/:forecast/due', () => {
  const due = (date: string) => ({ due: { date, zone: 'UTC' }, reason: 'the schedule slipped' });

  it('plans the reminders anew and keeps the earlier date in the record', async () => {
    const forecast = await givenForecast(admin);
    const moved: ForecastDetail = (await admin.put(`/forecasts/${forecast.id}/due`, due('2027-03-31')).expect(200))
      .body;
    expect(moved.due).toMatchObject({ date: '2027-03-31', revision: 2 });
    expect(moved.dueChanges.map((change) => change.due?.date)).toEqual(['2026-12-31', '2027-03-31']);
    const atDue = moved.reminders.filter(({ rule }) => rule === 'at-due').map(({ state, fireAt }) => [fireAt, state]);
    expect(atDue).toEqual([
      ['2026-12-31T08:00:00.000Z', 'superseded'],
      ['2027-03-31T07:00:00.000Z', 'scheduled'],
    ]);
    const undated = (await admin.put(`/forecasts/${forecast.id}/due`, { due: null }).expect(200)).body;
    expect(undated).toMatchObject({ due: null, state: 'monitor', nextCheckAt: null });
    expect(scheduled(undated)).toEqual([]);
  });

  it('asks for a look at a belief whose date moved, once for each date', async () => {
    const forecast = await givenForecast(admin);
    const moved = async (date: string): Promise<string[]> => {
      const { reminders }: ForecastDetail = (
        await admin.put(`/forecasts/${forecast.id}/due`, { due: { date, zone: 'UTC' } }).expect(200)
      ).body;
      return reminders.filter(({ rule }) => rule === 'due-moved').map(({ state }) => state);
    };
    expect(await moved('2026-12-31')).toEqual([]);
    expect(await moved('2027-06-30')).toEqual(['scheduled']);
    expect((await moved('2027-07-31')).sort()).toEqual(['scheduled', 'superseded']);
    const undated = await givenForecast(admin, { due: null });
    const dated = await admin
      .put(`/forecasts/${undated.id}/due`, { due: { date: '2027-01-01', zone: 'UTC' } })
      .expect(200);
    expect(scheduled(dated.body)).not.toContain('due-moved');
  });

  it('is refused to who saw an earlier revision', async () => {
    const forecast = await givenForecast(admin);
    const path = `/forecasts/${forecast.id}/due`;
    await admin.put(path, due('2027-01-31')).set('if-match', `"${forecast.revision}"`).expect(200);
    const late = await admin.put(path, due('2027-02-28')).set('if-match', `"${forecast.revision}"`).expect(412);
    expect(late.body.code).toBe('someone-saved-first');
    expect((await admin.put(path, due('2027-02-28')).set('if-match', 'newest').expect(400)).body.code).toBe(
      'invalid-request',
    );
    await admin.put(path, due('2027-02-28')).set('if-match', '*').expect(200);
  });

  it('is refused where it cannot be', async () => {
    const forecast = await givenForecast(admin);
    const path = `/forecasts/${forecast.id}/due`;
    expect((await admin.put(path, due('2026-01-09')).expect(422)).body.code).toBe('due-before-opening');
    await admin
      .put(`/forecasts/${forecast.id}/resolution`, { outcome: 'void', knownOn: '2026-01-10', source: 's' })
      .expect(200);
    expect((await admin.put(path, due('2027-01-31')).expect(409)).body.code).toBe('forecast-closed');
    await admin.put(path, {}).expect(400);
    const foreign = await stranger.put(path, due('2027-01-31')).expect(404);
    expect((await stranger.put(`/forecasts/${noSuchId}/due`, due('2027-01-31')).expect(404)).text).toBe(foreign.text);
  });
});

describe('PUT /forecasts/:forecast/criteria', () => {
  const edit = { statement: 'The bridge carries traffic by the end of 2026', criteria: 'The gazette says so.' };

  it('changes the wording and keeps the earlier one in the record', async () => {
    const forecast = await givenForecast(admin);
    const edited = (await admin.put(`/forecasts/${forecast.number}/criteria`, edit).expect(200)).body;
    expect(edited).toMatchObject(edit);
    expect(edited.criteriaChanges.map(({ statement }: { statement: string }) => statement)).toEqual([
      forecast.statement,
      edit.statement,
    ]);
  });

  it('is refused where it cannot be', async () => {
    const forecast = await givenForecast(admin);
    const path = `/forecasts/${forecast.id}/criteria`;
    await admin.put(path, { statement: '' }).expect(400);
    await admin.put(path, edit).set('if-match', '"1"').expect(412);
    await stranger.put(path, edit).expect(404);
    await admin
      .put(`/forecasts/${forecast.id}/resolution`, { outcome: 'void', knownOn: '2026-01-10', source: 's' })
      .expect(200);
    expect((await admin.put(path, edit).expect(409)).body.code).toBe('forecast-closed');
  });
});
