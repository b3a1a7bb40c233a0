import type { Calibration, DryRun, Plan, Session, Today } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenWorker } from '@test/kit/given.js';

// each loads a history of some thousand statements, on cores that other tests use as well
vi.setConfig({ testTimeout: 120_000 });

let api: TestApp;
beforeEach(async () => {
  api = await startApp();
  await api.setClock('2026-11-20T10:00:00Z');
});
afterEach(() => api.close());

const calibration = async (caller: Caller): Promise<Calibration> => (await caller.get('/calibration').expect(200)).body;

describe('the example workspace', () => {
  it('is loaded with one request, has history enough for a curve, and is removed with another', async () => {
    const admin = await api.setUp();
    const session: Session = (await admin.post('/example').expect(201)).body;
    expect(session.workspace).toMatchObject({ isExample: true, role: 'administrator' });
    expect(session.workspaces).toHaveLength(2);
    expect(await calibration(admin)).toMatchObject({ gate: 'curve', headline: { term: expect.any(String) } });
    const today: Today = (await admin.get('/today').expect(200)).body;
    expect(today.needsYou.length).toBeGreaterThan(0);
    for (const { number } of (await admin.get('/reports').expect(200)).body.items) {
      const { chains } = (await admin.get(`/reports/${number}/record`).expect(200)).body;
      for (const { fault } of chains) expect(fault).toBeNull();
    }
    expect((await admin.post('/example').expect(409)).body.code).toBe('example-present');
    expect((await admin.delete('/example').expect(200)).body).toEqual(admin.session);
    expect((await admin.get('/session').expect(200)).body).toEqual(admin.session);
    expect((await admin.delete('/example').expect(409)).body.code).toBe('example-only');
    await admin.post('/example').expect(201);
  });

  it('comes with the set-up where it is asked for, and is entered', async () => {
    const admin = await api.setUp({ example: true });
    expect(admin.session!.workspace.isExample).toBe(true);
    expect((await admin.get('/session').expect(200)).body).toEqual(admin.session);
  });

  it('tells evidence in its time, so that only what came after the last check is new', async () => {
    const admin = await api.setUp({ example: true });
    const { items } = (await admin.get('/forecasts?q=Rasht').expect(200)).body;
    expect(items).toMatchObject([{ evidenceSinceCheck: 2 }]);
  });

  it('promises nobody mail, though there is a mail server', async () => {
    const admin = await api.setUp({ example: true });
    await givenWorker(api, true);
    const plan: Plan = (await admin.get('/plan?limit=100').expect(200)).body;
    expect(plan.items.length).toBeGreaterThan(0);
    for (const { says, channels } of plan.items) expect([says, ...channels].join()).not.toMatch(/mail/);
    const run: DryRun = (await admin.get('/deliveries/dry-run').expect(200)).body;
    expect(run.whyNoMail).toBe('example');
    expect(run.total).toBeGreaterThan(0);
    expect(run.people.filter(({ mails }) => mails > 0)).toEqual([]);
    expect((await admin.get('/deliveries/health').expect(200)).body.ways[0].whyNoMail).toBe('example');
    expect((await admin.get('/session').expect(200)).body.workspace.whyNoMail).toBe('example');
  });

  it('leaves out what the clock has not reached', async () => {
    await api.setClock('2024-09-01T10:00:00Z');
    const admin = await api.setUp({ example: true });
    expect((await admin.get('/reports').expect(200)).body.items).toHaveLength(2);
    const { n } = await calibration(admin);
    expect(n.counted).toBeGreaterThan(0);
    expect(n.open).toBeGreaterThan(0);
  });

  it('is one each, also of two who ask at once', async () => {
    const admin = await api.setUp();
    const answers = await Promise.all([admin.post('/example'), admin.post('/example')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
