import type { Tx } from '../tx.js';
import { newId } from './ids.js';
import { moment } from './moment.js';
import { nextNumber } from './workspaces.js';

export interface NewEvidenceRow {
  readonly what: string;
  readonly source: string;
  /** of the source, A best, F: cannot be judged */
  readonly reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  /** of the information, 1 best, 6: cannot be judged */
  readonly credibility: number;
  /** YYYY-MM-DD */
  readonly occurredOn: string;
  readonly note: string | null;
  /** member */
  readonly by: string;
  /** obeyed in the example workspace only */
  readonly recordedAt?: number;
}

export interface NewBearingRow {
  readonly evidenceId: string;
  readonly direction: 'for' | 'against' | 'neutral';
  /** 2 means 2 to 1 in that direction, at least 1, kept to three decimals; `null`: no weight was given */
  readonly odds: number | null;
  readonly by: string;
  readonly recordedAt?: number;
}

/** Keeps something that was learned; `addBearing` says what it means for a forecast. */
export async function addEvidence(
  tx: Tx,
  evidence: NewEvidenceRow,
): Promise<{ id: string; number: number; recordedAt: number }> {
  const number = await nextNumber(tx, 'evidence');
  return tx.one(
    `INSERT INTO evidence (workspace_id, id, number, what, source, source_reliability, credibility, occurred_on, note, by,
       recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id, number, recorded_at AS "recordedAt"`,
    [
      tx.workspaceId,
      newId(),
      number,
      evidence.what,
      evidence.source,
      evidence.reliability,
      evidence.credibility,
      evidence.occurredOn,
      evidence.note,
      evidence.by,
      moment(evidence.recordedAt),
    ],
  );
}

/** Records how a piece of evidence weighs on a forecast; chained there together with the evidence. */
export async function addBearing(
  tx: Tx,
  forecastId: string,
  bearing: NewBearingRow,
): Promise<{ id: string; recordedAt: number }> {
  return tx.one(
    `INSERT INTO bearings (workspace_id, id, evidence_id, forecast_id, direction, odds_milli, by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id, recorded_at AS "recordedAt"`,
    [
      tx.workspaceId,
      newId(),
      bearing.evidenceId,
      forecastId,
      bearing.direction,
      bearing.odds === null ? null : Math.round(bearing.odds * 1000),
      bearing.by,
      moment(bearing.recordedAt),
    ],
  );
}

/**
 * Keys of the open forecasts that lean on a source which is about to lose standing: evidence of it that was graded
 * better bears on them, and its newest grade was better too. F says that it cannot be judged, which is no loss. Empty
 * where the grade is new, the same or better.
 */
export async function leaningOn(
  tx: Tx,
  { source, reliability }: Pick<NewEvidenceRow, 'source' | 'reliability'>,
): Promise<string[]> {
  if (reliability === 'F') return [];
  const rows = await tx.query<{ id: string }>(
    `WITH theirs AS (
       SELECT id, source_reliability AS grade, recorded_at FROM evidence
       WHERE workspace_id = $1 AND lower(source) = lower($2) AND source_reliability <> 'F'
     )
     SELECT DISTINCT forecasts.id FROM theirs
     JOIN bearings ON bearings.workspace_id = $1 AND bearings.evidence_id = theirs.id AND direction <> 'neutral'
     JOIN forecasts ON forecasts.workspace_id = $1 AND forecasts.id = bearings.forecast_id
     WHERE theirs.grade < $3 AND closed_at IS NULL AND withdrawn_at IS NULL
       AND (SELECT grade FROM theirs ORDER BY recorded_at DESC, id DESC LIMIT 1) < $3`,
    [tx.workspaceId, source, reliability],
  );
  return rows.map(({ id }) => id);
}
