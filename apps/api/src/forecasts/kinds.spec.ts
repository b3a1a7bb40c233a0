import type { BeliefValue, ForecastDetail, Question } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, givenReport } from '@test/kit/given.js';

let api: TestApp;
let admin: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-01T00:00:00Z');
  admin = await api.setUp({ timeZone: 'UTC' });
});
afterAll(() => api.close());
beforeEach(() => api.setClock('2026-01-01T00:00:00Z'));

const due = { date: '2026-01-10', time: '00:00', zone: 'UTC' };
const routes: Question = { kind: 'choice', options: ['North', 'South', 'Neither'], ordered: false };
const rate: Question = { kind: 'number', unit: '%', lower: 0, upper: 10, openLower: false, openUpper: true };
const opening: Question = { kind: 'date', lower: '2026-01-01', upper: '2026-12-31', openLower: false, openUpper: true };
const chances = (...given: number[]): BeliefValue => ({ kind: 'choice', chances: given });
const quantiles = (...pairs: [number, number][]): BeliefValue => ({
  kind: 'number',
  quantiles: pairs.map(([level, value]) => ({ level, value })),
});
const shown = async (forecast: Pick<ForecastDetail, 'number'>): Promise<ForecastDetail> =>
  (await admin.get(`/forecasts/${forecast.number}`).expect(200)).body;
const check = (forecast: ForecastDetail, given: object, status = 201) =>
  admin.post(`/forecasts/${forecast.number}/checks`, given).expect(status);
const settle = (forecast: ForecastDetail, given: object, status = 200) =>
  admin
    .put(`/forecasts/${forecast.number}/resolution`, { knownOn: '2026-01-20', source: 'gazette', ...given })
    .expect(status);

describe('a choice', () => {
  it('is stated, changed, kept and scored as it was stated', async () => {
    const made = await givenForecast(admin, { question: routes, chance: null, belief: chances(0.2, 0.3, 0.5), due });
    expect(made).toMatchObject({
      kind: 'choice',
      question: routes,
      reference: null,
      belief: { held: chances(0.2, 0.3, 0.5), chance: null, band: null },
    });
    await api.setClock('2026-01-05T12:00:00Z');
    await check(made, { kind: 'changed', belief: chances(0.1, 0.8, 0.1), reason: 'the southern pier was paid for' });
    await check(made, { kind: 'kept' });
    expect((await shown(made)).checks.map(({ kind, held, chance }) => [kind, held, chance])).toEqual([
      ['stated', chances(0.2, 0.3, 0.5), null],
      ['changed', chances(0.1, 0.8, 0.1), null],
      ['kept', chances(0.1, 0.8, 0.1), null],
    ]);
    await api.setClock('2026-01-21T00:00:00Z');
    await settle(made, { outcome: 'came-out', cameOut: { option: 1 } });
    const closed = await shown(made);
    const [first, second] = [(0.04 + 0.49 + 0.25) / 2, (0.01 + 0.04 + 0.01) / 2];
    expect(closed.score).toBeCloseTo((first + second) / 2, 6);
    expect(closed).toMatchObject({ state: 'closed', outcome: 'came-out', cameOut: { option: 1 } });
    const [score] = closed.resolutions[0]!.scores;
    expect(score).toMatchObject({ of: 'forecast', method: 'horizon-choice' });
    expect(score!.coverage).toBeCloseTo(1, 5);
    expect(score!.reference).toBeCloseTo(1 / 3, 9);
    expect(score!.skill).toBeCloseTo(score!.reference - score!.score, 12);
    // the clock moves on by milliseconds between two requests
    const long = score!.arithmetic.filter(({ weight }) => weight > 0.001);
    expect(long.map(({ held, weight }) => [held, Math.round(100 * weight) / 100])).toEqual([
      [chances(0.2, 0.3, 0.5), 0.5],
      [chances(0.1, 0.8, 0.1), 0.5],
    ]);
    expect(score!.arithmetic.reduce((sum, row) => sum + row.contribution, 0)).toBeCloseTo(score!.score, 12);
  });

  it('scores another outcome anew, and none that could not be judged', async () => {
    const made = await givenForecast(admin, { question: routes, chance: null, belief: chances(0.2, 0.3, 0.5), due });
    await api.setClock('2026-01-21T00:00:00Z');
    await settle(made, { outcome: 'came-out', cameOut: { option: 0 } });
    expect((await shown(made)).score).toBeCloseTo((0.64 + 0.09 + 0.25) / 2, 6);
    await settle(made, { outcome: 'came-out', cameOut: { option: 2 } });
    expect((await shown(made)).score).toBeCloseTo((0.04 + 0.09 + 0.25) / 2, 6);
    await settle(made, { outcome: 'void' });
    expect(await shown(made)).toMatchObject({ outcome: 'void', cameOut: null, score: null });
    expect((await shown(made)).resolutions).toHaveLength(3);
  });
});

