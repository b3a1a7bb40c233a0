import type { Mention, Proposal } from '@app/contract';
import { type FreshDatabase, freshDatabase } from '@test/kit/database.js';
import { makeWorld, type World } from '@test/kit/world.js';
import { Db } from './db.js';
import { addJudgements, decideJudgement, lockJudgement } from './rows/judgements.js';
import { heirsOf, lastOrdinal, lockJudgements, lockMarks, setMentions } from './rows/judgementsByHand.js';
import { judgementsOf } from './rows/judgementsOf.js';
import { addReport } from './rows/reports.js';

let database: FreshDatabase;
let db: Db;
let world: World;
beforeAll(async () => {
  database = await freshDatabase();
  db = new Db({ url: database.appUrl, applicationName: 'marks.spec' });
  world = await makeWorld(db);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const mention: Mention = { start: 0, end: 4, quote: 'Rain', phrase: { start: 0, end: 0, text: '' } };
const proposal: Proposal = {
  statement: 'It rains.',
  term: '',
  band: null,
  polarity: 'affirmed',
  strength: 'firm',
  horizon: null,
  condition: null,
  mentions: [mention],
  why: { rule: 'marked by hand', words: 'Rain' },
};

/** A report with three judgements, the last one marked by hand. */
const marked = (): Promise<{ reportId: string; ids: string[] }> =>
  db.transaction(world, async (tx) => {
    const { id } = await addReport(tx, {
      title: 'Weather',
      format: 'text',
      text: 'Rain.',
      sha256: 'b'.repeat(64),
      characters: 5,
      publishedOn: '2026-03-29',
      lexicon: 'icd203',
      language: 'en',
      pages: null,
      layout: null,
      file: null,
      by: world.memberId,
    });
    const read = await addJudgements(tx, id, [proposal, proposal]);
    const byHand = { markedBy: world.memberId, after: await lastOrdinal(tx, id) };
    return { reportId: id, ids: [...read, ...(await addJudgements(tx, id, [proposal], byHand))] };
  });

describe('a judgement that was marked by hand', () => {
  it('says by whom, and goes on counting where the others end', async () => {
    const { ids } = await marked();
    const rows = await db.transaction(world, (tx) => lockJudgements(tx, ids));
    expect(ids.map((id) => rows.get(id)!.ordinal)).toEqual([1, 2, 3]);
    expect(ids.map((id) => rows.get(id)!.markedBy)).toEqual([null, null, world.memberId]);
  });
});

describe('a judgement that was merged', () => {
  const merge = (id: string, into: string) =>
    db.transaction(world, async (tx) =>
      decideJudgement(tx, id, { state: 'merged', by: world.memberId, at: await tx.now(), into }),
    );

  it('is no longer listed, keeps its ordinal and its places, and leads to its heirs', async () => {
    const { reportId, ids } = await marked();
    const [one, two, three] = ids as [string, string, string];
    await merge(three, two);
    await merge(two, one);
    await db.transaction(world, async (tx) => {
      expect((await judgementsOf(tx, reportId)).map(({ id }) => id)).toEqual([one]);
      expect(await lastOrdinal(tx, reportId)).toBe(3);
      expect(await lockJudgement(tx, three)).toMatchObject({ state: 'merged', mergedInto: two, mentions: [mention] });
      expect(await heirsOf(tx, three)).toEqual([two, one]);
      expect(await heirsOf(tx, one)).toEqual([]);
    });
  });

  it('cannot be merged into itself, nor half', async () => {
    const [one, two] = (await marked()).ids as [string, string];
    await expect(merge(one, one)).rejects.toThrow(/violates check constraint/);
    const half = (assignment: string) =>
      db.transaction(world, (tx) => tx.query(`UPDATE judgements SET ${assignment} WHERE id = $1`, [one]));
    await expect(half(`merged_into = '${two}'`)).rejects.toThrow(/violates check constraint/);
    await expect(half("state = 'merged', decided_at = app_now()")).rejects.toThrow(/violates check constraint/);
  });

  it('is not merged across workspaces, whatever the application asks', async () => {
    const [one] = (await marked()).ids as [string];
    const other = await makeWorld(db);
    const { reportId } = await marked();
    await db.transaction(other, async (tx) => {
      expect(await lockMarks(tx, reportId)).toBeNull();
      expect(await lockJudgement(tx, one)).toBeNull();
      expect(await heirsOf(tx, one)).toEqual([]);
    });
  });
});

it('a judgement is never left without a place', async () => {
  const [one] = (await marked()).ids as [string];
  await expect(db.transaction(world, (tx) => setMentions(tx, one, []))).rejects.toThrow(RangeError);
});

it('whoever marks a report waits for whoever marks it already, and nobody else does', async () => {
  const [here, there] = [await marked(), await marked()];
  const order: string[] = [];
  let begun = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const first = db.transaction(world, async (tx) => {
    await lockMarks(tx, here.reportId);
    begun();
    await released;
    order.push('first');
  });
  await held;
  const second = db.transaction(world, async (tx) => {
    await lockMarks(tx, here.reportId);
    order.push('second');
  });
  await db.transaction(world, (tx) => lockMarks(tx, there.reportId));
  await db.transaction(world, (tx) => lockJudgement(tx, here.ids[0]!));
  order.push('others');
  release();
  await Promise.all([first, second]);
  expect(order).toEqual(['others', 'first', 'second']);
});
