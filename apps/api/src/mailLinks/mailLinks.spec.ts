import { createHash, randomBytes } from 'node:crypto';
import type { ForecastDetail } from '@app/contract';
import { addCheck, Db, fireDue, lockForecast } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';
import supertest from 'supertest';

let api: TestApp;
let admin: Caller;
let worker: Db;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  admin = await api.setUp({ timeZone: 'UTC' });
  worker = new Db({ url: api.database.workerUrl, applicationName: 'test-worker', poolSize: 2 });
});
afterAll(async () => {
  await worker.close();
  await api.close();
});
beforeEach(() => api.setClock('2026-01-10T10:00:00Z'));

const sql = <Row extends object>(text: string, params: readonly unknown[] = []) =>
  ask<Row>(api.database.adminUrl, text, params);

interface Asked {
  readonly forecast: ForecastDetail;
  readonly noticeId: string;
}

/** What asks for a look, by rule: each when it does. */
const prompts = {
  reassess: '2026-02-10T10:00:00Z',
  'before-due-30d': '2026-12-01T10:00:00Z',
  'elapsed-50': '2026-07-10T10:00:00Z',
};

/** A forecast that asks to be looked at, and the notice that asks. */
async function asked(rule: keyof typeof prompts = 'reassess'): Promise<Asked> {
  await api.setClock('2026-01-10T10:00:00Z');
  const forecast = await givenForecast(admin, { statement: 'The secret bridge is open' });
  const half = { id: 'half', kind: 'elapsed', share: 0.5 };
  const set = { rules: [half], stopped: [] };
  await admin.put('/rules', { level: 'forecast', forecastId: forecast.id, set }).expect(200);
  await api.setClock(prompts[rule]);
  await worker.transaction('installation', (tx) => fireDue(tx, { limit: 1000, mail: true }));
  const [notice] = await sql<{ id: string }>(
    `SELECT notices.id FROM notices JOIN reminders ON reminders.id = notices.reminder_id
     WHERE notices.forecast_id = $1 AND reminders.rule = $2 ORDER BY notices.created_at DESC LIMIT 1`,
    [forecast.id, rule],
  );
  return { forecast, noticeId: notice!.id };
}

/** A link as a mail carries it; returns its token. */
async function link(action: string, about: Asked | null, caller = admin) {
  const { person, workspace } = caller.session!;
  const bytes = Buffer.from(workspace.id.replaceAll('-', ''), 'hex');
  const token = `${bytes.toString('base64url')}.${randomBytes(32).toString('base64url')}`;
  await sql(
    `INSERT INTO mail_links (workspace_id, id, member_id, forecast_id, notice_id, action, token_hash, expires_at,
       checks_recorded)
     VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, app_now() + interval '7 days',
       (SELECT count(*) FROM checks WHERE forecast_id = $3))`,
    [
      workspace.id,
      person.id,
      about?.forecast.id ?? null,
      about?.noticeId ?? null,
      action,
      createHash('sha256').update(token).digest('hex'),
    ],
  );
  return token;
}

const show = async (token: string) => (await api.nobody.get(`/mail-links/${token}`).expect(200)).body;
const confirm = (token: string) => api.nobody.post(`/mail-links/${token}`);
const checks = async (forecast: ForecastDetail) => (await admin.get(`/forecasts/${forecast.id}`)).body.checks;
const settings = () => sql<{ mail: boolean }>('SELECT mail FROM notice_settings');

/** Every row that says something; how often somebody asked is not among them. */
async function everything(): Promise<unknown> {
  const tables = [
    'checks',
    'notices',
    'deliveries',
    'reminders',
    'mail_links',
    'notice_settings',
    'audit_entries',
    'forecasts',
  ];
  const rows = tables.map((table) =>
    sql(`SELECT * FROM ${table} ORDER BY id`.replace('notice_settings ORDER BY id', 'notice_settings')),
  );
  return Promise.all(rows);
}