describe('a number and a day', () => {
  it('are scored over the range that was asked about', async () => {
    const even: BeliefValue = {
      kind: 'number',
      cdf: [
        { value: 0, chance: 0 },
        { value: 10, chance: 1 },
      ],
    };
    const made = await givenForecast(admin, { question: rate, chance: null, belief: even, due });
    const dated: BeliefValue = { kind: 'date', quantiles: [{ level: 0.5, value: '2026-07-02' }] };
    const day = await givenForecast(admin, { question: opening, chance: null, belief: dated, due });
    await api.setClock('2026-01-21T00:00:00Z');
    await settle(made, { outcome: 'came-out', cameOut: { value: 5 } });
    await settle(day, { outcome: 'came-out', cameOut: { day: '2026-07-02' } });
    expect((await shown(made)).score).toBeCloseTo(1 / 12, 9);
    expect((await shown(day)).score).toBeCloseTo(1 / 12, 4);
    expect((await shown(day)).resolutions[0]).toMatchObject({ outcome: 'came-out', cameOut: { day: '2026-07-02' } });
  });

  it('asks for a reason where the median moves by a tenth of the range', async () => {
    const made = await givenForecast(admin, {
      question: rate,
      chance: null,
      belief: quantiles([0.1, 1], [0.9, 3]),
      due,
    });
    const { body } = await check(made, { kind: 'changed', belief: quantiles([0.5, 5]) }, 422);
    expect(body.code).toBe('reason-required');
    await check(made, { kind: 'changed', belief: quantiles([0.1, 1.2], [0.9, 3.1]) });
  });
});

describe('a belief that does not fit', () => {
  it.each<[string, Question, BeliefValue, string]>([
    ['another kind', routes, { kind: 'binary', chance: 0.5 }, 'belief.kind'],
    ['chances that do not add up', routes, chances(0.5, 0.4, 0.4), 'belief.chances'],
    ['too many chances', routes, chances(0.25, 0.25, 0.25, 0.25), 'belief.chances'],
    ['quantiles out of order', rate, quantiles([0.5, 4], [0.9, 2]), 'belief.quantiles.1.value'],
  ])('%s is refused with its place, and nothing is kept', async (_case, question, belief, at) => {
    const given = { statement: 'A thing', due, question, belief };
    const { body } = await admin.post('/forecasts', given).expect(422);
    expect([body.code, body.errors[0].at]).toEqual(['belief-invalid', at]);
  });

  it('is refused at a check, and as a reference', async () => {
    const made = await givenForecast(admin, { question: routes, chance: null, belief: chances(0.2, 0.3, 0.5), due });
    const checked = await check(made, { kind: 'changed', chance: 0.5, reason: 'r' }, 422);
    expect([checked.body.code, checked.body.errors[0].at]).toEqual(['belief-invalid', 'chance.kind']);
    const given = {
      statement: 'A thing',
      due,
      question: routes,
      belief: chances(0.2, 0.3, 0.5),
      reference: chances(1, 0),
    };
    const { body } = await admin.post('/forecasts', given).expect(422);
    expect([body.code, body.errors[0].at]).toEqual(['reference-invalid', 'reference.chances']);
    expect((await shown(made)).checks).toHaveLength(1);
  });

  it('is asked for where none came', async () => {
    const { body } = await admin.post('/forecasts', { statement: 'A thing', due, question: routes }).expect(422);
    expect(body.code).toBe('chance-required');
  });

  it.each([
    ['yes or no to a choice', { outcome: 'happened' }],
    ['an option that is not there', { outcome: 'came-out', cameOut: { option: 3 } }],
    ['a number for a choice', { outcome: 'came-out', cameOut: { value: 3 } }],
    ['nothing that came out', { outcome: 'came-out' }],
  ])('as an outcome: %s is refused', async (_case, outcome) => {
    const made = await givenForecast(admin, { question: routes, chance: null, belief: chances(0.2, 0.3, 0.5), due });
    await api.setClock('2026-01-21T00:00:00Z');
    expect((await settle(made, outcome, 422)).body.code).toBe('outcome-invalid');
  });
});

