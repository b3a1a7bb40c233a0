import { createHash } from 'node:crypto';
import type { ReadingLine, Report } from '@app/contract';
import { limits } from '@app/reading';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { docxOf, pdfOf, put, readingProgram, wordParagraph } from '@test/kit/files.js';
import { givenReport, noSuchId } from '@test/kit/given.js';

// a reading process takes its second on cores that other tests use as well
vi.setConfig({ testTimeout: 60_000 });

let api: TestApp;
let admin: Caller;
let stranger: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  admin = await api.setUp();
  stranger = await api.stranger();
});
afterAll(() => api.close());

const fields = { title: 'Orlan Sea outlook', publishedOn: '2026-01-01' };
const sentence = 'It is likely that the Orlan bridge will be opened by 31 December 2026.';

interface Upload {
  readonly title?: string | null;
  readonly publishedOn?: string;
  readonly headers?: Record<string, string>;
  readonly by?: Caller;
  readonly signal?: AbortSignal;
  readonly app?: TestApp;
}

/** Sends a form as a browser on our own pages does. */
function upload(bytes: Buffer | string, name: string, given: Upload = {}): Promise<Response> {
  const { title = fields.title, publishedOn = fields.publishedOn, by = admin, headers, signal, app = api } = given;
  const form = new FormData();
  if (title !== null) form.set('title', title);
  form.set('publishedOn', publishedOn);
  form.set('file', new Blob([new Uint8Array(Buffer.from(bytes as string))]), name);
  const sent = { 'sec-fetch-site': 'same-origin', cookie: by.cookie ?? '', ...headers };
  return fetch(`${app.url}/reports`, { method: 'POST', body: form, headers: sent, signal });
}

async function kept(bytes: Buffer | string, name: string, given: Upload = {}): Promise<Report> {
  const answer = await upload(bytes, name, given);
  const body = (await answer.json()) as Report & { detail?: string };
  expect([answer.status, body.detail]).toEqual([201, undefined]);
  return body;
}

async function codeOf(answer: Response): Promise<[number, string]> {
  return [answer.status, ((await answer.json()) as { code: string }).code];
}

