import type { Proposal } from '@app/contract';
import { type FreshDatabase, freshDatabase } from '@test/kit/database.js';
import { ask, makeForecast, makeWorld, type World } from '@test/kit/world.js';
import { Db } from './db.js';
import { addAudit } from './rows/audit.js';
import { forgetKeys, keepAnswer, takeKey } from './rows/idempotency.js';
import { newId } from './rows/ids.js';
import { addJudgements, decideJudgement, editJudgement, lockJudgement } from './rows/judgements.js';
import {
  addReminders,
  endReminders,
  type NewReminderRow,
  remindersOf,
  rescheduleReminders,
  supersedeReminders,
} from './rows/reminders.js';
import { addReport } from './rows/reports.js';
import { addResolution } from './rows/resolutions.js';
import { putScores, type ScoreRow } from './rows/scores.js';
import { addSetUpToken, claimInstallation, isSetUp, spendSetUpToken } from './rows/setUp.js';
import { nextNumber, workspaceOf } from './rows/workspaces.js';

const day = 86_400_000;
let database: FreshDatabase;
let db: Db;
let world: World;

beforeAll(async () => {
  database = await freshDatabase();
  db = new Db({ url: database.appUrl, applicationName: 'rows.spec' });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});
beforeEach(async () => {
  world = await makeWorld(db);
});

describe('setting up', () => {
  it('is claimed once, however many try', async () => {
    const worlds = await Promise.all(Array.from({ length: 8 }, () => makeWorld(db)));
    const claims = await Promise.all(
      worlds.map(({ userId }) => db.transaction('installation', (tx) => claimInstallation(tx, userId))),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await db.transaction('installation', (tx) => isSetUp(tx))).toBe(true);
  });

  it('takes a token once, in time, and only the newest', async () => {
    const add = (hash: string, lifeMs: number) =>
      db.transaction('installation', (tx) => addSetUpToken(tx, { hash, lifeMs }));
    const spend = (hash: string) => db.transaction('installation', (tx) => spendSetUpToken(tx, hash));
    await add('first', day);
    await add('second', day);
    expect(await spend('first')).toBe(false);
    expect((await Promise.all([spend('second'), spend('second')])).sort()).toEqual([false, true]);
    await add('third', day);
    await ask(database.ownerUrl, "UPDATE clock SET shift = '25 hours'");
    expect(await spend('third')).toBe(false);
    await ask(database.ownerUrl, "UPDATE clock SET shift = '0'");
    expect(await spend('never made')).toBe(false);
  });
});

describe('a workspace', () => {
  it('counts each kind of thing from 1, without gaps, however many take a number', async () => {
    const take = (kind: 'report' | 'forecast') => db.transaction(world, (tx) => nextNumber(tx, kind));
    const numbers = await Promise.all(Array.from({ length: 12 }, () => take('forecast')));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect(await take('report')).toBe(1);
    await expect(
      db.transaction(world, async (tx) => {
        await nextNumber(tx, 'report');
        throw new Error('given back');
      }),
    ).rejects.toThrow('given back');
    expect(await take('report')).toBe(2);
  });

  it('says who it is', async () => {
    const row = await db.transaction(world, workspaceOf);
    expect(row).toMatchObject({ id: world.workspaceId, lexicon: 'icd203', settings: {}, isExample: false });
  });

  it('writes down who did what, with the moment from the database', async () => {
    const entry = { action: 'forecast.resolve', by: world.memberId, on: { kind: 'forecast', id: newId() } };
    await db.transaction(world, (tx) => addAudit(tx, { ...entry, recordedAt: 0 }));
    const [kept] = await db.transaction(world, (tx) =>
      tx.query<{ action: string; recorded_at: number }>('SELECT action, recorded_at FROM audit_entries'),
    );
    expect(kept).toMatchObject({ action: 'forecast.resolve' });
    expect(Date.now() - kept!.recorded_at).toBeLessThan(day);
  });
});

const proposal: Proposal = {
  statement: 'The bridge will open.',
  term: 'likely',
  band: { lo: 0.55, hi: 0.8 },
  polarity: 'affirmed',
  strength: 'firm',
  horizon: { text: 'by 2027', due: '2027-12-31', origin: 'sentence' },
  condition: null,
  mentions: [{ start: 0, end: 5, quote: 'The b', phrase: { start: 0, end: 3, text: 'The' } }],
  why: { rule: 'term', words: 'likely' },
};

async function reported(): Promise<{ reportId: string; judgements: string[] }> {
  return db.transaction(world, async (tx) => {
    const report = await addReport(tx, {
      title: 'A brief',
      format: 'markdown',
      text: 'The bridge is likely to open by 2027.',
      sha256: 'a'.repeat(64),
      characters: 37,
      publishedOn: '2026-03-29',
      lexicon: 'icd203',
      language: 'en',
      pages: null,
      layout: null,
      file: null,
      by: world.memberId,
    });
    const judgements = await addJudgements(tx, report.id, [
      proposal,
      { ...proposal, term: '', band: null, horizon: null },
    ]);
    return { reportId: report.id, judgements };
  });
}

