import type { Plan, PlannedPrompt, ReminderRule, RuleSet } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, noSuchId } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';

let api: TestApp;
let admin: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  admin = await api.setUp({ timeZone: 'UTC' });
});
afterAll(() => api.close());
afterEach(async () => {
  await admin.put('/rules', { level: 'workspace', set: null }).expect(200);
  await admin.put('/rules', { level: 'person', set: null }).expect(200);
});

const rule = (more: Partial<ReminderRule>): object => ({ id: 'mine', kind: 'before-due', offset: 'P3D', ...more });
const set = (rules: object[], stopped: RuleSet['stopped'] = []) => ({ rules, stopped });
const put = (caller: Caller, draft: object) => caller.put('/rules', draft);
const preview = (caller: Caller, draft: object) => caller.post('/rules/preview', draft);
const plan = async (caller: Caller, forecast: { id: string }): Promise<PlannedPrompt[]> =>
  (await caller.get(`/plan?forecast=${forecast.id}&limit=100`).expect(200)).body.items;
const moments = (items: PlannedPrompt[], kind: string) =>
  items.filter((item) => item.kind === kind).map(({ fireAt }) => fireAt);

describe('GET /rules', () => {
  it('says the defaults in plain sentences, by the level that says them', async () => {
    const { body } = await admin.get('/rules').expect(200);
    expect([body.person, body.forecast, body.mayChangeWorkspace]).toEqual([null, null, true]);
    expect(body.inForce.map(({ says }: { says: string }) => says)).toContain(
      'Remind me 7 days before due in the inbox and by mail',
    );
    expect(new Set(body.inForce.map(({ level }: { level: string }) => level))).toEqual(new Set(['workspace']));
    const analyst = await api.colleague(admin, 'analyst');
    expect((await analyst.get('/rules').expect(200)).body.mayChangeWorkspace).toBe(false);
  });

  it('of a forecast says what is in force for whoever owns it', async () => {
    const owner = await api.colleague(admin, 'analyst');
    const forecast = await givenForecast(owner);
    await put(owner, { level: 'person', set: set([rule({ channels: ['inbox'] })]) }).expect(200);
    const { body } = await admin.get(`/rules?forecast=${forecast.id}`).expect(200);
    expect(body.person.rules).toEqual([expect.objectContaining({ id: 'mine', channels: ['inbox'] })]);
    expect(body.inForce.filter(({ level }: { level: string }) => level === 'person')).toEqual([
      expect.objectContaining({ says: 'Remind me 3 days before due in the inbox' }),
    ]);
  });
});

describe('two people who look at the rules of one forecast', () => {
  it('both see its owner’s, whatever they set for themselves', async () => {
    const owner = await api.colleague(admin, 'analyst');
    const forecast = await givenForecast(owner);
    await put(admin, { level: 'person', set: set([rule({ id: 'ada’s', offset: 'P9D' })], ['overdue']) }).expect(200);
    const seen = async (caller: Caller) => (await caller.get(`/rules?forecast=${forecast.id}`).expect(200)).body;
    expect([(await seen(admin)).person, (await seen(owner)).person]).toEqual([null, null]);
    const theirs = set([rule({ id: 'owner’s', offset: 'P5D' })], ['elapsed']);
    await put(owner, { level: 'person', set: theirs }).expect(200);
    const says = (await seen(admin)).inForce.map((each: { says: string }) => each.says);
    expect(says).toContain('Remind me 5 days before due in the inbox and by mail');
    expect(await seen(admin)).toMatchObject({ person: theirs, forecast: null });
    expect((await admin.get('/rules').expect(200)).body.person.rules[0].id).toBe('ada’s');
  });
});

