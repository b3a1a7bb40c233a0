import type { RuleSet, WorkingDays } from '@app/contract';
import type { Tx } from '../tx.js';
import { newId } from './ids.js';

/** Whose rules: the workspace's where both are `null`. */
export interface RuleOwner {
  readonly memberId: string | null;
  readonly forecastId: string | null;
}

/** What each level says of one person's prompts about one forecast; `null`: nothing. */
export interface RuleLevels {
  readonly workspace: RuleSet | null;
  readonly person: RuleSet | null;
  readonly forecast: RuleSet | null;
}

/** The rules that are kept for a person and, where one is named, a forecast. */
export async function ruleLevelsOf(
  tx: Tx,
  { memberId, forecastId }: { memberId: string; forecastId: string | null },
): Promise<RuleLevels> {
  const rows = await tx.query<RuleOwner & RuleSet>(
    `SELECT member_id AS "memberId", forecast_id AS "forecastId", rules, stopped FROM rule_sets
     WHERE workspace_id = $1 AND (member_id IS NULL OR member_id = $2) AND (forecast_id IS NULL OR forecast_id = $3)`,
    [tx.workspaceId, memberId, forecastId],
  );
  const find = (is: (row: RuleOwner) => boolean): RuleSet | null => {
    const row = rows.find(is);
    return row ? { rules: row.rules, stopped: row.stopped } : null;
  };
  return {
    workspace: find((row) => row.memberId === null && row.forecastId === null),
    person: find((row) => row.memberId !== null),
    forecast: find((row) => row.forecastId !== null),
  };
}

/** Keeps what a level says; `null`: it says nothing any more. */
export async function saveRuleSet(
  tx: Tx,
  { memberId, forecastId }: RuleOwner,
  set: RuleSet | null,
  by: string,
): Promise<void> {
  if (set === null) {
    await tx.query(
      `DELETE FROM rule_sets WHERE workspace_id = $1 AND member_id IS NOT DISTINCT FROM $2::uuid
         AND forecast_id IS NOT DISTINCT FROM $3::uuid`,
      [tx.workspaceId, memberId, forecastId],
    );
    return;
  }
  await tx.query(
    `INSERT INTO rule_sets (workspace_id, id, member_id, forecast_id, rules, stopped, changed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (workspace_id, member_id, forecast_id) DO UPDATE SET rules = EXCLUDED.rules,
       stopped = EXCLUDED.stopped, changed_at = app_now(), changed_by = EXCLUDED.changed_by`,
    [tx.workspaceId, newId(), memberId, forecastId, JSON.stringify(set.rules), [...set.stopped], by],
  );
}

/** The days on which the workspace works; every day where nobody said. */
export async function workingDaysOf(tx: Tx): Promise<WorkingDays> {
  const { days } = await tx.one<{ days: WorkingDays | null }>(
    `SELECT settings -> 'workingDays' AS days FROM workspaces WHERE id = $1`,
    [tx.workspaceId],
  );
  return days ?? { weekends: true, holidays: [] };
}

/** Keeps the days on which the workspace works. */
export async function saveWorkingDays(tx: Tx, days: WorkingDays): Promise<void> {
  await tx.query(`UPDATE workspaces SET settings = jsonb_set(settings, '{workingDays}', $2::jsonb) WHERE id = $1`, [
    tx.workspaceId,
    JSON.stringify(days),
  ]);
}
