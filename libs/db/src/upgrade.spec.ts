import { type EarlierDatabase, earlierDatabase } from '@test/kit/earlierDatabase.js';
import type pg from 'pg';

/** The last migration of the version that knew yes and no alone, and kept points where results are now. */
const before = '20261123231000_report_files';
const [ada, workspace] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'] as const;
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

let database: EarlierDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await earlierDatabase(before);
  owner = database.owner;
  await owner.query("SELECT set_config('hindcast.workspace_id', $1, false)", [workspace]);
  await fillEarlier();
  await database.upgrade();
});
afterAll(() => database.close());

interface Earlier {
  readonly n: number;
  readonly due: string | null;
  readonly chance: number;
  /** declared at creation */
  readonly reference: number;
  readonly outcome: 'happened' | 'did-not-happen' | 'void' | null;
}
const forecasts: readonly Earlier[] = [
  { n: 1, due: '2026-02-10', chance: 0.8, reference: 0.5, outcome: 'happened' },
  { n: 2, due: '2026-02-20', chance: 0.3, reference: 0.2, outcome: 'happened' },
  { n: 3, due: '2026-07-20', chance: 0.3, reference: 0.2, outcome: 'did-not-happen' },
  { n: 4, due: '2026-07-20', chance: 0.6, reference: 0.5, outcome: 'void' },
  { n: 5, due: null, chance: 0.6, reference: 0.5, outcome: 'happened' },
  { n: 6, due: '2026-12-20', chance: 0.6, reference: 0.5, outcome: null },
];

/** Rows as the earlier version wrote them. */
async function fillEarlier(): Promise<void> {
  await owner.query(`INSERT INTO users (id, name, email) VALUES ('${ada}', 'Ada Example', 'ada@example.test');
    INSERT INTO workspaces (id, name, time_zone, created_by) VALUES ('${workspace}', 'Example desk', 'UTC', '${ada}');
    INSERT INTO members (workspace_id, id, user_id, role, time_zone) VALUES ('${workspace}', '${ada}', '${ada}', 'administrator', 'UTC')`);
  for (const { n, due, chance, reference, outcome } of forecasts) {
    const dueAt = due && `${due} 23:59:59Z`;
    await owner.query(
      `INSERT INTO forecasts (workspace_id, id, number, statement, reference_ppm, opens_at, created_by, owner_id, due_date,
         due_zone, due_at) VALUES ($1, $2, $3, 'The ferry runs', $4, '2026-01-01', $5, $5, $6, $7, $8)`,
      [workspace, id(n), n, reference * 1e6, ada, due, due && 'UTC', dueAt],
    );
    await owner.query(
      `INSERT INTO checks (workspace_id, id, forecast_id, kind, origin, chance_ppm, by, effective_at, recorded_at)
       VALUES ($1, $2, $3, 'stated', 'person', $4, $5, now(), now())`,
      [workspace, id(100 + n), id(n), chance * 1e6, ada],
    );
    if (outcome) await settleEarlier(n, chance, outcome, dueAt);
  }
}

async function settleEarlier(n: number, chance: number, outcome: string, dueAt: string | null): Promise<void> {
  const happened = outcome === 'happened';
  await owner.query(
    `INSERT INTO resolutions (workspace_id, id, forecast_id, outcome, known_at, by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, now())`,
    [workspace, id(200 + n), id(n), outcome, outcome === 'void' ? null : (dueAt ?? '2026-02-01'), ada],
  );
  if (outcome === 'void' || dueAt === null) return;
  await owner.query(
    `INSERT INTO scores (workspace_id, id, forecast_id, resolution_id, subject, method, version, score, lo, hi, coverage, brier_active)
     VALUES ($1, $2, $3, $4, 'forecast', 'horizon-brier', 1, $5, $5, $5, 1, $5)`,
    [workspace, id(300 + n), id(n), id(200 + n), (chance - Number(happened)) ** 2],
  );
  for (const [i, lead] of ['first', '30d', 'last'].entries()) {
    await owner.query(
      `INSERT INTO points (workspace_id, id, forecast_id, resolution_id, lead, chance_ppm, happened, scheduled_close_at, known_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
      [workspace, id(1000 + 10 * n + i), id(n), id(200 + n), lead, chance * 1e6, happened, dueAt],
    );
  }
}

const rows = async (sql: string) => (await owner.query(sql)).rows;

describe('the upgrade of a database that the earlier version filled', () => {
  it('gives every score what the declared reference alone would have scored', async () => {
    expect(await rows('SELECT right(forecast_id::text, 1)::integer AS n, reference FROM scores ORDER BY 1')).toEqual([
      { n: 1, reference: 0.25 },
      { n: 2, reference: expect.closeTo(0.64, 12) },
      { n: 3, reference: expect.closeTo(0.04, 12) },
    ]);
  });

  it('makes results of points: one for each outcome with a due date, and void ones to be counted', async () => {
    const results =
      await rows(`SELECT right(forecast_id::text, 1)::integer AS n, void, happened, first_ppm AS first, d30_ppm AS ahead,
      last_ppm AS last, score, reference, horizon, month::text FROM results ORDER BY 1`);
    const held = (ppm: number) => ({ first: ppm, ahead: ppm, last: ppm });
    const nothing = { happened: null, first: null, ahead: null, last: null, score: null, reference: null };
    expect(results).toEqual([
      {
        n: 1,
        void: false,
        happened: true,
        ...held(800_000),
        score: expect.closeTo(0.04),
        reference: 0.25,
        horizon: 1,
        month: '2026-02-01',
      },
      {
        n: 2,
        void: false,
        happened: true,
        ...held(300_000),
        score: expect.closeTo(0.49),
        reference: expect.closeTo(0.64),
        horizon: 1,
        month: '2026-02-01',
      },
      {
        n: 3,
        void: false,
        happened: false,
        ...held(300_000),
        score: expect.closeTo(0.09),
        reference: expect.closeTo(0.04),
        horizon: 2,
        month: '2026-07-01',
      },
      { n: 4, void: true, ...nothing, horizon: 2, month: '2026-07-01' },
    ]);
  });

  it('adds the results up as counting anew would', async () => {
    const kept = async () => [
      await rows('SELECT * FROM calibration_chances ORDER BY 1, 2, 3, 4, 5, 6, 7, 8'),
      await rows('SELECT * FROM calibration_months ORDER BY 1, 2, 3'),
    ];
    const migrated = await kept();
    expect(migrated[1]).toMatchObject([
      { judged: 2, voided: 0, scored: 2, score_sum: '530000000000', reference_sum: '890000000000' },
      { judged: 1, voided: 1, scored: 1, score_sum: '90000000000', reference_sum: '40000000000' },
    ]);
    expect(migrated[0]).toHaveLength(9);
    await owner.query('SELECT rebuild_calibration($1)', [workspace]);
    await owner.query("SELECT set_config('hindcast.workspace_id', $1, false)", [workspace]);
    expect(await kept()).toEqual(migrated);
  });

  it('leaves facts, their chains and the guards of append-only tables as they were', async () => {
    for (const { n } of forecasts) {
      expect(await rows(`SELECT verify_chain('${workspace}', '${id(n)}') AS fault`)).toEqual([{ fault: null }]);
    }
    await expect(owner.query('UPDATE scores SET score = 0')).rejects.toThrow(/append-only/);
  });
});
