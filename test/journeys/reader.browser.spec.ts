import PDFDocument from 'pdfkit';
import type { Page } from 'playwright-core';
import { type Journey, setUpWorkspace, startJourney } from '../kit/browser.js';
import type { Product } from '../kit/product.js';

const brief = `# Winter on the strait

## In short

- The ferry company is likely to cancel the night boat by the end of 2027.
- It is unlikely that the new pier opens before June 2027.

## Boats

The company has lost money for three winters. The ferry company is likely to cancel the night boat by the end of 2027. Tickets are cheap, and few people buy them. Crews talk of leaving in spring.

If the strait freezes, freight will probably move to the railway in 2027.

## Piers

The council voted for the loan in May. It is very likely that the old pier closes by December 2027. Nobody has said who pays for the cranes.
`;

/** Pages of plain words with one judgement each, and the same line at the head of every page. */
function pagesOf(count: number): Promise<Buffer> {
  const pdf = new PDFDocument({ bufferPages: true });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (let page = 1; page <= count; page += 1) {
    if (page > 1) pdf.addPage();
    pdf.fontSize(9).text('Example institute, yearly survey', 72, 40);
    pdf.fontSize(11).text(`Harbour ${page} handled more boats last year than the year before.`, 72, 90);
    pdf.text(`It is likely that harbour ${page} gets a second crane by the end of 2028.`, 72, 130);
    pdf.text('The survey asked every harbour master the same questions. '.repeat(30), 72, 170);
  }
  return ended(pdf, chunks);
}

/** A page that shows something and says nothing, as a scan does. */
function scan(): Promise<Buffer> {
  const pdf = new PDFDocument();
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  pdf.rect(80, 80, 400, 500).fill('#cccccc');
  return ended(pdf, chunks);
}

const ended = (pdf: PDFKit.PDFDocument, chunks: Buffer[]): Promise<Buffer> =>
  new Promise((resolve) => {
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.end();
  });

