import type { ForecastDetail, Notice } from '@app/contract';
import { Db, fireDue } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast } from '@test/kit/given.js';
import { type Mailbox, startMailbox } from '@test/kit/mailbox.js';
import { ask } from '@test/kit/world.js';
import type { ParsedMail } from 'mailparser';
import supertest from 'supertest';
import { deliver } from '../../apps/worker/src/deliver.js';
import { mailWay } from '../../apps/worker/src/transports/mail.js';
import type { Transport } from '../../apps/worker/src/transports/transport.js';

const publicUrl = 'https://hindcast.example.org';

let product: TestApp;
let worker: Db;
let mailbox: Mailbox;
let email: Transport;
let ada: Caller;
let forecast: ForecastDetail;
beforeAll(async () => {
  product = await startApp({ publicUrl });
  worker = new Db({ url: product.database.workerUrl, applicationName: 'test-worker', poolSize: 3 });
  mailbox = await startMailbox();
  email = mailWay({ smtpUrl: mailbox.url, from: 'hindcast@example.org' }, { publicUrl, instance: 'journey' });
  await product.setClock('2026-01-10T10:00:00Z');
  ada = await product.setUp({ timeZone: 'UTC' });
  forecast = await givenForecast(ada);
});
afterAll(async () => {
  email.close();
  await worker.close();
  await mailbox.stop();
  await product.close();
});

/** What falls due by then is told, and the newest mail about it. */
async function mailOf(moment: string): Promise<ParsedMail> {
  await product.setClock(moment);
  await worker.transaction('installation', (tx) => fireDue(tx, { limit: 100, mail: true }));
  const waiting = await ask<{ id: string; workspaceId: string }>(
    product.database.adminUrl,
    `SELECT id, workspace_id AS "workspaceId" FROM deliveries WHERE state = 'pending' ORDER BY created_at`,
  );
  for (const { id, workspaceId } of waiting) await deliver(worker, { email }, { id, workspaceId, attempt: 0 });
  return mailbox.mails.at(-1)!;
}

/** Where a sentence of the mail leads, as the api knows it. */
const linkBehind = (words: string, { text }: ParsedMail) =>
  `/mail-links/${new RegExp(`${words}[^\n]*:\\s+${publicUrl}/m/([\\w.-]+)`).exec(text!)![1]}`;
const inbox = async (): Promise<Notice[]> => (await ada.get('/notices').expect(200)).body.items;

describe('the links of a mail', () => {
  it('are offered and work once, without signing in: a number is kept, and a reminder put off', async () => {
    const mail = await mailOf('2026-02-10T10:00:00Z');
    const keep = linkBehind('Keep 40%', mail);
    const snooze = linkBehind('Snooze', mail);
    expect((await product.nobody.get(keep).expect(200)).body).toMatchObject({
      action: 'keep',
      state: 'open',
      forecast: { number: forecast.number, statement: forecast.statement },
    });
    expect((await product.nobody.post(keep).expect(200)).body.state).toBe('used');
    const { checks } = (await ada.get(`/forecasts/${forecast.id}`)).body as ForecastDetail;
    expect(checks.at(-1)).toMatchObject({ kind: 'kept', by: { name: 'Ada Example' } });
    expect((await inbox()).map(({ doneAt }) => doneAt !== null)).toEqual([true]);
    expect((await product.nobody.get(snooze).expect(200)).body.state).toBe('too-late');

    const next = await mailOf('2026-03-13T10:00:00Z');
    await product.nobody.post(linkBehind('Snooze', next)).expect(200);
    expect((await inbox()).filter(({ doneAt }) => doneAt === null)).toEqual([]);
    const back = await mailOf('2026-03-20T10:05:00Z');
    expect((await inbox()).filter(({ doneAt }) => doneAt === null)).toMatchObject([{ kind: 'reassess' }]);
    expect(back.messageId).not.toBe(next.messageId);
  });

  it('keep no number that the mail does not say: a colleague’s change comes first, whatever asked', async () => {
    const colleague = await product.colleague(ada, 'analyst');
    const half = { id: 'half', kind: 'elapsed', share: 0.5 };
    for (const [moment, heading, statement, rules] of [
      ['2026-07-10T10:00:00Z', 'Time to look again', 'Half the time has passed', [half]],
      ['2026-12-01T10:00:00Z', 'Due soon', 'The end is near', []],
    ] as const) {
      await product.setClock('2026-01-10T10:00:00Z');
      const { id } = await givenForecast(ada, { statement, cadence: null });
      const set = { rules, stopped: [] };
      await ada.put('/rules', { level: 'forecast', forecastId: id, set }).expect(200);
      await mailOf(moment);
      const mail = mailbox.mails.find(({ subject }) => subject?.startsWith(heading) && subject.endsWith(statement))!;
      const keep = linkBehind('Keep 40%', mail);
      expect((await product.nobody.get(keep).expect(200)).body).toMatchObject({
        state: 'open',
        forecast: { chance: 0.4 },
      });
      const change = { kind: 'changed', chance: 0.6, reason: 'The piers are done.' };
      await colleague.post(`/forecasts/${id}/checks`, change).expect(201);
      expect((await product.nobody.post(keep).expect(409)).body.code).toBe('link-too-late');
      const { checks } = (await ada.get(`/forecasts/${id}`)).body as ForecastDetail;
      expect(checks.map(({ kind, chance }) => [kind, chance])).toEqual([
        ['stated', 0.4],
        ['changed', 0.6],
      ]);
    }
  });

  it('stop all mail at the button of the mail program, and the inbox goes on', async () => {
    const before = mailbox.mails.length;
    const list = mailbox.mails.at(-1)!.headers.get('list') as unknown as { unsubscribe: { url: string } };
    const { pathname, origin } = new URL(list.unsubscribe.url);
    expect(origin).toBe(publicUrl);
    const site = product.url.replace('/api/v1', '');
    await product.setClock('2028-11-20T10:00:00Z');
    await supertest(site).post(pathname).type('form').send('List-Unsubscribe=One-Click').expect(204);
    expect((await ada.get('/notice-settings').expect(200)).body.mail).toBe(false);
    const told = (await inbox()).length;
    await mailOf('2027-02-20T10:00:00Z');
    expect(mailbox.mails).toHaveLength(before);
    expect((await inbox()).length).toBeGreaterThan(told);
  });
});
