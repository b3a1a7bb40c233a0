import type { Aggregates, PeopleComparison, UpdateBehaviour } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast } from '@test/kit/given.js';

let api: TestApp;
let admin: Caller;
let bo: Caller;
let reader: Caller;
const due = { date: '2026-03-11', time: null, zone: 'UTC' };

/**
 * Thirty forecasts of which 24 happen. Ada says 60 %, Bo 90 %, both as the month begins; evidence of 3 to 1 for comes in,
 * after which Ada moves to 80 % and Bo keeps his number.
 */
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-01T00:00:00Z');
  admin = await api.setUp({ timeZone: 'UTC' });
  bo = await api.colleague(admin, 'analyst', 'Bo Example');
  reader = await api.colleague(admin, 'reader', 'Rea Example');
  const ids: string[] = [];
  for (let i = 0; i < 30; i++) ids.push((await givenForecast(admin, { chance: 0.6, due })).id);
  await api.setClock('2026-01-02T00:00:00Z');
  for (const id of ids)
    await bo.post(`/forecasts/${id}/checks`, { kind: 'changed', chance: 0.9, reason: 'r' }).expect(201);
  await api.setClock('2026-01-10T00:00:00Z');
  const grade = { reliability: 'B', credibility: 2, direction: 'for', odds: 3 };
  const found = { what: 'A pier was poured', source: 'gazette', occurredOn: '2026-01-09', ...grade };
  for (const id of ids) await admin.post(`/forecasts/${id}/evidence`, found).expect(201);
  await api.setClock('2026-01-20T00:00:00Z');
  for (const id of ids) {
    await admin.post(`/forecasts/${id}/checks`, { kind: 'changed', chance: 0.8, reason: 'piers' }).expect(201);
    await bo.post(`/forecasts/${id}/checks`, { kind: 'kept' }).expect(201);
  }
  await api.setClock('2026-03-12T00:00:00Z');
  for (const [i, id] of ids.entries()) {
    const outcome = i < 24 ? 'happened' : 'did-not-happen';
    await admin.put(`/forecasts/${id}/resolution`, { outcome, knownOn: '2026-03-11', source: 'gazette' }).expect(200);
  }
}, 60_000);
afterAll(() => api.close());

const compared = async (caller: Caller, query = ''): Promise<PeopleComparison> =>
  (await caller.get(`/calibration/people${query}`).expect(200)).body;

describe('GET /calibration/people', () => {
  it('compares people on what they shared, by name and drawn towards their mean, without a rank', async () => {
    const { items, ...rest } = await compared(admin);
    expect(rest).toMatchObject({
      kind: 'binary',
      at: '30d',
      forecasts: 30,
      people: 2,
      compared: 2,
      left: 0,
      pair: null,
    });
    expect(rest.prior).toMatchObject({ questions: 50, estimated: false });
    expect(items.map(({ person, shared }) => [person.name, shared])).toEqual([
      ['Ada Example', 30],
      ['Bo Example', 30],
    ]);
    // Bo kept the 80 % that stood by then: both believed 80 %, so nobody is better
    for (const { figures } of items) {
      expect(figures!.difference).toBeCloseTo(0, 12);
      expect(figures!.betterThanMean).toBeCloseTo(0.5, 12);
    }
  });

  it('tells two apart only beyond the range of their difference', async () => {
    // at the first belief: 0.16·24 + 0.36·6 over 30 = 0.2, and 0.01·24 + 0.81·6 over 30 = 0.17
    const [one, other] = [admin, bo].map((caller) => caller.session!.person.id);
    const { pair, items } = await compared(admin, `?at=first&one=${one}&other=${other}`);
    expect(pair!.figures!.difference).toBeCloseTo(0.03, 12);
    expect(pair!.figures!.verdict).toBe('cannot-be-told-apart');
    const [ada, second] = items;
    expect(ada!.figures!.difference).toBeCloseTo(0.03, 12);
    // 30 of its own beside the 50 that the mean of all, 0, is worth
    expect(ada!.figures!.shrunken).toBeCloseTo((0.03 * 30) / 80, 12);
    expect(ada!.figures!.betterThanMean + second!.figures!.betterThanMean).toBeCloseTo(1, 9);
  });

  it('shows analysts their own row alone, and readers nothing', async () => {
    expect((await compared(bo)).items.map(({ person }) => person.name)).toEqual(['Bo Example']);
    await reader.get('/calibration/people').expect(403);
    const [one, other] = [admin, bo].map((caller) => caller.session!.person.id);
    await bo.get(`/calibration/people?one=${one}&other=${other}`).expect(403);
  });

  it('says why figures are absent, and refuses half a pair', async () => {
    const none = await compared(admin, '?topic=none');
    expect(none).toMatchObject({ forecasts: 0, items: [], prior: null });
    expect(none.notEnough).toBe('Not enough data: figures appear once two people have 30 shared forecasts each');
    await admin.get(`/calibration/people?one=${admin.session!.person.id}`).expect(400);
  });
});

