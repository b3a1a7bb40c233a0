import type { ForecastDetail, Today } from '@app/contract';
import { Db, fireDue } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, givenReport } from '@test/kit/given.js';

let api: TestApp;
let admin: Caller;
let worker: Db;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  admin = await api.setUp();
  worker = new Db({ url: api.database.workerUrl, applicationName: 'test-worker', poolSize: 2 });
});
afterAll(async () => {
  await worker.close();
  await api.close();
});
beforeEach(() => api.setClock('2026-01-10T10:00:00Z'));

const sweep = () => worker.transaction('installation', (tx) => fireDue(tx, { limit: 1000, mail: true }));
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
      prompts: [],
      snoozed: [],
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

  it('says which prompt asks, and hides what is put off until it comes back', async () => {
    const owner = await api.stranger();
    const { id } = await on(owner, '2026-01-12', 'soon');
    await api.setClock('2026-01-12T09:30:00Z');
    await sweep();
    const [prompt] = (await today(owner)).prompts;
    expect(prompt).toMatchObject({ kind: 'at-due', why: 'it is the due day', forecast: { id }, snoozedUntil: null });
    await owner.put(`/notices/${prompt!.id}/snooze`, { until: '2026-01-13T09:00:00Z' }).expect(200);
    expect(await today(owner)).toMatchObject({
      needsYou: [],
      prompts: [],
      snoozed: [{ id: prompt!.id, snoozedUntil: '2026-01-13T09:00:00.000Z' }],
      unreadNotices: 0,
    });
    await api.setClock('2026-01-13T09:00:01Z');
    const back = await today(owner);
    expect([back.needsYou.map(({ state }) => state), back.snoozed]).toEqual([['overdue'], []]);
  });

  it('brings an escalation to whoever it went to, though they do not own the forecast', async () => {
    const owner = await api.colleague(admin, 'analyst');
    const { id } = await on(owner, '2026-01-12', 'nobody answers');
    await api.setClock('2026-01-22T10:00:00Z');
    await sweep();
    const shown = await today(admin);
    expect(shown.prompts.map(({ kind, forecast }) => [kind, forecast.id])).toContainEqual(['escalate', id]);
    expect(shown.needsYou.find(({ state }) => state === 'overdue')?.items.map((item) => item.id)).toContain(id);
  });
});