describe('PUT /rules', () => {
  it('a person’s replace the workspace’s of that kind, for what is planned already too', async () => {
    const forecast = await givenForecast(admin);
    const before = await plan(admin, forecast);
    expect(moments(before, 'before-due')).toEqual(['2026-12-01T09:00:00.000Z', '2026-12-24T09:00:00.000Z']);
    await put(admin, { level: 'person', set: set([rule({ offset: 'P3D', at: '18:30' })]) }).expect(200);
    const after = await plan(admin, forecast);
    expect(moments(after, 'before-due')).toEqual(['2026-12-28T18:30:00.000Z']);
    expect(moments(after, 'overdue')).toEqual(moments(before, 'overdue'));
    const reminders = (await admin.get(`/forecasts/${forecast.id}`).expect(200)).body.reminders;
    expect(reminders.filter(({ state }: { state: string }) => state === 'superseded')).toEqual(
      ['before-due-30d', 'before-due-7d'].map((name) =>
        expect.objectContaining({ rule: name, reason: 'the rules changed' }),
      ),
    );
    await put(admin, { level: 'person', set: null }).expect(200);
    expect(await plan(admin, forecast)).toEqual(before);
  });

  it('stops one stream without the others', async () => {
    const forecast = await givenForecast(admin);
    await put(admin, { level: 'person', set: set([], ['overdue']) }).expect(200);
    const items = await plan(admin, forecast);
    expect(moments(items, 'overdue')).toEqual([]);
    expect(moments(items, 'before-due')).toHaveLength(2);
    expect(moments(items, 'reassess').length).toBeGreaterThan(0);
  });

  it('changes the way out alone, and the plan says so', async () => {
    const forecast = await givenForecast(admin);
    const draft = { level: 'forecast', forecastId: forecast.id };
    await put(admin, { ...draft, set: set([rule({ offset: 'P7D', channels: ['inbox'] })]) }).expect(200);
    const [item] = (await plan(admin, forecast)).filter(({ kind }) => kind === 'before-due');
    expect(item).toMatchObject({
      says: 'Thu 24 December 09:00 UTC, inbox',
      why: '7 days before due',
      channels: ['inbox'],
    });
  });

  it('the workspace’s reach everybody’s open forecasts, by an administrator only', async () => {
    const analyst = await api.colleague(admin, 'analyst');
    const forecast = await givenForecast(analyst);
    const draft = { level: 'workspace', set: set([rule({ offset: 'P1D' })]) };
    expect((await put(analyst, draft).expect(403)).body.code).toBe('not-permitted');
    await preview(analyst, draft).expect(403);
    await put(admin, draft).expect(200);
    expect(moments(await plan(analyst, forecast), 'before-due')).toEqual(['2026-12-30T09:00:00.000Z']);
    expect(moments(await plan(analyst, forecast), 'overdue')).toEqual([]);
  });

  it('sets how often forecasts are looked at that do not say it themselves, those that are here already too', async () => {
    const cadenceOf = async ({ id }: { id: string }) => (await admin.get(`/forecasts/${id}`).expect(200)).body.cadence;
    const [by, own] = [await givenForecast(admin), await givenForecast(admin, { cadence: { every: 'P30D' } as never })];
    const fortnightly = { level: 'person', set: set([rule({ kind: 'reassess', offset: 'P14D', tightens: true })]) };
    expect(moments((await preview(admin, fortnightly).expect(200)).body.items, 'reassess')).toContain(
      '2026-01-24T09:00:00.000Z',
    );
    await put(admin, fortnightly).expect(200);
    expect(await cadenceOf(by)).toEqual({ every: 'P14D', tightens: true });
    expect(moments(await plan(admin, by), 'reassess')[0]).toBe('2026-01-24T09:00:00.000Z');
    expect(await cadenceOf(own)).toEqual({ every: 'P30D', tightens: false });
    expect((await givenForecast(admin)).cadence).toEqual({ every: 'P14D', tightens: true });
    expect((await givenForecast(admin, { cadence: null })).cadence).toBeNull();
    await put(admin, { level: 'person', set: set([], ['reassess']) }).expect(200);
    expect(await cadenceOf(by)).toEqual({ every: 'P30D', tightens: false });
    expect(moments(await plan(admin, by), 'reassess')).not.toContain('2026-02-09T09:00:00.000Z');
  });

  it('of one forecast that say how often take the place of what was chosen for it', async () => {
    const forecast = await givenForecast(admin, { cadence: { every: 'P30D', tightens: false } });
    const weekly = set([rule({ kind: 'reassess', offset: 'P7D' })]);
    await put(admin, { level: 'forecast', forecastId: forecast.id, set: weekly }).expect(200);
    const { body } = await admin.get(`/forecasts/${forecast.id}`).expect(200);
    expect([body.cadence, body.cadenceByRule]).toEqual([{ every: 'P7D', tightens: false }, true]);
    expect(body.dutyChanges.at(-1)).toMatchObject({
      to: { cadenceByRule: true },
      reason: 'its own rules say how often',
    });
  });

  it('refuses rules that cannot be kept, saying which and why', async () => {
    const refused = async (rules: object[], at: string) => {
      const { body } = await put(admin, { level: 'workspace', set: set(rules) }).expect(422);
      expect([body.code, body.errors[0].at]).toEqual(['rules-invalid', at]);
    };
    await refused([rule({}), rule({ id: 'same' })], 'set.rules.1');
    await refused([rule({ kind: 'escalate' })], 'set.rules.0');
    await refused(
      [rule({ kind: 'overdue', thenEvery: 'P1D', most: 6 }), rule({ kind: 'overdue', id: 'x' })],
      'set.rules.1',
    );
    await put(admin, { level: 'person', set: set([rule({ at: '25:00' })]) }).expect(400);
    await put(admin, { level: 'forecast', set: null }).expect(400);
    await put(admin, { level: 'person', forecastId: noSuchId, set: null }).expect(400);
  });

  it('refuses a webhook as a rule’s channel, saying where: endpoints say themselves what they get', async () => {
    const draft = { level: 'person', set: set([{ ...rule({}), channels: ['inbox', 'webhook'] }]) };
    for (const answer of [put(admin, draft), preview(admin, draft)]) {
      const { body } = await answer.expect(400);
      expect([body.code, body.errors]).toEqual([
        'invalid-request',
        [expect.objectContaining({ at: 'set.rules.0.channels.1' })],
      ]);
    }
    expect((await admin.get('/rules').expect(200)).body.person).toBeNull();
  });

  it('takes lengths of ten years at most, and says which rule asks for more', async () => {
    await givenForecast(admin);
    const endless = 'P999Y9999M9999W9999D';
    for (const [long, came] of [
      [rule({ offset: endless }), endless],
      [rule({ kind: 'overdue', thenEvery: 'P11Y' }), 'P11Y'],
      [rule({ kind: 'escalate', to: 'lead', offset: 'P3654D' }), 'P3654D'],
      [rule({ kind: 'reassess', offset: 'P522W' }), 'P522W'],
    ] as const) {
      const draft = { level: 'workspace', set: set([rule({ id: 'short' }), { ...long, id: 'long' }]) };
      const { body } = await put(admin, draft).expect(422);
      const says = `long takes lengths of ten years (3,653 days) at most, not ${came}`;
      expect([body.code, body.errors]).toEqual(['rules-invalid', [{ at: 'set.rules.1', says }]]);
      await preview(admin, draft).expect(422);
    }
    const longest = [rule({ offset: 'P10Y' }), rule({ id: 'o', kind: 'overdue', offset: 'P10Y', thenEvery: 'P120M' })];
    await put(admin, { level: 'person', set: set(longest) }).expect(200);
  });

  it('refuses a closed forecast, and answers a stranger as it answers a missing one', async () => {
    const forecast = await givenForecast(admin);
    const draft = (forecastId: string) => ({ level: 'forecast', forecastId, set: null });
    const stranger = await api.stranger();
    const foreign = await put(stranger, draft(forecast.id)).expect(404);
    expect((await put(stranger, draft(noSuchId)).expect(404)).text).toBe(foreign.text);
    const outcome = { outcome: 'void', knownOn: '2026-01-10', source: 's' };
    await admin.put(`/forecasts/${forecast.id}/resolution`, outcome).expect(200);
    expect((await put(admin, draft(forecast.id)).expect(409)).body.code).toBe('forecast-closed');
  });

  it('is kept once however often it is sent with one key', async () => {
    const send = () => put(admin, { level: 'person', set: set([rule({})]) }).set('idempotency-key', 'rules-once');
    await Promise.all([send().expect(200), send().expect(200)]);
    await put(admin, { level: 'person', set: null }).set('idempotency-key', 'rules-once').expect(422);
  });
});

