import type { Page } from 'playwright-core';
import { type Journey, setUpWorkspace, startJourney } from '../kit/browser.js';

/** Forecasts that are no yes or no, from making to score, with nothing but clicks and keys. */
describe('a choice, a number, a day and a condition in a browser', () => {
  let journey: Journey;
  let page: Page;

  beforeAll(async () => {
    journey = await startJourney('kinds');
    page = journey.page;
    await setUpWorkspace(journey);
  });
  afterAll(() => journey?.end());

  const newForecast = async (kind: string, statement: string) => {
    await page.goto(`${await journey.product.url}/forecasts/new`);
    await page.getByLabel('Statement').fill(statement);
    await page.getByText(kind, { exact: true }).click();
  };
  const make = async () => {
    await page.getByLabel('Due', { exact: true }).fill('31 Dec 2030');
    await page.getByRole('button', { name: 'Save forecast' }).click();
    await page.getByRole('region', { name: 'Probability now' }).waitFor();
  };
  const record = async () => {
    await page.getByLabel('Source').fill('Example gazette');
    await page
      .getByRole('form', { name: /Outcome of/ })
      .getByRole('button', { name: /Save|Record/ })
      .click();
    await page.getByText('Show the arithmetic').click();
    return page.getByRole('region', { name: 'The arithmetic, table' });
  };

  it('asks which option it will be, and keeps nothing that does not add up', async () => {
    await newForecast('One of several', 'The example council picks its next chair');
    await page.getByLabel('Option 1').fill('Incumbent');
    await page.getByLabel('Option 2').fill('Challenger');
    const belief = page.getByRole('group', { name: 'What you believe' });
    await belief.getByLabel('Incumbent', { exact: true }).fill('60');
    await belief.getByText('40% are left to give.').waitFor();
    await belief.getByRole('button', { name: 'Give the rest to Challenger' }).click();
    await belief.getByText('Adds up to 100%.').waitFor();
    await make();
    await page.getByText('Incumbent 60%').first().waitFor();
  });

  it('takes a moved belief with its reason, and the option that came out', async () => {
    await page.keyboard.press('r');
    const belief = page.getByRole('group', { name: 'Belief now' });
    await belief.getByLabel('Incumbent', { exact: true }).fill('30');
    await belief.getByRole('button', { name: 'Give the rest to Challenger' }).click();
    await page.getByRole('button', { name: 'Save Challenger 70%' }).click();
    await page.getByText('A move of 10 points or more needs a reason').waitFor();
    await page.getByLabel('Why').fill('The incumbent lost the first debate');
    await page.getByRole('button', { name: 'Save Challenger 70%' }).click();
    await page.getByRole('region', { name: 'How it moved' }).getByText('Challenger 70%').waitFor();
    await page.keyboard.press('o');
    await page.getByLabel('Challenger', { exact: true }).check();
    const sum = await record();
    await sum.getByText('Challenger 70%').waitFor();
    await page.getByText('Came out: Challenger').first().waitFor();
  });

  it('asks for a number by what it is unlikely to fall outside of', async () => {
    await newForecast('A number', 'Prices in the example republic rise over the year');
    await page.getByLabel('From').fill('-5');
    await page.getByLabel('To', { exact: true }).fill('20');
    await page.getByLabel('Unit').fill('%');
    const belief = page.getByRole('group', { name: 'What you believe' });
    await belief.getByLabel('10% chance it is less').fill('2');
    await belief.getByLabel('As likely below as above').fill('1');
    await belief.getByLabel('10% chance it is more').fill('5');
    await belief.getByText('Each value has to be at or above the one before it').waitFor();
    await belief.getByLabel('As likely below as above').fill('3');
    await make();
    await page.getByText('80% range 2% to 5%').first().waitFor();
    await page.keyboard.press('o');
    await page.getByLabel('It came out').check();
    await page.getByLabel('What came out').fill('3.5');
    await (await record()).getByText('3% (80% range 2% to 5%)').waitFor();
  });

  it('asks for a day', async () => {
    await newForecast('A day', 'The example bridge opens');
    await page.getByLabel('From').fill('1 Jan 2027');
    await page.getByLabel('To', { exact: true }).fill('31 Dec 2029');
    const belief = page.getByRole('group', { name: 'What you believe' });
    await belief.getByLabel('10% chance it is less').fill('1 Jun 2027');
    await belief.getByLabel('As likely below as above').fill('1 Mar 2028');
    await belief.getByLabel('10% chance it is more').fill('1 Sep 2029');
    await make();
    await page.getByText('1 Mar 2028').first().waitFor();
  });

  it('is void without a score when its condition fails', async () => {
    await newForecast('Yes or no', 'The example port closes for a week');
    await page.getByLabel('Only if').fill('the strike is called');
    await page.getByRole('textbox', { name: /^Probability/ }).fill('40');
    await make();
    await page.getByText('Only if: the strike is called.').waitFor();
    await page.keyboard.press('o');
    await page.getByLabel('Its condition failed').check();
    await page.getByLabel('Source').fill('Example gazette');
    await page
      .getByRole('form', { name: /Outcome of/ })
      .getByRole('button', { name: /Save|Record/ })
      .click();
    await page.getByText('Not scored: it was said only for the case that its condition holds.').waitFor();
  });

  it('stands in the list with its heart in words', async () => {
    await page.goto(`${await journey.product.url}/forecasts`);
    for (const words of ['Challenger 70%', '3%', '1 Mar 2028', '40%'])
      await page.getByRole('table').getByText(words, { exact: true }).waitFor();
  });

  it('raised no fault in the page', () => expect(journey.faults).toEqual([]));
});
