import { createHash } from 'node:crypto';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, givenReport, noSuchId, reportText } from '@test/kit/given.js';

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

describe('POST /reports', () => {
  it('keeps the text unchanged and proposes its judgements in the same request', async () => {
    const text = `﻿${reportText}\r\n\ttrailing `;
    const report = await givenReport(admin, { text });
    expect(report.text).toBe(text);
    expect(report.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(report.characters).toBe(text.length);
    expect(report.judgements.map(({ term, state, ordinal }) => [ordinal, term, state])).toEqual([
      [1, 'likely', 'proposed'],
      [2, 'unlikely', 'proposed'],
      [3, 'expected', 'proposed'],
    ]);
    for (const { mentions } of report.judgements) {
      for (const { start, end, quote } of mentions) expect(quote).toBe(text.slice(start, end));
    }
    expect(report.counts).toEqual({ proposed: 3, accepted: 0, dismissed: 0, closed: 0 });
    expect(report.addedBy.name).toBe('Ada Example');
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['half a surrogate pair', 'a\ud800b'],
  ])('refuses %s rather than repair it', async (_what, text) => {
    const refused = await admin.post('/reports', { title: 'T', publishedOn: '2026-01-01', text }).expect(422);
    expect(refused.body.code).toBe('text-unreadable');
  });

  it('takes ten million characters and refuses one more', async () => {
    const long = 'word '.repeat(2_000_000);
    const report = { title: 'T', publishedOn: '2026-01-01' };
    expect((await admin.post('/reports', { ...report, text: `${long}x` }).expect(413)).body.code).toBe('text-too-long');
    const kept = await admin.post('/reports', { ...report, text: long }).expect(201);
    expect(kept.body.characters).toBe(10_000_000);
  });

  it('refuses a body too large to be any report before reading it all', async () => {
    const text = '\u20ac'.repeat(25_000_000);
    const refused = await admin.post('/reports', { title: 'T', publishedOn: '2026-01-01', text });
    expect([refused.status, refused.body.code]).toEqual([413, 'text-too-long']);
  });

  it('refuses a report that is not published yet', async () => {
    const refused = await admin.post('/reports', { title: 'T', publishedOn: '2026-01-12', text: 'x' }).expect(422);
    expect(refused.body.code).toBe('date-in-future');
  });

  it('says what came and what is taken', async () => {
    const { body } = await admin.post('/reports', { title: ' ', publishedOn: '2026-02-30', text: 'x' }).expect(400);
    expect(body.errors.map(({ at }: { at: string }) => at).sort()).toEqual(['publishedOn', 'title']);
  });

  it('answers a repeated request with the report it made the first time', async () => {
    const send = (text: string) =>
      admin.post('/reports', { title: 'T', publishedOn: '2026-01-01', text }).set('idempotency-key', 'report-1');
    const answers = await Promise.all([send('once'), send('once'), send('once'), send('once'), send('once')]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await send('twice').expect(422)).body.code).toBe('key-reused');
    const bad = admin
      .post('/reports', { title: 'T', publishedOn: '2026-01-01', text: 'x' })
      .set('idempotency-key', 'a b');
    expect((await bad.expect(400)).body.errors[0].at).toBe('Idempotency-Key');
  });
});

describe('GET /reports', () => {
  it('lists newest first, page by page, and nobody else’s', async () => {
    const reader = await api.stranger();
    const numbers = [];
    for (let i = 0; i < 5; i++) numbers.push((await givenReport(reader)).number);
    const first = (await reader.get('/reports?limit=2').expect(200)).body;
    const second = (await reader.get(`/reports?limit=2&cursor=${first.nextCursor}`).expect(200)).body;
    const third = (await reader.get(`/reports?limit=2&cursor=${second.nextCursor}`).expect(200)).body;
    const shown = [first, second, third].flatMap(({ items }) => items.map(({ number }: { number: number }) => number));
    expect(shown).toEqual(numbers.reverse());
    expect(third.nextCursor).toBeNull();
  });

  it.each(['limit=0', 'limit=x', 'cursor=nonsense'])('refuses %s', async (query) => {
    expect((await admin.get(`/reports?${query}`).expect(400)).body.code).toBe('invalid-request');
  });
});

describe('GET /reports/:report', () => {
  it('finds it by counter and by key', async () => {
    const report = await givenReport(admin);
    expect((await admin.get(`/reports/${report.number}`).expect(200)).body).toEqual(report);
    expect((await admin.get(`/reports/${report.id}`).expect(200)).body).toEqual(report);
  });

  it('answers a stranger exactly as it answers a missing one', async () => {
    const report = await givenReport(admin);
    const foreign = await stranger.get(`/reports/${report.id}`).expect(404);
    const missing = await stranger.get(`/reports/${noSuchId}`).expect(404);
    expect(foreign.text).toBe(missing.text);
    expect(foreign.headers['content-type']).toContain('application/problem+json');
    await stranger.get(`/reports/${report.number + 500}`).expect(404);
    await admin.get('/reports/0').expect(400);
  });
});

describe('GET /reports/:report/record', () => {
  it('holds everything the report led to, with chains that verify', async () => {
    const report = await givenReport(admin);
    const [judgement] = report.judgements;
    const { statement, id: judgementId } = judgement!;
    const forecast = await givenForecast(admin, { judgementId, statement, chance: null });
    const record = (await admin.get(`/reports/${report.number}/record`).expect(200)).body;
    expect(record).toMatchObject({ version: 1, takenAt: expect.stringMatching(/^2026-01-10T10:/) });
    expect(record.report.judgements[0]).toMatchObject({ state: 'accepted', forecast: { id: forecast.id } });
    expect(record.forecasts).toEqual([forecast]);
    expect(record.chains).toEqual([
      {
        forecast: forecast.number,
        sequence: forecast.revision,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        fault: null,
      },
    ]);
  });

  it('answers a stranger exactly as it answers a missing one', async () => {
    const report = await givenReport(admin);
    const foreign = await stranger.get(`/reports/${report.id}/record`).expect(404);
    expect((await stranger.get(`/reports/${noSuchId}/record`).expect(404)).text).toBe(foreign.text);
  });
});
