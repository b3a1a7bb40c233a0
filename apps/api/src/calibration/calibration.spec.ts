import type { Calibration } from '@app/contract';
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

const shown = async (caller: Caller, query = ''): Promise<Calibration> =>
  (await caller.get(`/calibration${query}`).expect(200)).body;

/** Forecasts due on 11 March at these chances, the first `happened` of which came true. */
async function givenOutcomes(caller: Caller, chances: readonly number[], happened: number): Promise<void> {
  await api.setClock('2026-01-01T00:00:00Z');
  const due = { date: '2026-03-11', time: null, zone: 'UTC' };
  const forecasts = [];
  for (const chance of chances) forecasts.push(await givenForecast(caller, { chance, due }));
  await api.setClock('2026-03-12T00:00:00Z');
  for (const [i, { id }] of forecasts.entries()) {
    const outcome = i < happened ? 'happened' : 'did-not-happen';
    await caller.put(`/forecasts/${id}/resolution`, { outcome, knownOn: '2026-03-11', source: 'gazette' }).expect(200);
  }
}

describe('GET /calibration', () => {
  it('lists outcomes while they are few, and draws nothing from them', async () => {
    const caller = await api.stranger();
    expect(await shown(caller)).toMatchObject({
      gate: 'list',
      n: { counted: 0 },
      headline: null,
      score: null,
      results: [],
    });
    await givenOutcomes(caller, [0.8, 0.6, 0.2], 2);
    const few = await shown(caller);
    expect(few).toMatchObject({
      gate: 'list',
      n: { counted: 3, reports: 0, early: 0, void: 0 },
      groups: [],
      curve: null,
    });
    expect(few.results.map(({ chance, happened, closedOn }) => [chance, happened, closedOn])).toEqual([
      [0.2, false, '2026-03-11'],
      [0.6, true, '2026-03-11'],
      [0.8, true, '2026-03-11'],
    ]);
    expect(few.score!.mean).toBeCloseTo((0.04 + 0.16 + 0.04) / 3, 4);
    expect(few.words.map(({ term, n }) => [term, n])).toContainEqual(['likely', 0]);
  });

  it('shows three coarse groups from ten, and the curve from thirty', async () => {
    const caller = await api.stranger();
    await givenOutcomes(caller, Array(10).fill(0.8), 8);
    const groups = await shown(caller);
    expect(groups).toMatchObject({ gate: 'groups', curve: null, n: { counted: 10 } });
    expect(groups.groups.map(({ n, happened }) => [n, happened])).toEqual([
      [0, 0],
      [0, 0],
      [10, 8],
    ]);
    expect(groups.results).toHaveLength(10);
    await givenOutcomes(caller, Array(20).fill(0.3), 5);
    const curve = await shown(caller);
    expect(curve).toMatchObject({ gate: 'curve', n: { counted: 30 }, groups: [], results: [] });
    expect(curve.curve!.fitted).toEqual([
      { chance: 0.3, share: 0.25 },
      { chance: 0.8, share: 0.8 },
    ]);
    expect(curve.curve!.histogram.reduce((sum, { n }) => sum + n, 0)).toBe(30);
  });

  it('takes the belief that stood 30 days before the close, or the first, or the last', async () => {
    const caller = await api.stranger();
    await api.setClock('2026-01-01T00:00:00Z');
    const { id } = await givenForecast(caller, { chance: 0.2, due: { date: '2026-03-11', time: null, zone: 'UTC' } });
    await api.setClock('2026-02-01T00:00:00Z');
    await caller.post(`/forecasts/${id}/checks`, { kind: 'changed', chance: 0.5, reason: 'r' }).expect(201);
    await api.setClock('2026-03-01T00:00:00Z');
    await caller.post(`/forecasts/${id}/checks`, { kind: 'changed', chance: 0.9, reason: 'r' }).expect(201);
    await api.setClock('2026-03-12T00:00:00Z');
    await caller
      .put(`/forecasts/${id}/resolution`, { outcome: 'happened', knownOn: '2026-03-11', source: 's' })
      .expect(200);
    const chanceAt = async (at: string) => (await shown(caller, `?at=${at}`)).results[0]!.chance;
    expect([await chanceAt('first'), await chanceAt('30d'), await chanceAt('last')]).toEqual([0.2, 0.5, 0.9]);
  });

  it('counts an outcome once its scheduled close has passed, and void ones never', async () => {
    const caller = await api.stranger();
    await api.setClock('2026-01-01T00:00:00Z');
    const early = await givenForecast(caller);
    const voided = await givenForecast(caller);
    await givenForecast(caller);
    const settle = (id: string, outcome: string) =>
      caller.put(`/forecasts/${id}/resolution`, { outcome, knownOn: '2026-01-01', source: 's' }).expect(200);
    await settle(early.id, 'happened');
    await settle(voided.id, 'void');
    expect((await shown(caller, '?at=first')).n).toMatchObject({ counted: 0, early: 1, void: 1, open: 1 });
    await api.setClock('2027-01-01T00:00:00Z');
    expect((await shown(caller, '?at=first')).n).toMatchObject({ counted: 1, early: 0, void: 1, open: 1 });
    await caller.delete(`/forecasts/${early.id}/resolution`, { reason: 'a mistake' }).expect(200);
    expect((await shown(caller, '?at=first')).n).toMatchObject({ counted: 0, open: 2 });
  });

  it('shows what each word meant, by the report’s own word', async () => {
    await api.setClock('2026-01-02T00:00:00Z');
    const { judgements } = await givenReport(admin);
    const [{ id: judgementId, statement }] = judgements as [(typeof judgements)[0]];
    const due = { date: '2026-03-11', time: null, zone: 'UTC' };
    const forecast = await givenForecast(admin, { judgementId, statement, chance: null, due });
    await api.setClock('2026-03-12T00:00:00Z');
    await admin
      .put(`/forecasts/${forecast.id}/resolution`, { outcome: 'happened', knownOn: '2026-03-11', source: 's' })
      .expect(200);
    const { words } = await shown(admin);
    expect(words.find(({ term }) => term === 'likely')).toMatchObject({
      n: 1,
      happened: 1,
      scale: { lo: 0.55, hi: 0.8 },
      off: false,
    });
    expect(words.map(({ scale }) => scale.lo)).toEqual(words.map(({ scale }) => scale.lo).sort((a, b) => b - a));
  });

  it('shows one’s own, or everybody’s in the workspace, and nobody else’s', async () => {
    const colleague = await api.colleague(admin, 'analyst');
    await givenOutcomes(colleague, [0.7], 1);
    const mine = (await shown(colleague, '?scope=me&at=first')).n.counted;
    const all = (await shown(colleague, '?scope=all&at=first')).n.counted;
    expect([mine, all > mine]).toEqual([1, true]);
    expect((await shown(await api.stranger())).n.counted).toBe(0);
    expect((await colleague.get('/calibration?scope=team').expect(400)).body.errors[0].at).toBe('scope');
  });
});
