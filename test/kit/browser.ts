import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { temporaryFolder } from './folders.js';
import { type Product, setUpLink, startProduct } from './product.js';
import { chromiumArguments, findChromium } from './programs.js';

/** The one-command product on a fresh data directory, and a real Chromium that looks at it. */
export interface Journey {
  readonly product: Product;
  readonly page: Page;
  /** what scripts of the page threw so far */
  readonly faults: readonly string[];
  readonly end: () => Promise<void>;
}

/** Starts the product, with settings beside its own, and opens a page of a new browser on nothing yet. */
export async function startJourney(
  name: string,
  options: BrowserContextOptions = {},
  env: NodeJS.ProcessEnv = {},
): Promise<Journey> {
  const folder = temporaryFolder(`hindcast-${name}-`);
  const product = startProduct(folder.path, env);
  await product.url;
  const browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArguments });
  const context = await browser.newContext({ timezoneId: 'Europe/Tallinn', locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  const end = async () => {
    await browser.close();
    await product.stop();
    folder.remove();
  };
  return { product, page, faults, end };
}

/** Follows the one-time link and fills in the set-up page, as the first administrator does. */
export async function setUpWorkspace({ product, page }: Journey): Promise<void> {
  await vi.waitUntil(() => setUpLink(product), { timeout: 10_000 });
  await page.goto(setUpLink(product)!);
  await page.getByLabel('Your name').fill('Ada Example');
  await page.getByLabel('E-mail').fill('ada@example.org');
  await page.getByLabel('Password').first().fill('a password for tests only');
  await page.getByLabel('Workspace').fill('Example desk');
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByRole('heading', { name: 'Welcome, Ada' }).waitFor();
}