const updates = async (caller: Caller, query = ''): Promise<UpdateBehaviour> =>
  (await caller.get(`/calibration/updates${query}`).expect(200)).body;

describe('GET /calibration/updates', () => {
  it('holds moves against what happened and against the evidence', async () => {
    const own = await updates(admin, '?scope=me');
    expect(own).toMatchObject({
      whose: { name: 'Ada Example' },
      forecasts: 30,
      moves: 30,
      movesPerForecast: 1,
      notEnough: null,
    });
    expect(own.checks).toEqual({ all: 60, stated: 30, changed: 30, kept: 0, withdrawn: 0 });
    expect(own.medianMove).toBeCloseTo(0.2, 9);
    expect(own.towards!.inPoints.value).toBeCloseTo(0.8, 12);
    // ln 4 − ln 1.5 of log-odds moved for ln 3 of evidence
    expect(own.reaction!.slope).toBeCloseTo(Math.log(4 / 1.5) / Math.log(3), 9);
    expect(own.reaction!.n).toBe(30);
    // (0.2)² moved, 0.24 − 0.16 settled
    expect(own.movement!.excess).toBeCloseTo(0.04 - 0.08, 9);
    expect(own.movement!.verdict).toBe('too-little');
  });

  it('takes everybody’s looks together where nobody is named', async () => {
    const all = await updates(reader);
    expect(all).toMatchObject({ whose: null, forecasts: 30, checks: { all: 120, kept: 30 } });
  });

  it('shows somebody else’s to leads alone', async () => {
    const analyst = admin.session!.person.id;
    await bo.get(`/calibration/updates?analyst=${analyst}`).expect(403);
    expect((await updates(admin, `?analyst=${bo.session!.person.id}`)).whose!.name).toBe('Bo Example');
    await admin.get('/calibration/updates?analyst=01900000-0000-7000-8000-000000000000').expect(400);
  });
});

describe('GET /calibration/aggregates', () => {
  it('has a record for each way of pooling beside the people themselves', async () => {
    const { body } = await reader.get('/calibration/aggregates?at=first').expect(200);
    const { ways, ...rest } = body as Aggregates;
    expect(rest).toMatchObject({ kind: 'binary', at: 'first', forecasts: 30, beliefs: 60, notEnough: null });
    expect(rest.extremised).toEqual({ a: 1, learnedOn: 30, learnedFor: 0 });
    const meanOf = (way: string) => ways.find((one) => one.way === way)!;
    expect(meanOf('individuals').mean).toBeCloseTo((0.2 + 0.17) / 2, 12);
    // 75 %: 0.0625·0.8 + 0.5625·0.2
    expect(meanOf('mean').mean).toBeCloseTo(0.1625, 12);
    expect(meanOf('mean').gain!.difference).toBeCloseTo(0.1625 - 0.185, 12);
    expect(ways.map(({ way }) => way)).toEqual([
      ...['individuals', 'standing', 'mean', 'median', 'trimmed', 'recency', 'geometric', 'extremised'],
    ]);
  });

  it('has none of forecasts that one person judged alone', async () => {
    const stranger = await api.stranger();
    const { body } = await stranger.get('/calibration/aggregates').expect(200);
    expect(body).toMatchObject({ forecasts: 0, ways: [], extremised: null });
    expect(body.notEnough).toBe('Not enough data: 0 of 10 forecasts with two people or more');
  });
});
