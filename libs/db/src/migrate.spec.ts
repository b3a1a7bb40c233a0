import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type FreshDatabase, freshDatabase } from '@test/kit/database.js';
import { type TemporaryFolder, temporaryFolder } from '@test/kit/folders.js';
import { ask } from '@test/kit/world.js';
import { migrateDeploy } from './migrate.js';

let database: FreshDatabase;
let folder: TemporaryFolder;
let dir: string;

/** The product's migrations as they are in the database, to be added to. */
beforeEach(async () => {
  database = await freshDatabase();
  folder = temporaryFolder('hindcast-migrations-');
  dir = path.join(folder.path, 'migrations');
  cpSync('prisma/migrations', dir, { recursive: true });
});
afterEach(async () => {
  folder.remove();
  await database.drop();
});

function write(name: string, sql: string): void {
  mkdirSync(path.join(dir, name), { recursive: true });
  writeFileSync(path.join(dir, name, 'migration.sql'), sql);
}
const deploy = (log?: (message: string) => void) => migrateDeploy({ ownerUrl: database.ownerUrl, dir, log });
const tables = (pattern: string) =>
  ask(database.ownerUrl, 'SELECT tablename AS name FROM pg_tables WHERE tablename LIKE $1 ORDER BY 1', [pattern]);

describe('migrateDeploy', () => {
  it('does nothing where nothing is new', async () => {
    expect(await deploy()).toEqual([]);
    expect(await migrateDeploy({ ownerUrl: database.ownerUrl })).toEqual([]);
  });

  it('applies what is new in order, whole files with functions in them, and says so', async () => {
    write('30000101000002_b', 'CREATE TABLE extra_b (id int REFERENCES extra_a (id));');
    write('30000101000001_a', 'CREATE TABLE extra_a (id int PRIMARY KEY);\nDO $$ BEGIN PERFORM 1; END $$;');
    const said: string[] = [];
    expect(await deploy((message) => said.push(message))).toEqual(['30000101000001_a', '30000101000002_b']);
    expect(said[0]).toContain('30000101000001_a');
    expect(await tables('extra%')).toEqual([{ name: 'extra_a' }, { name: 'extra_b' }]);
  });

  it('lets racing deployers take turns: one applies, the others find it done', async () => {
    write('30000101000001_a', 'CREATE TABLE extra_a (id int); SELECT pg_sleep(0.1);');
    const done = await Promise.all([deploy(), deploy(), deploy()]);
    expect(done.flat()).toEqual(['30000101000001_a']);
  });

  it('keeps nothing of a migration that fails, and tries it again at the next start', async () => {
    write('30000101000001_a', 'CREATE TABLE extra_a (id int); SELECT 1 / 0;');
    await expect(deploy()).rejects.toThrow(/30000101000001_a failed, and nothing of it was kept: division by zero/);
    expect(await tables('extra%')).toEqual([]);
    write('30000101000001_a', 'CREATE TABLE extra_a (id int);');
    expect(await deploy()).toEqual(['30000101000001_a']);
  });

  it('takes up a migration whose deployer was killed half-way', async () => {
    write('30000101000001_a', 'CREATE TABLE extra_a (id int); SELECT pg_terminate_backend(pg_backend_pid());');
    await expect(deploy()).rejects.toThrow(/30000101000001_a failed/);
    expect(await tables('extra%')).toEqual([]);
    write('30000101000001_a', 'CREATE TABLE extra_a (id int);');
    expect(await deploy()).toEqual(['30000101000001_a']);
  });

  it('refuses what another tool began and never finished', async () => {
    write('30000101000001_a', 'SELECT 1;');
    await ask(
      database.ownerUrl,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, logs) VALUES ('1', 'x', '30000101000001_a', 'boom')`,
    );
    await expect(deploy()).rejects.toThrow(/30000101000001_a was begun here by another tool .*boom/);
  });

  it('refuses a migration that was edited after it had been applied', async () => {
    write('30000101000001_a', 'SELECT 1;');
    await deploy();
    write('30000101000001_a', 'SELECT 2;');
    await expect(deploy()).rejects.toThrow(/30000101000001_a was edited after/);
  });

  it('refuses a database that is newer than the build', async () => {
    write('30000101000001_a', 'SELECT 1;');
    await deploy();
    rmSync(path.join(dir, '30000101000001_a'), { recursive: true });
    await expect(deploy()).rejects.toThrow(
      /This database is newer than this build: it has the migration 30000101000001_a/,
    );
  });

  it('says who must migrate, where somebody else tries', async () => {
    const [{ name }] = (await ask<{ name: string }>(database.adminUrl, 'SELECT current_user AS name')) as [
      { name: string },
    ];
    const empty = `${database.name}_empty`;
    const admin = new URL(database.adminUrl);
    admin.pathname = '/postgres';
    await ask(admin.href, `CREATE DATABASE ${empty}`);
    const url = new URL(database.adminUrl);
    url.pathname = `/${empty}`;
    await expect(migrateDeploy({ ownerUrl: url.href, dir })).rejects.toThrow(
      `Migrations run as hindcast_owner, but DATABASE_OWNER_URL signs in as ${name}.`,
    );
    await ask(admin.href, `DROP DATABASE ${empty} WITH (FORCE)`);
  });
});
