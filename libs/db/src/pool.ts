import pg from 'pg';
import { RolledBack, type Scope, Tx } from './tx.js';

export interface DbOptions {
  /** the address of the application's or the worker's role */
  readonly url: string;
  /** as the server's list of connections shows it */
  readonly applicationName: string;
  /** most connections at a time, of each of the two pools (writes, reads) */
  readonly poolSize?: number;
  /** longest wait for an answer, in milliseconds; above the role's `statement_timeout`, so that the server ends it first */
  readonly queryTimeoutMs?: number;
}

const { builtins } = pg.types;
const toDate = pg.types.getTypeParser(builtins.TIMESTAMPTZ);
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, (text) => (toDate(text) as unknown as Date).getTime()],
  [builtins.DATE, (text) => text],
  [builtins.INT8, safeInteger],
]);

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`);
  return value;
}

/** A pool whose rows speak this code's types: epoch milliseconds, `YYYY-MM-DD`, numbers. */
export function openPool(options: DbOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    application_name: options.applicationName,
    max: options.poolSize ?? 10,
    query_timeout: options.queryTimeoutMs ?? 20_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  pool.on('error', () => undefined); // an idle connection that was cut is replaced by the next one
  return pool;
}

/**
 * One transaction on a connection of its own. It commits when `work` resolves and rolls back when it throws. The server's
 * timers end what hangs; a connection that saw a timeout or was cut is closed, never handed to the next caller.
 */
export async function inTransaction<T>(pool: pg.Pool, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let cut = false;
  const onCut = () => {
    cut = true;
  };
  client.on('error', onCut);
  const tx = new Tx(client, scope);
  let finished = false;
  try {
    await tx.query('BEGIN');
    await tx.query("SELECT set_config('hindcast.workspace_id', $1, true)", [
      scope === 'installation' ? '' : scope.workspaceId,
    ]);
    const result = await work(tx);
    tx.end();
    const { command } = await client.query('COMMIT').catch((fault) => {
      cut = true; // no answer may mean a dead connection, which a rollback would only wait for again
      throw fault;
    });
    finished = true;
    if (command !== 'COMMIT') throw new RolledBack();
    return result;
  } finally {
    tx.end();
    const sound = finished || (!tx.broken && !cut && (await rolledBack(client)));
    client.off('error', onCut);
    client.release(!sound || cut);
  }
}

async function rolledBack(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    return false; // whatever the reason: a connection that cannot roll back is closed, and closing rolls back
  }
}
