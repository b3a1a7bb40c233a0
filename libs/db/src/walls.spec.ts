import { type FreshDatabase, freshDatabase } from '@test/kit/database.js';
import { ask } from '@test/kit/world.js';

let database: FreshDatabase;
const catalog = async (sql: string) => (await ask<{ name: string }>(database.adminUrl, sql)).map((row) => row.name);

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** Tables that belong to a workspace, whatever migration made them. */
const inWorkspace = `SELECT c.* FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname = 'workspace_id'`;

/** Append-only: they say when they were recorded, or are derived once from what was. */
const appendOnly = `SELECT c.oid FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
  AND (c.relname IN ('reports', 'scores') OR EXISTS (
    SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'recorded_at'))`;

describe('every table with a workspace_id', () => {
  it('exists: the catalogue query finds them', async () => {
    expect(await catalog(`SELECT relname AS name FROM (${inWorkspace}) t ORDER BY 1`)).toEqual(
      expect.arrayContaining(['checks', 'forecasts', 'members', 'reminders', 'reports', 'scores']),
    );
  });

  it('forces row-level security by workspace, in reading and writing', async () => {
    const open = `SELECT relname AS name FROM (${inWorkspace}) t WHERE NOT (relrowsecurity AND relforcerowsecurity)
      OR NOT EXISTS (SELECT FROM pg_policies p WHERE p.tablename = t.relname AND p.policyname = 'own_workspace'
        AND p.cmd = 'ALL' AND p.qual LIKE '%workspace_id = ( SELECT current_workspace()%'
        AND p.with_check LIKE '%workspace_id = ( SELECT current_workspace()%')`;
    expect(await catalog(open)).toEqual([]);
  });

  it('is opened further only where the sweep and signing in need it', async () => {
    const others = `SELECT format('%s: %s to %s for %s', tablename, policyname, array_to_string(roles, ', '), cmd) AS name
      FROM pg_policies WHERE policyname <> 'own_workspace' ORDER BY 1`;
    expect(await catalog(others)).toEqual([
      'deliveries: sweep to hindcast_worker for ALL',
      'digests: sweep to hindcast_worker for ALL',
      'endpoints: sweep to hindcast_worker for SELECT',
      'members: sign_in to hindcast_owner for SELECT',
      'members: sweep to hindcast_worker for SELECT',
      'notice_settings: sweep to hindcast_worker for SELECT',
      'notices: sweep to hindcast_worker for ALL',
      'reminders: sweep to hindcast_worker for ALL',
      'workspaces: sign_in to hindcast_owner for SELECT',
    ]);
  });

  it('has the workspace as first column of its key and of every unique index', async () => {
    const global = `SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN (${inWorkspace}) t ON t.oid = i.indrelid
      WHERE i.indisunique AND (SELECT attname FROM pg_attribute WHERE attrelid = i.indrelid AND attnum = i.indkey[0])
        <> 'workspace_id'`;
    expect(await catalog(global)).toEqual([]);
  });

  it('refers to rows of its own workspace only', async () => {
    const crossing = `SELECT f.conname AS name FROM pg_constraint f
      JOIN (${inWorkspace}) t ON t.oid = f.conrelid JOIN (${inWorkspace}) target ON target.oid = f.confrelid
      WHERE f.contype = 'f' AND NOT EXISTS (
        SELECT FROM unnest(f.conkey, f.confkey) AS pair (here, there)
        JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = pair.here AND a.attname = 'workspace_id'
        JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = pair.there AND b.attname = 'workspace_id')`;
    expect(await catalog(crossing)).toEqual([]);
    const rootless = `SELECT relname AS name FROM (${inWorkspace}) t WHERE NOT EXISTS (
      SELECT FROM pg_constraint f WHERE f.conrelid = t.oid AND f.contype = 'f' AND 'workspace_id' =
        (SELECT attname FROM pg_attribute WHERE attrelid = t.oid AND attnum = f.conkey[1]))`;
    expect(await catalog(rootless)).toEqual([]);
  });

  it('never takes its workspace from a setting', async () => {
    const lent = `SELECT d.adrelid::regclass::text AS name FROM pg_attrdef d
      WHERE pg_get_expr(d.adbin, d.adrelid) ~ 'current_setting|current_workspace'`;
    expect(await catalog(lent)).toEqual([]);
  });
});

