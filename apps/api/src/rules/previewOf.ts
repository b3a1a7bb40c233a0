import type { Plan, RulesDraft } from '@app/contract';
import { forecastRowsOf, type PlannedRow, readLedgers, recipientsOf, type Tx } from '@app/db';
import { type Mailing, reconcile } from '@app/schedule';
import { type DraftedRules, dutiesOf } from '../forecasts/duties.js';
import { wantedOf } from '../forecasts/duty.js';
import type { Actor } from '../http/actor.js';
import { promptOf } from '../plans/promptOf.js';

/** So many of the next prompts show what rules mean. */
const shown = 5;

/**
 * The next prompts as they would be planned by drafted rules: of one forecast everybody's, else one's own. What was told
 * already, or would be left as it is, counts as it would where the rules were kept.
 */
export async function previewOf(
  tx: Tx,
  { memberId }: Actor,
  { level, forecastId, set }: RulesDraft,
  { forecastIds, mailing }: { readonly forecastIds: readonly string[]; readonly mailing: Mailing },
): Promise<Plan> {
  const draft: DraftedRules = { memberId: level === 'person' ? memberId : null, forecastId, set };
  const forecasts = await forecastRowsOf(tx, forecastIds);
  const duties = await dutiesOf(tx, forecasts, draft);
  const ledgers = await readLedgers(tx, forecastIds);
  const recipients = await recipientsOf(tx);
  const rows = forecasts.flatMap(({ id, number, statement }): PlannedRow[] => {
    const duty = duties.get(id)!;
    const ledger = ledgers.get(id) ?? [];
    const { insert, reschedule, supersede } = reconcile(ledger, wantedOf(duty), duty);
    const gone = new Set([...supersede, ...reschedule.map(({ row }) => row)]);
    const stays = ledger.filter((row) => row.state === 'scheduled' && !gone.has(row));
    const planned = [...insert.filter(({ state }) => state === 'scheduled'), ...reschedule.map((one) => one.planned)];
    return [...stays, ...planned]
      .filter(({ recipientId }) => forecastId !== null || recipientId === memberId)
      .map((row) => ({ ...row, ...recipients.get(row.recipientId)!, forecast: { id, number, statement } }));
  });
  const now = await tx.now();
  const next = rows.sort((one, other) => one.fireAt - other.fireAt).slice(0, shown);
  return { items: next.map((row) => promptOf(row, now, mailing)) };
}
