import { createHash } from 'node:crypto';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { reportText } from '@test/kit/given.js';

let product: TestApp;
let ada: Caller;

beforeAll(async () => {
  product = await startApp();
  ada = await product.setUp({ timeZone: 'UTC' });
});
afterAll(() => product.close());

const report = (text: string) => ({ title: 'Orlan Sea notes', publishedOn: '2026-01-01', text });

describe('what somebody sends', () => {
  it('is a report as long as may be, in the longest characters, and comes back byte for byte', async () => {
    const body = reportText.replaceAll('\n', '\r\n');
    const text = `\ufeff${body}\r\n${'€ and no word of chance.\r\n'.repeat(400_000)}`.slice(0, 10_000_000);
    const kept = (await ada.post('/reports', report(text)).expect(201)).body;
    expect(kept.text === text).toBe(true);
    expect(kept.sha256).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    for (const { mentions } of kept.judgements) {
      for (const { start, end, quote } of mentions) expect(text.slice(start, end)).toBe(quote);
    }
    expect(kept.judgements.length).toBeGreaterThan(0);
    const more = await ada.post('/reports', report(`${text}.`)).expect(413);
    expect(more.body.code).toBe('text-too-long');
  }, 120_000);

  it('is searched for without harm, whatever characters it has', async () => {
    const answer = await ada.get('/forecasts?q=%00').expect(400);
    expect(answer.body.code).toBe('invalid-request');
    await ada.get('/forecasts?q=%25%5F%5C').expect(200);
  });
});
