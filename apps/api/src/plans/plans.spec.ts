import type { Plan } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, givenWorker, noSuchId } from '@test/kit/given.js';

let api: TestApp;
let ada: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  ada = await api.setUp({ timeZone: 'Asia/Baku' });
});
afterAll(() => api.close());

const plan = async (caller: Caller, query = ''): Promise<Plan['items']> =>
  (await caller.get(`/plan${query}`).expect(200)).body.items;
const settings = (more: object) => ada.put('/notice-settings', { mail: true, quiet: null, digest: null, ...more });

describe('GET /plan', () => {
  it('says when, how and why on the recipient’s clock, the next first', async () => {
    const forecast = await givenForecast(ada, { due: { date: '2026-03-10', time: null, zone: 'Asia/Baku' } });
    const items = await plan(ada, '?limit=100');
    expect(items.map(({ fireAt }) => fireAt)).toEqual(items.map(({ fireAt }) => fireAt).sort());
    expect(items.find(({ why }) => why === '7 days before due')).toMatchObject({
      forecast: { id: forecast.id, number: forecast.number, statement: forecast.statement },
      says: 'Tue 3 March 09:00 Baku, inbox and mail',
      why: '7 days before due',
      fireAt: '2026-03-03T05:00:00.000Z',
      recipient: { name: 'Ada Example' },
      channels: ['inbox', 'email'],
    });
    expect(await plan(ada, '?limit=1')).toEqual(items.slice(0, 1));
  });

  it('says what digest, quiet hours and having no mail make of it', async () => {
    const said = async () => (await plan(ada)).find(({ why }) => why === '7 days before due')?.says;
    await settings({ digest: { every: 'day', at: '17:00' } }).expect(200);
    expect(await said()).toBe('Tue 3 March 09:00 Baku, inbox; mail in the digest of Tue 3 March 17:00');
    const [{ forecast }] = (await plan(ada)) as [Plan['items'][number]];
    const { reminders } = (await ada.get(`/forecasts/${forecast.id}`).expect(200)).body;
    expect(reminders.map(({ says }: { says: string }) => says)).toContain(await said());
    await settings({ quiet: { from: '20:00', to: '10:30' } }).expect(200);
    expect(await said()).toBe('Tue 3 March 09:00 Baku, inbox; mail once quiet hours end, Tue 3 March 10:30');
    await settings({ mail: false }).expect(200);
    expect(await said()).toBe('Tue 3 March 09:00 Baku, inbox');
    await settings({}).expect(200);
    expect(await said()).toBe('Tue 3 March 09:00 Baku, inbox and mail');
  });

  it('speaks of mail only where a worker has a mail server, and unknown counts as that', async () => {
    const [{ forecast }] = (await plan(ada)) as [Plan['items'][number]];
    const draft = { level: 'person', forecastId: null, set: null };
    const told = async () => {
      const [first] = await plan(ada, `?forecast=${forecast.id}`);
      const { reminders } = (await ada.get(`/forecasts/${forecast.id}`).expect(200)).body;
      const preview = (await ada.post('/rules/preview', draft).expect(200)).body.items;
      const { workspace } = (await ada.get('/session').expect(200)).body;
      const says = [first, preview[0], reminders.find(({ state }: { state: string }) => state === 'scheduled')].map(
        (each) => each.says.split(', ')[1],
      );
      return { says, channels: first?.channels, whyNoMail: workspace.whyNoMail };
    };
    const mailed = { says: Array(3).fill('inbox and mail'), channels: ['inbox', 'email'], whyNoMail: null };
    expect(await told()).toEqual(mailed);
    await givenWorker(api, false);
    expect(await told()).toEqual({ says: Array(3).fill('inbox'), channels: ['inbox'], whyNoMail: 'not-set-up' });
    await givenWorker(api, true);
    expect(await told()).toEqual(mailed);
  });

  it('of a forecast shows everybody’s, of a person only their own', async () => {
    const owner = await api.colleague(ada, 'analyst', 'Olga Owner');
    const forecast = await givenForecast(owner);
    const everybody = await plan(owner, `?forecast=${forecast.id}&limit=100`);
    expect(new Set(everybody.map(({ recipient }) => recipient.name))).toEqual(new Set(['Olga Owner', 'Ada Example']));
    expect(new Set((await plan(owner, '?limit=100')).map(({ recipient }) => recipient.name))).toEqual(
      new Set(['Olga Owner']),
    );
    expect(await plan(ada, `?forecast=${forecast.id}&limit=100`)).toEqual(everybody);
  });

  it('answers a stranger as it answers a missing forecast', async () => {
    const forecast = await givenForecast(ada);
    const stranger = await api.stranger();
    const foreign = await stranger.get(`/plan?forecast=${forecast.id}`).expect(404);
    expect((await stranger.get(`/plan?forecast=${noSuchId}`).expect(404)).text).toBe(foreign.text);
    expect(await plan(stranger)).toEqual([]);
    await ada.get('/plan?limit=0').expect(400);
  });
});

describe('/notice-settings', () => {
  it('are one’s own, and usual until one says', async () => {
    const reader = await api.colleague(ada, 'reader');
    const usual = { mail: true, quiet: null, digest: null };
    expect((await reader.get('/notice-settings').expect(200)).body).toEqual(usual);
    const weekly = {
      mail: true,
      quiet: { from: '22:00', to: '06:00' },
      digest: { every: 'week', weekday: 1, at: '08:00' },
    };
    expect((await reader.put('/notice-settings', weekly).expect(200)).body).toEqual(weekly);
    expect((await ada.get('/notice-settings').expect(200)).body).toEqual(usual);
    expect((await reader.put('/notice-settings', usual).expect(200)).body).toEqual(usual);
  });

  it.each([
    ['a week without a day', { digest: { every: 'week', at: '08:00' } }],
    ['a day with a weekday', { digest: { every: 'day', weekday: 2, at: '08:00' } }],
    ['quiet hours that are none', { quiet: { from: '08:00', to: '08:00' } }],
    ['no time of day', { quiet: { from: '8', to: '09:00' } }],
  ])('refuses %s', async (_what, more) => {
    await settings(more).expect(400);
  });
});

describe('/working-days', () => {
  it('move what falls on days off to the working day before, by an administrator only', async () => {
    const forecast = await givenForecast(ada, { due: { date: '2026-06-07', time: null, zone: 'Asia/Baku' } });
    const moment = async () =>
      (await plan(ada, `?forecast=${forecast.id}&limit=100`)).find(({ why }) => why === '7 days before due')?.says;
    expect(await moment()).toBe('Sun 31 May 09:00 Baku, inbox and mail');
    const analyst = await api.colleague(ada, 'analyst');
    const days = { weekends: false, holidays: ['2026-05-29', '2026-05-29'] };
    expect((await analyst.put('/working-days', days).expect(403)).body.code).toBe('not-permitted');
    expect((await ada.put('/working-days', days).expect(200)).body).toEqual({
      weekends: false,
      holidays: ['2026-05-29'],
    });
    expect(await moment()).toBe('Thu 28 May 09:00 Baku, inbox and mail');
    expect((await analyst.get('/working-days').expect(200)).body.weekends).toBe(false);
    await ada.put('/working-days', { weekends: true, holidays: [] }).expect(200);
    expect(await moment()).toBe('Sun 31 May 09:00 Baku, inbox and mail');
    await ada.put('/working-days', { weekends: true, holidays: ['2026-02-30'] }).expect(400);
  });
});