async function linesOf(answer: Response): Promise<ReadingLine[]> {
  return (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ReadingLine);
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const count = async (): Promise<number> => (await admin.get('/reports?limit=200').expect(200)).body.items.length;

/** A PDF that takes its reader seconds: pages without end on few bytes. */
const dear = (pages: number) =>
  pdfOf((pdf) => {
    for (let page = 0; page < pages; page++) {
      if (page > 0) pdf.addPage();
      for (let line = 0; line < 120; line++) put(pdf, `${sentence} ${page} ${line}`, 20, 10 + line * 6);
    }
  });

describe('POST /reports with a file', () => {
  it('keeps a PDF with its text, its structure, its pages and the file itself', async () => {
    const pdf = await pdfOf((page) => {
      page.fontSize(20).text('Outlook').fontSize(11).moveDown().text(sentence);
      page.addPage().text('It is unlikely that the harbour of Orlan will be sold before 2028.');
    });
    const report = await kept(pdf, 'outlook.pdf');
    expect(report).toMatchObject({
      format: 'pdf',
      pages: 2,
      language: 'en',
      file: { name: 'outlook.pdf', bytes: pdf.length, sha256: sha256(pdf) },
      title: fields.title,
    });
    expect(report.blocks.map(({ kind, page }) => [kind, page])).toEqual([
      ['heading', 1],
      ['paragraph', 1],
      ['paragraph', 2],
    ]);
    expect(report.judgements.map(({ term }) => term)).toEqual(['likely', 'unlikely']);
    for (const { mentions } of report.judgements) {
      for (const { start, end, quote } of mentions) expect(report.text.slice(start, end)).toBe(quote);
    }
    expect((await admin.get(`/reports/${report.number}`).expect(200)).body).toEqual(report);
    const [row] = (await admin.get('/reports?limit=1').expect(200)).body.items;
    expect(row).toMatchObject({ pages: 2, language: 'en', file: report.file });
  });

  it.each([
    ['outlook.txt', sentence, 'text'],
    ['outlook.md', `# Outlook\n\n${sentence}`, 'markdown'],
    ['outlook.html', `<!doctype html><h1>Outlook</h1><p>${sentence}</p>`, 'html'],
    ['outlook.docx', docxOf(wordParagraph(sentence)), 'docx'],
  ])('reads %s', async (name, bytes, format) => {
    const report = await kept(bytes, name);
    expect([report.format, report.pages, report.file?.name]).toEqual([format, null, name]);
    expect(report.judgements).toHaveLength(1);
  });

  it('proposes nothing in another language, and says which it is', async () => {
    const text =
      'Die Brücke von Orlan wird wahrscheinlich im Jahr 2027 eröffnet, auch wenn der Hafen bis dahin geschlossen bleibt.';
    expect(await kept(text, 'lage.txt')).toMatchObject({ language: 'de', judgements: [] });
  });

  it.each([
    [
      'a zip bomb',
      docxOf(wordParagraph(sentence), { 'word/big.xml': new Uint8Array(210 * 1024 * 1024) }),
      'a.docx',
      413,
      'file-too-large',
    ],
    [
      'binary junk',
      Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 37) % 256)),
      'a.txt',
      415,
      'file-kind-unknown',
    ],
    ['another encoding', Buffer.from('caf\xe9 is likely', 'latin1'), 'a.txt', 422, 'encoding-unknown'],
    ['a damaged PDF', Buffer.from('%PDF-1.7\nnothing'), 'a.pdf', 422, 'file-unreadable'],
    ['nothing', Buffer.alloc(0), 'a.txt', 422, 'file-without-text'],
    ['a file larger than 25 MiB', Buffer.alloc(limits.fileBytes + 1, 'a '), 'a.txt', 413, 'file-too-large'],
  ])('refuses %s and keeps nothing of it', async (_what, bytes, name, status, code) => {
    const before = await count();
    expect(await codeOf(await upload(bytes, name))).toEqual([status, code]);
    expect(await count()).toBe(before);
  });

  it('refuses 60 MB and lets the sender finish', async () => {
    expect(await codeOf(await upload(Buffer.alloc(60_000_000, 'a'), 'a.txt'))).toEqual([413, 'file-too-large']);
  });

  it('says which fields are missing', async () => {
    const untitled = await upload(sentence, 'a.txt', { title: null });
    expect(await untitled.json()).toMatchObject({ errors: [{ at: 'title' }] });
    expect(await codeOf(await upload(sentence, 'a.txt', { publishedOn: '2026-01-13' }))).toEqual([
      422,
      'date-in-future',
    ]);
    const broken = await fetch(`${api.url}/reports`, {
      method: 'POST',
      body: '--x\r\nbroken',
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        'sec-fetch-site': 'same-origin',
        cookie: admin.cookie!,
      },
    });
    expect(await codeOf(broken)).toEqual([400, 'invalid-request']);
  });

  it('takes no form where a route has no use for one', async () => {
    const form = new FormData();
    form.set('email', 'ada@example.test');
    const answer = await fetch(`${api.url}/sessions`, {
      method: 'POST',
      body: form,
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(await codeOf(answer)).toEqual([400, 'invalid-request']);
  });

  it('asks who it is before it takes the file', async () => {
    expect(await codeOf(await upload(sentence, 'a.txt', { by: api.nobody }))).toEqual([401, 'not-signed-in']);
    const reader = await api.colleague(admin, 'reader');
    expect(await codeOf(await upload(sentence, 'a.txt', { by: reader }))).toEqual([403, 'not-permitted']);
  });

  it('answers a repeated request with the report it made the first time, by the bytes of the file', async () => {
    const headers = { 'idempotency-key': 'file-1' };
    const answers = await Promise.all([1, 2, 3].map(() => kept(sentence, 'a.txt', { headers })));
    answers.push(await kept(sentence, 'a.txt', { headers }));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await codeOf(await upload(`${sentence} `, 'a.txt', { headers }))).toEqual([422, 'key-reused']);
  });
});

