import type { Page } from 'playwright-core';
import { type Journey, setUpWorkspace, startJourney } from '../kit/browser.js';
import type { Product } from '../kit/product.js';
import { sharedReport } from '../kit/sharedReport.js';

const given = sharedReport();

/** The one-command product, a real Chromium, and nothing but clicks and keys. */
// without ../shared beside the checkout these are named among what was not run
describe.runIf(given !== null)('the real report in a browser, from upload to score', () => {
  let journey: Journey;
  let product: Product;
  let page: Page;

  beforeAll(async () => {
    journey = await startJourney('report');
    ({ product, page } = journey);
  });
  afterAll(() => journey?.end());

  it('is set up through the one-time link', () => setUpWorkspace(journey));

  it('takes the pasted report in and highlights its judgements', async () => {
    await page.getByRole('link', { name: 'Add report' }).click();
    await page.getByLabel('Title').fill('Deepening ties');
    await page.getByLabel('Published on').fill('2024-02-13');
    await page.getByRole('textbox', { name: 'Text' }).fill(given!.text);
    await page.getByRole('button', { name: 'Add report' }).click();
    await page.waitForURL(/\/reports\/1/);
    await page.getByText('judgements proposed').waitFor();
    const musts = given!.judgements.filter(({ label }) => label === 'must').length;
    expect(await page.locator('main a[href*="#j"]').count()).toBeGreaterThanOrEqual(musts);
  });

  it('makes a forecast with the keyboard, its assumption confirmed', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('m');
    const form = page.getByRole('form', { name: 'New forecast' });
    await expectValue(form.getByLabel('Due date'), '13 Feb 2025');
    await form.getByRole('button', { name: 'Make forecast' }).click();
    await form
      .getByText(/confirm/i)
      .first()
      .waitFor();
    await form.getByLabel(/12 months/).check();
    await form.getByRole('button', { name: 'Make forecast' }).click();
    await page.getByText('Overdue').first().waitFor();
  });

  it('is asked for on Today, in the list and as one notice', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.waitForURL(/\/today/);
    await page.getByRole('heading', { name: /Overdue/ }).waitFor();
    await page.getByRole('tab', { name: /Notices/ }).click();
    const notices = page.getByText(/F-1 was due on 13 Feb 2025/);
    // the worker sweeps every fifteen seconds at the latest
    await vi.waitUntil(
      async () => {
        await page.reload();
        await page.getByRole('tab', { name: /Notices/ }).waitFor();
        return (await notices.count()) > 0;
      },
      { timeout: 40_000, interval: 1_000 },
    );
    expect(await notices.count()).toBe(1);
  });

  it('has its outcome recorded and shows the score with its arithmetic', async () => {
    await page.goto(`${await product.url}/forecasts/1`);
    await page.getByRole('button', { name: 'Record outcome' }).first().click();
    const form = page.getByRole('form', { name: 'Outcome of F-1' });
    await form.getByLabel('Did not happen').check();
    await form.getByLabel('Known on').fill('2025-02-14');
    await form.getByLabel('Source').fill('Example yearbook');
    await form.getByRole('button', { name: /did not happen/ }).click();
    await page.getByText('Show the arithmetic').click();
    await page.getByText('0.11').first().waitFor(); // (0.325 − 0)²
  });

  it('counts in calibration as one of too few for a curve', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.waitForURL(/\/calibration/);
    await page
      .getByText(/a curve at 30/)
      .first()
      .waitFor();
  });

  it('is left alone while an example is looked at, loaded with one click and removed with one', async () => {
    await page.goto(`${await product.url}/welcome`);
    await page.getByText('Look around an example first').click();
    await page.getByText('everything here is invented').waitFor();
    await page.goto(`${await product.url}/calibration`);
    await page.getByText('What our words meant').waitFor();
    await page.getByRole('button', { name: 'Remove the example' }).click();
    await page.getByText('The example is gone').waitFor();
    await page.goto(`${await product.url}/forecasts/1`);
    await page.getByText('Show the arithmetic').waitFor();
  });

  it('raised no fault in the page', () => expect(journey.faults).toEqual([]));
});

async function expectValue(field: ReturnType<Page['getByLabel']>, value: string): Promise<void> {
  await field.waitFor();
  expect(await field.inputValue()).toBe(value);
}
