import type { Tx } from '../tx.js';
import { newId } from './ids.js';
import { moment } from './moment.js';

export interface NewAuditEntry {
  /** what was done: 'forecast.resolve' */
  readonly action: string;
  /** member; `null`: the system */
  readonly by: string | null;
  readonly on: { readonly kind: string; readonly id: string | null };
  readonly detail?: Record<string, unknown>;
  /** obeyed in the example workspace only */
  readonly recordedAt?: number;
}

/** Writes down who did what; the last thing that a writing transaction does. */
export async function addAudit(tx: Tx, entry: NewAuditEntry): Promise<void> {
  await tx.query(
    `INSERT INTO audit_entries (workspace_id, id, action, by, subject_kind, subject_id, detail, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.workspaceId,
      newId(),
      entry.action,
      entry.by,
      entry.on.kind,
      entry.on.id,
      JSON.stringify(entry.detail ?? {}),
      moment(entry.recordedAt),
    ],
  );
}
