import { toPpm } from '../ppm.js';
import type { Tx } from '../tx.js';
import { moment } from './moment.js';

/** The moments before the scheduled close at which one belief counts, and the first and the last one. */
export const leads = ['first', '90d', '30d', '7d', 'last'] as const;
export type Lead = (typeof leads)[number];

/** What stood at a lead. */
export interface HeldAt {
  /** of yes, 0 to 1; `null` for the other kinds */
  readonly chance: number | null;
  /** headline loss of the belief, 0 to 1 */
  readonly loss: number;
}

/** What calibration keeps of an outcome; the rest it takes from the forecast. */
export interface Result {
  /** nothing was judged: counted, and nothing else */
  readonly void: boolean;
  /** epoch milliseconds */
  readonly knownAt: number | null;
  /** `null` for void and for kinds other than yes or no */
  readonly happened: boolean | null;
  /** a lead at which nothing stood, or the outcome was known, is missing */
  readonly held: Partial<Readonly<Record<Lead, HeldAt>>>;
  /** the word that the first belief was given with, as it was printed */
  readonly term: string | null;
  /** the word's range, where no number came with it */
  readonly band: { readonly lo: number; readonly hi: number } | null;
  /** of a number or day, at the lead of 30 days: the share of the belief at or below what came out, 0 to 1 */
  readonly pit: number | null;
  /** of a choice: how many options there were */
  readonly options: number | null;
  /** of the standing line over the horizon; `null` where there was nothing to score */
  readonly scored: {
    readonly score: number;
    readonly lo: number | null;
    readonly hi: number | null;
    readonly coverage: number;
    /** mean loss while a belief stood */
    readonly active: number | null;
    readonly reference: number;
  } | null;
  /** of the method that scored it */
  readonly version: number;
}

/**
 * Keeps what calibration counts of a forecast's standing outcome, in place of what it kept before; the aggregates of
 * calibration follow by themselves. A judged outcome of a forecast without a due date is not counted anywhere.
 */
export async function putResult(tx: Tx, forecastId: string, result: Result): Promise<void> {
  await dropResult(tx, forecastId);
  const at = (lead: Lead) => result.held[lead];
  const { scored, band } = result;
  const given = {
    void: result.void,
    knownAt: moment(result.knownAt),
    happened: result.happened,
    ppm: leads.map((lead) => ppmOf(at(lead)?.chance)),
    loss: leads.map((lead) => at(lead)?.loss ?? null),
    term: result.term,
    bandLo: ppmOf(band?.lo),
    bandHi: ppmOf(band?.hi),
    pit: result.pit,
    options: result.options,
    ...scored,
    version: result.version,
  };
  await tx.query(
    `INSERT INTO results (workspace_id, forecast_id, owner_id, desk_id, report_id, topic, importance, kind, void, opens_at,
       close_at, month, horizon, known_at, recorded_month, happened, first_ppm, d90_ppm, d30_ppm, d7_ppm, last_ppm,
       first_loss, d90_loss, d30_loss, d7_loss, last_loss, term, band_lo_ppm, band_hi_ppm, pit, inside_half, inside_most,
       options, score, lo, hi, coverage, active, reference, version)
     SELECT f.workspace_id, f.id, f.owner_id, f.desk_id, f.report_id, f.topic, coalesce(f.importance, 0), f.kind, given.void,
       f.opens_at, f.due_at, date_trunc('month', f.due_at AT TIME ZONE 'UTC')::date,
       CASE WHEN f.due_at - f.opens_at <= interval '30 days' THEN 0
         WHEN f.due_at - f.opens_at <= interval '180 days' THEN 1 WHEN f.due_at IS NOT NULL THEN 2 END,
       "knownAt", date_trunc('month', coalesce((SELECT recorded_at FROM standing_resolutions standing
         WHERE standing.workspace_id = f.workspace_id AND standing.forecast_id = f.id), app_now()) AT TIME ZONE 'UTC')::date, happened, ppm[1], ppm[2], ppm[3], ppm[4], ppm[5],
       loss[1], loss[2], loss[3], loss[4], loss[5], term, "bandLo", "bandHi", pit, abs(pit - 0.5) <= 0.25,
       abs(pit - 0.5) <= 0.45, given.options, given.score, given.lo, given.hi, given.coverage, given.active, given.reference,
       given.version
     FROM jsonb_to_record($3::jsonb) AS given (void boolean, "knownAt" timestamptz, happened boolean, ppm integer[],
       loss float8[], term text, "bandLo" integer, "bandHi" integer, pit float8, options smallint, score float8, lo float8,
       hi float8, coverage float8, active float8, reference float8, version integer),
       forecasts f
     WHERE f.workspace_id = $1 AND f.id = $2 AND (given.void OR f.due_at IS NOT NULL)`,
    [tx.workspaceId, forecastId, JSON.stringify(given)],
  );
}

/** Takes a forecast out of calibration: its outcome was taken back. */
export async function dropResult(tx: Tx, forecastId: string): Promise<void> {
  await tx.query('DELETE FROM results WHERE workspace_id = $1 AND forecast_id = $2', [tx.workspaceId, forecastId]);
}

const ppmOf = (chance: number | null | undefined): number | null => (chance == null ? null : toPpm(chance));
