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

const item = {
  what: 'The last pier stands',
  source: 'Example gazette',
  occurredOn: '2026-01-08',
  reliability: 'B',
  credibility: 2,
  direction: 'for',
  odds: 3,
};

describe('POST /forecasts/:forecast/evidence', () => {
  it('shows in the forecast’s history, with what it alone would make of the belief', async () => {
    const forecast = await givenForecast(admin, { chance: 0.5 });
    await admin.post(`/forecasts/${forecast.id}/evidence`, item).expect(201);
    const against = { ...item, what: 'The budget is cut', direction: 'against', odds: 2, note: 'by a tenth' };
    const logged = (await admin.post(`/forecasts/${forecast.id}/evidence`, against).expect(201)).body;
    expect(logged.evidence.map(({ what, odds }: typeof item) => [what, odds])).toEqual([
      ['The budget is cut', 2],
      ['The last pier stands', 3],
    ]);
    expect(logged.evidence[1]).toMatchObject({ ...item, number: expect.any(Number), by: { name: 'Ada Example' } });
    expect(logged.evidenceSinceCheck).toBe(2);
    expect(logged.impliedChance).toBeCloseTo(0.6, 12); // odds 1 × 3 ÷ 2
    const kept = (await admin.post(`/forecasts/${forecast.id}/checks`, { kind: 'kept' }).expect(201)).body;
    expect([kept.evidenceSinceCheck, kept.impliedChance]).toEqual([0, null]);
  });

  it('may have happened long ago, but not ahead', async () => {
    const forecast = await givenForecast(admin);
    const on = (occurredOn: string) => admin.post(`/forecasts/${forecast.id}/evidence`, { ...item, occurredOn });
    await on('1999-12-31').expect(201);
    expect((await on('2026-01-12').expect(422)).body.code).toBe('date-in-future');
  });

  it('is refused where it cannot be', async () => {
    const forecast = await givenForecast(admin);
    const path = `/forecasts/${forecast.id}/evidence`;
    const { body } = await admin.post(path, { ...item, reliability: 'G', credibility: 7, odds: 0.5 }).expect(400);
    expect(body.errors.map(({ at }: { at: string }) => at).sort()).toEqual(['credibility', 'odds', 'reliability']);
    await admin.post(path, item).set('if-match', '"1"').expect(412);
    const stranger = await api.stranger();
    const foreign = await stranger.post(path, item).expect(404);
    expect((await stranger.post(`/forecasts/${noSuchId}/evidence`, item).expect(404)).text).toBe(foreign.text);
  });
});

describe('a look is asked for', () => {
  const prompts = async (forecast: { id: string }) => {
    const { reminders } = (await admin.get(`/forecasts/${forecast.id}`).expect(200)).body;
    const events = ['evidence', 'source'];
    return reminders
      .filter(({ rule }: { rule: string }) => events.includes(rule))
      .map(({ why }: { why: string }) => why);
  };

  it('by evidence of three to one or stronger, for or against, at once', async () => {
    const forecast = await givenForecast(admin);
    const log = (more: object) => admin.post(`/forecasts/${forecast.id}/evidence`, { ...item, ...more }).expect(201);
    await log({ odds: 2.9 });
    await log({ odds: null });
    await log({ direction: 'neutral', odds: 9 });
    expect(await prompts(forecast)).toEqual([]);
    const strong = (await log({ direction: 'against', odds: 3 })).body;
    expect(await prompts(forecast)).toEqual(['strong evidence came in']);
    expect(strong.reminders.find(({ rule }: { rule: string }) => rule === 'evidence')).toMatchObject({
      kind: 'reassess',
      state: 'scheduled',
      fireAt: expect.stringMatching(/^2026-01-10T10:/),
    });
    const looked = (await admin.post(`/forecasts/${forecast.id}/checks`, { kind: 'kept' }).expect(201)).body;
    expect(looked.reminders.find(({ rule }: { rule: string }) => rule === 'evidence').state).toBe('superseded');
  });

  it('where a source is graded worse than before, by everything that leaned on it', async () => {
    const source = 'Harbour log';
    const [leans, leansToo, aside, closed] = [
      await givenForecast(admin),
      await givenForecast(admin),
      await givenForecast(admin),
      await givenForecast(admin),
    ] as const;
    const log = (forecast: { id: string }, more: object) =>
      admin.post(`/forecasts/${forecast.id}/evidence`, { ...item, odds: 2, source, ...more }).expect(201);
    await log(leans, { reliability: 'B' });
    await log(leansToo, { reliability: 'A', source: 'HARBOUR LOG' });
    await log(closed, { reliability: 'A' });
    await log(aside, { reliability: 'A', source: 'Another log' });
    await log(aside, { reliability: 'A', direction: 'neutral', odds: null });
    const outcome = { outcome: 'void', knownOn: '2026-01-10', source: 's' };
    await admin.put(`/forecasts/${closed.id}/resolution`, outcome).expect(200);
    expect(await prompts(leans)).toEqual([]);
    const elsewhere = await givenForecast(admin);
    await log(elsewhere, { reliability: 'D' });
    for (const forecast of [leans, leansToo])
      expect(await prompts(forecast)).toEqual(['a source behind it lost standing']);
    for (const forecast of [aside, closed, elsewhere]) expect(await prompts(forecast)).toEqual([]);
    await log(elsewhere, { reliability: 'D' });
    await log(elsewhere, { reliability: 'F' });
    expect(await prompts(leans)).toHaveLength(1);
  });
});