describe('a declared reference', () => {
  it('is what an instant without a belief counts as, and what skill is measured against', async () => {
    const made = await givenForecast(admin, { chance: 0.4, reference: { kind: 'binary', chance: 0.2 }, due });
    expect(made.reference).toEqual({ kind: 'binary', chance: 0.2 });
    await api.setClock('2026-01-21T00:00:00Z');
    await settle(made, { outcome: 'did-not-happen' });
    const [score] = (await shown(made)).resolutions[0]!.scores;
    expect(score!.reference).toBeCloseTo(0.04, 9);
    expect(score!.skill).toBeCloseTo(0.04 - 0.16, 6);
  });
});

describe('a conditional forecast', () => {
  it('is void when its condition fails, and says so', async () => {
    const made = await givenForecast(admin, { condition: 'If the strait freezes', due });
    await api.setClock('2026-01-21T00:00:00Z');
    await settle(made, { outcome: 'condition-failed' });
    const closed = await shown(made);
    expect(closed).toMatchObject({ outcome: 'condition-failed', condition: 'If the strait freezes', score: null });
    expect(closed.resolutions[0]!.scores).toEqual([]);
  });

  it('without a condition there is none that could fail', async () => {
    const made = await givenForecast(admin, { due });
    await api.setClock('2026-01-21T00:00:00Z');
    expect((await settle(made, { outcome: 'condition-failed' }, 422)).body.code).toBe('no-condition');
  });
});

describe('topic and importance', () => {
  it('group a list, and change by a recorded fact', async () => {
    const stranger = await api.stranger();
    const harbour = await givenForecast(stranger, { topic: 'Harbour', importance: 'high', due });
    await givenForecast(stranger, { topic: 'Rail', question: routes, chance: null, belief: chances(1, 0, 0), due });
    const numbers = async (query: string) =>
      (await stranger.get(`/forecasts?${query}`).expect(200)).body.items.map(({ number }: ForecastDetail) => number);
    expect(await numbers('topic=Harbour')).toEqual([harbour.number]);
    expect(await numbers('importance=high')).toEqual([harbour.number]);
    expect(await numbers('kind=choice')).toHaveLength(1);
    const edit = { statement: harbour.statement, criteria: null, importance: 'low', reason: 'overtaken' };
    await stranger.put(`/forecasts/${harbour.number}/criteria`, edit).expect(200);
    const after: ForecastDetail = (await stranger.get(`/forecasts/${harbour.number}`).expect(200)).body;
    expect([after.topic, after.importance]).toEqual(['Harbour', 'low']);
    expect(after.criteriaChanges.map(({ importance }) => importance)).toEqual(['high', 'low']);
    expect(await numbers('importance=high')).toEqual([]);
  });
});

describe('a report’s judgement', () => {
  it('kept as a choice says nothing of the options: its author does', async () => {
    const { judgements } = await givenReport(admin);
    const [{ id: judgementId }] = judgements as [(typeof judgements)[0]];
    const given = { judgementId, question: routes, chance: null, belief: chances(0.2, 0.3, 0.5), due };
    const made = await givenForecast(admin, given);
    expect(made).toMatchObject({ reported: null, belief: { held: chances(0.2, 0.3, 0.5) } });
    expect(made.checks.map(({ origin }) => origin)).toEqual(['person']);
  });

  it('is not kept in reverse as anything but yes or no', async () => {
    const { judgements } = await givenReport(admin);
    const given = {
      judgementId: judgements[0]!.id,
      statement: 'x',
      question: routes,
      belief: chances(1, 0, 0),
      reversed: true,
      due,
    };
    expect((await admin.post('/forecasts', given).expect(422)).body.code).toBe('judgement-is-yes-or-no');
  });
});
