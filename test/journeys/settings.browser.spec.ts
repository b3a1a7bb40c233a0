import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Report } from '@app/contract';
import type { Locator, Page } from 'playwright-core';
import { type Journey, setUpWorkspace, startJourney } from '../kit/browser.js';
import { type Mailbox, startMailbox } from '../kit/mailbox.js';

/** The one-command product with a mail server that refuses at first, and an administrator at a browser. */
describe('reminders and administration in a browser', () => {
  let mailbox: Mailbox;
  let journey: Journey;
  let page: Page;
  let origin: string;
  let hook: string;
  const received: string[] = [];
  const receiver = createServer((request, response) => {
    received.push(String(request.headers['webhook-signature']));
    request.resume();
    response.writeHead(204).end();
  });

  const stream = (name: string) => page.getByRole('listitem', { name, exact: true });
  const preview = () => page.getByRole('region', { name: 'Next five' });
  const save = async (button: string | RegExp) => {
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('region', { name: 'Not saved yet' }).waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    mailbox = await startMailbox();
    mailbox.answer = 550;
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const port = String((receiver.address() as AddressInfo).port);
    hook = `http://127.0.0.1:${port}/hooks/forecasts`;
    journey = await startJourney(
      'settings',
      {},
      {
        ...{ SMTP_URL: mailbox.url, MAIL_FROM: 'hindcast@example.org' },
        ...{ OUTBOUND_HTTP: 'yes', OUTBOUND_PORTS: port, OUTBOUND_INTERNAL: '127.0.0.0/8' },
      },
    );
    page = journey.page;
    origin = await journey.product.url;
    await setUpWorkspace(journey);
    const ahead = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    await send('forecasts', {
      statement: 'The Orlan bridge is open to lorries',
      due: { date: ahead, time: null, zone: 'Europe/Tallinn' },
      chance: 0.4,
    });
    // due long ago, so its owner is told at once
    const { judgements } = await send<Report>('reports', {
      title: 'Orlan Sea notes',
      publishedOn: '2025-01-01',
      text: 'It is likely that the harbour tariff will be published by 31 December 2025.',
    });
    await send('forecasts', {
      judgementId: judgements[0]!.id,
      statement: 'The harbour tariff is published',
      due: { date: '2025-12-31', time: null, zone: 'Europe/Tallinn' },
    });
  });
  afterAll(async () => {
    await journey?.end();
    await mailbox?.stop();
    receiver.close();
  });

  const send = <Answer>(path: string, body: object): Promise<Answer> =>
    page.evaluate(
      async ([path, body]) => {
        const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
        const answer = await fetch(`/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
        if (!answer.ok) throw new Error(await answer.text());
        return answer.json();
      },
      [path, body] as const,
    ) as Promise<Answer>;

  it('shows what comes next, and what a change of everybody’s rules would make of it, before it is saved', async () => {
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Reminders' }).click();
    await page.getByText(/^Next: /).waitFor();
    await preview().getByText('30 days before due').first().waitFor();
    await page.getByRole('radio', { name: 'Everybody’s' }).click();
    await page.getByRole('button', { name: /30 days before due/ }).click();
    const number = page.getByLabel('How long, number');
    expect(await hasFocus(number)).toBe(true);
    await number.fill('45');
    await preview().getByText('45 days before due').waitFor();
    await preview().getByText('New').first().waitFor();
    await number.press('Enter');
    expect(await hasFocus(page.getByRole('button', { name: /45 days before due/ }))).toBe(true);
    await save('Save for everybody');
    await page.reload();
    await page.getByRole('button', { name: /Remind the owner 45 days before due/ }).waitFor();
    await preview().getByText('45 days before due').waitFor();
  });

  it('keeps what was typed when it cannot be saved, leads to the field, and asks before the page is left', async () => {
    await page.getByRole('button', { name: /45 days before due/ }).click();
    await page.getByLabel('How long, number').fill('');
    await page.getByRole('button', { name: 'Save for everybody' }).click();
    const summary = page.getByRole('alert');
    await summary.getByText('One thing keeps this from being saved').waitFor();
    expect(await hasFocus(summary)).toBe(true);
    await summary.getByRole('link', { name: /1 or more/ }).click();
    await vi.waitUntil(() => hasFocus(page.getByLabel('How long, number')));
    const asked = page.waitForEvent('dialog');
    const leaving = page.getByRole('link', { name: 'Today' }).first().click();
    await (await asked).dismiss();
    await leaving;
    expect(page.url()).toContain('/settings/reminders');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('button', { name: /45 days before due/ }).waitFor();
  });

  it('stops one stream of one’s own without the others', async () => {
    await page.getByRole('radio', { name: 'Mine' }).click();
    await stream('Escalation').getByText('Set for the workspace').waitFor();
    expect(await stream('Escalation').getByRole('button').count()).toBe(0);
    await stream('Before due').getByRole('button', { name: 'Stop' }).click();
    await save('Save');
    await stream('Before due').getByText('Stopped here').waitFor();
    await stream('After due').getByText('Workspace default').waitFor();
    await preview()
      .getByText(/after due, without an outcome/)
      .first()
      .waitFor();
    await preview().getByText('45 days before due').waitFor({ state: 'detached' });
    await stream('Before due').getByRole('button', { name: 'Back to the workspace’s' }).click();
    await preview().getByText('45 days before due').waitFor();
    await save('Save');
  });

  it('gives one forecast a rule of its own, which its plan follows, and takes it back', async () => {
    const itsRules = async () => {
      await page.goto(`${origin}/forecasts/1`);
      await page.getByRole('link', { name: 'Its own reminders' }).click();
    };
    const planned = async (says: RegExp) => {
      await page.goto(`${origin}/forecasts/1`);
      await page.getByText(/more planned/).click();
      await page.getByText(says).first().waitFor();
    };
    await itsRules();
    await stream('Before due').getByText('As for its owner').waitFor();
    await stream('Before due')
      .getByRole('button', { name: /\b7 days before due/ })
      .click();
    await page.getByLabel('How long, number').fill('4');
    await page.getByLabel('How long, number').press('Enter');
    await save('Save');
    await stream('Before due').getByText('Its own', { exact: true }).waitFor();
    await stream('Before due')
      .getByRole('button', { name: /45 days before due/ })
      .waitFor();
    await stream('After due').getByText('As for its owner').waitFor();
    await planned(/\b4 days before due/);
    await itsRules();
    await stream('Before due').getByRole('button', { name: 'Back to its owner’s' }).click();
    await save('Save');
    await stream('Before due').getByText('As for its owner').waitFor();
    await planned(/\b7 days before due/);
    expect(
      await page
        .getByText(/\b4 days before due/)
        .filter({ visible: true })
        .count(),
    ).toBe(0);
  });

  it('sends a dead letter again, and the log says it was sent', async () => {
    // the worker sweeps every fifteen seconds at the latest, and this refusal is final
    await page.getByRole('link', { name: 'Administration' }).click();
    const dead = page.getByRole('tab', { name: /Given up 1/ });
    await dead.waitFor({ timeout: 40_000 });
    await dead.click();
    await page.getByText(/550/).first().waitFor();
    mailbox.answer = null;
    await page.getByRole('button', { name: 'Send again to Ada Example' }).click();
    await page.getByText('1 message sent again.').waitFor();
    await vi.waitUntil(() => mailbox.mails.length === 1, { timeout: 40_000, interval: 200 });
    await page.goto(`${origin}/admin/mail`);
    await page.getByRole('row', { name: /Sent .* Ada Example/ }).waitFor();
  });

  it('sets quiet hours and a digest, and says what that comes to', async () => {
    await page.goto(`${origin}/settings/reminders`);
    await page.getByRole('checkbox', { name: 'Quiet hours' }).check();
    await page.getByLabel('Quiet from').fill('22');
    await page.getByLabel('Quiet to').fill('630');
    await page.getByRole('radio', { name: 'Weekly' }).click();
    await page.getByLabel('Weekday of the digest').selectOption('Friday');
    await page.getByLabel('Time of the digest').fill('16:00');
    await page.getByText('One mail a week, on Friday at 16:00').waitFor();
    await save('Save');
    await page.reload();
    await page.getByText('Between 22:00 and 06:30 only what is urgent leaves').waitFor();
    await preview()
      .getByText(/in the digest of Fri .* 16:00/)
      .first()
      .waitFor();
  });

  it('adds an endpoint and shows its secret this once', async () => {
    await page.getByRole('link', { name: 'Administration' }).click();
    await page.getByRole('tab', { name: 'Endpoints' }).click();
    await page.getByRole('button', { name: 'Add endpoint' }).click();
    await page.getByLabel('Name').fill('Ops room');
    await page.getByLabel('Address').fill(hook);
    await page.getByRole('button', { name: 'Add endpoint' }).click();
    expect(await page.getByLabel('Secret of Ops room').inputValue()).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Ops room' }).waitFor();
    expect(await page.getByText('whsec_').count()).toBe(0);
    await page.getByRole('button', { name: 'Test Ops room' }).click();
    await page.getByText('It answered 204.').waitFor();
    expect(received).toEqual([expect.stringMatching(/^v1,/)]);
    await page.getByRole('button', { name: 'Turn off Ops room' }).click();
    await page.getByRole('button', { name: 'Turn on Ops room' }).waitFor();
  });

  it('takes pasted holidays and keeps weekends free', async () => {
    await page.getByRole('link', { name: 'Calendar' }).click();
    await page.getByLabel('Days, one a line').fill('24 Dec 2030 Christmas Eve\n2030-12-25\nsome day');
    await page.getByText('No day found in: some day').waitFor();
    await page.getByRole('button', { name: 'Add 2 days' }).click();
    await page.getByRole('radio', { name: 'Kept free' }).click();
    await save('Save calendar');
    await page.reload();
    await page.getByRole('button', { name: 'Take out 25 Dec 2030' }).waitFor();
    await page.getByText('comes on the working day before').waitFor();
  });

  it('raised no fault in the page', () => expect(journey.faults).toEqual([]));
});

const hasFocus = (place: Locator): Promise<boolean> =>
  place.evaluate((node) => node === node.ownerDocument.activeElement);
