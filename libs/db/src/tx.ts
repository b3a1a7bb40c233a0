import pg from 'pg';

/**
 * What a transaction may see: one workspace (an actor names his), or `installation` for signing in and setting up,
 * which sees no workspace until `enter` names one.
 */
export type Scope = { readonly workspaceId: string } | 'installation';

/** A failed transaction that looked like a success: a statement's fault was swallowed, so nothing was written. */
export class RolledBack extends Error {
  constructor() {
    super('the transaction was rolled back because one of its statements had failed');
  }
}

/** One open transaction: the first argument of every row function. Ends with the callback it was made for. */
export class Tx {
  #workspaceId: string | null;
  #now: number | null = null;
  #ended = false;
  #broken = false;

  constructor(
    private readonly client: pg.ClientBase,
    scope: Scope,
  ) {
    this.#workspaceId = scope === 'installation' ? null : scope.workspaceId;
  }

  /** The workspace that rows are read from and written to; every insert names it. */
  get workspaceId(): string {
    if (this.#workspaceId === null) throw new RangeError('no workspace was entered in this transaction');
    return this.#workspaceId;
  }

  /** True once the connection cannot be trusted with another transaction. */
  get broken(): boolean {
    return this.#broken;
  }

  /**
   * Runs one statement. Rows come with moments as epoch milliseconds, days as `YYYY-MM-DD` and int8 as numbers; moments
   * go in as `Date`. Refuses to run after its transaction has ended: the connection may be another workspace's by then.
   */
  async query<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    if (this.#ended) throw new RangeError('this transaction has ended');
    try {
      const { rows } = await this.client.query<Row>(sql, params as unknown[]);
      return rows;
    } catch (fault) {
      this.#broken ||= endsConnection(fault);
      throw fault;
    }
  }

  /** The only row of a statement; a RangeError when there are none or several. */
  async one<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row> {
    const rows = await this.query<Row>(sql, params);
    if (rows.length !== 1) throw new RangeError(`one row was promised, ${rows.length} came: ${sql}`);
    return rows[0]!;
  }

  /** The only row of a statement, or `null` when it is missing or not this workspace's. */
  async maybeOne<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row | null> {
    const rows = await this.query<Row>(sql, params);
    if (rows.length > 1) throw new RangeError(`one row at most was promised, ${rows.length} came: ${sql}`);
    return rows[0] ?? null;
  }

  /** The database's moment, epoch milliseconds; the same throughout the transaction. */
  async now(): Promise<number> {
    this.#now ??= (await this.one<{ now: number }>('SELECT app_now() AS now')).now;
    return this.#now;
  }

  /** Goes on in a workspace: the way in for one that is just being made, and for those found by signing in. */
  async enter(workspaceId: string): Promise<void> {
    if (this.#workspaceId !== null) throw new RangeError('a transaction stays in the workspace it entered');
    await this.query("SELECT set_config('hindcast.workspace_id', $1, true)", [workspaceId]);
    this.#workspaceId = workspaceId;
  }

  /** From here on every statement is refused. */
  end(): void {
    this.#ended = true;
  }
}

/** Timeouts and lost connections: what the server still does with such a connection is anybody's guess. */
function endsConnection(fault: unknown): boolean {
  if (!(fault instanceof pg.DatabaseError)) return true;
  return fault.severity === 'FATAL' || fault.severity === 'PANIC' || /^(08|57|25P0[345])/.test(fault.code ?? '');
}
