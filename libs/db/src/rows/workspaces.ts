import type { Tx } from '../tx.js';
import { newId } from './ids.js';
import { moment } from './moment.js';

export type MemberRole = 'administrator' | 'lead' | 'analyst' | 'reader';

/** A workspace that a person may enter, as signing in needs it. */
export interface MembershipRow {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly timeZone: string;
  readonly isExample: boolean;
}

export interface WorkspaceRow {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly lexicon: string;
  readonly settings: Record<string, unknown>;
  readonly isExample: boolean;
  readonly createdAt: number;
}

const columns = `id, name, time_zone AS "timeZone", lexicon, settings, is_example AS "isExample", created_at AS "createdAt"`;

/** Makes a workspace and enters it; `tx` must not be in one. Whether it is an example is fixed from here on. */
export async function createWorkspace(
  tx: Tx,
  workspace: {
    name: string;
    timeZone: string;
    lexicon?: string;
    settings?: Record<string, unknown>;
    isExample?: boolean;
    /** the user; `null` where the system made it */
    createdBy?: string | null;
    createdAt?: number;
  },
): Promise<WorkspaceRow> {
  const id = newId();
  await tx.enter(id);
  return tx.one<WorkspaceRow>(
    `INSERT INTO workspaces (id, name, time_zone, lexicon, settings, is_example, created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, coalesce($8, app_now())) RETURNING ${columns}`,
    [
      id,
      workspace.name,
      workspace.timeZone,
      workspace.lexicon ?? 'icd203',
      JSON.stringify(workspace.settings ?? {}),
      workspace.isExample ?? false,
      workspace.createdBy ?? null,
      moment(workspace.createdAt),
    ],
  );
}

/** The workspace that `tx` is in. */
export function workspaceOf(tx: Tx): Promise<WorkspaceRow> {
  return tx.one<WorkspaceRow>(`SELECT ${columns} FROM workspaces WHERE id = $1`, [tx.workspaceId]);
}

/** Makes a user a member of the workspace. */
export async function addMember(
  tx: Tx,
  member: { userId: string; role: MemberRole; timeZone: string; createdAt?: number },
): Promise<{ id: string }> {
  const id = newId();
  await tx.query(
    `INSERT INTO members (workspace_id, id, user_id, role, time_zone, created_at)
     VALUES ($1, $2, $3, $4, $5, coalesce($6, app_now()))`,
    [tx.workspaceId, id, member.userId, member.role, member.timeZone, moment(member.createdAt)],
  );
  return { id };
}

/** Every workspace a user belongs to, real ones first, oldest first; needs no workspace to be entered. */
export function membershipsOf(tx: Tx, userId: string): Promise<MembershipRow[]> {
  return tx.query<MembershipRow>(
    `SELECT workspace_id AS "workspaceId", member_id AS "memberId", name, role, time_zone AS "timeZone",
       is_example AS "isExample" FROM memberships_of($1)`,
    [userId],
  );
}

/** Takes the next counter of its kind (142 of F-142). Takers wait for each other; a rollback gives the number back. */
export async function nextNumber(tx: Tx, kind: 'report' | 'forecast' | 'evidence'): Promise<number> {
  const counter = { report: 'next_report', forecast: 'next_forecast', evidence: 'next_evidence' }[kind];
  const { number } = await tx.one<{ number: number }>(
    `UPDATE workspaces SET ${counter} = ${counter} + 1 WHERE id = $1 RETURNING ${counter} - 1 AS number`,
    [tx.workspaceId],
  );
  return number;
}

/** Deletes the workspace that `tx` is in, with everything in it. The database refuses when it is not an example. */
export async function removeExample(tx: Tx): Promise<void> {
  await tx.query('SELECT remove_example_workspace($1)', [tx.workspaceId]);
}
