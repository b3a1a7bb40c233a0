import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Report } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenReport, noSuchId } from '@test/kit/given.js';
import { startModel, type TestModel } from '@test/kit/model.js';
import { ask } from '@test/kit/world.js';

let model: TestModel;
let api: TestApp;
let admin: Caller;
let report: Report;
beforeAll(async () => {
  model = await startModel();
  api = await startApp({ secondOpinion: { url: model.url, model: 'small-and-local', key: null } }, ['fatal']);
  await api.setClock('2026-01-10T10:00:00Z');
  admin = await api.setUp();
  report = await givenReport(admin, { title: 'Not for the model' });
});
afterAll(async () => {
  await api.close();
  await model.close();
});
beforeEach(() => {
  model.asked.splice(0);
});

const opinion = { agrees: false, band: null, statement: null, note: 'It is a hope, not an estimate.' };
const path = (id: string) => `/judgements/${id}/second-opinion`;

describe('POST /judgements/:judgement/second-opinion', () => {
  it('answers with the model’s opinion, and changes nothing', async () => {
    model.says(opinion);
    const [first] = report.judgements;
    const answer = await admin.post(path(first!.id)).expect(200);
    expect(answer.body).toEqual({ ...opinion, model: 'small-and-local' });
    expect((await admin.get(`/reports/${report.id}`).expect(200)).body).toEqual(report);
  });

  it('sends the sentence, its paragraph and the day: nothing else of the report, and nobody’s name', async () => {
    const [first, second] = report.judgements;
    await admin.post(path(first!.id)).expect(200);
    const { body, headers } = model.asked[0]!;
    expect(JSON.parse(body.messages[1]!.content)).toEqual({
      sentences: [first!.mentions[0]!.quote],
      paragraph: first!.mentions[0]!.quote,
      publishedOn: '2026-01-01',
    });
    const sent = JSON.stringify([body, headers]);
    for (const secret of [second!.mentions[0]!.quote, report.title, report.id, 'Ada', 'Example desk', admin.cookie!]) {
      expect(sent).not.toContain(secret);
    }
  });

  it('is on record with who asked and which model, even when no good answer came', async () => {
    const colleague = await api.colleague(admin, 'analyst');
    const { id } = report.judgements[1]!;
    model.says('certainly!');
    const failed = await colleague.post(path(id)).expect(502);
    expect(failed.body).toMatchObject({
      code: 'second-opinion-failed',
      detail: 'The model did not answer in the form it was asked for.',
    });
    model.says(opinion);
    await colleague.post(path(id)).expect(200);
    const entries = await ask(
      api.database.adminUrl,
      'SELECT action, by, detail FROM audit_entries WHERE subject_id = $1',
      [id],
    );
    const entry = {
      action: 'judgement.askSecondOpinion',
      by: colleague.session!.person.id,
      detail: { model: 'small-and-local' },
    };
    expect(entries).toEqual([entry, entry]);
  });

  it('keeps four questions open at most', async () => {
    const waiting: (() => void)[] = [];
    const four = new Promise<void>((arrived) => {
      model.answers((_request, response) => {
        waiting.push(() => response.end());
        if (waiting.length === 4) arrived();
      });
    });
    const { id } = report.judgements[0]!;
    const open = Array.from({ length: 4 }, () => admin.post(path(id)).expect(502).then());
    await four;
    const refused = await admin.post(path(id)).expect(429);
    expect(refused.headers['retry-after']).toBe('10');
    for (const answer of waiting) answer();
    await Promise.all(open);
    model.says(opinion);
    await admin.post(path(id)).expect(200);
  });

  it('is not for readers, and answers a stranger exactly as it answers a missing judgement; neither asks', async () => {
    const { id } = report.judgements[0]!;
    const reader = await api.colleague(admin, 'reader');
    expect((await reader.post(path(id)).expect(403)).body.code).toBe('not-permitted');
    const stranger = await api.stranger();
    const foreign = await stranger.post(path(id)).expect(404);
    expect((await stranger.post(path(noSuchId)).expect(404)).text).toBe(foreign.text);
    expect(model.asked).toEqual([]);
  });

  it('is announced to whoever signs in', () => {
    expect(admin.session!.workspace.secondOpinion).toBe('small-and-local');
  });
});

/** How many requests `fetch` makes meanwhile; the tests' own go another way. */
async function fetches(work: () => PromiseLike<unknown>): Promise<number> {
  let count = 0;
  const seen = () => {
    count += 1;
  };
  subscribe('undici:request:create', seen);
  try {
    await work();
  } finally {
    unsubscribe('undici:request:create', seen);
  }
  return count;
}

describe('without a model', () => {
  it('nothing is sent anywhere, and that is said', async () => {
    const off = await startApp();
    const somebody = await off.setUp();
    expect(somebody.session!.workspace.secondOpinion).toBeNull();
    const sent = await fetches(async () => {
      const { judgements } = await givenReport(somebody);
      const refused = await somebody.post(path(judgements[0]!.id)).expect(409);
      expect(refused.body.code).toBe('second-opinion-off');
    });
    expect(sent).toBe(0);
    expect(await fetches(() => admin.post(path(report.judgements[0]!.id)).expect(200))).toBe(1);
    await off.close();
  });
});
