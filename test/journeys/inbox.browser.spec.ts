import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import type { ForecastDetail, NewForecast } from '@app/contract';
import { Db, fireDue, newId } from '@app/db';
import { type Caller, password, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast } from '@test/kit/given.js';
import { checkout } from '@test/kit/product.js';
import { chromiumArguments, findChromium } from '@test/kit/programs.js';
import { type Browser, chromium, type Page } from 'playwright-core';

/** The inbox as its owner lives with it: the service's clock is set, reminders are fired by the sweep, and nothing is reloaded. */
describe('the inbox in a browser', () => {
  let api: TestApp;
  let worker: Db;
  let admin: Caller;
  let cole: Caller;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    api = await startApp({ webDir: path.join(checkout, 'dist', 'web') });
    worker = new Db({ url: api.database.workerUrl, applicationName: 'test-worker', poolSize: 2 });
    await api.setClock('2026-03-02T08:00:00Z');
    admin = await api.setUp();
    cole = await api.colleague(admin, 'analyst');
    browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArguments });
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (fault) => faults.push(fault.message));
  });
  afterAll(async () => {
    await browser?.close();
    await worker?.close();
    await api?.close();
  });

  const site = () => api.url.replace('/api/v1', '');
  const sweep = () => worker.transaction('installation', (tx) => fireDue(tx, { limit: 1000, mail: true }));
  /** Time passes, and the worker looks until nothing is left; what somebody holds just then is left to its next look. */
  const until = async (moment: string) => {
    await api.setClock(moment);
    while ((await sweep()).settled > 0);
  };
  const due = (date: string, statement: string, more: Partial<NewForecast> = {}): Promise<ForecastDetail> =>
    givenForecast(admin, { statement, due: { date, time: null, zone: 'Europe/Berlin' }, ...more });
  const row = (statement: string) => page.locator('main ul').getByRole('link', { name: statement });
  const checks = async ({ id }: ForecastDetail) =>
    ((await admin.get(`/forecasts/${id}`).expect(200)).body as ForecastDetail).checks;

  it('comes back to the place that a mail named, after signing in', async () => {
    const forecast = await due('2026-12-31', 'The harbour crane is inspected');
    await page.goto(`${site()}/forecasts/${forecast.number}/reassess`);
    await page.getByLabel('E-mail').fill('ada@example.test');
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`**/forecasts/${forecast.number}?panel=reassess`);
    await page.getByRole('region', { name: 'Reassess' }).waitFor();
    await page.goto(`${site()}/forecasts/${forecast.number}/outcome`);
    await page.getByRole('region', { name: 'Outcome' }).waitFor();
  });

  it('shows a reminder as it falls due, without being reloaded', async () => {
    await due('2026-03-09', 'The ferry sails again', { cadence: null });
    await page.goto(`${site()}/today`);
    await row('The ferry sails again').waitFor();
    await page.evaluate('window.stayed = true');
    await until('2026-03-09T08:00:05Z');
    await page.getByRole('tab', { name: /Notices [12]/ }).waitFor();
    await page.getByRole('heading', { name: /Due today/ }).waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /new reminder/i })
      .waitFor({ state: 'attached' });
    expect(await page.evaluate('window.stayed')).toBe(true);
  });

  it('snoozes with H, keeps it findable, and it comes back', async () => {
    await page.keyboard.press('h');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Tomorrow/ })
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('snoozed until Tue 10 Mar, 09:00').waitFor();
    await row('The ferry sails again').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Snoozed 1' }).click();
    await page.getByText('Back Tue 10 Mar, 09:00').waitFor();
    await page.getByRole('tab', { name: /Needs you/ }).click();
    await until('2026-03-10T08:00:05Z');
    await row('The ferry sails again').waitFor();
    await page.getByRole('tab', { name: 'Snoozed 0' }).waitFor();
  });

  it('takes a snooze back', async () => {
    const choice = (name: RegExp) => page.getByRole('dialog').getByRole('button', { name });
    const focused = page.locator(':focus');
    await page.keyboard.press('h');
    await choice(/Tomorrow/)
      .and(focused)
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await choice(/In a week/)
      .and(focused)
      .waitFor();
    await page.keyboard.press('Enter');
    await row('The ferry sails again').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await row('The ferry sails again').waitFor();
  });

  it('keeps a number with one key, once', async () => {
    const forecast = await due('2027-03-31', 'The rail link is finished');
    await until('2026-04-09T08:00:05Z');
    await row('The rail link is finished').click();
    await page.getByRole('form', { name: `Reassess F-${forecast.number}` }).waitFor();
    await page.keyboard.press('=');
    await page.keyboard.press('=');
    await page.getByText(`F-${forecast.number}: kept 40%.`).waitFor();
    await row('The rail link is finished').waitFor({ state: 'detached' });
    expect((await checks(forecast)).map(({ kind }) => kind)).toEqual(['stated', 'kept']);
  });

  it('keeps many at once, says which was refused and why, and loses nothing', async () => {
    const three = await Promise.all(
      ['north', 'east', 'west'].map((pier) => due('2027-03-31', `The ${pier} pier opens`)),
    );
    await until('2026-05-10T08:00:05Z');
    for (const { statement } of three) {
      await row(statement).click();
      await page.keyboard.press('x');
    }
    await page.getByText('3 selected').waitFor();
    await cole
      .post(`/forecasts/${three[1]!.id}/checks`, { kind: 'changed', chance: 0.45, reason: 'The steel arrived' })
      .expect(201);
    await page.keyboard.press('=');
    await page.getByRole('heading', { name: '2 kept; 1 was refused.' }).waitFor();
    const refused = page.getByRole('alert').getByRole('listitem');
    expect(await refused.count()).toBe(1);
    expect(await refused.textContent()).toContain('Somebody saved a change while you were writing');
    expect((await checks(three[0]!)).at(-1)?.kind).toBe('kept');
    expect((await checks(three[1]!)).at(-1)?.kind).toBe('changed');
    await page.getByRole('button', { name: 'Close' }).click();
  });

  it('does what a link in a mail offers once, however often it is opened and pressed', async () => {
    const forecast = await due('2027-06-30', 'The lighthouse is lit');
    await until('2026-06-20T08:00:05Z');
    const token = await givenMailLink(forecast);
    const other = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    await other.goto(`${site()}/m/${token}`);
    await other.getByRole('heading', { name: 'Keep 40%?' }).waitFor();
    await other.reload();
    await other.getByText('The lighthouse is lit').waitFor();
    expect(await checks(forecast)).toHaveLength(1);
    expect(await other.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await other.getByRole('button', { name: 'Keep 40%' }).click();
    await other.getByRole('heading', { name: 'Kept' }).waitFor();
    await other.goto(`${site()}/m/${token}`);
    await other.getByRole('heading', { name: 'Kept already' }).waitFor();
    expect(await other.getByRole('button', { name: /^Keep/ }).count()).toBe(0);
    expect(await checks(forecast)).toHaveLength(2);
    await other.goto(`${site()}/m/${token}x`);
    await other.getByRole('heading', { name: 'This link is not known here' }).waitFor();
    await other.context().close();
  });

  it('hands a forecast over on top of what somebody else changed meanwhile, and it moves to the other list', async () => {
    const forecast = await due('2026-06-25', 'The bridge is painted');
    await page.goto(`${site()}/forecasts/${forecast.number}`);
    await page.getByRole('button', { name: 'Hand over' }).click();
    const form = page.getByRole('form', { name: 'Hand over' });
    const owner = form.getByRole('combobox', { name: 'Owner' });
    await owner.and(page.locator(':focus')).waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
    await owner.click();
    await page.getByRole('option', { name: 'Cole Colleague' }).click();
    await form.getByLabel('Why').fill('On leave until July');
    await admin.patch(`/forecasts/${forecast.id}/duty`, { marking: 'Restricted' }).expect(200);
    await form.getByRole('button', { name: 'Hand over to Cole Colleague' }).click();
    await form.getByText('Marking: Restricted, before: none').waitFor();
    await form.getByRole('button', { name: 'Hand over to Cole Colleague' }).click();
    await form.waitFor({ state: 'detached' });
    const needs = async (caller: Caller) => {
      const { needsYou } = (await caller.get('/today').expect(200)).body;
      return needsYou.flatMap(({ items }: { items: ForecastDetail[] }) => items.map(({ id }) => id));
    };
    expect(await needs(cole)).toContain(forecast.id);
    expect(await needs(admin)).not.toContain(forecast.id);
    expect((await admin.get(`/forecasts/${forecast.id}`).expect(200)).body.marking).toBe('Restricted');
    await page.getByText('Cole Colleague').first().waitFor();
  });

  it('raised no fault in the page', () => expect(faults).toEqual([]));

  /** As the mail about the newest notice of a forecast carries it. */
  async function givenMailLink({ id }: ForecastDetail): Promise<string> {
    const { workspace, person } = admin.session!;
    const token = `${Buffer.from(workspace.id.replaceAll('-', ''), 'hex').toString('base64url')}.${randomBytes(32).toString('base64url')}`;
    await api.db.transaction({ workspaceId: workspace.id }, (tx) =>
      tx.query(
        `INSERT INTO mail_links (workspace_id, id, member_id, forecast_id, notice_id, action, token_hash, expires_at,
           checks_recorded)
         SELECT workspace_id, $2, $3, forecast_id, id, 'keep', $4, app_now() + interval '7 days',
           (SELECT count(*) FROM checks WHERE checks.forecast_id = notices.forecast_id)
         FROM notices WHERE forecast_id = $1 ORDER BY created_at DESC LIMIT 1`,
        [id, newId(), person.id, createHash('sha256').update(token).digest('hex')],
      ),
    );
    return token;
  }
});