/** The one-command product and a real Chromium: judgements of a report, found, corrected and marked by hand. */
describe('the reader in a browser', () => {
  let journey: Journey;
  let product: Product;
  let page: Page;

  beforeAll(async () => {
    journey = await startJourney('reader', { viewport: { width: 1440, height: 900 } });
    ({ product, page } = journey);
  });
  afterAll(() => journey?.end());

  const note = (name: string | RegExp) => page.getByRole('article', { name });
  const opened = () => page.getByRole('article').filter({ has: page.locator('button[aria-expanded="true"]') });
  const toast = (says: string | RegExp) => page.getByRole('status').filter({ hasText: says });
  const undo = async (says: string | RegExp) => {
    await toast(says).getByRole('button', { name: 'Undo' }).click();
    await toast(says).waitFor({ state: 'detached' });
  };
  const reader = (title: string) => page.getByRole('heading', { level: 1, name: title }).waitFor();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('is set up', () => setUpWorkspace(journey));

  it('refuses a scanned PDF at its field, and loses nothing', async () => {
    await page.goto(`${await product.url}/reports/new`);
    await page.getByLabel('Published on').fill('2026-05-18');
    await page.setInputFiles('input[type=file]', {
      name: 'scanned_page.pdf',
      mimeType: 'application/pdf',
      buffer: await scan(),
    });
    expect(await page.getByLabel('Title').inputValue()).toBe('scanned page');
    await page.getByRole('button', { name: 'Add report' }).click();
    await page.getByRole('alert').filter({ hasText: /text/ }).waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('scanned page');
    expect(await page.getByLabel('Published on').inputValue()).toBe('18 May 2026');
    await page.getByText('scanned_page.pdf', { exact: true }).waitFor();
  });

  it('can cancel a long reading, and reads it to its end with progress', async () => {
    const long = { name: 'yearly_survey.pdf', mimeType: 'application/pdf', buffer: await pagesOf(120) };
    await page.setInputFiles('input[type=file]', long);
    await page.getByLabel('Title').fill('Yearly survey');
    await page.getByRole('button', { name: 'Add report' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await toast('Nothing was added').waitFor();
    await page.getByText('yearly_survey.pdf', { exact: true }).waitFor();
    const told: (string | null)[] = [];
    await page.exposeFunction('tell', (says: string | null) => told.push(says));
    await page.evaluate(`new MutationObserver(() => {
      const bar = document.querySelector('[role="progressbar"]');
      if (bar) tell(bar.ariaValueText);
    }).observe(document.body, { subtree: true, childList: true, attributes: true })`);
    await page.getByRole('button', { name: 'Add report' }).click();
    await page.waitForURL(/\/reports\/1/);
    // the last stage can pass within one frame, so only the pages are sure to be seen
    expect(told.some((says) => /^Reading page \d+ of 120$/.test(says ?? ''))).toBe(true);
  });

  it('leads from a judgement to its page and paragraph, and to the file', async () => {
    await reader('Yearly survey');
    await page.getByText('120 pages').waitFor();
    await press('j', 'j', 'j');
    await opened()
      .getByText(/^p\. 3, ¶ \d+$/)
      .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Original file/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('yearly_survey.pdf');
  });

  it('takes a pasted brief in and says why each judgement was proposed', async () => {
    await page.goto(`${await product.url}/reports/new`);
    await page.getByRole('textbox', { name: 'Text' }).fill(brief);
    await page.getByLabel('It is Markdown').check();
    await page.getByLabel('Title').fill('Winter on the strait');
    await page.getByLabel('Published on').fill('2026-05-18');
    await page.getByRole('button', { name: 'Add report' }).click();
    await page.waitForURL(/\/reports\/2/);
    await reader('Winter on the strait');
    await press('j');
    await opened().getByText('likely', { exact: true }).first().waitFor();
    await opened().getByText('by 31 Dec 2027').waitFor();
    await opened().getByText('Also said in another place').waitFor();
    expect(await note(/^Judgement/).count()).toBe(4);
  });

  it('parts a mention from its judgement, takes that back, and merges two by hand', async () => {
    await opened().getByRole('button', { name: 'This is a different judgement' }).click();
    await toast('stands for itself').waitFor();
    expect(await note(/^Judgement/).count()).toBe(5);
    await undo('stands for itself');
    await vi.waitUntil(async () => (await note(/^Judgement/).count()) === 4);
    await press('j', 'l');
    await page.getByRole('combobox', { name: 'Says the same as' }).fill('pier closes');
    await press('ArrowDown', 'Enter');
    await page.getByRole('button', { name: /Same as judgement/ }).click();
    await toast('is part of').waitFor();
    expect(await note(/^Judgement/).count()).toBe(3);
    await undo('is part of');
    await vi.waitUntil(async () => (await note(/^Judgement/).count()) === 4);
  });

  it('corrects the wording of a proposal and makes a forecast of it', async () => {
    await press('Escape', 'j', 'w');
    const form = page.getByRole('form', { name: /^Wording/ });
    await form.getByLabel('Statement').fill('The night boat is cancelled by the end of 2027');
    await press('Control+Enter');
    await toast('wording saved').waitFor();
    await press('m');
    const making = page.getByRole('form', { name: 'New forecast' });
    expect(await making.getByRole('textbox', { name: 'Statement' }).inputValue()).toBe(
      'The night boat is cancelled by the end of 2027',
    );
    await making.getByRole('button', { name: 'Make forecast' }).click();
    await toast('F-1 made').waitFor();
    await opened()
      .getByRole('link', { name: /Open F-1/ })
      .waitFor();
  });

  it('keeps the condition of the report as that of the forecast', async () => {
    await page
      .getByRole('link', { name: /freight/ })
      .first()
      .click();
    await opened()
      .getByText(/Void when it fails/)
      .waitFor();
    await press('m');
    const making = page.getByRole('form', { name: 'New forecast' });
    expect(await making.getByLabel('Only if').inputValue()).toMatch(/strait freezes/i);
    await press('Escape');
  });

  it('dismisses a proposal and takes it back', async () => {
    await press('d');
    await undo('not a judgement');
    await vi.waitUntil(
      async () => (await page.locator('main').getByText('Not a judgement', { exact: true }).count()) === 0,
    );
  });

  it('marks a sentence with nothing but keys', async () => {
    await press('Escape', 's');
    await page.getByRole('toolbar').waitFor();
    for (let steps = 0; steps < 30; steps += 1) {
      const heard = await page.locator('article > p[aria-live]').textContent();
      if (heard?.includes('Crews talk')) break;
      await press('ArrowDown');
    }
    await press('m');
    await toast(/Marked as judgement/).waitFor();
    await opened().getByText('Marked by Ada Example', { exact: false }).waitFor();
    expect(
      await opened()
        .getByText(/Crews (talk|leave)/)
        .count(),
    ).toBeGreaterThan(0);
    await press('Escape', 'Escape');
    expect(await page.getByRole('toolbar').count()).toBe(0);
  });

  it('marks words that were selected with the mouse', async () => {
    const words = page.getByText('Nobody has said who pays for the cranes.', { exact: false }).last();
    await words.scrollIntoViewIfNeeded();
    // the end of a drag over the words; the space before them is selected, too, and has to be left out
    await page.evaluate(`{
      const texts = document.createTreeWalker(document.querySelector('main article'), NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const at = node.textContent.indexOf('Nobody has said');
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at - 1);
        range.setEnd(node, at + 'Nobody has said who pays for the cranes.'.length);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
      }
    }`);
    await page.getByRole('toolbar').getByRole('button', { name: 'Mark judgement' }).click();
    await toast(/Marked as judgement/)
      .last()
      .waitFor();
    await page.getByRole('link', { name: 'Nobody has said who pays for the cranes.' }).waitFor();
    expect(await page.getByRole('toolbar').count()).toBe(0);
  });

  it('says that a report is not in English', async () => {
    await page.goto(`${await product.url}/reports/new`);
    await page
      .getByRole('textbox', { name: 'Text' })
      .fill(
        'Le gouvernement va probablement adopter la loi avant la fin de l’année. Les prix vont sans doute monter. '.repeat(
          4,
        ),
      );
    await page.getByLabel('Title').fill('Note sur la loi');
    await page.getByLabel('Published on').fill('2026-05-18');
    await page.getByRole('button', { name: 'Add report' }).click();
    await page.getByText('This report is in French.').waitFor();
  });

  it('stays quick in a report of 3,000 judgements', async () => {
    const paragraphs = Array.from(
      { length: 3_000 },
      (_, at) =>
        `Harbour ${at} is one of many on the coast. ${'Its boats go out at dawn and come back at noon. '.repeat(8)}It is likely that harbour ${at} gets a crane by ${2027 + (at % 9)}.`,
    );
    await page.goto(`${await product.url}/reports/new`);
    await page.setInputFiles('input[type=file]', {
      name: 'coast.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(paragraphs.join('\n\n')),
    });
    await page.getByLabel('Published on').fill('2026-05-18');
    await page.getByRole('button', { name: 'Add report' }).click();
    await page.waitForURL(/\/reports\/4/, { timeout: 40_000 });
    await reader('coast');
    await press('k'); // the last one
    await page.getByText('harbour 2999', { exact: false }).first().waitFor();
    await opened().waitFor();
    expect(await page.locator('*').count()).toBeLessThan(12_000);
  });

  it('raised no fault in the page', () => expect(journey.faults).toEqual([]));
});