describe('POST /reports that asks for lines', () => {
  const headers = { accept: 'application/x-ndjson' };

  it('tells how far the reading is, a few times a second, and ends with the report', async () => {
    const answer = await upload(await dear(60), 'long.pdf', { headers });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
    const lines = await linesOf(answer);
    const last = lines.pop()!;
    expect('report' in last && last.report.pages).toBe(60);
    const shares = lines.map((line) => ('stage' in line ? line : null));
    expect(shares).not.toContain(null);
    expect(shares.some((line) => line!.stage === 'file' && line!.pages === 60)).toBe(true);
    expect(shares.some((line) => line?.stage === 'judgements')).toBe(true);
  });

  it('ends with the problem where the file cannot be read', async () => {
    const lines = await linesOf(await upload('%PDF-1.7\nnothing', 'a.pdf', { headers }));
    expect(lines.at(-1)).toMatchObject({ problem: { code: 'file-unreadable', status: 422 } });
  });

  it('answers for text as well', async () => {
    const post = admin
      .post('/reports', { ...fields, text: sentence })
      .set(headers)
      .buffer(true)
      .parse((res, done) => {
        let text = '';
        res.on('data', (chunk) => {
          text += chunk;
        });
        res.on('end', () => done(null, text));
      });
    const last = JSON.parse(
      String((await post.expect(200)).body)
        .trim()
        .split('\n')
        .at(-1)!,
    );
    expect(last.report.judgements).toHaveLength(1);
  });
});

describe('while a file is read', () => {
  it('other requests are answered, and the reading ends when whoever asked has gone', async () => {
    const before = await count();
    const gone = new AbortController();
    const slow = upload(await dear(400), 'long.pdf', {
      signal: gone.signal,
      headers: { accept: 'application/x-ndjson' },
    });
    const body = (await slow).body!.getReader();
    await body.read(); // it is being read
    const began = performance.now();
    await api.nobody.get('/health').expect(200);
    expect(performance.now() - began).toBeLessThan(2_000);
    gone.abort();
    await expect(body.read()).rejects.toThrow();
    await givenReport(admin);
    expect(await count()).toBe(before + 1);
  });

  it('a limit of time ends it, the service goes on, and too many at once are told to come again', async () => {
    const small = await startApp({
      reading: { program: readingProgram, limits: { wallMs: 300, atOnce: 1, waiting: 0 } },
    });
    try {
      const by = await small.setUp();
      const pdf = await dear(400);
      const answers = await Promise.all([1, 2].map(() => upload(pdf, 'long.pdf', { by, app: small })));
      const codes = (await Promise.all(answers.map(codeOf))).map(([, code]) => code).sort();
      expect(codes).toEqual(['reading-took-too-long', 'too-busy']);
      expect(answers.find(({ status }) => status === 503)!.headers.get('retry-after')).toBe('10');
      await by.post('/reports', { ...fields, text: sentence }).expect(201);
      expect((await by.get('/reports').expect(200)).body.items).toHaveLength(1);
    } finally {
      await small.close();
    }
  });
});

describe('GET /reports/:report/file', () => {
  it('sends the bytes back as they came, to be saved and not shown', async () => {
    const bytes = Buffer.from(`<!doctype html><script>alert(1)</script><p>${sentence}</p>`);
    const report = await kept(bytes, 'Bericht „Größe“\r\n"x".html');
    const answer = await admin.get(`/reports/${report.number}/file`).buffer(true).expect(200);
    expect(sha256(answer.body as Buffer)).toBe(sha256(bytes));
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="[ -~]+"; filename\*=UTF-8''Bericht%20/,
    );
  });

  it('answers a stranger, and for a report without a file, exactly as for a missing one', async () => {
    const report = await kept(sentence, 'a.txt');
    const foreign = await stranger.get(`/reports/${report.id}/file`).expect(404);
    const missing = await stranger.get(`/reports/${noSuchId}/file`).expect(404);
    expect(foreign.text).toBe(missing.text);
    expect((await admin.get(`/reports/${(await givenReport(admin)).id}/file`).expect(404)).text).toBe(missing.text);
    expect((await api.nobody.get(`/reports/${report.id}/file`).expect(401)).body.code).toBe('not-signed-in');
  });
});