describe('looking at a link', () => {
  it('says what confirming does and changes nothing, however often and by whomever it is asked', async () => {
    const token = await link('keep', await asked());
    const before = await everything();
    const seen = await show(token);
    expect(seen).toEqual({
      action: 'keep',
      state: 'open',
      person: 'Ada Example',
      workspace: 'Example desk',
      forecast: { number: expect.any(Number), statement: 'The secret bridge is open', chance: 0.4 },
      offers: expect.stringContaining('keep the number as it is'),
    });
    for (const [name, value] of [
      ['purpose', 'prefetch'],
      ['sec-purpose', 'prefetch;prerender'],
      ['user-agent', 'scanner'],
    ] as const) {
      await supertest(api.url).get(`/mail-links/${token}`).set(name, value).expect(200);
    }
    await supertest(api.url).head(`/mail-links/${token}`).expect(200);
    expect(await everything()).toEqual(before);
    expect(await show(token)).toEqual(seen);
  });

  it('leaves no trace of the token: not in caches, referrers or answers', async () => {
    const token = await link('unsubscribe', null);
    const { headers, text } = await api.nobody.get(`/mail-links/${token}`).expect(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(text).not.toContain(token.split('.')[1]);
    expect(JSON.stringify(await everything())).not.toContain(token.split('.')[1]);
  });

  it('is told to the log, when it fails, by its route and never by its token', async () => {
    const token = await link('unsubscribe', null);
    const lines: string[] = [];
    const write = (...said: unknown[]) => void lines.push(said.join(' '));
    api.app.useLogger({ log: write, error: write, warn: write });
    await sql('REVOKE SELECT ON mail_links FROM hindcast_app');
    await api.nobody.get(`/mail-links/${token}`).expect(500);
    await confirm(token).expect(500);
    await sql('GRANT SELECT ON mail_links TO hindcast_app');
    api.app.useLogger(false);
    expect(lines.join('\n')).toContain('GET /api/v1/mail-links/:token: ');
    expect(lines.join('\n')).not.toContain(token.split('.')[1]);
  });

  it('shows nothing of a marked forecast but its number', async () => {
    const about = await asked();
    const token = await link('keep', about);
    await sql(`UPDATE forecasts SET marking = 'AMBER' WHERE id = $1`, [about.forecast.id]);
    const { text, body } = await api.nobody.get(`/mail-links/${token}`).expect(200);
    expect(body.forecast).toEqual({ number: about.forecast.number, statement: null, chance: null });
    expect(text).not.toContain('secret');
  });

  it('says the number only while it can be kept by it', async () => {
    const about = await asked();
    const [keep, snooze] = [await link('keep', about), await link('snooze', about)];
    expect((await show(keep)).forecast.chance).toBe(0.4);
    expect((await show(snooze)).forecast.chance).toBeNull();
    await confirm(keep).expect(200);
    expect((await show(keep)).forecast.chance).toBeNull();
  });
});

describe('confirming a link', () => {
  it('keeps the number: an ordinary look by that person, whose origin stands in the record, once', async () => {
    const about = await asked();
    const token = await link('keep', about);
    expect((await confirm(token).expect(200)).body.state).toBe('used');
    expect((await confirm(token).expect(200)).body.state).toBe('used');
    const recorded = await checks(about.forecast);
    expect(recorded).toHaveLength(2);
    expect(recorded.at(-1)).toMatchObject({
      kind: 'kept',
      reason: 'Kept from the link in a mail',
      by: { name: 'Ada Example' },
    });
    const done = (await admin.get('/notices')).body.items.find(({ id }: { id: string }) => id === about.noticeId);
    expect(done.doneAt).toMatch(/^2026-02-10/);
    const audit = await sql<{ action: string }>('SELECT action FROM audit_entries ORDER BY recorded_at DESC LIMIT 2');
    expect(audit.map(({ action }) => action).sort()).toEqual(['check.kept', 'mail-link.keep']);
  });

  it('keeps it once though many confirm at the same time', async () => {
    const about = await asked();
    const token = await link('keep', about);
    const answers = await Promise.all(Array.from({ length: 8 }, () => confirm(token)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(await checks(about.forecast)).toHaveLength(2);
  });

  it('puts the reminder off for a week: it hides, and comes back then', async () => {
    const about = await asked();
    const token = await link('snooze', about);
    expect((await confirm(token).expect(200)).body.state).toBe('used');
    const asking = async () =>
      (await admin.get('/notices')).body.items.filter(
        ({ forecast, doneAt }: { forecast: { id: string }; doneAt: string | null }) =>
          forecast.id === about.forecast.id && doneAt === null,
      );
    expect(await asking()).toEqual([]);
    expect((await show(await link('snooze', about))).state).toBe('too-late');
    await api.setClock('2026-02-17T10:05:00Z');
    await worker.transaction('installation', (tx) => fireDue(tx, { limit: 1000, mail: true }));
    expect(await asking()).toMatchObject([{ kind: 'reassess', at: expect.stringMatching(/^2026-02-17T10:05/) }]);
    expect(await checks(about.forecast)).toHaveLength(1);
  });

  it('comes too late once somebody looked, or the outcome is known', async () => {
    const about = await asked();
    const token = await link('keep', about);
    await admin.post(`/forecasts/${about.forecast.id}/checks`, { kind: 'kept' }).expect(201);
    expect((await show(token)).state).toBe('too-late');
    expect((await confirm(token).expect(409)).body.code).toBe('link-too-late');
    expect(await checks(about.forecast)).toHaveLength(2);
  });

  it.each(Object.keys(prompts) as (keyof typeof prompts)[])(
    'keeps the number that the mail says and no other, whatever asked: %s',
    async (rule) => {
      const colleague = await api.colleague(admin, 'analyst');
      const about = await asked(rule);
      const token = await link('keep', about);
      expect(await show(token)).toMatchObject({ state: 'open', forecast: { chance: 0.4 } });
      const change = { kind: 'changed', chance: 0.6, reason: 'The piers are done.' };
      await colleague.post(`/forecasts/${about.forecast.id}/checks`, change).expect(201);
      expect(await show(token)).toMatchObject({ state: 'too-late', forecast: { chance: null } });
      expect((await confirm(token).expect(409)).body.code).toBe('link-too-late');
      const kinds = (await checks(about.forecast)).map(({ kind }: { kind: string }) => kind);
      expect(kinds).toEqual(['stated', 'changed']);
    },
  );

  it('comes too late for a look that is just being recorded: it waits, and sees it', async () => {
    const about = await asked('before-due-30d');
    const token = await link('keep', about);
    const { person, workspace } = admin.session!;
    const pressed = await api.db.transaction({ workspaceId: workspace.id }, async (tx) => {
      await lockForecast(tx, about.forecast.id);
      const answer = confirm(token).then(({ body }) => body.code);
      const waits = 'SELECT FROM pg_locks WHERE NOT granted';
      await vi.waitUntil(async () => (await sql(waits)).length > 0, { timeout: 10_000 });
      await addCheck(tx, about.forecast.id, {
        ...{ kind: 'changed', origin: 'person', chance: 0.6, band: null, reason: null, by: person.id },
      });
      return { answer };
    });
    expect(await pressed.answer).toBe('link-too-late');
    expect(await checks(about.forecast)).toHaveLength(2);
  });

  it('comes too late even for a look of the same moment, or one that was taken back', async () => {
    const about = await asked('before-due-30d');
    const token = await link('keep', about);
    const { body } = await admin.post(`/forecasts/${about.forecast.id}/checks`, { kind: 'kept' }).expect(201);
    const last = body.checks.at(-1);
    await sql('UPDATE mail_links SET created_at = $2 WHERE forecast_id = $1', [about.forecast.id, last.recordedAt]);
    expect((await show(token)).state).toBe('too-late');
    await admin.delete(`/forecasts/${about.forecast.id}/checks/${last.id}`).expect(200);
    expect((await show(token)).state).toBe('too-late');
  });

  it('is possible for seven days', async () => {
    const about = await asked();
    const token = await link('keep', about);
    await api.setClock('2026-02-17T10:01:00Z');
    expect((await show(token)).state).toBe('expired');
    expect((await confirm(token).expect(409)).body.code).toBe('link-expired');
    expect(await checks(about.forecast)).toHaveLength(1);
  });

  it('stops all mail to who unsubscribes; their inbox goes on', async () => {
    await asked();
    const token = await link('unsubscribe', null);
    expect(await settings()).toEqual([]);
    expect((await confirm(token).expect(200)).body).toMatchObject({ state: 'used', forecast: null });
    expect(await settings()).toEqual([{ mail: false }]);
    expect(await sql(`SELECT FROM deliveries WHERE state = 'pending'`)).toEqual([]);
    await sql('DELETE FROM notice_settings');
  });

  it('comes too late for who has left', async () => {
    const colleague = await api.colleague(admin, 'analyst');
    const token = await link('unsubscribe', null, colleague);
    await sql('UPDATE members SET left_at = app_now() WHERE id = $1', [colleague.session!.person.id]);
    await confirm(token).expect(409);
  });

  it('is refused to other sites, though the one-click form is not', async () => {
    const token = await link('unsubscribe', null);
    const other = supertest(api.url).post(`/mail-links/${token}`).set('origin', 'https://elsewhere.example');
    expect((await other).body.code).toBe('cross-site');
    expect((await supertest(api.url).post(`/mail-links/${token}`)).body.code).toBe('cross-site');
    expect((await show(token)).state).toBe('open');
  });
});

describe('the one-click button of mail programs (RFC 8058)', () => {
  const press = (token: string) => supertest(api.url).post(`/mail-links/${token}/one-click`);

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data'])(
    'unsubscribes by %s, again without harm',
    async (type) => {
      const token = await link('unsubscribe', null);
      for (let i = 0; i < 2; i++) {
        const sending = press(token);
        const answer = type.startsWith('multipart')
          ? await sending.field('List-Unsubscribe', 'One-Click')
          : await sending.type('form').send('List-Unsubscribe=One-Click');
        expect([answer.status, answer.text]).toEqual([204, '']);
      }
      expect(await settings()).toEqual([{ mail: false }]);
      await sql('DELETE FROM notice_settings');
    },
  );

  it.each([
    ['no body', ''],
    ['another form', 'a=b'],
    ['another word', 'List-Unsubscribe=Two-Clicks'],
  ])('does nothing for %s', async (_what, form) => {
    const token = await link('unsubscribe', null);
    await press(token).type('form').send(form).expect(400);
    expect((await show(token)).state).toBe('open');
  });

  it('unsubscribes only: no other link can be used so', async () => {
    const about = await asked();
    const token = await link('keep', about);
    await press(token).type('form').send('List-Unsubscribe=One-Click').expect(404);
    expect((await show(token)).state).toBe('open');
  });

  it('is the only place where a form is read', async () => {
    const token = await link('unsubscribe', null);
    for (const path of [`/mail-links/${token}`, '/sessions', '/example']) {
      const sending = supertest(api.url).post(path).set('sec-fetch-site', 'same-origin').set('cookie', admin.cookie!);
      expect([path, (await sending.type('form').send('List-Unsubscribe=One-Click')).status]).toEqual([path, 400]);
    }
    expect((await show(token)).state).toBe('open');
  });
});

describe('a token that nobody has', () => {
  const shapes = () => {
    const { workspace } = admin.session!;
    const bytes = Buffer.from(workspace.id.replaceAll('-', ''), 'hex').toString('base64url');
    const random = randomBytes(32).toString('base64url');
    return [
      `${bytes}.${random}`,
      `${randomBytes(16).toString('base64url')}.${random}`,
      'x',
      '..',
      `${random}.${random}`,
      '%00',
    ];
  };

  it('answers like a missing thing, whatever it looks like', async () => {
    const texts = new Set<string>();
    for (const token of shapes()) {
      for (const asking of [api.nobody.get(`/mail-links/${token}`), confirm(token)]) {
        const answer = await asking;
        expect([token, answer.status]).toEqual([token, 404]);
        texts.add(answer.text);
      }
    }
    expect(texts.size).toBe(1);
  });

  it('belongs to its workspace: under another one’s name it is unknown', async () => {
    const token = await link('unsubscribe', null);
    const stranger = (await api.stranger()).session!.workspace.id;
    const moved = `${Buffer.from(stranger.replaceAll('-', ''), 'hex').toString('base64url')}.${token.split('.')[1]}`;
    await confirm(moved).expect(404);
    expect((await show(token)).state).toBe('open');
  });

  it('cannot be guessed at without end', async () => {
    await api.nobody.get('/mail-links/x').expect(404);
    await sql(`UPDATE rate_limits SET count = 300 WHERE key LIKE 'mail-link %'`);
    const { body, headers } = await api.nobody.get('/mail-links/x').expect(429);
    expect([body.code, Number(headers['retry-after']) > 0]).toEqual(['too-many-tries', true]);
    await sql('DELETE FROM rate_limits');
  });
});
