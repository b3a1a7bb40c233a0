import type { DutyChange, ForecastDetail, PlannedPrompt } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, noSuchId } from '@test/kit/given.js';

let api: TestApp;
let ada: Caller;
let ben: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  ada = await api.setUp({ timeZone: 'UTC' });
  ben = await api.colleague(ada, 'analyst', 'Ben Beside');
  await ben.put('/members/me', { timeZone: 'Asia/Tokyo' }).expect(200);
});
afterAll(() => api.close());

const idOf = (caller: Caller) => caller.session!.person.id;
const edit = (forecast: ForecastDetail, body: object, by = ada) => by.patch(`/forecasts/${forecast.id}/duty`, body);
const recipients = async (forecast: ForecastDetail, kinds: string[]) => {
  const { items } = (await ada.get(`/plan?forecast=${forecast.id}&limit=100`).expect(200)).body;
  const asked = items.filter(({ kind }: PlannedPrompt) => kinds.includes(kind));
  return [...new Set(asked.map(({ recipient }: PlannedPrompt) => recipient.name))].sort();
};

describe('PATCH /forecasts/:forecast/duty', () => {
  it('hands over: the new owner is prompted on their own clock, the old one no more, and history says so', async () => {
    const forecast = await givenForecast(ada);
    const handed = (await edit(forecast, { ownerId: idOf(ben), reason: 'On leave' }).expect(200)).body;
    expect(handed.owner.name).toBe('Ben Beside');
    expect(handed.dutyChanges).toEqual([
      expect.objectContaining<Partial<DutyChange>>({
        from: { owner: { id: idOf(ada), name: 'Ada Example' } },
        to: { owner: { id: idOf(ben), name: 'Ben Beside' } },
        reason: 'On leave',
      }),
    ]);
    expect(await recipients(forecast, ['before-due', 'at-due', 'overdue', 'reassess'])).toEqual(['Ben Beside']);
    const { items } = (await ben.get('/plan?limit=100').expect(200)).body;
    expect(items.find(({ why }: PlannedPrompt) => why === '7 days before due').says).toBe(
      'Thu 24 December 09:00 Tokyo, inbox and mail',
    );
    const back = (await edit(forecast, { ownerId: idOf(ada) }).expect(200)).body;
    expect(back.dutyChanges).toHaveLength(2);
    expect(await recipients(forecast, ['before-due', 'overdue'])).toEqual(['Ada Example']);
  });

  it('names a deputy and a lead, who are told when nobody answers', async () => {
    const forecast = await givenForecast(ada);
    const cleo = await api.colleague(ada, 'lead', 'Cleo Leads');
    await edit(forecast, { deputyId: idOf(ben), leadId: idOf(cleo) }).expect(200);
    expect(await recipients(forecast, ['escalate'])).toEqual(['Ben Beside', 'Cleo Leads']);
    const without = (await edit(forecast, { deputyId: null }).expect(200)).body;
    expect([without.deputy, without.lead.name]).toEqual([null, 'Cleo Leads']);
    expect(await recipients(forecast, ['escalate'])).toEqual(['Cleo Leads']);
  });

  it('sets the cadence, and when it is stale', async () => {
    const forecast = await givenForecast(ada);
    const weekly = (await edit(forecast, { cadence: { every: 'P7D' } }).expect(200)).body;
    expect(weekly).toMatchObject({
      cadence: { every: 'P7D', tightens: false },
      nextCheckAt: '2026-01-17T09:00:00.000Z',
      staleAt: '2026-01-24T00:00:00.000Z',
    });
    const never = (await edit(forecast, { cadence: null }).expect(200)).body;
    expect([never.nextCheckAt, never.staleAt]).toEqual([null, null]);
    await edit(forecast, { cadence: { every: 'P0D' } }).expect(400);
    await edit(forecast, { cadence: { every: 'P10Y' } }).expect(200);
    const { body } = await edit(forecast, { cadence: { every: 'P999Y9999M9999W9999D' } }).expect(400);
    const says = 'takes ten years (3,653 days) at most, not P999Y9999M9999W9999D';
    expect([body.code, body.errors]).toEqual(['invalid-request', [{ at: 'cadence.every', says }]]);
  });

  it('goes by the rules of its owner, or by a cadence of its own, whichever was chosen last', async () => {
    const forecast = await givenForecast(ada);
    expect([forecast.cadence, forecast.cadenceByRule]).toEqual([{ every: 'P30D', tightens: false }, true]);
    const own = (await edit(forecast, { cadence: { every: 'P30D' } }).expect(200)).body;
    expect([own.cadenceByRule, own.dutyChanges.at(-1).to]).toEqual([false, { cadenceByRule: false }]);
    const weekly = { id: 'w', kind: 'reassess', offset: 'P7D' };
    await ben.put('/rules', { level: 'person', set: { rules: [weekly] } }).expect(200);
    const handed = (await edit(forecast, { ownerId: idOf(ben) }).expect(200)).body;
    expect(handed.cadence.every).toBe('P30D');
    const back = (await edit(forecast, { cadence: 'by-rule' }).expect(200)).body;
    expect([back.cadence.every, back.cadenceByRule]).toEqual(['P7D', true]);
    const home = (await edit(forecast, { ownerId: idOf(ada) }).expect(200)).body;
    expect(home.cadence.every).toBe('P30D');
    await ben.put('/rules', { level: 'person', set: null }).expect(200);
  });

  it('asks a new owner, or by a new cadence, anew after three looks that nobody took', async () => {
    await api.setClock('2026-01-10T10:00:00Z');
    const forecast = await givenForecast(ada);
    await api.setClock('2026-06-10T10:00:00Z');
    const ahead = ({ body }: { body: ForecastDetail }) =>
      body.reminders
        .filter(({ rule, state }) => rule === 'reassess' && state === 'scheduled')
        .map(({ fireAt }) => fireAt);
    const handed = await edit(forecast, { ownerId: idOf(ben) }).expect(200);
    expect(ahead(handed)).toHaveLength(3);
    const weekly = await edit(forecast, { cadence: { every: 'P7D' } }).expect(200);
    expect(ahead(weekly)).toEqual(['2026-06-13', '2026-06-20', '2026-06-27'].map((day) => `${day}T00:00:00.000Z`));
    await api.setClock('2026-01-10T10:00:00Z');
  });

  it('raises a marking freely and lowers it with a reason', async () => {
    const forecast = await givenForecast(ada);
    expect((await edit(forecast, { marking: 'TLP:AMBER' }).expect(200)).body.marking).toBe('TLP:AMBER');
    await edit(forecast, { marking: 'TLP:RED' }).expect(200);
    expect((await edit(forecast, { marking: 'TLP:GREEN' }).expect(422)).body.code).toBe('marking-needs-reason');
    expect((await edit(forecast, { marking: null }).expect(422)).body.code).toBe('marking-needs-reason');
    const lowered = (await edit(forecast, { marking: null, reason: 'Published' }).expect(200)).body;
    expect(lowered.marking).toBeNull();
    expect(lowered.dutyChanges.at(-1)).toMatchObject({ from: { marking: 'TLP:RED' }, to: { marking: null } });
  });

  it('changes nothing, and keeps no history of it, where nothing is different', async () => {
    const forecast = await givenForecast(ada, { cadence: { every: 'P30D', tightens: false } });
    const same = (await edit(forecast, { ownerId: idOf(ada), cadence: forecast.cadence }).expect(200)).body;
    expect(same.dutyChanges).toEqual([]);
    expect(same.reminders).toEqual(forecast.reminders);
  });

  it('refuses who is not here, who left, and readers', async () => {
    const forecast = await givenForecast(ada);
    const reader = await api.colleague(ada, 'reader');
    const gone = await api.colleague(ada, 'analyst');
    const stranger = await api.stranger();
    await ada.post(`/members/${idOf(gone)}/departure`, { to: idOf(ada) }).expect(200);
    for (const who of [idOf(reader), idOf(gone), idOf(stranger), noSuchId]) {
      const { body } = await edit(forecast, { ownerId: who, deputyId: idOf(ben) }).expect(422);
      expect([body.code, body.errors]).toEqual(['cannot-look-after', [{ at: 'ownerId', says: expect.any(String) }]]);
    }
    await edit(forecast, { ownerId: idOf(ada) }, reader).expect(403);
  });

  it('refuses a hand-over that did not see the one before it, and takes it once it has', async () => {
    const forecast = await givenForecast(ada);
    await edit(forecast, { deputyId: idOf(ben), seen: 0 }).expect(200);
    const late = await edit(forecast, { ownerId: idOf(ben), seen: 0 }).expect(412);
    expect(late.body.code).toBe('someone-saved-first');
    const { body } = await edit(forecast, { ownerId: idOf(ben), seen: 1 }).expect(200);
    expect([body.owner.id, body.deputy.id, body.dutyChanges.length]).toEqual([idOf(ben), idOf(ben), 2]);
  });

  it('refuses what somebody else changed meanwhile, what is closed, and a stranger as a missing one', async () => {
    const forecast = await givenForecast(ada);
    await edit(forecast, { cadence: null })
      .set('if-match', `"${forecast.revision - 1}"`)
      .expect(412);
    const stranger = await api.stranger();
    const foreign = await edit(forecast, {}, stranger).expect(404);
    expect((await stranger.patch(`/forecasts/${noSuchId}/duty`, {}).expect(404)).text).toBe(foreign.text);
    const outcome = { outcome: 'void', knownOn: '2026-01-10', source: 's' };
    await ada.put(`/forecasts/${forecast.id}/resolution`, outcome).expect(200);
    expect((await edit(forecast, { ownerId: idOf(ben) }).expect(409)).body.code).toBe('forecast-closed');
  });
});
