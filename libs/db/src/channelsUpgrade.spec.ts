import { type EarlierDatabase, earlierDatabase } from '@test/kit/earlierDatabase.js';

/** The last migration of the version whose rules named webhooks. */
const before = '20261128221000_reports_not_kept';
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const workspaces = [id(1), id(2)];
const ada = id(10);

let database: EarlierDatabase;
beforeAll(async () => {
  database = await earlierDatabase(before);
  await sql(`INSERT INTO users (id, name, email) VALUES ('${ada}', 'Ada Example', 'ada@example.test')`);
  for (const workspace of workspaces) await fillEarlier(workspace);
  await database.upgrade();
});
afterAll(() => database.close());

const sql = async (statement: string, params: unknown[] = []) =>
  (await database.owner.query<Record<string, unknown>>(statement, params)).rows;
const enter = (workspace: string) => sql("SELECT set_config('hindcast.workspace_id', $1, false)", [workspace]);

const rule = (name: string, channels: readonly string[]) => ({
  ...{ id: name, kind: 'before-due', offset: 'P7D', at: '07:15', urgent: true },
  channels,
});
const kept = [rule('all', ['inbox', 'webhook', 'email']), rule('mail', ['email']), rule('hook', ['webhook'])];
const planned = [['inbox', 'email', 'webhook'], ['inbox', 'email'], ['webhook']];

/** Rows as the earlier version wrote them. */
async function fillEarlier(workspace: string): Promise<void> {
  await enter(workspace);
  await sql("INSERT INTO workspaces (id, name, time_zone, created_by) VALUES ($1, 'Example desk', 'UTC', $2)", [
    workspace,
    ada,
  ]);
  await sql(
    "INSERT INTO members (workspace_id, id, user_id, role, time_zone) VALUES ($1, $2, $2, 'administrator', 'UTC')",
    [workspace, ada],
  );
  await sql(
    `INSERT INTO forecasts (workspace_id, id, number, statement, reference_ppm, opens_at, created_by, owner_id)
     VALUES ($1, $1, 1, 'The ferry runs', 500000, '2026-01-01', $2, $2)`,
    [workspace, ada],
  );
  for (const [member, rules] of [
    [null, kept],
    [ada, []],
  ] as const) {
    await sql(
      `INSERT INTO rule_sets (workspace_id, id, member_id, rules, changed_at, changed_by)
       VALUES ($1, gen_random_uuid(), $2, $3, '2026-01-01 00:00Z', $4)`,
      [workspace, member, JSON.stringify(rules), ada],
    );
  }
  for (const [n, channels] of planned.entries()) {
    await sql(
      `INSERT INTO reminders (workspace_id, id, forecast_id, rule, recipient_id, occurrence_key, kind, due_rev,
         nominal_local, zone, fire_at, state, channels)
       VALUES ($1, gen_random_uuid(), $1, 'at-due', $2, $3, 'at-due', 1, '2026-02-01T09:00', 'UTC', '2026-02-01',
         'scheduled', $4)`,
      [workspace, ada, String(n), channels],
    );
  }
}

describe.each(workspaces)('the upgrade of rules that named webhooks, in workspace %#', (workspace) => {
  beforeAll(() => enter(workspace));

  it('takes webhooks out of them and leaves everything else that they say, and when they were changed', async () => {
    expect(await sql('SELECT rules, changed_at AS at FROM rule_sets ORDER BY member_id NULLS FIRST')).toEqual([
      {
        rules: [rule('all', ['inbox', 'email']), rule('mail', ['email']), rule('hook', [])],
        at: new Date('2026-01-01T00:00:00Z'),
      },
      { rules: [], at: new Date('2026-01-01T00:00:00Z') },
    ]);
  });

  it('takes them out of what is planned, and nothing can be planned with one again', async () => {
    expect(await sql('SELECT channels, state FROM reminders ORDER BY occurrence_key')).toEqual(
      [['inbox', 'email'], ['inbox', 'email'], []].map((channels) => ({ channels, state: 'scheduled' })),
    );
    await expect(sql("UPDATE reminders SET channels = '{webhook}'")).rejects.toThrow(/reminders_channels_check/);
  });
});
