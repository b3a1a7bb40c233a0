import type { Tx } from '../tx.js';
import type { MemberRole } from './workspaces.js';

/** The wall clock a member goes by, an IANA name; a RangeError when there is no such member. */
export async function zoneOfMember(tx: Tx, memberId: string): Promise<string> {
  const { zone } = await tx.one<{ zone: string }>(
    'SELECT time_zone AS zone FROM members WHERE workspace_id = $1 AND id = $2',
    [tx.workspaceId, memberId],
  );
  return zone;
}

/** A member as plans need them. */
export interface MemberRow {
  readonly id: string;
  readonly role: MemberRole;
  readonly zone: string;
  /** `null`: still here */
  readonly leftAt: number | null;
}

/** Everybody who is or was in the workspace, the longest there first. */
export function membersOf(tx: Tx): Promise<MemberRow[]> {
  return tx.query<MemberRow>(
    `SELECT id, role, time_zone AS zone, left_at AS "leftAt" FROM members WHERE workspace_id = $1
     ORDER BY created_at, id`,
    [tx.workspaceId],
  );
}

/** A member, `null` when there is none by this key here. */
export function memberOf(tx: Tx, id: string): Promise<MemberRow | null> {
  return tx.maybeOne<MemberRow>(
    `SELECT id, role, time_zone AS zone, left_at AS "leftAt" FROM members WHERE workspace_id = $1 AND id = $2`,
    [tx.workspaceId, id],
  );
}

/** Sets the wall clock that a member goes by, an IANA name that the database knows. */
export async function setZoneOf(tx: Tx, memberId: string, zone: string): Promise<void> {
  await tx.query('UPDATE members SET time_zone = $3 WHERE workspace_id = $1 AND id = $2', [
    tx.workspaceId,
    memberId,
    zone,
  ]);
}

/**
 * Somebody leaves: signed out everywhere, nothing more is planned for them, what waits to be sent to them is
 * cancelled, their inbox asks nothing, and their own ways out are closed. What they looked after is handed over before.
 */
export async function leaveWorkspace(tx: Tx, memberId: string): Promise<void> {
  const theirs = [tx.workspaceId, memberId];
  const reason = 'left the workspace';
  await tx.query('UPDATE members SET left_at = app_now() WHERE workspace_id = $1 AND id = $2', theirs);
  await tx.query(
    `DELETE FROM sessions WHERE user_id = (SELECT user_id FROM members WHERE workspace_id = $1 AND id = $2)`,
    theirs,
  );
  await tx.query(
    `UPDATE reminders SET state = 'superseded', reason = $3
     WHERE workspace_id = $1 AND recipient_id = $2 AND state = 'scheduled'`,
    [...theirs, reason],
  );
  await tx.query(
    `UPDATE deliveries SET state = 'cancelled', last_error = $3
     WHERE workspace_id = $1 AND recipient_id = $2 AND state IN ('pending', 'held')`,
    [...theirs, reason],
  );
  await tx.query(
    'UPDATE notices SET done_at = app_now() WHERE workspace_id = $1 AND recipient_id = $2 AND done_at IS NULL',
    theirs,
  );
  await tx.query(
    `UPDATE endpoints SET state = 'off', why_not = $3 WHERE workspace_id = $1 AND member_id = $2 AND state = 'on'`,
    [...theirs, reason],
  );
}
