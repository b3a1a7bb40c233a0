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
