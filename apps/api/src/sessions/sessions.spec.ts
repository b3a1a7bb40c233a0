import { callerOf, password, startApp, type TestApp } from '@test/kit/app.js';
import { noSuchId } from '@test/kit/given.js';
import supertest from 'supertest';

let api: TestApp;
beforeAll(async () => {
  api = await startApp();
  await api.setUp();
});
afterAll(() => api.close());

const email = 'ada@example.test';

describe('signing in', () => {
  it('answers an unknown address as it answers a wrong password', async () => {
    const wrong = await api.nobody.post('/sessions', { email, password: 'not the password' }).expect(401);
    const unknown = await api.nobody.post('/sessions', { email: 'nobody@example.test', password }).expect(401);
    expect(wrong.body.code).toBe('wrong-credentials');
    expect(unknown.text).toBe(wrong.text);
  });

  it('sets a cookie that scripts and other sites cannot use, and takes the address in any case', async () => {
    const answer = await api.nobody.post('/sessions', { email: 'Ada@Example.test', password }).expect(200);
    const [line] = answer.headers['set-cookie'] as unknown as string[];
    expect(line).toMatch(/^hindcast=/);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=28800']) expect(line).toContain(part);
  });

  it('gives every sign-in a session of its own, and ends the one that signs out', async () => {
    const one = await api.signIn(email);
    const other = await api.signIn(email);
    expect(other.cookie).not.toBe(one.cookie);
    await one.delete('/session').expect(204);
    expect((await one.get('/session').expect(401)).body.code).toBe('not-signed-in');
    await other.get('/session').expect(200);
  });

  it('refuses a cookie that was not signed by us', async () => {
    const admin = await api.signIn(email);
    await callerOf(api.url, `${admin.cookie!.slice(0, -4)}AAAA`, null)
      .get('/session')
      .expect(401);
  });

  it('ends after seven days, however busy', async () => {
    const admin = await api.signIn(email);
    await api.db.identity.session.updateMany({ data: { createdAt: new Date(Date.now() - 7 * 86_400_000 - 1000) } });
    await admin.get('/session').expect(401);
  });

  it('stops guessing after ten tries of one address, for a quarter of an hour', async () => {
    await api.setClock('2026-02-01T12:00:00Z');
    for (let i = 0; i < 10; i++) await api.nobody.post('/sessions', { email, password: 'wrong' }).expect(401);
    const answer = await api.nobody.post('/sessions', { email, password }).expect(429);
    expect(answer.body.code).toBe('too-many-tries');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(890);
    await api.nobody.post('/sessions', { email: 'bob@example.test', password }).expect(401);
    await api.setClock('2026-02-01T12:15:10Z');
    await api.nobody.post('/sessions', { email, password }).expect(200);
  });
});

describe('over https', () => {
  it('binds the cookie to this very host', async () => {
    const secure = await startApp({ publicUrl: 'https://hindcast.example.test' });
    await secure.setUp();
    const answer = await secure.nobody.post('/sessions', { email, password }).expect(200);
    const [line] = answer.headers['set-cookie'] as unknown as string[];
    expect(line).toMatch(/^__Host-hindcast=.*Secure/);
    expect(line).not.toContain('Domain');
    await secure.close();
  });
});

describe('going on in another workspace', () => {
  it('finds one’s own and answers a stranger’s as a missing one', async () => {
    const admin = await api.signIn(email);
    const stranger = await api.stranger();
    const choice = { workspaceId: stranger.session!.workspace.id };
    const foreign = await admin.put('/session/workspace', choice).expect(404);
    const missing = await admin.put('/session/workspace', { workspaceId: noSuchId }).expect(404);
    expect(foreign.text).toBe(missing.text);
    const own = await admin.put('/session/workspace', { workspaceId: admin.session!.workspace.id }).expect(200);
    expect(own.body).toEqual(admin.session);
    expect((await admin.get('/session').expect(200)).body).toEqual(admin.session);
  });
});

describe('a request that another site may have made', () => {
  const send = (headers: Record<string, string>) =>
    supertest(api.url).post('/sessions').set(headers).send({ email, password });

  it.each([
    ['says it comes from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['says it comes from a sibling site', { 'sec-fetch-site': 'same-site' }, 403],
    ['comes from another origin', { origin: 'https://evil.example.test' }, 403],
    ['comes from nowhere it can name', { origin: 'null' }, 403],
    ['says nothing at all', {}, 403],
    [
      'claims to be ours but comes from another origin',
      { 'sec-fetch-site': 'same-origin', origin: 'http://evil' },
      403,
    ],
    ['comes from our own pages', { 'sec-fetch-site': 'same-origin' }, 200],
    ['was typed by a person', { 'sec-fetch-site': 'none' }, 200],
    ['comes from our origin, by a browser without Fetch Metadata', { origin: 'http://127.0.0.1:3000' }, 200],
  ])('%s', async (_case, headers, status) => {
    const answer = await send(headers as Record<string, string>).expect(status);
    if (status === 403) expect(answer.body.code).toBe('cross-site');
  });

  it('is refused as a form, whatever it says', async () => {
    const form = supertest(api.url).post('/sessions').set('sec-fetch-site', 'same-origin').type('form');
    const answer = await form.send({ email, password }).expect(400);
    expect(answer.body.code).toBe('invalid-request');
  });
});
