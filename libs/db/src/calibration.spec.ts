import { type FreshDatabase, freshDatabase } from '@test/kit/database.js';
import { ask, makeForecast, makeWorld, type World } from '@test/kit/world.js';
import { Db } from './db.js';
import { monthsIn } from './reads/calibration/filter.js';
import { readCells } from './reads/calibration/readCells.js';
import { readReportSums } from './reads/calibration/reportSums.js';
import { newId } from './rows/ids.js';
import { addReport } from './rows/reports.js';
import { dropResult, leads, putResult, type Result } from './rows/results.js';

let database: FreshDatabase;
let db: Db;
let world: World;

beforeAll(async () => {
  database = await freshDatabase();
  db = new Db({ url: database.appUrl, applicationName: 'calibration.spec' });
  world = await makeWorld(db);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

/** Repeatable numbers from 0 to 1 (Park and Miller). */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const day = 86_400_000;
const opened = Date.UTC(2025, 0, 1);

/** Some forecasts of three reports and of none, due in any month of 2025. */
async function givenForecasts(count: number, random: () => number): Promise<string[]> {
  const ids: string[] = [];
  const reports = [null, await givenReport(), await givenReport(), await givenReport()];
  for (let i = 0; i < count; i++) {
    const at = opened + Math.ceil(random() * 360) * day;
    const date = new Date(at).toISOString().slice(0, 10);
    const due = { date, time: null, zone: 'UTC', at };
    ids.push((await makeForecast(db, world, { opensAt: opened, due, reportId: reports[i % 4]! })).id);
  }
  return ids;
}

/** What an outcome may look like: every fifth is void, words come with a band. */
function outcomeOf(random: () => number): Result {
  const happened = random() < 0.5;
  if (random() < 0.2) return { ...bare, void: true, happened: null, scored: null };
  const held = Object.fromEntries(
    leads
      .filter(() => random() < 0.8)
      .map((lead) => [lead, { chance: Math.round(random() * 20) / 20, loss: random() }]),
  );
  const word = random() < 0.4 ? { term: 'likely', band: random() < 0.5 ? { lo: 0.55, hi: 0.8 } : null } : {};
  const score = random();
  const scored = { score, lo: score, hi: score, coverage: random(), active: random(), reference: 0.25 };
  return { ...bare, happened, held, ...word, scored };
}
const bare: Result = {
  void: false,
  knownAt: opened + 400 * day,
  happened: true,
  held: {},
  term: null,
  band: null,
  pit: null,
  options: null,
  scored: null,
  version: 1,
};

const put = (id: string, result: Result) => db.transaction(world, (tx) => putResult(tx, id, result));
const drop = (id: string) => db.transaction(world, (tx) => dropResult(tx, id));

/** All that is kept added up; cells that came back to nothing count as not there. */
async function kept(): Promise<unknown> {
  const tables = [
    'SELECT * FROM calibration_chances WHERE n <> 0 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8',
    'SELECT * FROM calibration_months WHERE judged <> 0 OR voided <> 0 ORDER BY 1, 2, 3',
  ];
  return db.transaction(world, async (tx) => {
    const rows = [];
    for (const table of tables) rows.push(await tx.query(table));
    return JSON.stringify(rows);
  });
}

const rebuild = () => ask(database.ownerUrl, 'SELECT rebuild_calibration($1)', [world.workspaceId]);

/** A report of the workspace. */
const givenReport = () =>
  db.transaction(world, async (tx) => {
    const more = { language: 'en', pages: null, layout: null, file: null, by: world.memberId };
    const text = {
      format: 'text',
      text: 'The bridge is likely to open.',
      sha256: 'a'.repeat(64),
      characters: 29,
    } as const;
    return (await addReport(tx, { title: 'Notes', publishedOn: '2025-01-01', lexicon: 'icd203', ...text, ...more })).id;
  });

/** Hands a forecast to a desk, as whoever may do so would. */
const handTo = (id: string, desk: string) =>
  db.transaction(world, (tx) =>
    tx.query('UPDATE forecasts SET desk_id = $1 WHERE workspace_id = $2 AND id = $3', [desk, world.workspaceId, id]),
  );

describe('what is kept added up', () => {
  it('is what counting anew gives, exactly, after any outcomes, corrections and undone ones', async () => {
    const random = drawn(7);
    const ids = await givenForecasts(30, random);
    for (const id of ids) await put(id, outcomeOf(random));
    const desks = [newId(), newId()];
    for (const [i, id] of ids.entries()) if (i % 3 > 0) await handTo(id, desks[i % 2]!);
    for (let step = 0; step < 60; step++) {
      const id = ids[Math.floor(random() * ids.length)]!;
      await (random() < 0.3 ? drop(id) : put(id, outcomeOf(random)));
    }
    const grown = await kept();
    await rebuild();
    expect(await kept()).toBe(grown);
    expect(grown).toContain('likely');
  });

  it('stays exact when many write at once, and nobody waits for another in a circle', async () => {
    const random = drawn(11);
    const ids = await givenForecasts(24, random);
    for (let round = 0; round < 3; round++) {
      await Promise.all(ids.map((id) => put(id, outcomeOf(random))));
      await Promise.all(ids.map((id, i) => (i % 4 === 0 ? drop(id) : put(id, outcomeOf(random)))));
    }
    const grown = await kept();
    await rebuild();
    expect(await kept()).toBe(grown);
  });

  it('follows a forecast that changes its owner’s desk, topic or importance after its outcome', async () => {
    const [id] = await givenForecasts(1, drawn(13));
    await put(id!, { ...bare, held: { first: { chance: 0.7, loss: 0.09 } } });
    const desk = newId();
    await handTo(id!, desk);
    const filter = { kind: 'binary', deskId: desk } as const;
    const cells = await db.read(world, (prisma) => readCells(prisma, world.workspaceId, filter, 'first'));
    expect(cells.chances).toEqual([{ chance: 0.7, n: 1, happened: 1 }]);
  });

  it('can be written by nobody but the triggers', async () => {
    const write = db.transaction(world, (tx) => tx.query('UPDATE calibration_months SET judged = 0'));
    await expect(write).rejects.toThrow(/permission denied/);
  });
});

describe('readCells', () => {
  it('gives the same cells from what is kept as from rows, whatever the period', async () => {
    const periods = [
      {},
      { since: Date.UTC(2025, 2, 10), until: Date.UTC(2025, 8, 20) },
      { since: Date.UTC(2025, 3, 1), until: Date.UTC(2025, 5, 1) },
      { since: Date.UTC(2025, 3, 3), until: Date.UTC(2025, 3, 20) },
      { until: Date.UTC(2025, 6, 15) },
    ];
    for (const period of periods) {
      const read = (more: object) =>
        db.read(world, (prisma) => readCells(prisma, world.workspaceId, { kind: 'binary', ...period, ...more }, '30d'));
      const byChance = (cells: Awaited<ReturnType<typeof read>>) =>
        [...cells.chances].sort((a, b) => a.chance - b.chance).map(({ chance, n, happened }) => [chance, n, happened]);
      const sums = (cells: Awaited<ReturnType<typeof read>>, name: 'judged' | 'scoreSum' | 'coverageSum') =>
        cells.months.reduce((sum, month) => sum + month[name], 0);
      const [added, counted] = [await read({}), await read({ ownerIds: [world.memberId] })];
      expect(byChance(added)).toEqual(byChance(counted));
      for (const name of ['judged', 'scoreSum', 'coverageSum'] as const) {
        expect(sums(added, name)).toBeCloseTo(sums(counted, name), 9);
      }
      for (const name of ['reportN', 'reportSizes', 'reportSquares', 'reportProducts'] as const) {
        expect(added.reports![name]).toBeCloseTo(counted.reports![name], 9);
      }
    }
  });

  it('puts a report that stands in several months together, as one', async () => {
    const { reports } = await db.read(world, (prisma) =>
      readCells(prisma, world.workspaceId, { kind: 'binary' }, 'first'),
    );
    const [counted] = await db.transaction(world, (tx) =>
      tx.query<{ reports: number; sizes: number }>(
        `SELECT count(*)::integer AS reports, sum(n * n)::integer AS sizes FROM (SELECT count(score) AS n FROM results
           WHERE workspace_id = $1 AND kind = 'binary' AND NOT void AND report_id IS NOT NULL AND score IS NOT NULL
           GROUP BY report_id) report`,
        [world.workspaceId],
      ),
    );
    expect(reports).toMatchObject({ reportN: counted!.reports, reportSizes: counted!.sizes });
  });

  it('lets the newest months stand for the reports of all, spread around their own mean', async () => {
    const filter = { kind: 'binary' } as const;
    const [months, sums] = await db.read(world, async (prisma) => {
      const cells = await readCells(prisma, world.workspaceId, filter, 'first');
      return [cells.months, await readReportSums(prisma, world.workspaceId, filter, cells.months, 15)] as const;
    });
    const scores = await db.transaction(world, (tx) =>
      tx.query<{ month: string; report: string | null; score: number }>(
        `SELECT month::text, report_id::text AS report, score FROM results
           WHERE workspace_id = $1 AND kind = 'binary' AND NOT void AND score IS NOT NULL`,
        [world.workspaceId],
      ),
    );
    const first = months.findLast((_, i) => months.slice(i).reduce((sum, { judged }) => sum + judged, 0) >= 15)!.month;
    const newest = scores.filter(({ month }) => month >= first);
    expect(newest.length).toBeLessThan(scores.length);
    const meanOf = (rows: typeof scores) => rows.reduce((sum, { score }) => sum + score, 0) / rows.length;
    const off = new Map<string, number>();
    for (const { report, score } of newest) {
      if (report) off.set(report, (off.get(report) ?? 0) + score - meanOf(newest));
    }
    const times = scores.length / newest.length;
    const spread = times * [...off.values()].reduce((sum, one) => sum + one * one, 0);
    const mean = meanOf(scores);
    const { reportSizes, reportSquares, reportProducts } = sums;
    expect(reportSquares - 2 * mean * reportProducts + mean * mean * reportSizes).toBeCloseTo(spread, 9);
    expect(sums.reportN).toBe(Math.round(times * off.size));
  });
});

describe('monthsIn', () => {
  const at = (text: string) => Date.parse(text);
  it.each([
    ['no period', null, null, { months: { from: null, before: null }, edges: 0 }],
    ['up to now', null, at('2025-06-15'), { months: { from: null, before: '2025-06-01' }, edges: 1 }],
    [
      'whole months',
      at('2025-01-01'),
      at('2025-03-01'),
      { months: { from: '2025-01-01', before: '2025-03-01' }, edges: 0 },
    ],
    [
      'both ends inside',
      at('2025-01-09'),
      at('2025-04-02'),
      { months: { from: '2025-02-01', before: '2025-04-01' }, edges: 2 },
    ],
    ['within a month', at('2025-01-09'), at('2025-01-12'), { months: null, edges: 1 }],
  ])('%s', (_case, since, until, expected) => {
    const { months, edges } = monthsIn({ since, until });
    expect({ months, edges: edges.length }).toEqual(expected);
  });
});
