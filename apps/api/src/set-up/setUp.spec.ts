import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { password, startApp, type TestApp } from '@test/kit/app.js';
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

  it('leaves everything else closed until it is done', async () => {
    for (const route of ['/today', '/reports', '/session', '/calibration']) {
      expect((await api.nobody.get(route).expect(503)).body.code).toBe('set-up-needed');
    }
    await api.nobody.post('/sessions', { email: 'ada@example.test', password }).expect(503);
    await api.nobody.get('/health').expect(200, { status: 'ok' });
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

  it('makes one administrator of two who race', async () => {
    const token = await offered();
    const answers = await Promise.all([
      api.nobody.post('/set-up', given(token)),
      api.nobody.post('/set-up', given(token, { email: 'bob@example.test' })),
      api.nobody.post('/set-up', given(token)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const users = await api.db.transaction('installation', (tx) => tx.query('SELECT id FROM users'));
    expect(users).toHaveLength(1);
  });

  it('says of every field what is taken', async () => {
    const { body } = await api.nobody.post('/set-up', given('short', { password: 'short', timeZone: 'Mars/Base' }));
    expect(body).toMatchObject({ code: 'invalid-request', status: 400 });
    expect(body.errors.map(({ at }: { at: string }) => at).sort()).toEqual(['password', 'timeZone', 'token']);
    expect(body.errors).toContainEqual({ at: 'password', says: 'takes at least 12 characters' });
  });
});
