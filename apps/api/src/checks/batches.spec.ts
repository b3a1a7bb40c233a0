import type { CheckBatchResult, ForecastDetail } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, noSuchId } from '@test/kit/given.js';

let api: TestApp;
let ada: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  ada = await api.setUp({ timeZone: 'UTC' });
});
afterAll(() => api.close());
beforeEach(() => api.setClock('2026-01-10T10:00:00Z'));

const send = (items: object[], by = ada) => by.post('/checks', { items });
const shown = async ({ id }: ForecastDetail): Promise<ForecastDetail> =>
  (await ada.get(`/forecasts/${id}`).expect(200)).body;
const many = (count: number) => Promise.all(Array.from({ length: count }, () => givenForecast(ada)));
const codes = ({ items }: CheckBatchResult) => items.map(({ refused }) => refused?.code ?? null);

describe('POST /checks', () => {
  it('records many looks at once, each with its plan, and names those it refuses', async () => {
    const [kept, changed, withdrawn, silent, closed] = (await many(5)) as [
      ...[ForecastDetail, ForecastDetail, ForecastDetail, ForecastDetail, ForecastDetail],
    ];
    const outcome = { outcome: 'void', knownOn: '2026-01-10', source: 's' };
    await ada.put(`/forecasts/${closed.id}/resolution`, outcome).expect(200);
    await api.setClock('2026-02-01T10:00:00Z');
    const { body }: { body: CheckBatchResult } = await send([
      { forecast: kept.id, kind: 'kept' },
      { forecast: changed.id, kind: 'changed', chance: 0.45 },
      { forecast: withdrawn.id, kind: 'withdrawn', reason: 'not ours' },
      { forecast: silent.id, kind: 'changed', chance: 0.9 },
      { forecast: closed.id, kind: 'kept' },
      { forecast: noSuchId, kind: 'kept' },
      { forecast: kept.id, kind: 'kept' },
    ]).expect(200);
    expect(codes(body)).toEqual([
      ...[null, null, null],
      ...['reason-required', 'forecast-closed', 'not-found', 'given-twice'],
    ]);
    expect(body.items[1]!.check).toMatchObject({
      kind: 'changed',
      chance: 0.45,
      by: { name: 'Ada Example' },
      undone: false,
    });
    expect(body.items[3]).toMatchObject({ forecast: silent.id, check: null, refused: { title: expect.any(String) } });

    expect((await shown(kept)).nextCheckAt).toBe('2026-03-03T09:00:00.000Z');
    expect((await shown(changed)).belief?.chance).toBe(0.45);
    const gone = await shown(withdrawn);
    expect([gone.state, gone.reminders.filter(({ state }) => state === 'scheduled')]).toEqual(['withdrawn', []]);
    const untouched = await shown(silent);
    expect([untouched.revision, untouched.checks.length]).toEqual([silent.revision, 1]);
  });

  it('refuses what somebody else changed meanwhile, one by one', async () => {
    const [one, other] = (await many(2)) as [ForecastDetail, ForecastDetail];
    await ada.post(`/forecasts/${one.id}/checks`, { kind: 'kept' }).expect(201);
    const { body } = await send([
      { forecast: one.id, kind: 'kept', revision: one.revision },
      { forecast: other.id, kind: 'kept', revision: other.revision },
    ]).expect(200);
    expect(codes(body)).toEqual(['someone-saved-first', null]);
  });

  it('is recorded once however often it is sent with one key, and answers the same', async () => {
    const forecasts = await many(3);
    const items = forecasts.map(({ id }) => ({ forecast: id, kind: 'kept' }));
    const again = () => send(items).set('idempotency-key', 'batch').expect(200);
    const [one, other] = await Promise.all([again(), again()]);
    expect(other!.body).toEqual(one!.body);
    for (const forecast of forecasts) expect((await shown(forecast)).checks).toHaveLength(2);
  });

  it('takes two hundred, and no more', async () => {
    const forecast = await givenForecast(ada);
    const item = { forecast: forecast.id, kind: 'kept' };
    const { body } = await send(Array.from({ length: 200 }, () => item)).expect(200);
    expect(codes(body).filter((code) => code === null)).toHaveLength(1);
    await send(Array.from({ length: 201 }, () => item)).expect(400);
    await send([]).expect(400);
    await send([{ forecast: forecast.id, kind: 'withdrawn' }]).expect(400);
  });

  it('two that name the same forecasts in opposite order wait for each other', async () => {
    const forecasts = await many(6);
    const items = forecasts.map(({ id }) => ({ forecast: id, kind: 'kept' }));
    const answers = await Promise.all([send(items), send(items.toReversed()), send(items), send(items.toReversed())]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    for (const forecast of forecasts) expect((await shown(forecast)).checks).toHaveLength(5);
  });

  it('answers a stranger as if there was nothing, and lets no reader look', async () => {
    const forecast = await givenForecast(ada);
    const stranger = await api.stranger();
    const asked = async (id: string) =>
      (await send([{ forecast: id, kind: 'kept' }], stranger).expect(200)).body.items[0].refused;
    expect(await asked(forecast.id)).toEqual(await asked(noSuchId));
    await send([{ forecast: forecast.id, kind: 'kept' }], await api.colleague(ada, 'reader')).expect(403);
  });
});
