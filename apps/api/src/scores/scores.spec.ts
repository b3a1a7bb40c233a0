import type { ForecastScores } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, noSuchId } from '@test/kit/given.js';

let api: TestApp;
let admin: Caller;
let bo: Caller;
const due = { date: '2026-04-10', time: null, zone: 'UTC' };
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-01T00:00:00Z');
  admin = await api.setUp({ timeZone: 'UTC' });
  bo = await api.colleague(admin, 'analyst', 'Bo Example');
});
afterAll(() => api.close());
beforeEach(() => api.setClock('2026-01-01T00:00:00Z'));

const scoresOf = async (id: string): Promise<ForecastScores> =>
  (await admin.get(`/forecasts/${id}/scores`).expect(200)).body;
const earned = (scores: ForecastScores, of: string, at: string) =>
  Object.fromEntries(
    scores.beliefs.find((one) => one.of === of && one.at === at)!.scores.map(({ name, value }) => [name, value]),
  );

/** Said at 40 %, raised by Bo to 80 % in the last week; it happens on time. */
async function happened(): Promise<string> {
  const { id } = await givenForecast(admin, { due });
  await api.setClock('2026-04-05T00:00:00Z');
  await bo.post(`/forecasts/${id}/checks`, { kind: 'changed', chance: 0.8, reason: 'r' }).expect(201);
  await api.setClock('2026-04-11T00:00:00Z');
  await admin
    .put(`/forecasts/${id}/resolution`, { outcome: 'happened', knownOn: '2026-04-10', source: 'gazette' })
    .expect(200);
  return id;
}

describe('GET /forecasts/:forecast/scores', () => {
  it('has every score of what stood at each lead', async () => {
    const scores = await scoresOf(await happened());
    const held = scores.beliefs.filter(({ of }) => of === 'forecast').map(({ at, held: it }) => [at, it]);
    const said = (chance: number) => ({ kind: 'binary', chance });
    expect(Object.fromEntries(held)).toEqual({
      ...{ first: said(0.4), '90d': said(0.4), '30d': said(0.4), '7d': said(0.4), last: said(0.8) },
    });
    const last = earned(scores, 'forecast', 'last');
    expect(last['half-brier']).toBeCloseTo(0.04, 12);
    expect(last.log).toBeCloseTo(-Math.log2(0.8), 12);
    expect(Object.keys(last)).toEqual(['half-brier', 'two-class-brier', 'log', 'spherical']);
    expect(scores.beliefs.filter(({ person }) => person?.name === 'Bo Example').map(({ at }) => at)).toEqual([
      'first',
      'last',
    ]);
  });

  it('sets people beside each other over the horizon, adding up to 0', async () => {
    const { relative } = await scoresOf(await happened());
    const [ada, second] = relative;
    expect([ada!.person.name, second!.person.name]).toEqual(['Ada Example', 'Bo Example']);
    expect(second!.peer).toBeGreaterThan(0);
    expect(ada!.peer + second!.peer).toBeCloseTo(0, 9);
    // 100 ln 2 over 6 of 100 days, less the second short of a day
    expect(second!.peer).toBeCloseTo((100 * Math.LN2 * 6) / 100, 2);
    expect(ada!.coverage).toBeCloseTo(1, 3);
  });

  it('has the scores of options, their order and of quantiles', async () => {
    const options = { kind: 'choice' as const, options: ['low', 'middle', 'high'], ordered: true };
    const choice = await givenForecast(admin, {
      ...{ due, question: options, chance: null, belief: { kind: 'choice', chances: [0.2, 0.5, 0.3] } },
    });
    const number = await givenForecast(admin, {
      due,
      chance: null,
      question: { kind: 'number', unit: null, lower: -20, upper: 20, openLower: true, openUpper: true },
      belief: {
        kind: 'number',
        quantiles: [-2, 1, 2, 2, 4].map((value, i) => ({ level: [0.1, 0.25, 0.5, 0.75, 0.9][i]!, value })),
      },
    });
    await api.setClock('2026-04-11T00:00:00Z');
    const known = { outcome: 'came-out', knownOn: '2026-04-10', source: 'gazette' };
    await admin.put(`/forecasts/${choice.id}/resolution`, { ...known, cameOut: { option: 0 } }).expect(200);
    await admin.put(`/forecasts/${number.id}/resolution`, { ...known, cameOut: { value: -15 } }).expect(200);
    const ofChoice = earned(await scoresOf(choice.id), 'forecast', 'first');
    expect(ofChoice.rps).toBeCloseTo(0.365, 12);
    expect(ofChoice['ordered-brier']).toBeCloseTo(0.73, 12);
    const ofNumber = earned(await scoresOf(number.id), 'forecast', '30d');
    expect(ofNumber.wis).toBeCloseTo(15.34, 12);
    expect(ofNumber.pinball).toBeCloseTo(7.67, 12);
    expect(Object.keys(ofNumber)).toEqual(['crps-range', 'crps', 'pinball', 'wis', 'interval-50', 'interval-80']);
  });

  it('has none while it is open or void, and answers strangers as for a missing one', async () => {
    const { id } = await givenForecast(admin, { due });
    expect(await scoresOf(id)).toEqual({ beliefs: [], relative: [] });
    await admin
      .put(`/forecasts/${id}/resolution`, { outcome: 'void', knownOn: '2026-01-01', source: 'n', note: 'n' })
      .expect(200);
    expect(await scoresOf(id)).toEqual({ beliefs: [], relative: [] });
    const stranger = await api.stranger();
    for (const key of [id, noSuchId]) {
      await stranger.get(`/forecasts/${key}/scores`).expect(404);
      await stranger.get(`/forecasts/${key}/arithmetic.csv`).expect(404);
    }
  });
});

describe('GET /forecasts/:forecast/arithmetic.csv', () => {
  it('holds sums that come out on paper: the terms of each score add up to its last row', async () => {
    const { text, headers } = await admin.get(`/forecasts/${await happened()}/arithmetic.csv`).expect(200);
    expect(headers['content-disposition']).toMatch(/attachment; filename="F-\d+-arithmetic\.csv"/);
    const [header, ...lines] = text
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(header).toEqual(['of', 'person', 'at', 'belief', 'score', 'better', 'unit', 'term', 'formula', 'value']);
    const sums = new Map<string, number>();
    let scores = 0;
    for (const [of, person, at, , score, , , term, formula, value] of lines) {
      const key = [of, person, at, score].join();
      if (term !== 'score') {
        sums.set(key, (sums.get(key) ?? 0) + Number(value));
        const [loss, weight] = formula!.split(' × ').map(Number);
        if (at === 'horizon') expect(loss! * weight!).toBeCloseTo(Number(value), 12);
        continue;
      }
      scores++;
      if (sums.has(key)) expect(sums.get(key)).toBeCloseTo(Number(value), 12);
    }
    // three lines over the horizon, 5 leads of the forecast, 5 and 2 of the people by 4 scores, 2 by 2 beside each other
    expect(scores).toBe(3 + (5 + 5 + 2) * 4 + 4);
  });
});