describe('a judgement', () => {
  it('comes back as it was proposed', async () => {
    const { reportId, judgements } = await reported();
    const [first, second] = await db.transaction(world, async (tx) => [
      await lockJudgement(tx, judgements[0]!),
      await lockJudgement(tx, judgements[1]!),
    ]);
    const { why: _why, ...shown } = proposal;
    expect(first).toEqual({
      ...shown,
      id: judgements[0],
      reportId,
      ordinal: 1,
      state: 'proposed',
      revision: 0,
      markedBy: null,
      mergedInto: null,
    });
    expect(second).toMatchObject({ ordinal: 2, term: '', band: null, horizon: null });
  });

  it('keeps its place among more than one statement can carry', async () => {
    const { reportId } = await reported();
    const many = Array.from({ length: 4_001 }, (_, i) => ({ ...proposal, statement: `Bridge ${i} opens.` }));
    const kept = await db.transaction(world, async (tx) => {
      const ids = await addJudgements(tx, reportId, many, { markedBy: null, after: 2 });
      const rows = [];
      for (const i of [0, 1_999, 2_000, 4_000]) rows.push((await lockJudgement(tx, ids[i]!))!);
      return rows;
    });
    expect(kept.map(({ ordinal, statement }) => [ordinal, statement])).toEqual([
      [3, 'Bridge 0 opens.'],
      [2_002, 'Bridge 1999 opens.'],
      [2_003, 'Bridge 2000 opens.'],
      [4_003, 'Bridge 4000 opens.'],
    ]);
  });

  it('is edited and decided, and taken back, while the proposal stays', async () => {
    const { judgements } = await reported();
    const id = judgements[0]!;
    await db.transaction(world, async (tx) => {
      await editJudgement(tx, id, { statement: 'The bridge opens.', horizon: null, condition: null });
      await decideJudgement(tx, id, { state: 'dismissed', by: world.memberId, at: await tx.now(), reason: 'a hope' });
      expect(await lockJudgement(tx, id)).toMatchObject({
        state: 'dismissed',
        statement: 'The bridge opens.',
        revision: 2,
      });
      await decideJudgement(tx, id, { state: 'proposed' });
      const row = await tx.one('SELECT state, decided_by, dismissal_reason, proposal FROM judgements WHERE id = $1', [
        id,
      ]);
      expect(row).toEqual({ state: 'proposed', decided_by: null, dismissal_reason: null, proposal });
    });
  });

  it('becomes one forecast at most', async () => {
    const { reportId, judgements } = await reported();
    const from = { judgementId: judgements[0]!, reportId };
    const racers = await Promise.allSettled([makeForecast(db, world, from), makeForecast(db, world, from)]);
    expect(racers.map((racer) => racer.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('reminders', () => {
  const plan = (forecastId: string, fireAt: number): NewReminderRow[] =>
    (['before-due', 'at-due', 'reassess'] as const).map((kind, i) => ({
      forecastId,
      rule: kind,
      recipientId: world.memberId,
      occurrenceKey: `${kind}@rev1`,
      kind: kind as NewReminderRow['kind'],
      dueRev: 1,
      nominalLocal: '2026-12-31T09:00',
      zone: 'Europe/Berlin',
      fireAt: fireAt + i,
      state: 'scheduled',
    }));
  const states = () =>
    db.transaction(world, async (tx) =>
      (await tx.query<{ s: string }>("SELECT rule || ' ' || state AS s FROM reminders ORDER BY fire_at")).map(
        ({ s }) => s,
      ),
    );

  it('are planned once, whatever moment the plan computes the second time', async () => {
    const forecast = await makeForecast(db, world);
    const planned = (at: number) => db.transaction(world, (tx) => addReminders(tx, plan(forecast.id, at)));
    const first = await planned(Date.UTC(2026, 11, 31));
    expect(first.map(({ fireAt }) => fireAt - Date.UTC(2026, 11, 31))).toEqual([0, 1, 2]);
    expect(await planned(Date.UTC(2027, 0, 31))).toEqual([]);
  });

  it('make way for a new plan, row by row, and are taken up again under the same name', async () => {
    const forecast = await makeForecast(db, world);
    const rows = await db.transaction(world, async (tx) => {
      const added = await addReminders(tx, plan(forecast.id, Date.UTC(2026, 11, 31)));
      await supersedeReminders(tx, [added[0]!.id, added[1]!.id], 'the due date moved');
      return added;
    });
    expect(await states()).toEqual(['before-due superseded', 'at-due superseded', 'reassess scheduled']);
    const fireAt = Date.UTC(2027, 0, 2);
    await db.transaction(world, (tx) =>
      rescheduleReminders(tx, [{ ...rows[0]!, fireAt, channels: ['inbox'], urgent: true }]),
    );
    expect(await states()).toEqual(['at-due superseded', 'reassess scheduled', 'before-due scheduled']);
    const ledger = await db.transaction(world, (tx) => remindersOf(tx, forecast.id));
    expect(ledger[2]).toMatchObject({ id: rows[0]!.id, fireAt, channels: ['inbox'], urgent: true, reason: null });
  });

  it('end with the forecast: nothing stays scheduled, waiting in the mail, or asking', async () => {
    const forecast = await makeForecast(db, world);
    await db.transaction(world, async (tx) => {
      const [reminder] = await addReminders(tx, plan(forecast.id, Date.UTC(2026, 11, 31)));
      const noticeId = newId();
      await tx.query(
        `INSERT INTO notices (workspace_id, id, reminder_id, forecast_id, recipient_id, kind)
         VALUES ($1, $2, $3, $4, $5, 'before-due')`,
        [tx.workspaceId, noticeId, reminder!.id, forecast.id, world.memberId],
      );
      await tx.query(
        "INSERT INTO deliveries (workspace_id, id, notice_id, recipient_id, channel) VALUES ($1, $2, $3, $4, 'email')",
        [tx.workspaceId, newId(), noticeId, world.memberId],
      );
      await endReminders(tx, forecast.id, 'the outcome is recorded');
      const left = await tx.one(
        `SELECT (SELECT state FROM deliveries) AS delivery, (SELECT done_at IS NOT NULL FROM notices) AS done`,
      );
      expect(left).toEqual({ delivery: 'cancelled', done: true });
    });
    expect(await states()).toEqual(['before-due cancelled', 'at-due cancelled', 'reassess cancelled']);
  });
});

describe('scores', () => {
  const score: ScoreRow = {
    subject: 'forecast',
    personId: null,
    method: 'horizon-brier',
    version: 1,
    score: 0.125,
    lo: null,
    hi: null,
    coverage: 1,
    reference: 0.25,
    brierActive: 0.125,
    detail: [{ loss: 0.25 }],
  };

  it('count for the standing outcome, by the newest version, once', async () => {
    const forecast = await makeForecast(db, world);
    const by = world.memberId;
    const current = () =>
      db.transaction(world, async (tx) => ({
        scores: await tx.query('SELECT score, version FROM current_scores'),
      }));
    const outcome = { knownAt: Date.UTC(2026, 0, 1), source: null, note: null, by };
    const first = await db.transaction(world, async (tx) => {
      const resolution = await addResolution(tx, forecast.id, { ...outcome, outcome: 'happened', supersedes: null });
      const of = { forecastId: forecast.id, resolutionId: resolution.id };
      await putScores(tx, of, [score]);
      await putScores(tx, of, [{ ...score, score: 0.9 }]);
      await putScores(tx, of, [{ ...score, version: 2, score: 0.25 }]);
      return resolution;
    });
    expect((await current()).scores).toEqual([{ score: 0.25, version: 2 }]);

    const second = await db.transaction(world, (tx) =>
      addResolution(tx, forecast.id, { ...outcome, outcome: 'reopened', knownAt: null, supersedes: first.id }),
    );
    expect(await current()).toEqual({ scores: [] });

    await db.transaction(world, async (tx) => {
      const third = await addResolution(tx, forecast.id, {
        ...outcome,
        outcome: 'did-not-happen',
        supersedes: second.id,
      });
      const of = { forecastId: forecast.id, resolutionId: third.id };
      await putScores(tx, of, [{ ...score, score: 0.49 }]);
    });
    expect(await current()).toEqual({
      scores: [{ score: 0.49, version: 1 }],
    });
  });
});

describe('an idempotency key', () => {
  const request = () => ({ memberId: world.memberId, key: 'k', requestHash: 'h' });
  /** The write behind the key; answers what the first of them said. */
  const submit = () =>
    db.transaction(world, async (tx) => {
      const kept = await takeKey(tx, request());
      if (kept) return kept.response;
      const response = { number: await nextNumber(tx, 'evidence') };
      await keepAnswer(tx, { memberId: world.memberId, key: 'k', status: 201, response });
      return response;
    });

  it('gives every repetition the first answer, also when they come at once', async () => {
    expect(await Promise.all([submit(), submit(), submit(), submit(), submit()])).toEqual(Array(5).fill({ number: 1 }));
    expect(await db.transaction(world, (tx) => takeKey(tx, { ...request(), requestHash: 'other' }))).toMatchObject({
      requestHash: 'h',
      status: 201,
    });
  });

  it('is free again when its write failed, and after its time', async () => {
    const failing = db.transaction(world, async (tx) => {
      await takeKey(tx, request());
      throw new Error('write failed');
    });
    await expect(failing).rejects.toThrow('write failed');
    expect(await submit()).toEqual({ number: 1 });
    expect(await db.transaction(world, (tx) => forgetKeys(tx, day))).toBe(0);
    expect(await db.transaction(world, (tx) => forgetKeys(tx, -1))).toBe(1);
  });
});