describe('every append-only table', () => {
  it('refuses changes by triggers that nothing silences', async () => {
    const unguarded = `SELECT oid::regclass::text AS name FROM (${appendOnly}) t WHERE NOT EXISTS (
        SELECT FROM pg_trigger g WHERE g.tgrelid = t.oid AND g.tgname = 'refuse_change' AND g.tgenabled = 'A'
          AND g.tgtype & 2 = 2 AND g.tgtype & 8 = 8 AND g.tgtype & 16 = 16)
      OR NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = t.oid AND g.tgname = 'refuse_truncate'
          AND g.tgenabled = 'A' AND g.tgtype & 32 = 32)`;
    expect(await catalog(unguarded)).toEqual([]);
    expect(await catalog(`SELECT oid::regclass::text AS name FROM (${appendOnly}) t`)).toContain('checks');
  });

  it('can be rewritten by no role but its owner', async () => {
    const writable = `SELECT t.oid::regclass::text || ' by ' || r.rolname AS name
      FROM (${appendOnly}) t, pg_roles r
      WHERE r.rolname LIKE 'hindcast%' AND NOT r.rolsuper AND r.rolname <> 'hindcast_owner' AND (
        has_any_column_privilege(r.oid, t.oid, 'UPDATE') OR has_table_privilege(r.oid, t.oid, 'DELETE')
        OR has_table_privilege(r.oid, t.oid, 'TRUNCATE') OR has_table_privilege(r.oid, t.oid, 'TRIGGER'))`;
    expect(await catalog(writable)).toEqual([]);
  });

  it('about one forecast is stamped and chained', async () => {
    const unchained = `SELECT c.relname AS name FROM pg_class c
      WHERE c.oid IN (${appendOnly}) AND c.relname NOT IN ('chain_entries', 'scores')
        AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'forecast_id')
        AND 2 <> (SELECT count(*) FROM pg_trigger g WHERE g.tgrelid = c.oid AND g.tgenabled = 'A'
          AND g.tgname IN ('stamp_fact', 'chain_fact'))`;
    expect(await catalog(unchained)).toEqual([]);
  });
});

describe('the roles', () => {
  it('are neither superusers nor above row-level security, but for the backup, which only reads', async () => {
    expect(
      await catalog(
        `SELECT rolname AS name FROM pg_roles WHERE (rolsuper OR rolbypassrls)
          AND rolname IN ('hindcast_owner', 'hindcast_app', 'hindcast_worker', 'hindcast_backup', 'hindcast_queue')`,
      ),
    ).toEqual(['hindcast_backup']);
    const writable = `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
      AND c.relkind = 'r' AND (has_any_column_privilege('hindcast_backup', c.oid, 'INSERT, UPDATE')
        OR has_table_privilege('hindcast_backup', c.oid, 'DELETE, TRUNCATE'))`;
    expect(await catalog(writable)).toEqual([]);
  });

  it('may not execute what they were not given', async () => {
    const callable = `SELECT p.proname AS name FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
      AND p.prosecdef AND has_function_privilege('hindcast_app', p.oid, 'EXECUTE') ORDER BY 1`;
    expect(await catalog(callable)).toEqual(['memberships_of', 'remove_example_workspace', 'workspaces_to_rescore']);
    expect(await catalog(callable.replace('hindcast_app', 'hindcast_worker'))).toEqual([
      'lock_standing',
      'workspaces_to_renew',
    ]);
  });

  it('run every function of raised rights with a search path of its own', async () => {
    const loose = `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
      AND NOT 'search_path=pg_catalog, public, pg_temp' = ANY (coalesce(proconfig, '{}'))`;
    expect(await catalog(loose)).toEqual([]);
  });

  it('see through no view that runs with its owner’s rights', async () => {
    const views = `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
      AND NOT 'security_invoker=true' = ANY (coalesce(reloptions, '{}'))`;
    expect(await catalog(views)).toEqual([]);
  });
});
