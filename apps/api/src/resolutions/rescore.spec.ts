import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';
import { rescore } from './rescore.js';

let api: TestApp;
let callers: Caller[];
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-01T00:00:00Z');
  callers = [await api.setUp({ timeZone: 'UTC' }), await api.stranger()];
  for (const caller of callers) await givenOutcomes(caller);
});
afterAll(() => api.close());

/** Three outcomes, one of them corrected since, and a void one. */
async function givenOutcomes(caller: Caller): Promise<void> {
  await api.setClock('2026-01-01T00:00:00Z');
  const due = { date: '2026-03-11', time: null, zone: 'UTC' };
  const forecasts = [];
  for (const chance of [0.8, 0.6, 0.2, 0.5]) forecasts.push(await givenForecast(caller, { chance, due }));
  await api.setClock('2026-03-12T00:00:00Z');
  const settle = (id: string, outcome: string) =>
    caller.put(`/forecasts/${id}/resolution`, { outcome, knownOn: '2026-03-11', source: 'gazette' }).expect(200);
  for (const { id } of forecasts.slice(0, 3)) await settle(id, 'happened');
  await settle(forecasts[2]!.id, 'did-not-happen');
  await settle(forecasts[3]!.id, 'void');
}

/** Every score and result as an older method would have left them: other numbers, one version less. */
async function age(): Promise<void> {
  await ask(
    api.database.adminUrl,
    `ALTER TABLE scores DISABLE TRIGGER refuse_change;
     UPDATE scores SET version = 0, score = 0.9;
     ALTER TABLE scores ENABLE ALWAYS TRIGGER refuse_change`,
  );
  await ageResults();
}

async function ageResults(): Promise<void> {
  for (const caller of callers) {
    await ask(
      api.database.ownerUrl,
      `BEGIN; SELECT set_config('hindcast.workspace_id', '${caller.session!.workspace.id}', true);
       UPDATE results SET version = 0, score = 0.9, d30_ppm = NULL, d30_loss = NULL WHERE NOT void; COMMIT`,
    );
  }
}
const everyone = <Row extends object>(sql: string) => ask<Row>(api.database.adminUrl, sql);
const figures = async (caller: Caller) => (await caller.get('/calibration').expect(200)).body;
const summed = () =>
  everyone(`SELECT workspace_id, judged, voided, scored, score_sum, coverage_sum, reference_sum FROM calibration_months
    ORDER BY workspace_id, month`);
const results = 'SELECT * FROM results ORDER BY workspace_id, forecast_id';

describe('rescore', () => {
  it('has nothing to do where every outcome was scored by this method', async () => {
    expect(await rescore(api.db)).toBe(0);
  });

  it('brings scores, results and what is kept added up to this method, in every workspace', async () => {
    const before = {
      results: await everyone(results),
      summed: await summed(),
      shown: await Promise.all(callers.map(figures)),
    };
    await age();
    expect((await figures(callers[0]!)).score.mean).toBeCloseTo(0.9, 9);
    expect(await rescore(api.db)).toBe(6);
    expect(await everyone(results)).toEqual(before.results);
    expect(await summed()).toEqual(before.summed);
    expect(await Promise.all(callers.map(figures))).toEqual(before.shown);
    expect(await rescore(api.db)).toBe(0);
  });

  it('keeps what the older method said beside what this one says, of the standing outcome', async () => {
    const versions = await everyone(
      `SELECT version, count(*)::integer AS n FROM current_scores WHERE subject = 'forecast' GROUP BY 1`,
    );
    expect(versions).toEqual([{ version: 1, n: 6 }]);
    const kept = await everyone(
      `SELECT version, count(*)::integer AS n FROM scores WHERE subject = 'forecast' GROUP BY 1 ORDER BY 1`,
    );
    expect(kept).toEqual([
      { version: 0, n: 8 },
      { version: 1, n: 6 },
    ]);
  });

  it('writes down that it did, as nobody’s doing', async () => {
    expect(await everyone(`SELECT by, detail FROM audit_entries WHERE action = 'scores.rescore'`)).toEqual([
      { by: null, detail: { version: 1, forecasts: 3 } },
      { by: null, detail: { version: 1, forecasts: 3 } },
    ]);
  });

  it('is done once where two processes start at the same time, and lets outcomes be recorded meanwhile', async () => {
    await ageResults();
    const caller = callers[0]!;
    const { id } = await givenForecast(caller, { due: { date: '2026-06-01', time: null, zone: 'UTC' } });
    const given = { outcome: 'happened', knownOn: '2026-03-12', source: 'gazette' };
    const [one, other] = await Promise.all([
      rescore(api.db),
      rescore(api.db),
      caller.put(`/forecasts/${id}/resolution`, given).expect(200),
    ]);
    expect(one + other).toBe(6);
  });
});
