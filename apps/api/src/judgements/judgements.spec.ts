import type { Judgement } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast, givenReport, noSuchId } from '@test/kit/given.js';

let api: TestApp;
let admin: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  admin = await api.setUp();
});
afterAll(() => api.close());

const givenJudgement = async (ordinal = 1): Promise<Judgement> => (await givenReport(admin)).judgements[ordinal - 1]!;

describe('PATCH /judgements/:judgement', () => {
  it('corrects statement and date, and leaves the report and what was proposed as they are', async () => {
    const judgement = await givenJudgement(2);
    const edit = { statement: 'The harbour is sold by June 2026', due: '2026-06-30' };
    const edited = (await admin.patch(`/judgements/${judgement.id}`, edit).expect(200)).body;
    expect(edited).toEqual({
      ...judgement,
      statement: edit.statement,
      horizon: { text: 'in the near future', due: '2026-06-30', origin: 'person' },
    });
    const [kept] = await api.db.transaction({ workspaceId: admin.session!.workspace.id }, (tx) =>
      tx.query<{ proposal: Judgement }>('SELECT proposal FROM judgements WHERE id = $1', [judgement.id]),
    );
    expect(kept!.proposal.statement).toBe(judgement.statement);
  });

  it('gives it a condition and takes it away, and says on record what was asked', async () => {
    const { id } = await givenJudgement();
    const edited = await admin.patch(`/judgements/${id}`, { condition: ' if the ice melts ' }).expect(200);
    expect(edited.body.condition).toBe('if the ice melts');
    await admin.patch(`/judgements/${id}`, { statement: 'S' }).expect(200);
    expect((await admin.patch(`/judgements/${id}`, { condition: null }).expect(200)).body.condition).toBeNull();
    await admin.patch(`/judgements/${id}`, { condition: '' }).expect(400);
    const entries = await api.db.transaction({ workspaceId: admin.session!.workspace.id }, (tx) =>
      tx.query('SELECT action, detail FROM audit_entries WHERE subject_id = $1 ORDER BY recorded_at, id', [id]),
    );
    expect(entries).toEqual([
      { action: 'judgement.edit', detail: { condition: 'if the ice melts' } },
      { action: 'judgement.edit', detail: { statement: 'S' } },
      { action: 'judgement.edit', detail: { condition: null } },
    ]);
  });

  it('undates it, and refuses a day there is none of', async () => {
    const { id } = await givenJudgement();
    expect((await admin.patch(`/judgements/${id}`, { due: null }).expect(200)).body.horizon).toBeNull();
    await admin.patch(`/judgements/${id}`, { due: '2026-02-30' }).expect(400);
  });

  it('is over once the judgement is decided', async () => {
    const { id, statement } = await givenJudgement();
    await givenForecast(admin, { judgementId: id, statement, chance: null });
    const refused = await admin.patch(`/judgements/${id}`, { statement: 'Something else' }).expect(409);
    expect(refused.body.code).toBe('already-decided');
  });
});

describe('the dismissal of a judgement', () => {
  it('is made with a reason, taken back, and made again', async () => {
    const { id } = await givenJudgement();
    const dismissed = await admin.put(`/judgements/${id}/dismissal`, { reason: 'a quotation' }).expect(200);
    expect(dismissed.body).toMatchObject({ state: 'dismissed', dismissalReason: 'a quotation' });
    const restored = await admin.delete(`/judgements/${id}/dismissal`).expect(200);
    expect(restored.body).toMatchObject({ state: 'proposed', dismissalReason: null });
    await admin.put(`/judgements/${id}/dismissal`, {}).expect(200);
  });

  it('is refused twice over, and cannot be taken back where there is none', async () => {
    const { id } = await givenJudgement();
    expect((await admin.delete(`/judgements/${id}/dismissal`).expect(409)).body.code).toBe('not-decided');
    await admin.put(`/judgements/${id}/dismissal`, {}).expect(200);
    expect((await admin.put(`/judgements/${id}/dismissal`, {}).expect(409)).body.code).toBe('already-decided');
  });

  it('is done once however often it is sent with one key', async () => {
    const { id } = await givenJudgement();
    const send = () => admin.put(`/judgements/${id}/dismissal`, {}).set('idempotency-key', `dismiss-${id}`);
    for (const { status } of await Promise.all([send(), send(), send()])) expect(status).toBe(200);
  });
});

it('answers a stranger exactly as it answers a missing judgement', async () => {
  const { id } = await givenJudgement();
  const stranger = await api.stranger();
  for (const [method, path] of [
    ['patch', ''],
    ['put', '/dismissal'],
    ['delete', '/dismissal'],
  ] as const) {
    const foreign = await stranger[method](`/judgements/${id}${path}`, {}).expect(404);
    const missing = await stranger[method](`/judgements/${noSuchId}${path}`, {}).expect(404);
    expect(foreign.text).toBe(missing.text);
  }
  await admin.patch('/judgements/7', {}).expect(400);
});
