import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import pg from 'pg';
import supertest from 'supertest';

let api: TestApp;
let admin: Caller;
beforeAll(async () => {
  api = await startApp();
  admin = await api.setUp();
});
afterAll(() => api.close());

describe('every answer', () => {
  it('tells the browser what it must not do', async () => {
    const { headers } = await api.nobody.get('/health').expect(200);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['content-security-policy']?.split(';').sort()).toEqual([
      "base-uri 'none'",
      "default-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "style-src 'self' 'unsafe-inline'",
    ]);
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

describe('a refusal', () => {
  it('is a problem document, also where no route of ours is reached', async () => {
    const answer = await api.nobody.get('/nothing').expect(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toEqual({ type: '/problems/not-found', title: 'Not found', status: 404, code: 'not-found' });
    await admin.delete('/reports').expect(404);
  });

  it.each([
    ['no JSON', 'application/json', '{"email": '],
    ['nothing', 'application/json', ''],
    ['a text', 'text/plain', 'email'],
    ['XML', 'application/xml', '<email/>'],
    ['a prototype', 'application/json', '{"__proto__": {"isAdmin": true}}'],
    ['a list', 'application/json', '[]'],
    ['a word', 'application/json', '"email"'],
    ['nested for its own sake', 'application/json', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])('is one for a body that is %s', async (_what, type, body) => {
    const request = supertest(api.url).post('/sessions').set('sec-fetch-site', 'same-origin').set('content-type', type);
    const answer = await request.send(body);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-request']);
  });

  it.each([
    '/forecasts/%ZZ',
    `/reports/${'9'.repeat(300)}`,
    '/forecasts/%00',
    '/forecasts?q=%00',
    '/forecasts?q=a&q=b',
    '/forecasts?cursor=eyJhdCI6MWUzMDgsInJhbmsiOjEsImR1ZUF0IjpudWxsLCJudW1iZXIiOjF9',
    '/reports?cursor=OTk5OTk5OTk5OTk',
  ])('is one for %s', async (path) => {
    const answer = await admin.get(path);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-request']);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it.each(['+05:30', 'Mars/Base', 'Factory'])('is one for the time zone %s', async (zone) => {
    const due = { date: '2027-01-31', zone };
    const { body } = await admin.post('/forecasts', { statement: 'S', due, chance: 0.5 }).expect(400);
    expect(body.errors[0].at).toBe('due.zone');
  });

  it('tells a few faults of a body that has many', async () => {
    const { body } = await admin.post('/forecasts', { due: 1, chance: 'x', reversed: 'x', cadence: 0 }).expect(400);
    const said = new Map(body.errors.map(({ at, says }: { at: string; says: string }) => [at, says]));
    expect([...said.keys()].sort()).toEqual(['cadence', 'chance', 'due', 'reversed', 'statement']);
    expect(said.get('chance')).toMatch(/expected number, received string/i);
  });
});

describe('health', () => {
  it('is told of the process and of the database apart', async () => {
    await api.nobody.get('/health').expect(200, { status: 'ok' });
    const ready = (await api.nobody.get('/health/ready').expect(200)).body;
    expect(ready).toMatchObject({ status: 'late', worker: { seenAt: null, lastSweepAt: null, lateMs: 0 } });
  });

  it('is well with a worker that was just seen, and late with one that is behind', async () => {
    await api.setClock('2026-01-10T10:00:00Z');
    const worker = new pg.Client({ connectionString: api.database.workerUrl });
    await worker.connect();
    await worker.query("INSERT INTO heartbeats (instance, role, last_sweep_at) VALUES ('one', 'worker', app_now())");
    expect((await api.nobody.get('/health/ready').expect(200)).body.status).toBe('ok');
    await worker.query("UPDATE heartbeats SET oldest_unfired_at = app_now() - interval '5 minutes'");
    const behind = (await api.nobody.get('/health/ready').expect(200)).body;
    expect(behind.status).toBe('late');
    expect(behind.worker.lateMs).toBeGreaterThanOrEqual(300_000);
    await worker.end();
    await api.setClock('2026-01-10T10:05:00Z');
    expect((await api.nobody.get('/health/ready').expect(200)).body.status).toBe('late');
  });
});

describe('without a database', () => {
  it('is alive, says it is not ready and that nothing was saved, and comes back by itself', async () => {
    const cut = await startApp({}, []);
    const caller = await cut.setUp();
    const admin = new pg.Client({ connectionString: cut.database.adminUrl.replace(/\/[^/]*$/, '/postgres') });
    await admin.connect();
    await admin.query(`ALTER DATABASE ${cut.database.name} CONNECTION LIMIT 0`);
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [cut.database.name]);
    await cut.nobody.get('/health').expect(200);
    for (const answer of [await cut.nobody.get('/health/ready'), await caller.get('/today')]) {
      expect([answer.status, answer.body.code]).toEqual([503, 'not-ready']);
      expect(answer.body.instance).toMatch(/^urn:uuid:/);
    }
    await admin.query(`ALTER DATABASE ${cut.database.name} CONNECTION LIMIT -1`);
    await admin.end();
    await caller.get('/today').expect(200);
    await cut.close();
  });
});
