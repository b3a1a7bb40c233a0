import type { DryRun } from '@app/contract';
import { Db, fireDue } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, givenWorker } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';

let api: TestApp;
let admin: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  admin = await api.setUp({ timeZone: 'UTC' });
});
afterAll(() => api.close());

const due = (date: string) => ({ date, time: null, zone: 'UTC' });
const dryRun = async (caller = admin) => (await caller.get('/deliveries/dry-run').expect(200)).body;
const counts = async () => {
  const [row] = await ask(
    api.database.adminUrl,
    'SELECT (SELECT count(*) FROM notices) + (SELECT count(*) FROM deliveries) + (SELECT count(*) FROM audit_entries) AS rows',
  );
  return row;
};

describe('the dry run', () => {
  it('says by day and person what the next week would send, and sends nothing', async () => {
    expect(await dryRun()).toMatchObject({ total: 0, days: [], people: [] });
    const analyst = await api.colleague(admin, 'analyst');
    await givenForecast(admin, { due: due('2026-01-12') });
    await givenForecast(admin, { due: due('2026-01-12') });
    await givenForecast(analyst, { due: due('2026-01-14') });
    const before = await counts();
    const run = await dryRun();
    expect(run).toMatchObject({
      from: expect.stringMatching(/^2026-01-10T10/),
      to: expect.stringMatching(/^2026-01-17T10/),
      total: 7,
    });
    expect(run.days).toEqual([
      { day: '2026-01-12', prompts: 2, people: 1, mails: 2 },
      { day: '2026-01-13', prompts: 3, people: 2, mails: 3 },
      { day: '2026-01-14', prompts: 1, people: 1, mails: 1 },
      { day: '2026-01-15', prompts: 1, people: 1, mails: 1 },
    ]);
    expect(await counts()).toEqual(before);
  });

  it('counts mails after digests and quiet hours, and none to who wants none', async () => {
    const [member] = await ask<{ id: string }>(
      api.database.adminUrl,
      `SELECT id FROM members ORDER BY created_at LIMIT 1`,
    );
    const say = (settings: string) =>
      ask(
        api.database.adminUrl,
        `INSERT INTO notice_settings (workspace_id, member_id, digest_every, digest_at, mail)
         SELECT workspace_id, id, ${settings} FROM members WHERE id = '${member!.id}'
         ON CONFLICT (workspace_id, member_id) DO UPDATE SET digest_every = EXCLUDED.digest_every,
           digest_at = EXCLUDED.digest_at, mail = EXCLUDED.mail`,
      );
    await say(`'day', '18:00', true`);
    const own = async () =>
      (await dryRun()).people.find(({ person }: { person: { id: string } }) => person.id === member!.id);
    // what falls due is urgent and goes out by itself; the two asked for afterwards share a digest
    expect(await own()).toMatchObject({ prompts: 4, mails: 3 });
    await say(`NULL, NULL, false`);
    expect(await own()).toMatchObject({ prompts: 4, mails: 0 });
    await say(`NULL, NULL, true`);
  });

  it('counts no mails where no worker has a mail server, and says so', async () => {
    const mails = ({ days, people }: DryRun) => [...days, ...people].reduce((sum, each) => sum + each.mails, 0);
    const before: DryRun = await dryRun();
    expect(before.whyNoMail).toBeNull();
    expect(mails(before)).toBeGreaterThan(0);
    await givenWorker(api, false);
    const without: DryRun = await dryRun();
    expect(without).toMatchObject({ whyNoMail: 'not-set-up', total: before.total });
    expect(mails(without)).toBe(0);
    await givenWorker(api, true);
    expect(await dryRun()).toMatchObject({ whyNoMail: null, days: before.days, people: before.people });
  });

  it('agrees with what the sweep then does', async () => {
    const { total } = await dryRun();
    const worker = new Db({ url: api.database.workerUrl, applicationName: 'test-worker', poolSize: 1 });
    const told = async () => (await ask(api.database.adminUrl, 'SELECT FROM notices')).length;
    for (const day of ['12', '13', '14', '15', '16', '17']) {
      await api.setClock(`2026-01-${day}T09:30:00Z`);
      await worker.transaction('installation', (tx) => fireDue(tx, { limit: 1000, mail: true }));
    }
    expect(await told()).toBe(total);
    await worker.close();
  });

  it('is of one’s own workspace', async () => {
    await api.setClock('2026-01-10T10:00:00Z');
    expect((await dryRun(await api.stranger())).people).toEqual([]);
  });
});
