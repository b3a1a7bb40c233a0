import { addForecast, addMember, createWorkspace, type Db, type ForecastRow, newId } from '@app/db';
import pg from 'pg';

/** A workspace with one administrator, as most row tests need it. */
export interface World {
  readonly workspaceId: string;
  readonly userId: string;
  /** member */
  readonly memberId: string;
}

/** Makes a workspace and its administrator, an invented person. */
export function makeWorld(db: Db, options: { isExample?: boolean; name?: string } = {}): Promise<World> {
  return db.transaction('installation', async (tx) => {
    const userId = newId();
    await tx.query('INSERT INTO users (id, name, email) VALUES ($1, $2, $3)', [
      userId,
      'Ada Example',
      `${userId}@example.invalid`,
    ]);
    const workspace = await createWorkspace(tx, {
      name: options.name ?? 'Example workspace',
      timeZone: 'Europe/Berlin',
      isExample: options.isExample ?? false,
      createdBy: userId,
    });
    const member = await addMember(tx, { userId, role: 'administrator', timeZone: 'Europe/Berlin' });
    return { workspaceId: workspace.id, userId, memberId: member.id };
  });
}

/** Makes a forecast that opened a day ago and is undated, unless told otherwise. */
export function makeForecast(
  db: Db,
  world: World,
  more: Partial<Parameters<typeof addForecast>[1]> = {},
): Promise<ForecastRow> {
  return db.transaction(world, async (tx) =>
    addForecast(tx, {
      judgementId: null,
      reportId: null,
      statement: 'The bridge is open by the end of the year.',
      criteria: 'The city says so.',
      voidIf: null,
      reference: 0.5,
      reversed: false,
      opensAt: (await tx.now()) - 86_400_000,
      due: null,
      cadence: { every: 'P30D', tightens: false },
      nextCheckAt: null,
      ownerId: world.memberId,
      by: world.memberId,
      ...more,
    }),
  );
}

/** Runs one statement on a connection of its own, as an attacker or an operator with that address would. */
export async function ask<Row extends object = Record<string, unknown>>(
  connectionString: string,
  sql: string,
  params: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const result = await client.query<Row>(sql, params as unknown[]);
    return result.rows;
  } finally {
    await client.end();
  }
}
