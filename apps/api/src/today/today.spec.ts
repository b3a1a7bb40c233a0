import type { ForecastDetail, Today } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, givenReport } from '@test/kit/given.js';

let api: TestApp;
let admin: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  admin = await api.setUp();
});
afterAll(() => api.close());
beforeEach(() => api.setClock('2026-01-10T10:00:00Z'));

const today = async (caller: Caller): Promise<Today> => (await caller.get('/today').expect(200)).body;
const on = (caller: Caller, date: string, statement: string, more: object = {}): Promise<ForecastDetail> =>
  givenForecast(caller, { statement, due: { date, time: null, zone: 'UTC' }, ...more });

describe('GET /today', () => {
  it('has nothing for who owns nothing', async () => {
    expect(await today(await api.stranger())).toMatchObject({
      at: expect.stringMatching(/^2026-01-10T10:00/),
      zone: 'UTC',
      day: '2026-01-10',
      needsYou: [],
      unreadNotices: 0,
      deadlines: [],
      next: null,
      counts: { forecasts: 0, reports: 0, proposed: 0 },
    });
  });

  it('groups what needs its owner by urgency, and names what comes next', async () => {
    const owner = await api.stranger();
    await on(owner, '2026-12-31', 'far');
    await on(owner, '2026-02-28', 'reassess');
    await on(owner, '2026-02-12', 'soon', { cadence: null });
    await on(owner, '2026-02-10', 'due');
    await on(owner, '2026-02-09', 'overdue');
    await givenReport(owner);
    await api.setClock('2026-02-10T10:00:00Z');
    const shown = await today(owner);
    expect(shown.needsYou.map(({ state, items }) => [state, items.map(({ statement }) => statement)])).toEqual([
      ['overdue', ['overdue']],
      ['due', ['due']],
      ['reassess', ['reassess', 'far']],
      ['soon', ['soon']],
    ]);
    expect(shown.counts).toEqual({ forecasts: 5, reports: 1, proposed: 3 });
    expect(shown.deadlines.map(({ day, kind, overdue, forecast }) => [day, kind, overdue, forecast.statement])).toEqual(
      [
        ['2026-02-09', 'check', true, 'due'],
        ['2026-02-09', 'check', true, 'reassess'],
        ['2026-02-09', 'check', true, 'far'],
        ['2026-02-09', 'due', true, 'overdue'],
        ['2026-02-10', 'due', false, 'due'],
        ['2026-02-12', 'due', false, 'soon'],
        ['2026-02-28', 'due', false, 'reassess'],
      ],
    );
    expect(shown.next).toMatchObject({ day: '2026-02-10', kind: 'due', forecast: { statement: 'due' } });
  });

  it('counts days on the person’s own wall clock', async () => {
    await api.setClock('2026-01-10T23:30:00Z');
    expect(await today(admin)).toMatchObject({ zone: 'Europe/Berlin', day: '2026-01-11' });
  });

  it('shows one’s own only', async () => {
    const colleague = await api.colleague(admin, 'analyst');
    await on(admin, '2026-01-12', 'soon');
    expect((await today(colleague)).needsYou).toEqual([]);
    expect((await today(admin)).needsYou).toHaveLength(1);
  });
});
