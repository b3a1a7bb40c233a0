import { Db, fireDue } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { type EventStream, openEvents } from '@test/kit/events.js';
import { givenForecast } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';
import { NoticeStreams } from './noticeStreams.js';

let api: TestApp;
let admin: Caller;
/** somebody whom nobody told anything yet */
let person: Caller;
let worker: Db;
beforeAll(async () => {
  api = await startApp();
  admin = await api.setUp({ timeZone: 'UTC' });
  worker = new Db({ url: api.database.workerUrl, applicationName: 'test-worker', poolSize: 2 });
});
afterAll(async () => {
  await worker.close();
  await api.close();
});
beforeEach(async () => {
  person = await api.colleague(admin, 'analyst');
});

const open = (caller: Caller, headers: Record<string, string> = {}): Promise<EventStream> =>
  openEvents(`${api.url}/notices/stream`, caller, headers);

/** Somebody's forecast falls due and the sweep tells them. */
async function told(caller: Caller): Promise<void> {
  await api.setClock('2026-01-10T10:00:00Z');
  const due = { date: '2026-01-12', time: null, zone: 'UTC' };
  await givenForecast(caller, { due, statement: 'A secret of its own' });
  await api.setClock('2026-01-12T09:30:00Z');
  await worker.transaction('installation', (tx) => fireDue(tx, { limit: 1000, mail: false }));
}

describe('the live inbox', () => {
  it('says at once how things stand, and again when a sweep tells something, in numbers only', async () => {
    const stream = await open(person);
    expect([stream.status, stream.headers['content-type'], stream.headers['cache-control']]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
      'no-store',
    ]);
    expect(stream.headers['x-content-type-options']).toBe('nosniff');
    expect(await stream.next()).toEqual({ name: 'notices', id: '0', data: { told: 0, news: 0, unread: 0 } });
    await told(person);
    expect(await stream.next()).toEqual({ name: 'notices', id: '1', data: { told: 1, news: 1, unread: 1 } });
    const { items } = (await person.get('/notices').expect(200)).body;
    expect(items).toHaveLength(1);
    expect(stream.text()).not.toContain('secret');
    stream.close();
  });

  it('tells every page of that person, and nobody else', async () => {
    const colleague = await api.colleague(admin, 'analyst');
    const stranger = await api.stranger();
    const pages = [await open(person), await open(person)];
    const others = [await open(colleague), await open(stranger)];
    for (const page of [...pages, ...others]) await page.next();
    await told(person);
    for (const page of pages) expect((await page.next()).data).toMatchObject({ told: 1 });
    // what comes next to the others is about themselves: nothing came before it
    await told(colleague);
    await told(stranger);
    for (const page of others) expect((await page.next()).data).toEqual({ told: 1, news: 1, unread: 1 });
    for (const page of [...pages, ...others]) page.close();
  });

  it('counts what came while a page was away, by the id that it saw last', async () => {
    const before = await open(person);
    const { id } = await before.next();
    before.close();
    await told(person);
    await told(person);
    const after = await open(person, { 'last-event-id': id! });
    const { data } = await after.next();
    expect(data).toEqual({ told: 2, news: 2, unread: 2 });
    after.close();
    const again = await open(person, { 'last-event-id': '2' });
    expect((await again.next()).data).toEqual({ told: 2, news: 0, unread: 2 });
    again.close();
  });

  it('catches up after its own connection to the database was cut', async () => {
    const stream = await open(person);
    await stream.next();
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'test-api-listener' AND datname = current_database()`;
    while ((await ask(api.database.adminUrl, cut)).length === 0);
    await told(person);
    expect((await stream.next()).data).toEqual({ told: 1, news: 1, unread: 1 });
    stream.close();
  });

  it('shows signs of life, and finds by itself what it was not told of', async () => {
    const stream = await open(person);
    await stream.next();
    await ask(api.database.ownerUrl, 'ALTER TABLE notices DISABLE TRIGGER tell_of_notices');
    await told(person);
    expect(stream.text()).not.toContain('\n:\n\n');
    await api.app.get(NoticeStreams).beat();
    expect((await stream.next()).data).toMatchObject({ told: 1 });
    await ask(api.database.ownerUrl, 'ALTER TABLE notices ENABLE TRIGGER tell_of_notices');
    expect(stream.text()).toContain('\n:\n\n');
    stream.close();
  });
});

describe('a stream', () => {
  it('is nobody’s who is not signed in, and no other site’s', async () => {
    expect((await open(api.nobody)).status).toBe(401);
    expect((await open(person, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('ends when its session has, and when its person has left', async () => {
    const colleague = await api.colleague(admin, 'reader');
    const signedOut = await open(person);
    const left = await open(colleague);
    for (const stream of [signedOut, left]) await stream.next();
    await person.delete('/session').expect(204);
    await ask(api.database.adminUrl, 'UPDATE members SET left_at = app_now() WHERE id = $1', [
      colleague.session!.person.id,
    ]);
    await api.app.get(NoticeStreams).beat();
    await Promise.all([signedOut.ended, left.ended]);
  });

  it('keeps no session alive', async () => {
    const stream = await open(person);
    await stream.next();
    const { email } = person.session!.person;
    const ofPerson = `user_id = (SELECT id FROM users WHERE email = '${email}')`;
    // about to end, and long enough in use that any real request would prolong it
    const old = `UPDATE sessions SET expires_at = now() + interval '1 minute', updated_at = now() - interval '1 hour'`;
    await ask(api.database.adminUrl, `${old} WHERE ${ofPerson}`);
    await api.app.get(NoticeStreams).beat();
    const soon = `SELECT id FROM sessions WHERE expires_at <= now() + interval '1 minute' AND ${ofPerson}`;
    expect(await ask(api.database.adminUrl, soon)).toHaveLength(1);
    await ask(api.database.adminUrl, `UPDATE sessions SET expires_at = now() - interval '1 second' WHERE ${ofPerson}`);
    await api.app.get(NoticeStreams).beat();
    await stream.ended;
  });

  it('is one of ten at most; one that is gone makes room', async () => {
    const streams = await Promise.all(Array.from({ length: 10 }, () => open(person)));
    for (const stream of streams) await stream.next();
    const refused = await open(person);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '60']);
    streams[0]!.close();
    let next = await open(person);
    while (next.status === 429) next = await open(person); // until the server has seen it go
    expect(next.status).toBe(200);
    for (const stream of [next, ...streams]) stream.close();
  });

  it('does not keep the service from stopping', async () => {
    const other = await startApp();
    const caller = await other.setUp();
    const listen = () => openEvents(`${other.url}/notices/stream`, caller);
    const streams = await Promise.all([listen(), listen()]);
    for (const stream of streams) await stream.next();
    await other.close();
    await Promise.all(streams.map(({ ended }) => ended));
  });
});
