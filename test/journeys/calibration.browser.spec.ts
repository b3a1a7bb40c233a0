import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { type Journey, setUpWorkspace, startJourney } from '../kit/browser.js';

/** From a filter to a number, to the forecasts behind it, to the sum that a score is: with clicks, and with keys alone. */
describe('calibration in a browser', () => {
  let journey: Journey;
  let page: Page;
  let url: string;

  beforeAll(async () => {
    journey = await startJourney('calibration');
    page = journey.page;
    url = await journey.product.url;
    await setUpWorkspace(journey);
    await page.goto(`${url}/welcome`);
    await page.getByText('Look around an example first').click();
    await page.getByText('everything here is invented').waitFor();
  });
  afterAll(() => journey?.end());

  const rowsOf = (name: string) => page.getByRole('region', { name: `${name}, table` }).locator('tbody tr');

  it('filters by what stands in the address, and says so beside the figures', async () => {
    await page.goto(`${url}/calibration`);
    await page.getByText('What we said, what happened').waitFor();
    await page.getByRole('button', { name: /^Counted at/ }).click();
    await page.getByRole('menuitemradio', { name: 'First number' }).click();
    await page.waitForURL(/at=first/);
    await page.getByRole('button', { name: /^More/ }).click();
    await page.getByLabel('Count early outcomes').click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.waitForURL(/early=true/);
    await page.getByRole('button', { name: /^With early outcomes/ }).click();
    await page.waitForURL((address) => !address.search.includes('early'));
  });

  it('leads from a number to as many forecasts as it counts', async () => {
    await page.goto(`${url}/calibration`);
    const sentence = page.getByRole('region', { name: 'Word by word' }).getByRole('link').first();
    const [, , of] = /happened (\d+) of (\d+)/.exec(await sentence.innerText())!;
    await sentence.click();
    await page.waitForURL(/\/calibration\/forecasts\?word=/);
    await page.getByRole('heading', { level: 1, name: /^“/ }).waitFor();
    const rows = page.locator('main tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(Number(of));
    await page.getByRole('link', { name: 'Calibration' }).first().click();
    await page.waitForURL(/\/calibration$/);
  });

  it('turns a chart into its table and its table into a file', async () => {
    await page.getByRole('application', { name: /^What our words meant/ }).focus();
    await page.keyboard.press('t');
    await rowsOf('What our words meant').first().waitFor();
    const shown = await rowsOf('What our words meant').count();
    const chart = page.locator('section', { has: page.getByRole('heading', { name: 'What our words meant' }) }).last();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
    expect(lines).toHaveLength(shown + 1);
    expect(lines[0]).toContain('Average given');
    await chart.getByRole('button', { name: 'Chart' }).click();
  });

  it('walks a chart by keys, says every point, and opens what lies behind it', async () => {
    const chart = page.getByRole('application', { name: /^What our words meant/ });
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    const said = chart.locator('[aria-live]');
    await vi.waitUntil(async () => /happened \d+ of \d+/.test(await said.innerText()), { timeout: 5_000 });
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/calibration\/forecasts\?word=/);
  });

  it('shows the arithmetic of a closed forecast, and it comes out by hand', async () => {
    await page.locator('main tbody tr a').first().click();
    await page.getByText('Show the arithmetic').click();
    await rowsOf('The arithmetic').first().waitFor();
    const cells = await Promise.all(
      (await rowsOf('The arithmetic').all()).map(async (row) => row.locator('td').allInnerTexts()),
    );
    const score = Number(cells.at(-1)!.at(-1));
    const sum = cells
      .slice(0, -1)
      .reduce((total, row) => total + (Number(row[3]) * Number.parseFloat(row[4]!)) / 100, 0);
    // shown to four places and a tenth of a percent
    expect(Math.abs(sum - score)).toBeLessThan(0.0005 * cells.length);
    await page.getByText('Every score, by moment and person').click();
    const every = page.getByRole('region', { name: 'Every score, with its sum' });
    await every.getByRole('rowheader', { name: /^Half Brier/ }).waitFor();
    await page.getByRole('radiogroup', { name: 'At which moment' }).getByText('First').click();
    const [formula, value] = (await every.locator('tr[data-term] td').allInnerTexts()).slice(1, 3);
    const [, said, came] = /\((\S+) − (\d)\)²/.exec(formula!)!;
    expect((Number(said) - Number(came)) ** 2).toBeCloseTo(Number(value), 3);
  });

  it('says of people and updates what there is not enough of yet', async () => {
    await page.goto(`${url}/calibration`);
    await page.getByRole('link', { name: 'People and updates' }).click();
    await page.getByText(/checks of \d+ forecasts/).waitFor();
    await page.getByText(/two people have 30 shared forecasts/).waitFor();
  });

  it('raised no fault in the page', () => expect(journey.faults).toEqual([]));
});
