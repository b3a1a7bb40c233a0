import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { password, startApp, type TestApp } from '@test/kit/app.js';
import { noSuchId } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';
import { offerSetUp } from './setUpTokens.js';

let api: TestApp;
let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'hindcast-'));
  api = await startApp({ dataDir });
});
afterEach(async () => {
  await api.close();
  await rm(dataDir, { recursive: true });
});

const given = (token: string, more: object = {}) => ({
  token,
  name: 'Ada Example',
  email: 'ada@example.test',
  password,
  workspace: 'Example desk',
  timeZone: 'Europe/Berlin',
  ...more,
});

const offered = async () => {
  const link = await offerSetUp(api.db, api.config);
  return new URL(link!).searchParams.get('token')!;
};

describe('setting up', () => {
  it('makes the administrator, signs them in, and is over', async () => {
    expect((await api.nobody.get('/set-up').expect(200)).body).toEqual({ needed: true });
    const admin = await api.setUp();
    expect(admin.session?.workspace).toMatchObject({ role: 'administrator', name: 'Example desk' });
    expect((await admin.get('/session').expect(200)).body).toEqual(admin.session);
    expect((await api.nobody.get('/set-up').expect(200)).body).toEqual({ needed: false });
    expect(await offerSetUp(api.db, api.config)).toBeNull();
  });

  it('leaves every route closed until it is done, but those that tell of health and of the set-up itself', async () => {
    const open: string[] = [];
    for (const route of api.routes) {
      const [method, path] = route.split(' ') as ['get' | 'post', string];
      const asked = path.replace('/api/v1', '').replace(/\{\w+\}/g, noSuchId);
      const { status, body } = await api.nobody[method](asked);
      if (status !== 503 || body.code !== 'set-up-needed') open.push(`${route} ${status}`);
    }
    expect(api.routes.length).toBeGreaterThan(60);
    expect(open.sort()).toEqual([
      'get /api/v1/health 200',
      'get /api/v1/health/ready 200',
      'get /api/v1/openapi.json 200',
      'get /api/v1/set-up 200',
      'post /api/v1/set-up 400',
    ]);
  });

  it('takes the newest link only, once, and for 30 minutes', async () => {
    const first = await offered();
    const second = await offered();
    expect((await api.nobody.post('/set-up', given(first)).expect(403)).body.code).toBe('set-up-link-invalid');
    await api.setClock(Date.now() + 31 * 60_000);
    expect((await api.nobody.post('/set-up', given(second)).expect(403)).body.code).toBe('set-up-link-invalid');
    const third = await offered();
    await api.nobody.post('/set-up', given(third)).expect(201);
    expect((await api.nobody.post('/set-up', given(third)).expect(409)).body.code).toBe('set-up-done');
  });

  it('leaves the link where only who has the machine can read it, until it is used', async () => {
    const token = await offered();
    const file = path.join(dataDir, 'set-up-link');
    expect(await readFile(file, 'utf8')).toContain(token);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await api.nobody.post('/set-up', given(token)).expect(201);
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });

  it('makes one administrator of fifty who race', async () => {
    const token = await offered();
    const racing = Array.from({ length: 50 }, (_, n) =>
      api.nobody.post('/set-up', given(token, n % 2 ? { email: `person-${n}@example.test` } : {})),
    );
    const answers = await Promise.all(racing);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(49).fill(409)]);
    const count = 'SELECT (SELECT count(*) FROM users) AS users, (SELECT count(*) FROM accounts) AS accounts';
    expect(await api.db.transaction('installation', (tx) => tx.query(count))).toEqual([{ users: 1, accounts: 1 }]);
    const rows = await ask(api.database.adminUrl, 'SELECT role FROM members');
    expect(rows).toEqual([{ role: 'administrator' }]);
  });

  it('says of every field what is taken', async () => {
    const { body } = await api.nobody.post('/set-up', given('short', { password: 'short', timeZone: 'Mars/Base' }));
    expect(body).toMatchObject({ code: 'invalid-request', status: 400 });
    expect(body.errors.map(({ at }: { at: string }) => at).sort()).toEqual(['password', 'timeZone', 'token']);
    expect(body.errors).toContainEqual({ at: 'password', says: 'takes at least 12 characters' });
  });
});
