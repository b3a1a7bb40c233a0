import { toPpm } from '../ppm.js';
import type { Tx } from '../tx.js';
import { newId } from './ids.js';
import { moment } from './moment.js';

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
  readonly brierActive: number | null;
  /** what shows the arithmetic */
  readonly detail: unknown;
}

export interface PointRow {
  readonly lead: 'first' | '30d' | 'last';
  readonly version: number;
  readonly reportId: string | null;
  readonly chance: number;
  /** the word it was given with, if one was */
  readonly term: string | null;
  readonly happened: boolean;
  /** `null`: the forecast never had a date */
  readonly scheduledCloseAt: number | null;
  readonly knownAt: number;
}

/** What the scores and points of one outcome belong to. */
export interface Scored {
  readonly forecastId: string;
  readonly resolutionId: string;
}

/** Keeps the scores that an outcome gave; the same method and version again changes nothing. */
export async function putScores(tx: Tx, of: Scored, scores: readonly ScoreRow[]): Promise<void> {
  const rows = scores.map((score) => ({ id: newId(), ...score }));
  await tx.query(
    `INSERT INTO scores (workspace_id, forecast_id, resolution_id, id, subject, person_id, method, version, score, lo, hi,
       coverage, brier_active, detail)
     SELECT $1, $2, $3, id, subject, "personId", method, version, score, lo, hi, coverage, "brierActive",
       coalesce(detail, '{}')
     FROM jsonb_to_recordset($4::jsonb) AS given (id uuid, subject text, "personId" uuid, method text, version integer,
       score float8, lo float8, hi float8, coverage float8, "brierActive" float8, detail jsonb)
     ON CONFLICT DO NOTHING`,
    [tx.workspaceId, of.forecastId, of.resolutionId, JSON.stringify(rows)],
  );
}

/** Keeps the calibration points that an outcome gave; the same lead and version again changes nothing. */
export async function putPoints(tx: Tx, of: Scored, points: readonly PointRow[]): Promise<void> {
  const rows = points.map(({ chance, scheduledCloseAt, knownAt, ...point }) => ({
    id: newId(),
    ...point,
    ppm: toPpm(chance),
    scheduledCloseAt: moment(scheduledCloseAt),
    knownAt: moment(knownAt),
  }));
  await tx.query(
    `INSERT INTO points (workspace_id, forecast_id, resolution_id, id, report_id, lead, version, chance_ppm, term, happened,
       scheduled_close_at, known_at)
     SELECT $1, $2, $3, id, "reportId", lead, version, ppm, term, happened, "scheduledCloseAt", "knownAt"
     FROM jsonb_to_recordset($4::jsonb) AS given (id uuid, "reportId" uuid, lead text, version integer, ppm integer,
       term text, happened boolean, "scheduledCloseAt" timestamptz, "knownAt" timestamptz)
     ON CONFLICT DO NOTHING`,
    [tx.workspaceId, of.forecastId, of.resolutionId, JSON.stringify(rows)],
  );
}
