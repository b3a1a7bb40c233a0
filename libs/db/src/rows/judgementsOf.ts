import type { Mention } from '@app/contract';
import type { Tx } from '../tx.js';

/** A report's standing judgements with the places that state them, by ordinal. */
export function judgementsOf(
  tx: Tx,
  reportId: string,
): Promise<{ id: string; state: 'proposed' | 'accepted' | 'dismissed'; mentions: Mention[] }[]> {
  return tx.query(
    `SELECT id, state, mentions FROM judgements
     WHERE workspace_id = $1 AND report_id = $2 AND merged_into IS NULL ORDER BY ordinal`,
    [tx.workspaceId, reportId],
  );
}
