import type { ForecastDetail } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast } from '@test/kit/given.js';
import { type Mailbox, startMailbox } from '@test/kit/mailbox.js';
import { ask } from '@test/kit/world.js';
import type { ParsedMail } from 'mailparser';
import supertest from 'supertest';
import { readConfig } from '../../apps/worker/src/config.js';
import { Worker } from '../../apps/worker/src/worker.js';

const publicUrl = 'https://hindcast.example.test';

let product: TestApp;
let mailbox: Mailbox;
let worker: Worker;
let ada: Caller;

beforeAll(async () => {
  product = await startApp();
  mailbox = await startMailbox();
  worker = new Worker(
    readConfig({
      DATABASE_URL: product.database.workerUrl,
      QUEUE_DATABASE_URL: product.database.queueUrl,
      PUBLIC_URL: publicUrl,
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'hindcast@example.test',
      INSTANCE: 'journey',
    }),
  );
  await product.setClock('2026-01-10T10:00:00Z');
  ada = await product.setUp({ timeZone: 'UTC' });
});
afterAll(async () => {
  await worker.stop();
  await mailbox.stop();
  await product.close();
});

/** The mail that asks for a look at a new forecast, thirty days after it was made. */
async function askedByMail(statement: string): Promise<{ forecast: ForecastDetail; mail: ParsedMail }> {
  await product.setClock('2026-01-10T10:00:00Z');
  const forecast = await givenForecast(ada, { statement });
  await product.setClock('2026-02-10T10:00:00Z');
  await worker.sweepNow();
  const asks = ({ subject }: ParsedMail) => subject === `Time to look again: F-${forecast.number} ${statement}`;
  await vi.waitUntil(() => mailbox.mails.some(asks), { timeout: 15_000 });
  return { forecast, mail: mailbox.mails.find(asks)! };
}

/** The path of the page that a link leads to, as somebody copies it out of the mail. */
const pathAfter = (words: string, { text }: ParsedMail): string => {
  const [, url] = new RegExp(`${words}:\\s+(\\S+)`).exec(text!)!;
  expect(url).toMatch(new RegExp(`^${publicUrl}/m/`));
  return `/mail-links/${url!.split('/m/')[1]}`;
};

const looksAt = async ({ id }: ForecastDetail) => (await ada.get(`/forecasts/${id}`).expect(200)).body.checks;

describe('a mail', () => {
  it('lets its reader keep the number without signing in, once, and a scanner change nothing', async () => {
    const { forecast, mail } = await askedByMail('The bridge is open');
    const keep = pathAfter('Keep 40%', mail);
    for (const path of [keep, pathAfter('Snooze a week', mail), pathAfter('Unsubscribe', mail)]) {
      await product.nobody.get(path).expect(200);
      await product.nobody.get(path).expect(200);
    }
    expect(await looksAt(forecast)).toHaveLength(1);

    expect((await product.nobody.post(keep).expect(200)).body).toMatchObject({ action: 'keep', state: 'used' });
    await product.nobody.post(keep).expect(200);
    expect((await looksAt(forecast)).map(({ kind }: { kind: string }) => kind)).toEqual(['stated', 'kept']);
  });

  it('lets its reader put it off for a week', async () => {
    const { mail } = await askedByMail('The harbour is open');
    const snoozed = await product.nobody.post(pathAfter('Snooze a week', mail)).expect(200);
    expect(snoozed.body).toMatchObject({ action: 'snooze', state: 'used' });
    const { items } = (await ada.get('/notices').expect(200)).body;
    expect(JSON.stringify(items)).not.toContain('The harbour is open');
  });

  it('is the last one once a mail program unsubscribed with one click', async () => {
    const { mail } = await askedByMail('The tunnel is open');
    const { unsubscribe } = mail.headers.get('list') as unknown as { unsubscribe: { url: string } };
    const { origin, pathname } = new URL(unsubscribe.url);
    expect(origin).toBe(publicUrl);
    await supertest(product.url.replace('/api/v1', ''))
      .post(pathname)
      .type('form')
      .send('List-Unsubscribe=One-Click')
      .expect(204);

    const before = mailbox.mails.length;
    await product.setClock('2026-01-10T10:00:00Z');
    const forecast = await givenForecast(ada, { statement: 'The road is open' });
    await product.setClock('2026-02-10T10:00:00Z');
    await worker.sweepNow();
    const { items } = (await ada.get('/notices').expect(200)).body;
    expect(items.map((item: { forecast: { id: string } }) => item.forecast.id)).toContain(forecast.id);
    const underWay = "SELECT id FROM deliveries WHERE state IN ('pending', 'sending')";
    await vi.waitUntil(async () => (await ask(product.database.adminUrl, underWay)).length === 0, { timeout: 15_000 });
    expect(mailbox.mails).toHaveLength(before);
  });
});
