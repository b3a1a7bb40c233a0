import type { Tx } from '../tx.js';

/** The wall clock a member goes by, an IANA name; a RangeError when there is no such member. */
export async function zoneOfMember(tx: Tx, memberId: string): Promise<string> {
  const { zone } = await tx.one<{ zone: string }>(
    'SELECT time_zone AS zone FROM members WHERE workspace_id = $1 AND id = $2',
    [tx.workspaceId, memberId],
  );
  return zone;
}
