import type { BeliefValue } from '@app/contract';
import { fromPpm, toPpm } from '../ppm.js';
import type { Tx } from '../tx.js';
import { newId } from './ids.js';
import { json } from './json.js';
import { moment } from './moment.js';

export interface CheckRow {
  readonly id: string;
  readonly kind: 'stated' | 'changed' | 'kept' | 'withdrawn' | 'undone';
  readonly origin: 'report' | 'person';
  /** of yes, 0 to 1; `null` where the check states none, or a belief of another kind */
  readonly chance: number | null;
  /** of any kind but yes or no, as it was stated */
  readonly belief: BeliefValue | null;
  /** where only a word was given */
  readonly band: { readonly lo: number; readonly hi: number } | null;
  readonly reason: string | null;
  /** member */
  readonly by: string;
  /** when the belief came into force */
  readonly effectiveAt: number;
  readonly recordedAt: number;
  /** the check that this one takes back */
  readonly undoes: string | null;
}

export interface NewCheckRow {
  readonly kind: CheckRow['kind'];
  readonly origin: CheckRow['origin'];
  readonly chance: number | null;
  readonly belief?: BeliefValue | null;
  readonly band: CheckRow['band'];
  readonly reason: string | null;
  readonly by: string;
  /** obeyed for a report's belief only (its publication); a person's counts from when it is recorded */
  readonly effectiveAt?: number;
  readonly undoes?: string;
  /** obeyed in the example workspace only */
  readonly recordedAt?: number;
}

/** A check as its columns hold it. */
export type FlatCheck = Omit<CheckRow, 'chance' | 'band'> & {
  chance: number | null;
  lo: number | null;
  hi: number | null;
};

export const checkColumns = `id, kind, origin, chance_ppm AS chance, band_lo_ppm AS lo, band_hi_ppm AS hi, belief, reason, by,
  effective_at AS "effectiveAt", recorded_at AS "recordedAt", undoes`;

export const checkRow = ({ lo, hi, ...rest }: FlatCheck): CheckRow => ({
  ...rest,
  chance: fromPpm(rest.chance),
  band: lo === null || hi === null ? null : { lo: fromPpm(lo), hi: fromPpm(hi) },
});

/** Records a look at a forecast. The database gives the moment, and chains it. */
export async function addCheck(tx: Tx, forecastId: string, check: NewCheckRow): Promise<CheckRow> {
  const row = await tx.one<FlatCheck>(
    `INSERT INTO checks (workspace_id, id, forecast_id, kind, origin, chance_ppm, band_lo_ppm, band_hi_ppm, reason, by,
       effective_at, undoes, recorded_at, belief)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, coalesce($11, app_now()), $12, $13, $14) RETURNING ${checkColumns}`,
    [
      tx.workspaceId,
      newId(),
      forecastId,
      check.kind,
      check.origin,
      toPpm(check.chance),
      toPpm(check.band?.lo),
      toPpm(check.band?.hi),
      check.reason,
      check.by,
      moment(check.effectiveAt),
      check.undoes ?? null,
      moment(check.recordedAt),
      json(check.belief),
    ],
  );
  return checkRow(row);
}

/** Every check of a forecast, in the order they were recorded. */
export async function checksOf(tx: Tx, forecastId: string): Promise<CheckRow[]> {
  const rows = await tx.query<FlatCheck>(
    `SELECT ${checkColumns} FROM checks WHERE workspace_id = $1 AND forecast_id = $2 ORDER BY recorded_at, id`,
    [tx.workspaceId, forecastId],
  );
  return rows.map(checkRow);
}
