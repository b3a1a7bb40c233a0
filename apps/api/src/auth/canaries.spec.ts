import { randomUUID } from 'node:crypto';
import { Db, fireDue } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, givenReport, noSuchId, reportText } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';

/** Somebody in a workspace whose every text holds a word that stands nowhere else. */
interface Side {
  readonly caller: Caller;
  readonly canary: string;
  /** what its routes are asked about, by the name of the parameter */
  readonly keys: Readonly<Record<string, string>>;
}

let api: TestApp;
let sides: readonly [Side, Side];
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  const admin = await api.setUp({ timeZone: 'UTC' });
  sides = [await fill(admin), await fill(await api.stranger())];
});
afterAll(() => api.close());

/** Leaves the word everywhere: report, forecast, check, evidence, endpoint, notice, delivery and outcome. */
async function fill(caller: Caller): Promise<Side> {
  await api.setClock('2026-01-10T10:00:00Z');
  const canary = randomUUID();
  const text = `${reportText}\n\nIt is likely that ${canary} is seen by 31 December 2026.`;
  const report = await givenReport(caller, { title: canary, text });
  const statement = `${canary} is seen`;
  const due = { date: '2026-01-12', time: null, zone: 'UTC' };
  const forecast = await givenForecast(caller, { statement, criteria: canary, topic: canary, due });
  await caller.post(`/forecasts/${forecast.id}/checks`, { kind: 'kept', reason: canary }).expect(201);
  const learned = { what: canary, source: canary, occurredOn: '2026-01-01', reliability: 'A', credibility: 1 };
  await caller.post(`/forecasts/${forecast.id}/evidence`, { ...learned, direction: 'for' }).expect(201);
  const url = `https://hooks.example.com/${canary}`;
  const { endpoint } = (await caller.post('/endpoints', { kind: 'webhook', name: canary, url }).expect(201)).body;
  const closed = await givenForecast(caller, { statement, topic: canary });
  const outcome = { outcome: 'happened', knownOn: '2026-01-10', source: canary };
  await caller.put(`/forecasts/${closed.id}/resolution`, outcome).expect(200);
  await api.setClock('2026-01-12T10:00:00Z');
  const worker = new Db({ url: api.database.workerUrl, applicationName: 'test-worker', poolSize: 1 });
  await worker.transaction('installation', (tx) => fireDue(tx, { limit: 100, mail: true }));
  await worker.close();
  const { id: workspace } = caller.session!.workspace;
  const failed = `UPDATE deliveries SET state = 'dead', last_error = $1 WHERE workspace_id = $2`;
  await ask(api.database.adminUrl, failed, [canary, workspace]);
  const { items } = (await caller.get('/notices').expect(200)).body;
  const keys = {
    report: report.id,
    judgement: report.judgements[0]!.id,
    forecast: forecast.id,
    notice: items[0].id,
    endpoint: endpoint.id,
  };
  return { caller, canary, keys };
}

/** Every reading route, asked about one side's things; the open stream has no end and a test of its own. */
const pathsAbout = ({ keys }: Side): string[] =>
  api.routes
    .filter((route) => route.startsWith('get ') && !route.endsWith('/stream'))
    .map((route) => route.slice('get /api/v1'.length).replace(/\{(\w+)\}/g, (_, name) => keys[name] ?? noSuchId));

describe('what one workspace says', () => {
  it('is in no answer to another one, whatever it asks about', async () => {
    const told: string[] = [];
    let seen = 0;
    for (const [asking, other] of [sides, [sides[1], sides[0]]] as const) {
      for (const path of [...pathsAbout(asking), ...pathsAbout(other)]) {
        const { text, headers } = await asking.caller.get(path).buffer(true);
        const all = `${text ?? ''} ${JSON.stringify(headers)}`;
        if (all.includes(other.canary)) told.push(path);
        if (all.includes(asking.canary)) seen += 1;
      }
    }
    expect(told).toEqual([]);
    // its own words come back from most of what it may read: the search would have found the other's
    expect(seen).toBeGreaterThan(20);
  });

  it('is in no refusal either', async () => {
    const [ada, sten] = sides;
    const routes = api.routes.filter((route) => !route.startsWith('get ') && !/session|set-up|example/.test(route));
    for (const route of routes) {
      const [method, path] = route.split(' ') as ['post' | 'put' | 'patch' | 'delete', string];
      const about = path.replace('/api/v1', '').replace(/\{(\w+)\}/g, (_, name) => sten.keys[name] ?? noSuchId);
      const { text, status } = await ada.caller[method](about, {});
      expect([route, text?.includes(sten.canary)]).toEqual([route, false]);
      expect([route, status < 500]).toEqual([route, true]);
    }
  });

  it('is found by this test where a wall is missing', async () => {
    const [ada, sten] = sides;
    await ask(api.database.adminUrl, 'ALTER TABLE endpoints DISABLE ROW LEVEL SECURITY');
    const { text } = await ada.caller.get('/endpoints').expect(200);
    await ask(api.database.adminUrl, 'ALTER TABLE endpoints ENABLE ROW LEVEL SECURITY');
    expect(text).toContain(sten.canary);
  });
});
