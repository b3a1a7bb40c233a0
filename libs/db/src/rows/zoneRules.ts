import type { Tx } from '../tx.js';
import { moment } from './moment.js';

/** A scheduled reminder whose moment was computed by older zone rules. */
export interface Outdated {
  readonly workspaceId: string;
  readonly id: string;
  /** wall-clock time in `zone`, YYYY-MM-DDTHH:MM */
  readonly nominalLocal: string;
  readonly zone: string;
  readonly fireAt: number;
}

/** The version of the zone rules that this process computes with: 2025c; '' where it cannot tell. */
export const zoneRules = process.versions.tz ?? '';

/** Prompts at a moment and not at a wall-clock time: whatever the zones do, they stay where they are. */
const atMoments = `'{due-now,snooze,evidence,source,linked,due-moved}'::text[]`;

/**
 * Scheduled reminders that older zone rules than `version` were used for, locked; those that stand at a moment are
 * brought up to date by the way. Newer ones are left alone: of two workers, the one that knows more is right. Worker's
 * role only.
 */
export async function takeOutdated(
  tx: Tx,
  { version, limit }: { version: string; limit: number },
): Promise<Outdated[]> {
  await tx.query(
    `UPDATE reminders SET tzdb = $1 WHERE state = 'scheduled' AND tzdb > '' AND tzdb < $1 AND rule = ANY (${atMoments})`,
    [version],
  );
  return await tx.query<Outdated>(
    `SELECT workspace_id AS "workspaceId", id, nominal_local AS "nominalLocal", zone, fire_at AS "fireAt"
     FROM reminders WHERE state = 'scheduled' AND tzdb > '' AND tzdb < $1
     ORDER BY tzdb LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [version, limit],
  );
}

/** Keeps the moments as the zone rules of `version` have them. Worker's role only. */
export async function keepMoments(
  tx: Tx,
  version: string,
  rows: readonly Pick<Outdated, 'workspaceId' | 'id' | 'fireAt'>[],
): Promise<void> {
  await tx.query(
    `UPDATE reminders SET fire_at = given."fireAt", tzdb = $1
     FROM jsonb_to_recordset($2::jsonb) AS given ("workspaceId" uuid, id uuid, "fireAt" timestamptz)
     WHERE reminders.workspace_id = given."workspaceId" AND reminders.id = given.id AND state = 'scheduled'`,
    [version, JSON.stringify(rows.map((row) => ({ ...row, fireAt: moment(row.fireAt) })))],
  );
}
