import type { ForecastDetail } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast } from '@test/kit/given.js';

let product: TestApp;
let ada: Caller;

beforeAll(async () => {
  product = await startApp();
  await product.setClock('2026-02-01T12:00:00Z');
  ada = await product.setUp({ timeZone: 'UTC' });
});
afterAll(() => product.close());

/** Rules that are still to be told. */
const scheduled = ({ reminders }: ForecastDetail) =>
  reminders
    .filter(({ state }) => state === 'scheduled')
    .map(({ rule }) => rule)
    .sort();

const say = async (forecast: ForecastDetail, check: object): Promise<ForecastDetail> =>
  (await ada.post(`/forecasts/${forecast.id}/checks`, check).expect(201)).body;
const undo = async (forecast: ForecastDetail): Promise<ForecastDetail> =>
  (await ada.delete(`/forecasts/${forecast.id}/checks/${forecast.checks.at(-1)!.id}`).expect(200)).body;
const withdraw = { kind: 'withdrawn', reason: 'No longer ours to judge' };
const state = (chance: number) => ({ kind: 'changed', chance, reason: 'A new look' });

describe('what is planned', () => {
  it('comes back whole each time a withdrawn belief is stated again, also after an undo', async () => {
    const made = await givenForecast(ada);
    const all = scheduled(made);
    expect(all).toContain('at-due');
    let forecast = await say(made, withdraw);
    expect(scheduled(forecast)).toEqual([]);
    forecast = await say(forecast, state(0.3));
    expect(scheduled(forecast)).toEqual(all);
    forecast = await undo(forecast);
    expect([forecast.state, scheduled(forecast)]).toEqual(['withdrawn', []]);
    forecast = await say(forecast, state(0.2));
    expect(scheduled(forecast)).toEqual(all);
    forecast = await undo(await say(forecast, withdraw));
    expect(scheduled(forecast)).toEqual(all);
  });

  it('is what a fresh plan would be after any walk through outcomes, dates and withdrawals', async () => {
    const made = await givenForecast(ada);
    const all = scheduled(made);
    const at = `/forecasts/${made.id}`;
    const outcome = { outcome: 'happened', knownOn: '2026-02-01', source: 'The gazette' };
    const due = { date: '2026-12-31', time: null, zone: 'UTC' };
    const settle = async () => (await ada.put(`${at}/resolution`, outcome).expect(200)).body as ForecastDetail;
    const reopen = async () => (await ada.delete(`${at}/resolution`, { reason: 'Too early' }).expect(200)).body;
    const move = async (to: object | null) =>
      (await ada.put(`${at}/due`, { due: to, reason: 'Told' }).expect(200)).body;
    for (let round = 0; round < 2; round++) {
      expect(scheduled(await settle())).toEqual([]);
      expect(scheduled(await settle())).toEqual([]);
      expect(scheduled(await reopen())).toEqual(all);
      expect(scheduled(await say(made, withdraw))).toEqual([]);
      expect(scheduled(await settle())).toEqual([]);
      expect(scheduled(await reopen())).toEqual([]);
      expect(scheduled(await say(made, state(0.6)))).toEqual(all);
      expect(scheduled(await move(null))).toEqual([]);
      expect(scheduled(await move(due))).toEqual(all);
      expect(scheduled(await move(due))).toEqual(all);
      expect(scheduled(await say(made, { kind: 'kept' }))).toEqual(all);
    }
  });
});
