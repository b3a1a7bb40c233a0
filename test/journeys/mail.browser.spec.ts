import type { ClaimedDelivery } from '@app/db';
import { hostileText } from '@test/kit/hostileText.js';
import { chromiumArguments, findChromium } from '@test/kit/programs.js';
import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type LetterWithPictures, writeMail } from '../../apps/worker/src/transports/mailMessage.js';

const day = 86_400_000;
const now = Date.parse('2026-11-28T09:00:00Z');
const token = `AZOlwRERcACAAAAAAAAACg.${'x'.repeat(43)}`;
const sender = { publicUrl: 'https://hindcast.example.org', instance: 'spec', unsubscribeTo: null };

/** A delivery about forecasts that say so, by people who call themselves so. */
const delivery = (statements: readonly string[], name: string, digest: ClaimedDelivery['digest']) =>
  ({
    id: '0193a5c1-1111-7000-8000-000000000001',
    channel: 'email',
    recipient: { id: 'm', name, email: 'ada@example.org', zone: 'Europe/Tallinn' },
    workspace: { id: 'w', name, lexicon: 'icd203' },
    digest,
    items: statements.map((statement, at) => ({
      noticeId: `n${at}`,
      kind: 'reassess',
      noticeAt: now,
      forecast: {
        ...{ id: `f${at}`, number: at + 1, statement, due: { date: '2028-12-31' }, marking: null },
        lastCheckAt: now - 40 * day,
        history: [{ at: now - 200 * day, chance: 0.3, by: 'report', kept: false }],
        standing: { chance: 0.3, reason: statement },
      },
    })),
  }) as unknown as ClaimedDelivery;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArguments });
});
afterAll(() => browser.close());

const write = (statements: readonly string[], name: string, digest: ClaimedDelivery['digest'] = null) =>
  writeMail(
    delivery(statements, name, digest),
    { tokens: { unsubscribe: token, keep: token, snooze: token }, now },
    sender,
  );

/** Opens a mail as a program would that trusts it more than any does: with scripts, and its pictures in place. */
async function open(page: Page, { html, attachments }: LetterWithPictures): Promise<void> {
  const shown = attachments.reduce(
    (letter, { cid, content }) =>
      letter.replaceAll(`cid:${cid}`, `data:image/png;base64,${content.toString('base64')}`),
    html,
  );
  await page.setContent(shown, { waitUntil: 'load' });
}

/** What of an image element is looked at. */
interface Picture {
  readonly naturalWidth: number;
  checkVisibility(): boolean;
}

const widthOf = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');

const long = `A word of ${'eightyeight'.repeat(8)} letters, then some more of them in a line that goes on and on`;

describe.each(['light', 'dark'] as const)('a mail in a %s program', (colorScheme) => {
  it.each([320, 360, 600])('fits into %d pixels, and shows the picture made for it', async (width) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
    await open(page, await write([long], 'Ada Example'));
    const pictures = await page
      .locator('img')
      .evaluateAll((all) =>
        (all as unknown as Picture[]).map((one) => ({ shown: one.checkVisibility(), loaded: one.naturalWidth > 0 })),
      );
    expect(pictures).toEqual([
      { shown: colorScheme === 'light', loaded: true },
      { shown: colorScheme === 'dark', loaded: true },
    ]);
    expect(await widthOf(page)).toBeLessThanOrEqual(width);
    await open(page, await write([long, long], 'Ada Example', { localDate: '2026-11-28', slot: 'late' }));
    expect(await widthOf(page)).toBeLessThanOrEqual(width);
    await page.close();
  });
});

it('runs nothing and asks nobody, whatever somebody typed', { timeout: 60_000 }, async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => void (request.url().startsWith('data:') || asked.push(request.url())));
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, async (statement, name) => {
      const tags =
        '<img src=https://eve.example.org/x onerror=alert(1)><style>@import "https://eve.example.org"</style>';
      await open(page, await write([`${statement}${tags}`], `${name}${tags}`));
      expect(await page.locator('script, img:not([src^="data:"]), link, iframe, form, [onload]').count()).toBe(0);
    }),
    { numRuns: 10 },
  );
  expect(asked).toEqual([]);
  await page.close();
});