describe('escalation', () => {
  const escalate = rule({ id: 'its', kind: 'escalate', offset: 'P2D', to: 'lead' });
  const idOf = (caller: Caller) => caller.session!.person.id;
  const of = (forecast: { id: string }, rules: object | null) => ({
    level: 'forecast',
    forecastId: forecast.id,
    set: rules,
  });
  const nameLead = (caller: Caller, { id }: { id: string }, lead: Caller) =>
    caller.patch(`/forecasts/${id}/duty`, { leadId: idOf(lead) }).expect(200);

  it('is no choice of a person: a set that names or stops it is refused, saying whose it is', async () => {
    for (const theirs of [set([escalate]), set([rule({})], ['escalate'])]) {
      for (const send of [put, preview]) {
        const { body } = await send(admin, { level: 'person', set: theirs }).expect(400);
        expect([body.code, body.errors[0].at]).toEqual(['invalid-request', 'set']);
        expect(body.errors[0].says).toContain('set by the workspace, or for one forecast by its lead');
      }
    }
  });

  it('comes though its owner’s older set stops it, and that set does not say so any more', async () => {
    const owner = await api.colleague(admin, 'analyst');
    await ask(
      api.database.adminUrl,
      `INSERT INTO rule_sets (workspace_id, id, member_id, rules, stopped, changed_by)
       VALUES ($1, gen_random_uuid(), $2, '[]', '{escalate,overdue}', $2)`,
      [owner.session!.workspace.id, idOf(owner)],
    );
    const forecast = await givenForecast(owner);
    const items = await plan(owner, forecast);
    expect(moments(items, 'escalate')).toHaveLength(2);
    expect(moments(items, 'overdue')).toEqual([]);
    expect((await owner.get('/rules').expect(200)).body.person).toEqual(set([], ['overdue']));
  });

  const may = async (caller: Caller, { id }: { id: string }) =>
    (await caller.get(`/rules?forecast=${id}`).expect(200)).body.mayChangeEscalation;

  it('of a forecast is not changed by its owner, nor by anybody who only passes', async () => {
    const [owner, other] = [await api.colleague(admin, 'analyst'), await api.colleague(admin, 'analyst')];
    const forecast = await givenForecast(owner);
    for (const caller of [owner, other]) {
      const { body } = await put(caller, of(forecast, set([], ['escalate']))).expect(403);
      expect([body.code, body.detail]).toEqual(['not-permitted', expect.stringContaining('by its lead')]);
      await put(caller, of(forecast, set([escalate]))).expect(403);
      await preview(caller, of(forecast, set([escalate]))).expect(403);
      expect(await may(caller, forecast)).toBe(false);
    }
  });

  it('of a forecast is changed by its lead, leads of the workspace and administrators', async () => {
    const owner = await api.colleague(admin, 'analyst');
    const lead = await api.colleague(admin, 'analyst');
    const forecast = await givenForecast(owner);
    await nameLead(owner, forecast, lead);
    for (const caller of [lead, await api.colleague(admin, 'lead'), admin]) {
      await put(caller, of(forecast, set([escalate]))).expect(200);
      await put(caller, of(forecast, null)).expect(200);
      expect(await may(caller, forecast)).toBe(true);
    }
    expect((await admin.get('/rules').expect(200)).body.mayChangeEscalation).toBe(false);
  });

  it('of a forecast stays as its lead set it, whoever changes the rest', async () => {
    const owner = await api.colleague(admin, 'analyst');
    const forecast = await givenForecast(owner);
    await put(admin, of(forecast, set([escalate], ['reassess']))).expect(200);
    await put(owner, of(forecast, set([rule({}), { ...escalate, id: 'same' }]))).expect(200);
    await put(owner, of(forecast, set([rule({})]))).expect(403);
    await put(owner, of(forecast, null)).expect(403);
    expect((await owner.get(`/rules?forecast=${forecast.id}`).expect(200)).body.forecast.rules).toHaveLength(2);
  });

  it('is not for an owner who is named as lead too', async () => {
    const owner = await api.colleague(admin, 'analyst');
    const forecast = await givenForecast(owner);
    await nameLead(owner, forecast, owner);
    await put(owner, of(forecast, set([], ['escalate']))).expect(403);
  });
});

