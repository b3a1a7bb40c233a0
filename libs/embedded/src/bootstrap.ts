import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Credentials } from './credentials.js';
import { roleNames } from './roleNames.js';

/**
 * Brings the server to where a migration can start: the logins with their passwords, and a database of the owner with a
 * schema of the queue's own. `url` is the superuser's. Running it again changes nothing.
 */
export async function bootstrap(
  url: (database: string) => string,
  database: string,
  credentials: Credentials,
): Promise<void> {
  await connected(url('postgres'), async (client) => {
    await client.query(readFileSync(rolesFile(), 'utf8'));
    for (const name of roleNames) {
      const password = pg.escapeLiteral(credentials[name]);
      await client.query(`ALTER ROLE ${pg.escapeIdentifier(name)} PASSWORD ${password}`);
    }
    await makeDatabase(client, database);
  });
  await connected(url(database), async (client) => {
    await client.query('CREATE SCHEMA IF NOT EXISTS bullmq AUTHORIZATION hindcast_queue');
    // BullMQ's migrations say CREATE SCHEMA IF NOT EXISTS, which asks for the right even where nothing is created
    await client.query(`GRANT CREATE ON DATABASE ${pg.escapeIdentifier(database)} TO hindcast_queue`);
  });
}

async function makeDatabase(client: pg.Client, database: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (rowCount) return;
  await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER hindcast_owner`);
}

/** Runs `work` on a connection of its own and closes it, also when the work fails. */
async function connected<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The logins are written once, for this library and for docker-compose alike, beside the migrations. */
function rolesFile(): string {
  let at = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(at, 'prisma', 'roles.sql'))) {
    if (at === path.dirname(at)) throw new RangeError('prisma/roles.sql is not part of this installation');
    at = path.dirname(at);
  }
  return path.join(at, 'prisma', 'roles.sql');
}
