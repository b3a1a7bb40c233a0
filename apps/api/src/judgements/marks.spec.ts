import type { Judgement, Report } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, givenReport, noSuchId, reportText } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';

let api: TestApp;
let admin: Caller;
let analyst: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  admin = await api.setUp();
  analyst = await api.colleague(admin, 'analyst');
});
afterAll(() => api.close());

const closing = 'The sea stays calm 😀.';
const text = `The weather was fair.\n\n${reportText}\n\n${closing}`;
const given = (more: object = {}): Promise<Report> => givenReport(admin, { text, ...more });
const place = (words: string, within = text) => {
  const start = within.indexOf(words);
  return { start, end: start + words.length };
};
const shown = async ({ id }: { id: string }): Promise<Judgement[]> =>
  (await admin.get(`/reports/${id}`).expect(200)).body.judgements;
const mark = (report: { id: string }, marked: object, by = admin) =>
  by.post(`/reports/${report.id}/judgements`, marked);
const split = ({ id }: { id: string }, body: object, by = admin) => by.post(`/judgements/${id}/split`, body);
const merge = ({ id }: { id: string }, into: { id: string }, by = admin) =>
  by.put(`/judgements/${id}/merge`, { into: into.id });
const unmerge = ({ id }: { id: string }, by = admin) => by.delete(`/judgements/${id}/merge`);
const accept = ({ id, statement }: Judgement, by = admin) =>
  by.post('/forecasts', { judgementId: id, statement, chance: 0.4, due: { date: '2026-12-31', zone: 'UTC' } });

/** What the record says was done to a judgement, oldest first. */
const told = ({ id }: { id: string }): Promise<{ action: string; name: string; detail: object }[]> =>
  ask(
    api.database.adminUrl,
    `SELECT action, name, detail FROM audit_entries a JOIN members m ON m.id = a.by JOIN users u ON u.id = m.user_id
     WHERE subject_id = $1 ORDER BY a.recorded_at, a.id`,
    [id],
  );