describe('POST /rules/preview', () => {
  it('gives the next five prompts and keeps nothing: not a row changes', async () => {
    const owner = await api.colleague(admin, 'analyst');
    const one = await givenForecast(owner, { due: { date: '2026-02-20', time: null, zone: 'UTC' } });
    const other = await givenForecast(owner, { due: { date: '2026-03-10', time: null, zone: 'UTC' } });
    const rows = () =>
      ask(
        api.database.adminUrl,
        `SELECT xmin::text, ctid::text, id FROM reminders UNION ALL
        SELECT xmin::text, ctid::text, id FROM forecasts ORDER BY id`,
      );
    const before = await rows();
    const { body }: { body: Plan } = await preview(owner, {
      level: 'person',
      set: set([rule({ offset: 'P2D', at: '07:15', channels: ['inbox'] })], ['reassess', 'elapsed']),
    }).expect(200);
    expect(body.items.map(({ forecast, says }) => [forecast.id, says])).toEqual([
      [one.id, 'Wed 18 February 07:15 UTC, inbox'],
      [one.id, 'Fri 20 February 09:00 UTC, inbox and mail'],
      [one.id, 'Sat 21 February 09:00 UTC, inbox and mail'],
      [one.id, 'Fri 27 February 09:00 UTC, inbox and mail'],
      [other.id, 'Sun 8 March 07:15 UTC, inbox'],
    ]);
    expect(await rows()).toEqual(before);
    expect((await owner.get('/rules').expect(200)).body.person).toBeNull();
  });

  it('says exactly what keeping them would plan', async () => {
    const forecast = await givenForecast(admin, { due: { date: '2026-02-20', time: null, zone: 'UTC' } });
    const draft = {
      level: 'forecast',
      forecastId: forecast.id,
      set: set([rule({ kind: 'escalate', offset: 'P2D', to: 'lead' }), rule({ offset: 'P1W' })], ['elapsed']),
    };
    const drafted = (await preview(admin, draft).expect(200)).body.items;
    await put(admin, draft).expect(200);
    expect((await plan(admin, forecast)).slice(0, 5)).toEqual(drafted);
  });
});
