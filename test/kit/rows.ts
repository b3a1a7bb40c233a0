import { type Db, type Tx } from '@app/db';
import { v7 as newId } from 'uuid';

/** A workspace with one member, written straight into the tables: for tests below the api. */
export interface GivenWorkspace {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly email: string;
}

/** Makes a workspace and its administrator. `db` holds the application's role. */
export async function givenWorkspace(db: Db, zone = 'UTC'): Promise<GivenWorkspace> {
  const workspaceId = newId();
  const memberId = newId();
  const userId = newId();
  const email = `${userId}@example.org`;
  await db.transaction({ workspaceId }, async (tx) => {
    await tx.query('INSERT INTO users (id, name, email, email_verified) VALUES ($1, $2, $3, true)', [
      userId,
      'Ada Example',
      email,
    ]);
    await tx.query('INSERT INTO workspaces (id, name, time_zone, created_by) VALUES ($1, $2, $3, $4)', [
      workspaceId,
      'Example desk',
      zone,
      userId,
    ]);
    await tx.query('INSERT INTO members (workspace_id, id, user_id, role, time_zone) VALUES ($1, $2, $3, $4, $5)', [
      workspaceId,
      memberId,
      userId,
      'administrator',
      zone,
    ]);
  });
  return { workspaceId, memberId, email };
}

/** Makes an open forecast due on 31 December 2026 in UTC; returns its key. */
export async function givenForecast(tx: Tx, given: GivenWorkspace, number = 1): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO forecasts (workspace_id, id, number, statement, opens_at, created_by, owner_id, due_date, due_zone, due_at)
     VALUES ($1, $2, $3, 'The ferry runs in winter', app_now(), $4, $4, '2026-12-31', 'UTC', '2026-12-31T23:59:59Z')`,
    [given.workspaceId, id, number, given.memberId],
  );
  return id;
}

/** Plans a reminder that is due at `fireAt`, epoch milliseconds; returns its key. */
export async function givenReminder(
  tx: Tx,
  given: GivenWorkspace,
  forecastId: string,
  fireAt: number,
  rule = 'at-due',
): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO reminders (workspace_id, id, forecast_id, rule, recipient_id, occurrence_key, kind, due_rev, nominal_local, zone, fire_at)
     VALUES ($1, $2, $3, $4, $5, $4 || '@due1', 'at-due', 1, '2026-12-31T09:00', 'UTC', $6)`,
    [given.workspaceId, id, forecastId, rule, given.memberId, new Date(fireAt)],
  );
  return id;
}
