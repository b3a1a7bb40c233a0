import pg from 'pg';

/** What is planned before the faults begin. */
export interface Planned {
  /** forecasts, with one reminder each */
  readonly reminders: number;
  readonly people: number;
  /** the first is due so many milliseconds from now, the last `overMs` later */
  readonly firstInMs: number;
  readonly overMs: number;
  /** a workspace that is there already; a new one otherwise */
  readonly workspaceId?: string;
}

/** Makes a workspace, or fills one, with people, forecasts and reminders in one go, as the owner of the tables. Returns its key. */
export async function plan(
  ownerUrl: string,
  { reminders, people, firstInMs, overMs, workspaceId }: Planned,
): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ id: string }>(
      "SELECT set_config('hindcast.workspace_id', coalesce($1, gen_random_uuid()::text), true) AS id",
      [workspaceId ?? null],
    );
    const [{ id }] = rows as [{ id: string }];
    await client.query(
      "INSERT INTO workspaces (id, name, time_zone) VALUES ($1, 'Example desk', 'UTC') ON CONFLICT DO NOTHING",
      [id],
    );
    await client.query(
      `WITH person AS (
         INSERT INTO users (id, name, email)
         SELECT key, 'Person ' || n, key || '@example.invalid'
         FROM (SELECT n, gen_random_uuid() AS key FROM generate_series(1, $2::int) n) made RETURNING id
       )
       INSERT INTO members (workspace_id, id, user_id, role, time_zone)
       SELECT $1, gen_random_uuid(), id, 'analyst', 'UTC' FROM person`,
      [id, people],
    );
    await client.query(
      `INSERT INTO forecasts (workspace_id, id, number, statement, opens_at, created_by, owner_id, due_date, due_zone, due_at, due_rev,
         due_tzdb)
       SELECT $1, gen_random_uuid(), n, 'The bridge is open', app_now() - interval '1 day', m.id, m.id,
         app_now()::date, 'UTC', app_now() + interval '1 hour', 1, '2999z'
       FROM generate_series(1, $2::int) n
       JOIN (SELECT id, row_number() OVER () - 1 AS place FROM members WHERE workspace_id = $1) m ON m.place = n % $3::int`,
      [id, reminders, people],
    );
    await client.query(
      `INSERT INTO reminders (workspace_id, id, forecast_id, rule, recipient_id, occurrence_key, kind, due_rev,
         nominal_local, zone, fire_at)
       SELECT workspace_id, gen_random_uuid(), id, 'at-due', owner_id, 'at-due@due1', 'at-due', 1,
         to_char(app_now(), 'YYYY-MM-DD"T"HH24:MI'), 'UTC',
         app_now() + make_interval(secs => ($2::float8 + $3::float8 * number / $4::float8) / 1000)
       FROM forecasts WHERE workspace_id = $1`,
      [id, firstInMs, overMs, reminders],
    );
    await client.query('COMMIT');
    return id;
  } finally {
    await client.end();
  }
}
