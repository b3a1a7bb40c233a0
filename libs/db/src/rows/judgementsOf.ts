import type { Mention } from '@app/contract';
import type { Tx } from '../tx.js';

/** A report's judgements with the places that state them, in reading order. */
export function judgementsOf(tx: Tx, reportId: string): Promise<{ id: string; mentions: Mention[] }[]> {
  return tx.query('SELECT id, mentions FROM judgements WHERE workspace_id = $1 AND report_id = $2 ORDER BY ordinal', [
    tx.workspaceId,
    reportId,
  ]);
}
