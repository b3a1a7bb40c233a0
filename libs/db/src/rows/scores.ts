import type { Tx } from '../tx.js';
import { newId } from './ids.js';

export interface ScoreRow {
  /** whose beliefs: the standing line, the report alone, or one person (`personId`, a member) */
  readonly subject: 'forecast' | 'report' | 'person';
  readonly personId: string | null;
  readonly method: string;
  readonly version: number;
  /** lower is better */
  readonly score: number;
  /** best and worst case where a word left a range; `null` where a number was given */
  readonly lo: number | null;
  readonly hi: number | null;
  /** share of the horizon in which a belief counted, 0 to 1 */
  readonly coverage: number;
  /** what the declared reference alone would have scored */
  readonly reference: number;
  readonly brierActive: number | null;
  /** what shows the arithmetic */
  readonly detail: unknown;
}

/** What the scores of one outcome belong to. */
export interface Scored {
  readonly forecastId: string;
  readonly resolutionId: string;
}

/** Keeps the scores that an outcome gave; the same method and version again changes nothing. */
export async function putScores(tx: Tx, of: Scored, scores: readonly ScoreRow[]): Promise<void> {
  const rows = scores.map((score) => ({ id: newId(), ...score }));
  await tx.query(
    `INSERT INTO scores (workspace_id, forecast_id, resolution_id, id, subject, person_id, method, version, score, lo, hi,
       coverage, reference, brier_active, detail)
     SELECT $1, $2, $3, id, subject, "personId", method, version, score, lo, hi, coverage, reference, "brierActive",
       coalesce(detail, '{}')
     FROM jsonb_to_recordset($4::jsonb) AS given (id uuid, subject text, "personId" uuid, method text, version integer,
       score float8, lo float8, hi float8, coverage float8, reference float8, "brierActive" float8, detail jsonb)
     ON CONFLICT DO NOTHING`,
    [tx.workspaceId, of.forecastId, of.resolutionId, JSON.stringify(rows)],
  );
}
