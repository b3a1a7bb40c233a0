import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** Prisma's own lock and table, so that its tools and this deployer keep out of each other's way and agree. */
const lockKey = 72707369;
const bookkeeping = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

export interface MigrateOptions {
  /** the owner's address, never the application's */
  readonly ownerUrl: string;
  /** folder of migrations; the product's own when left out */
  readonly dir?: string;
  /** told the name of each migration before it runs */
  readonly log?: (message: string) => void;
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/**
 * Brings a database to this build's shape: applies every migration it does not have yet, oldest first, each as one
 * transaction. Deployers that race take turns; one that was killed is taken up by the next. A database that this build
 * cannot trust (newer, edited, or left half-way by another tool) is refused with one sentence and stays as it is.
 *
 * @returns names of the migrations applied now; empty when there was nothing to do
 */
export async function migrateDeploy(options: MigrateOptions): Promise<string[]> {
  const migrations = readMigrations(options.dir ?? migrationsFolder());
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'hindcast-migrate' });
  client.on('error', () => undefined); // a lost connection fails the statement that waits for it
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await client.query("SET client_min_messages = 'warning'");
    await client.query(bookkeeping);
    const pending = await pendingOf(client, migrations);
    for (const migration of pending) {
      options.log?.(`Applying migration ${migration.name}`);
      await apply(client, migration);
    }
    return pending.map((migration) => migration.name);
  } finally {
    await client.end(); // lets go of the lock too
  }
}

async function pendingOf(client: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean; logs: string | null }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, logs
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const migration = known.get(row.name);
    if (!migration) {
      throw new Error(
        `This database is newer than this build: it has the migration ${row.name}, which this build does not know. Start the newer version again, or restore a backup taken before it.`,
      );
    }
    if (!row.finished) {
      throw new Error(
        `The migration ${row.name} was begun here by another tool and never finished (${row.logs ?? 'no reason was kept'}): see what it left, then delete its row from _prisma_migrations.`,
      );
    }
    if (row.checksum !== migration.checksum) {
      throw new Error(
        `The migration ${row.name} was edited after it had been applied to this database: restore the file as it was.`,
      );
    }
  }
  const applied = new Set(rows.map((row) => row.name));
  return migrations.filter((migration) => !applied.has(migration.name));
}

/**
 * The file and its bookkeeping are one transaction: whatever interrupts it (a fault, a full disk, a kill) leaves nothing
 * behind, and the next start tries again. So a file holds no COMMIT and nothing that cannot run in a transaction.
 */
async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => undefined); // a lost connection has rolled back already
    const message = fault instanceof Error ? fault.message : String(fault);
    throw new Error(`The migration ${name} failed, and nothing of it was kept: ${message}`, { cause: fault });
  }
}

function readMigrations(dir: string): Migration[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(dir, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** The nearest `prisma/migrations` above this file: it is in another place when compiled. */
function migrationsFolder(): string {
  let at = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(at, 'prisma', 'migrations'))) {
    if (at === path.dirname(at)) throw new RangeError('prisma/migrations is not part of this installation');
    at = path.dirname(at);
  }
  return path.join(at, 'prisma', 'migrations');
}
