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
export function addAudit(tx: Tx, entry: NewAuditEntry): Promise<void> {
  return addAudits(tx, [entry]);
}

/** The same for what was done to many at once, an entry for each. */
export async function addAudits(tx: Tx, entries: readonly NewAuditEntry[]): Promise<void> {
  const rows = entries.map(({ on, detail = {}, recordedAt, ...entry }) => ({
    ...{ id: newId(), ...entry, detail, kind: on.kind, subject: on.id },
    at: moment(recordedAt),
  }));
  await tx.query(
    `INSERT INTO audit_entries (workspace_id, id, action, by, subject_kind, subject_id, detail, recorded_at)
     SELECT $1, id, action, by, kind, subject, detail, at
     FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, action text, by uuid, kind text, subject uuid, detail jsonb,
       at timestamptz)`,
    [tx.workspaceId, JSON.stringify(rows)],
  );
}
