import { type FreshDatabase, freshDatabase } from '@test/kit/database.js';
import { ask, makeForecast, makeWorld, type World } from '@test/kit/world.js';
import pg from 'pg';
import { Db } from './db.js';
import { chainHeads, verifyChain } from './rows/chain.js';
import { addCheck, checksOf } from './rows/checks.js';
import { addBearing, addEvidence } from './rows/evidence.js';
import { addCriteriaChange, addDueChange, type ForecastRow, lockForecast } from './rows/forecasts.js';
import { newId } from './rows/ids.js';
import { addResolution, lastResolution } from './rows/resolutions.js';

const day = 86_400_000;
let database: FreshDatabase;
let db: Db;

beforeAll(async () => {
  database = await freshDatabase();
  db = new Db({ url: database.appUrl, applicationName: 'record.spec', poolSize: 20 });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const stated = (world: World, chance: number) => ({
  kind: 'stated' as const,
  origin: 'person' as const,
  chance,
  band: null,
  reason: null,
  by: world.memberId,
});

/** A forecast with one fact of every kind. */
async function fullRecord(options: { isExample?: boolean } = {}): Promise<{ world: World; forecast: ForecastRow }> {
  const world = await makeWorld(db, options);
  const forecast = await makeForecast(db, world);
  const by = world.memberId;
  await db.transaction(world, async (tx) => {
    await addCheck(tx, forecast.id, stated(world, 0.3));
    const evidence = await addEvidence(tx, {
      what: 'The last girder is in place.',
      source: 'City press office',
      reliability: 'B',
      credibility: 2,
      occurredOn: '2026-01-31',
      note: null,
      by,
    });
    await addBearing(tx, forecast.id, { evidenceId: evidence.id, direction: 'for', odds: 2.5, by });
    const due = { date: '2026-12-31', time: null, zone: 'Europe/Berlin', at: Date.UTC(2026, 11, 31, 22, 59, 59) };
    await addDueChange(tx, forecast.id, { due, reason: null, by });
    await addCriteriaChange(tx, forecast.id, {
      statement: 'The bridge is open to cars by the end of the year.',
      criteria: 'The city says so.',
      voidIf: null,
      condition: null,
      topic: null,
      importance: 'normal',
      reason: 'Cars were meant.',
      by,
    });
    await addResolution(tx, forecast.id, {
      outcome: 'happened',
      knownAt: (await tx.now()) - day,
      source: 'City press office',
      note: null,
      by,
      supersedes: null,
    });
  });
  return { world, forecast };
}

const faultOf = ({ world, forecast }: { world: World; forecast: ForecastRow }) =>
  db.transaction(world, (tx) => verifyChain(tx, forecast.id));

describe('the record of a forecast', () => {
  it('chains its beginning and every fact, and the forecast shows what follows', async () => {
    const { world, forecast } = await fullRecord();
    await db.transaction(world, async (tx) => {
      const kinds = await tx.query<{ kind: string; seq: number }>(
        'SELECT seq, fact_kind AS kind FROM chain_entries WHERE forecast_id = $1 ORDER BY seq',
        [forecast.id],
      );
      expect(kinds.map(({ seq, kind }) => `${seq} ${kind}`)).toEqual([
        '1 forecast',
        '2 check',
        '3 bearing',
        '4 due-change',
        '5 criteria-change',
        '6 resolution',
      ]);
      const now = await lockForecast(tx, String(forecast.number));
      expect(now).toMatchObject({
        id: forecast.id,
        statement: 'The bridge is open to cars by the end of the year.',
        due: { date: '2026-12-31', time: null, zone: 'Europe/Berlin', at: Date.UTC(2026, 11, 31, 22, 59, 59) },
        dueRev: 1,
        revision: 6,
      });
      expect(now!.closedAt).not.toBeNull();
      expect(now!.lastCheckAt).not.toBeNull();
      const [head] = await chainHeads(tx, [forecast.id]);
      expect(head).toMatchObject({ sequence: 6, fault: null, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    });
  });

  it('takes its moments from the database: nobody backdates a belief', async () => {
    const world = await makeWorld(db);
    const forecast = await makeForecast(db, world, { createdAt: Date.UTC(2001, 0, 1) });
    await db.transaction(world, async (tx) => {
      const now = await tx.now();
      const past = now - 100 * day;
      const check = await addCheck(tx, forecast.id, { ...stated(world, 0.4), effectiveAt: past, recordedAt: past });
      expect(check.recordedAt).toBeGreaterThanOrEqual(now);
      expect(check.effectiveAt).toBe(check.recordedAt);
      const report = await addCheck(tx, forecast.id, { ...stated(world, 0.4), origin: 'report', effectiveAt: past });
      expect(report.effectiveAt).toBe(past);
      expect(report.recordedAt).toBeGreaterThanOrEqual(check.recordedAt);
    });
    expect(forecast.createdAt).toBeGreaterThan(Date.now() - day);
  });

  it('lets the example have a past, in order, and no future', async () => {
    const world = await makeWorld(db, { isExample: true });
    const before = Date.now();
    const forecast = await makeForecast(db, world, { createdAt: Date.UTC(2025, 0, 1) });
    const recorded = (recordedAt: number) =>
      db.transaction(world, (tx) => addCheck(tx, forecast.id, { ...stated(world, 0.4), recordedAt }));
    expect((await recorded(Date.UTC(2025, 5, 1))).effectiveAt).toBe(Date.UTC(2025, 5, 1));
    expect((await recorded(Date.UTC(2025, 2, 1))).recordedAt).toBe(Date.UTC(2025, 5, 1));
    const ahead = await recorded(before + 1000 * day);
    expect(ahead.recordedAt).toBeLessThan(before + day);
    expect(await faultOf({ world, forecast })).toBeNull();
  });

  it('has neither gaps nor forks when sixteen write at once', async () => {
    const world = await makeWorld(db);
    const forecast = await makeForecast(db, world);
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      for (let i = 0; i < 15; i++) {
        await db.transaction(world, (tx) => addCheck(tx, forecast.id, stated(world, (writer + 1) / 20)));
      }
    });
    await Promise.all(writers);
    await db.transaction(world, async (tx) => {
      expect(await verifyChain(tx, forecast.id)).toBeNull();
      expect((await lockForecast(tx, forecast.id))!.revision).toBe(1 + 16 * 15);
      expect(await checksOf(tx, forecast.id)).toHaveLength(16 * 15);
    });
  });

  it('undoes within one forecast only, and once', async () => {
    const world = await makeWorld(db);
    const [forecast, other] = [await makeForecast(db, world), await makeForecast(db, world)];
    const check = await db.transaction(world, (tx) => addCheck(tx, forecast.id, stated(world, 0.2)));
    const undo = (forecastId: string) =>
      db.transaction(world, (tx) =>
        addCheck(tx, forecastId, { ...stated(world, 0), kind: 'undone', chance: null, undoes: check.id }),
      );
    await expect(undo(other.id)).rejects.toThrow(/foreign key/);
    expect((await undo(forecast.id)).undoes).toBe(check.id);
    await expect(undo(forecast.id)).rejects.toThrow(/unique/);
  });

  it('keeps outcomes in one line: of two that resolve at once, one wins', async () => {
    const world = await makeWorld(db);
    const forecast = await makeForecast(db, world);
    const resolve = (outcome: 'happened' | 'did-not-happen' | 'reopened', supersedes: string | null) =>
      db.transaction(world, async (tx) =>
        addResolution(tx, forecast.id, {
          outcome,
          knownAt: outcome === 'reopened' ? null : (await tx.now()) - 1000,
          source: null,
          note: null,
          by: world.memberId,
          supersedes,
        }),
      );
    const racers = await Promise.allSettled([resolve('happened', null), resolve('did-not-happen', null)]);
    expect(racers.map((racer) => racer.status).sort()).toEqual(['fulfilled', 'rejected']);
    const first = (await db.transaction(world, (tx) => lastResolution(tx, forecast.id)))!;
    const reopened = await resolve('reopened', first.id);
    const standing = () => db.transaction(world, (tx) => tx.query('SELECT id FROM standing_resolutions'));
    expect(await standing()).toEqual([]);
    expect((await db.transaction(world, (tx) => lockForecast(tx, forecast.id)))!.closedAt).toBeNull();
    const again = await resolve('did-not-happen', reopened.id);
    expect(await standing()).toEqual([{ id: again.id }]);
    await expect(resolve('happened', first.id)).rejects.toThrow(/unique/);
  });

  it('is verified by the backup as by the api', async () => {
    const { world, forecast } = await fullRecord();
    const asBackup = await ask(database.backupUrl, 'SELECT verify_chain($1, $2) AS fault', [
      world.workspaceId,
      forecast.id,
    ]);
    expect(asBackup).toEqual([{ fault: null }]);
  });

  it('reads the same under any time zone and date style of the session', async () => {
    const { world, forecast } = await fullRecord();
    const fault = await db.transaction(world, async (tx) => {
      await tx.query("SET LOCAL timezone = 'Pacific/Auckland'");
      await tx.query("SET LOCAL datestyle = 'German'");
      return verifyChain(tx, forecast.id);
    });
    expect(fault).toBeNull();
  });
});

describe('whoever tries to rewrite the record is refused', () => {
  const facts = ['checks', 'evidence', 'bearings', 'resolutions', 'due_changes', 'criteria_changes', 'chain_entries'];
  const rewriting = facts.flatMap((table) => [
    `UPDATE ${table} SET recorded_at = recorded_at`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ]);
  let world: World;

  beforeAll(async () => {
    ({ world } = await fullRecord({ isExample: true }));
  });

  /** Each attack in a transaction of its own, inside the workspace. */
  async function attack(url: string, statement: string, before: string[] = []): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      for (const sql of before) await client.query(sql);
      await client.query('BEGIN');
      await client.query("SELECT set_config('hindcast.workspace_id', $1, true)", [world.workspaceId]);
      await client.query(statement);
      await client.query('COMMIT');
    } finally {
      await client.end();
    }
  }

  it.each(rewriting)('the api and the worker: %s', async (statement) => {
    await expect(attack(database.appUrl, statement)).rejects.toThrow(/permission denied/);
    await expect(attack(database.workerUrl, statement)).rejects.toThrow(/permission denied/);
  });

  it.each(rewriting)('the owner: %s', async (statement) => {
    await expect(attack(database.ownerUrl, statement)).rejects.toThrow(/append-only/);
  });

  it.each(rewriting)('a superuser, also one that silences triggers: %s', async (statement) => {
    await expect(attack(database.adminUrl, statement)).rejects.toThrow(/append-only/);
    const silenced = ['SET session_replication_role = replica'];
    await expect(attack(database.adminUrl, statement, silenced)).rejects.toThrow(/append-only/);
  });

  it.each([
    "UPDATE forecasts SET head_hash = decode(repeat('00', 32), 'hex')",
    'UPDATE forecasts SET head_seq = 0',
    "UPDATE forecasts SET statement = 'Something else'",
    'UPDATE forecasts SET due_at = NULL, due_date = NULL',
    "UPDATE forecasts SET due_tzdb = '2999z'",
    'INSERT INTO due_renewals SELECT workspace_id, id, id, 1, now(), now()::text, now() FROM forecasts',
    'UPDATE forecasts SET closed_at = NULL',
    'DELETE FROM forecasts',
    "UPDATE reports SET text = ''",
    'UPDATE judgements SET proposal = statement::jsonb',
    'UPDATE workspaces SET is_example = true',
    "UPDATE audit_entries SET action = 'nothing'",
    'ALTER TABLE checks DISABLE TRIGGER ALL',
    'SET session_replication_role = replica',
    `SELECT append_to_chain(forecasts, 'check', id, now(), '{}') FROM forecasts`,
    'CREATE TABLE mine ()',
  ])('the api, by a side door: %s', async (statement) => {
    await expect(attack(database.appUrl, statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('the api, writing the chain by hand', async () => {
    await expect(attack(database.appUrl, 'INSERT INTO chain_entries SELECT * FROM chain_entries')).rejects.toThrow(
      /permission denied/,
    );
  });

  it('the api, beginning a forecast with a record of its own making', async () => {
    const mine = await makeWorld(db);
    const made = await db.transaction(mine, (tx) =>
      tx.one<{ id: string }>(
        `INSERT INTO forecasts (workspace_id, id, number, statement, opens_at, created_by, owner_id, head_seq, head_hash,
           due_rev, closed_at)
         VALUES ($1, $2, 99, 'S', now(), $3, $3, 998, decode(repeat('ff', 32), 'hex'), 7, now()) RETURNING id`,
        [mine.workspaceId, newId(), mine.memberId],
      ),
    );
    await db.transaction(mine, async (tx) => {
      expect(await lockForecast(tx, made.id)).toMatchObject({ revision: 1, dueRev: 0, closedAt: null });
      expect(await verifyChain(tx, made.id)).toBeNull();
    });
  });
});

describe('what a superuser changes behind the triggers, the verifier names', () => {
  /** Runs `sql` while every trigger of these tables is off, and turns them on again. */
  const quietly = (sql: string, id: string, tables: string) => {
    const switched = (state: string) =>
      `FOR name IN SELECT format('ALTER TABLE %s ${state} TRIGGER %I', tgrelid::regclass, tgname) FROM pg_trigger
         WHERE NOT tgisinternal AND tgrelid = ANY (string_to_array('${tables}', ', ')::regclass[])
       LOOP EXECUTE name; END LOOP;`;
    return ask(
      database.adminUrl,
      `DO $$ DECLARE name text; BEGIN
        ${switched('DISABLE')} ${sql.replaceAll('$id', `'${id}'`)}; ${switched('ENABLE ALWAYS')}
      END $$`,
    );
  };

  it.each([
    ['a belief', 'checks', 'UPDATE checks SET chance_ppm = 990000 WHERE forecast_id = $id', 'fact-changed', 2],
    ['a reason put in later', 'checks', "UPDATE checks SET reason = 'x' WHERE forecast_id = $id", 'fact-changed', 2],
    [
      'the evidence under a bearing',
      'evidence',
      `UPDATE evidence SET credibility = 6 FROM bearings
         WHERE bearings.evidence_id = evidence.id AND bearings.forecast_id = $id`,
      'fact-changed',
      3,
    ],
    ['an outcome', 'resolutions', "UPDATE resolutions SET outcome = 'void' WHERE forecast_id = $id", 'fact-changed', 6],
    ['the opening', 'forecasts', "UPDATE forecasts SET opens_at = '2020-01-01' WHERE id = $id", 'fact-changed', 1],
    ['a fact taken away', 'resolutions', 'DELETE FROM resolutions WHERE forecast_id = $id', 'fact-missing', 6],
    ['the terms shown', 'forecasts', "UPDATE forecasts SET statement = 'x' WHERE id = $id", 'terms-changed', null],
    ['the due date shown', 'forecasts', 'UPDATE forecasts SET due_at = now() WHERE id = $id', 'terms-changed', null],
    [
      'a payload with its fact',
      'checks, chain_entries',
      `UPDATE checks SET chance_ppm = 1 WHERE forecast_id = $id;
       UPDATE chain_entries SET payload = replace(payload, '300000', '1') WHERE forecast_id = $id AND seq = 2`,
      'bad-payload',
      2,
    ],
    [
      'a moment in the chain',
      'chain_entries',
      "UPDATE chain_entries SET recorded_at = recorded_at - interval '1 day' WHERE forecast_id = $id AND seq = 3",
      'bad-hash',
      3,
    ],
    [
      'a link recomputed alone',
      'chain_entries',
      `UPDATE chain_entries e SET salt = decode(repeat('00', 16), 'hex'),
         payload_hash = salted_hash(decode(repeat('00', 16), 'hex'), payload) WHERE forecast_id = $id AND seq = 3;
       UPDATE chain_entries e SET hash = chain_hash(e) WHERE forecast_id = $id AND seq = 3`,
      'broken-link',
      4,
    ],
    ['a link taken out', 'chain_entries', 'DELETE FROM chain_entries WHERE forecast_id = $id AND seq = 3', 'gap', 4],
    [
      'the tail with its fact',
      'resolutions, chain_entries',
      'DELETE FROM resolutions WHERE forecast_id = $id; DELETE FROM chain_entries WHERE forecast_id = $id AND seq = 6',
      'cut',
      6,
    ],
    [
      'a fact slipped in',
      'checks',
      `INSERT INTO checks SELECT workspace_id, gen_random_uuid(), forecast_id, kind, origin, 10, NULL, NULL, NULL, by,
         effective_at, recorded_at, NULL FROM checks WHERE forecast_id = $id`,
      'unchained',
      null,
    ],
  ])('%s', async (_what, tables, sql, fault, seq) => {
    const record = await fullRecord();
    await quietly(sql, record.forecast.id, tables);
    expect(await faultOf(record)).toMatchObject({ fault, seq });
  });
});
