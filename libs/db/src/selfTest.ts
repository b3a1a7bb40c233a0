import type pg from 'pg';

/**
 * Asks the database, as the role this process signs in with and without entering a workspace, whether its walls stand.
 *
 * - the role is neither superuser nor owner and does not bypass row-level security;
 * - every table that has a `workspace_id` forces row-level security and shows no row (but the worker's planning tables,
 *   which a policy opens by name);
 * - the append-only tables can be neither updated, deleted from nor truncated.
 *
 * Throws one sentence naming the first fault.
 */
export async function selfTest(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await refusePower(client);
    const tables = await workspaceTables(client);
    if (tables.length === 0) throw new Error('The database has no tables yet: the migrations have not been applied.');
    for (const table of tables) {
      if (!table.forced) throw new Error(`Row-level security is not forced on the table ${table.name}.`);
      if (table.opened) continue;
      const { rows } = await client.query(`SELECT FROM ${table.name} LIMIT 1`);
      if (rows.length > 0) throw new Error(`The table ${table.name} shows rows although no workspace was entered.`);
    }
    await refuseRewriting(client);
  } finally {
    client.release();
  }
}

async function refusePower(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ name: string; fault: string | null }>(
    `SELECT rolname AS name, CASE
       WHEN rolsuper THEN 'is a superuser'
       WHEN rolbypassrls THEN 'bypasses row-level security'
       WHEN EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND pg_has_role(current_user, relowner, 'MEMBER')) THEN 'owns tables'
     END AS fault
     FROM pg_roles WHERE rolname = current_user`,
  );
  const [role] = rows;
  if (role?.fault) {
    throw new Error(
      `The database role ${role.name} ${role.fault}: DATABASE_URL must sign in as hindcast_app or hindcast_worker.`,
    );
  }
}

async function workspaceTables(client: pg.PoolClient): Promise<{ name: string; forced: boolean; opened: boolean }[]> {
  const { rows } = await client.query<{ name: string; forced: boolean; opened: boolean }>(
    `SELECT c.oid::regclass::text AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
       EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid
         AND (SELECT oid FROM pg_roles WHERE rolname = current_user) = ANY (p.polroles)) AS opened
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND has_table_privilege(c.oid, 'SELECT')
       AND (c.relname = 'workspaces' OR EXISTS (
         SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped))
     ORDER BY 1`,
  );
  return rows;
}

async function refuseRewriting(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT t.tgrelid::regclass::text AS name FROM pg_trigger t
     WHERE t.tgname = 'refuse_change' AND (has_any_column_privilege(t.tgrelid, 'UPDATE')
       OR has_table_privilege(t.tgrelid, 'DELETE') OR has_table_privilege(t.tgrelid, 'TRUNCATE'))
     ORDER BY 1 LIMIT 1`,
  );
  if (rows[0]) throw new Error(`The append-only table ${rows[0].name} can be rewritten by this role.`);
}