describe('POST /reports/:report/judgements', () => {
  it('makes a judgement of a stretch, signed, in its place among the others', async () => {
    const report = await given();
    const marked = (await mark(report, place('The weather was fair.'), analyst).expect(201)).body;
    expect(marked).toMatchObject({
      reportId: report.id,
      ordinal: 4,
      state: 'proposed',
      statement: 'The weather was fair.',
      term: '',
      band: null,
      horizon: null,
      markedBy: { id: analyst.session!.person.id, name: 'Cole Colleague' },
      why: { rule: 'marked by hand', words: 'The weather was fair.' },
      mentions: [{ ...place('The weather was fair.'), quote: 'The weather was fair.' }],
    });
    expect((await shown(report)).map(({ ordinal }) => ordinal)).toEqual([4, 1, 2, 3]);
    expect(report.judgements.map(({ markedBy }) => markedBy)).toEqual([null, null, null]);
    const stretch = place('The weather was fair.');
    expect(await told(marked)).toEqual([{ action: 'judgement.mark', name: 'Cole Colleague', detail: stretch }]);
  });

  it('drafts term, band and date from the words, and finds the report by its counter', async () => {
    const report = await given();
    const words = 'the Orlan bridge will be opened by 31 December 2026';
    const marked = (await mark({ id: String(report.number) }, place(words)).expect(201)).body;
    expect(marked).toMatchObject({ term: 'likely', strength: 'firm', horizon: { due: '2026-12-31' } });
    expect(marked.mentions[0].quote).toBe(words);
  });

  it('leaves out white space at the ends, and adds nothing', async () => {
    const { start, end } = place(closing);
    const marked = (await mark(await given(), { start: start - 2, end }).expect(201)).body;
    expect(marked.mentions[0]).toMatchObject({ start, end, quote: closing });
  });

  it.each([
    ['beyond the end', { start: 5, end: text.length + 1 }, 422, 'span-invalid'],
    ['the wrong way round', { start: 9, end: 5 }, 422, 'span-invalid'],
    ['white space', { start: 21, end: 23 }, 422, 'span-invalid'],
    ['half a character', { start: place(closing).start, end: text.length - 2 }, 422, 'span-invalid'],
    ['before the beginning', { start: -1, end: 5 }, 400, 'invalid-request'],
    ['half an index', { start: 0.5, end: 5 }, 400, 'invalid-request'],
    ['nothing', {}, 400, 'invalid-request'],
  ])('refuses %s', async (_case, marked, status, code) => {
    expect((await mark(await given(), marked).expect(status)).body.code).toBe(code);
  });

  it('refuses more than 2,000 characters', async () => {
    const report = await given({ text: `${'word '.repeat(500)}end.` });
    expect((await mark(report, { start: 0, end: 2004 }).expect(422)).body.code).toBe('span-invalid');
    await mark(report, { start: 0, end: 1999 }).expect(201);
  });

  it('refuses what is a judgement already, be it proposed, dismissed or marked', async () => {
    const report = await given();
    const [first, second] = report.judgements;
    await admin.put(`/judgements/${second!.id}/dismissal`, {}).expect(200);
    for (const { mentions } of [first!, second!]) {
      const { start, end } = mentions[0]!;
      expect((await mark(report, { start, end }).expect(409)).body.code).toBe('already-marked');
    }
    await mark(report, place(closing)).expect(201);
    expect((await mark(report, place(closing)).expect(409)).body.code).toBe('already-marked');
  });

  it('is marked once however often it is sent with one key', async () => {
    const report = await given();
    const send = () => mark(report, place(closing)).set('idempotency-key', `mark-${report.id}`);
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('is accepted like any other', async () => {
    const marked = (await mark(await given(), place(closing)).expect(201)).body;
    const forecast = await givenForecast(admin, { judgementId: marked.id, statement: 'The sea is calm' });
    const [own] = (await shown({ id: marked.reportId })).filter(({ id }) => id === marked.id);
    expect(own).toMatchObject({ state: 'accepted', forecast: { id: forecast.id } });
  });
});

/** A report that says one thing twice and another thing once. */
const repeated = [
  'It is likely that the Orlan bridge will be opened by 31 December 2026.',
  'It is unlikely that the harbour will be sold by 30 June 2026.',
  'In sum, it is likely that the Orlan bridge will be opened by 31 December 2026.',
].join('\n\n');

describe('POST /judgements/:judgement/split', () => {
  it('makes a judgement of its own of one mention, with the statement of its sentence', async () => {
    const report = await given({ text: repeated });
    const [twice, once] = report.judgements;
    expect(twice!.mentions).toHaveLength(2);
    const own = (await split(twice!, { mention: 1, start: twice!.mentions[1]!.start }).expect(201)).body;
    expect(own).toMatchObject({ ordinal: 3, state: 'proposed', term: 'likely', mentions: [twice!.mentions[1]] });
    expect(own).toMatchObject({ horizon: { due: '2026-12-31' }, markedBy: null });
    expect((await shown(report)).map(({ id }) => id)).toEqual([twice!.id, once!.id, own.id]);
    expect((await shown(report))[0]!.mentions).toEqual([twice!.mentions[0]]);
    expect(await told(own)).toEqual([{ action: 'judgement.split', name: 'Ada Example', detail: { from: twice!.id } }]);
  });

  it('refuses the only mention, one there is none of, one that moved, and what is decided', async () => {
    const [twice, once] = (await given({ text: repeated })).judgements;
    expect((await split(once!, { mention: 0 }).expect(409)).body.code).toBe('nothing-to-split');
    expect((await split(twice!, { mention: 2 }).expect(404)).body.code).toBe('not-found');
    expect((await split(twice!, { mention: 1, start: 0 }).expect(412)).body.code).toBe('someone-saved-first');
    await split(twice!, { mention: -1 }).expect(400);
    await accept(twice!).expect(201);
    expect((await split(twice!, { mention: 1 }).expect(409)).body.code).toBe('already-decided');
  });
});

describe('the merge of a judgement', () => {
  it('gives its mentions to the other one, in reading order, and takes them back', async () => {
    const report = await given({ text: repeated });
    const [twice, once] = report.judgements;
    const merged = (await merge(once!, twice!, analyst).expect(200)).body;
    const all = [twice!.mentions[0], once!.mentions[0], twice!.mentions[1]];
    expect(merged).toEqual({ ...twice, mentions: all });
    expect(await shown(report)).toEqual([merged]);
    expect((await admin.get(`/reports/${report.id}`)).body.counts).toMatchObject({ proposed: 1 });
    const [row] = await ask<{ by: string }>(
      api.database.adminUrl,
      'SELECT state, merged_into AS into, decided_by AS by, decided_at IS NOT NULL AS dated FROM judgements WHERE id = $1',
      [once!.id],
    );
    expect(row).toEqual({ state: 'merged', into: twice!.id, by: analyst.session!.person.id, dated: true });

    expect((await unmerge(once!).expect(200)).body).toEqual(once);
    expect(await shown(report)).toEqual(report.judgements);
    expect((await told(once!)).map(({ action }) => action)).toEqual(['judgement.unmerge']);
    expect(await told(twice!)).toEqual([
      { action: 'judgement.merge', name: 'Cole Colleague', detail: { merged: once!.id } },
    ]);
  });

  it('goes into an accepted one and out again, and no further than decisions allow', async () => {
    const [first, second, third] = (await given()).judgements;
    await accept(first!).expect(201);
    expect((await merge(second!, first!).expect(200)).body).toMatchObject({ state: 'accepted', mentions: [{}, {}] });
    expect((await merge(first!, third!).expect(409)).body.code).toBe('already-decided');
    await unmerge(second!).expect(200);
    await admin.put(`/judgements/${third!.id}/dismissal`, {}).expect(200);
    expect((await merge(second!, third!).expect(409)).body.code).toBe('already-decided');
    expect((await merge(third!, second!).expect(409)).body.code).toBe('already-decided');
  });

  it('makes the merged one deaf to everything but taking it back', async () => {
    const [first, second] = (await given()).judgements;
    await merge(second!, first!).expect(200);
    for (const refused of [
      admin.patch(`/judgements/${second!.id}`, { statement: 'S' }),
      admin.put(`/judgements/${second!.id}/dismissal`, {}),
      admin.delete(`/judgements/${second!.id}/dismissal`),
      accept(second!),
      merge(second!, first!),
      merge(first!, second!),
      split(second!, { mention: 0 }),
    ]) {
      expect((await refused.expect(409)).body.code).toBe('already-decided');
    }
    await unmerge(second!).expect(200);
    expect((await unmerge(second!).expect(409)).body.code).toBe('not-merged');
  });

  it('stays within one report and between two judgements', async () => {
    const [[one], [other]] = [(await given()).judgements, (await given()).judgements];
    expect((await merge(one!, other!).expect(422)).body.code).toBe('other-report');
    expect((await merge(one!, one!).expect(400)).body.code).toBe('invalid-request');
    await merge(one!, { id: noSuchId }).expect(404);
    await admin.put(`/judgements/${one!.id}/merge`, {}).expect(400);
  });

  it('finds its mentions wherever they went on to', async () => {
    const report = await given();
    const [first, second, third] = report.judgements;
    await merge(third!, second!).expect(200);
    await merge(second!, first!).expect(200);
    expect((await unmerge(third!).expect(200)).body).toEqual(third);
    expect((await unmerge(second!).expect(200)).body).toEqual(second);
    expect(await shown(report)).toEqual(report.judgements);
  });

  it('is not taken back where its mention was split off since, or nothing else is left', async () => {
    const [first, second] = (await given()).judgements;
    await merge(second!, first!).expect(200);
    const own = (await split(first!, { mention: 1 }).expect(201)).body;
    expect((await unmerge(second!).expect(409)).body.code).toBe('nothing-to-split');
    await merge(own, first!).expect(200);
    await split(first!, { mention: 0 }).expect(201);
    expect((await unmerge(second!).expect(409)).body.code).toBe('nothing-to-split');
  });

  it('answers a repeated request with the judgement that has the mentions by now', async () => {
    const [first, second] = (await given()).judgements;
    const edit = () => admin.patch(`/judgements/${second!.id}`, { statement: 'S' }).set('idempotency-key', 'edit-once');
    await edit().expect(200);
    await merge(second!, first!).expect(200);
    expect((await edit().expect(200)).body.id).toBe(first!.id);
  });
});

describe('whoever may not', () => {
  it('is refused as a reader, and hears as a stranger what a missing thing says', async () => {
    const report = await given();
    const [first, second] = report.judgements;
    const reader = await api.colleague(admin, 'reader');
    const stranger = await api.stranger();
    const requests = (by: Caller, in_: { id: string }, one: { id: string }) => [
      mark(in_, place(closing), by),
      split(one, { mention: 0 }, by),
      merge(one, second!, by),
      unmerge(one, by),
    ];
    for (const refused of requests(reader, report, first!)) await refused.expect(403);
    const missing = requests(stranger, { id: noSuchId }, { id: noSuchId });
    for (const [i, request] of requests(stranger, report, first!).entries()) {
      expect((await request.expect(404)).text).toBe((await missing[i]!.expect(404)).text);
    }
    await merge((await givenReport(stranger)).judgements[0]!, first!, stranger).expect(404);
    expect(await shown(report)).toEqual(report.judgements);
  });
});

/** How often the races are run. */
const rounds = 50;

describe(`${rounds} times at once`, { timeout: 60_000 }, () => {
  it('the same words marked by two people are one judgement, other words get ordinals of their own', async () => {
    for (let round = 0; round < rounds; round++) {
      const report = await given();
      const answers = await Promise.all([
        mark(report, place(closing)),
        mark(report, place(closing), analyst),
        mark(report, place('The weather was fair.'), analyst),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
      expect((await shown(report)).map(({ ordinal }) => ordinal).sort()).toEqual([1, 2, 3, 4, 5]);
    }
  });

  it('two that are merged into each other are one afterwards, with both places', async () => {
    for (let round = 0; round < rounds; round++) {
      const report = await given();
      const [first, second, third] = report.judgements;
      const answers = await Promise.all([merge(first!, second!), merge(second!, first!, analyst)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const left = await shown(report);
      expect(left.map(({ mentions }) => mentions)).toEqual([
        [first!.mentions[0], second!.mentions[0]],
        third!.mentions,
      ]);
    }
  });

  it('what is merged is not accepted, and what is accepted is not merged', async () => {
    for (let round = 0; round < rounds; round++) {
      const report = await given();
      const [first, second] = report.judgements;
      const [merged, accepted] = await Promise.all([merge(second!, first!), accept(second!, analyst)]);
      expect([merged.status, accepted.status]).toEqual(merged.status === 200 ? [200, 409] : [409, 201]);
      const left = (await shown(report)).find(({ id }) => id === second!.id);
      expect(left?.state).toBe(merged.status === 200 ? undefined : 'accepted');
    }
  });

  it('no place is lost or doubled between splitting, merging and taking back', async () => {
    const report = await given({ text: repeated });
    const places = (judgements: readonly Judgement[]) =>
      judgements.flatMap(({ mentions }) => mentions.map(({ start }) => start)).sort((a, b) => a - b);
    for (let round = 0; round < rounds; round++) {
      const standing = await shown(report);
      const [one, other] = [standing[round % standing.length]!, standing.at(-1 - (round % 2)) ?? standing[0]!];
      const answers = await Promise.all([
        merge(one, other),
        split(one, { mention: 1 }, analyst),
        unmerge(report.judgements[round % 2]!),
        merge(other, one, analyst),
      ]);
      for (const { status } of answers) expect(status).toBeLessThan(500);
      expect(places(await shown(report))).toEqual(places(report.judgements));
    }
  });
});
