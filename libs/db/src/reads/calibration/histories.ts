import type { BeliefValue, CameOut, Outcome, Question } from '@app/contract';
import type { Prisma } from '../../generated/prisma/client.js';
import type { CheckRow } from '../../rows/checks.js';
import { bandOf, chanceOf } from '../columns.js';
import type { WeighingRow } from '../forecasts.js';
import { type CountedFilter, whereOf, within } from './filter.js';

/** A judged forecast with everything that was said of it, and what spoke for and against. */
export interface JudgedHistory {
  readonly forecastId: string;
  readonly reportId: string | null;
  readonly question: Question;
  /** epoch milliseconds; `closesAt` as scheduled */
  readonly closesAt: number;
  /** when the outcome became known, epoch milliseconds */
  readonly knownAt: number;
  readonly outcome: Outcome;
  readonly cameOut: CameOut | null;
  /** in the order of recording */
  readonly checks: readonly CheckRow[];
  /** in the order of recording */
  readonly bearings: readonly WeighingRow[];
}

/** So many judged forecasts, the newest, are read one by one; what compares people needs their whole histories. */
export const MOST_HISTORIES = 5_000;

type Flat = Omit<JudgedHistory, 'checks' | 'bearings' | 'question'> & { readonly question: Question | null };
type FlatCheck = Omit<CheckRow, 'chance' | 'band'> & {
  readonly forecastId: string;
  readonly ppm: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
};
type FlatBearing = WeighingRow & { readonly forecastId: string };

const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/**
 * The newest judged forecasts of a filter with their histories, and how many older ones were left out.
 *
 * @param looker member: only forecasts that this person looked at
 */
export async function readHistories(
  prisma: Prisma.TransactionClient,
  workspaceId: string,
  filter: CountedFilter,
  looker: string | null = null,
): Promise<{ histories: JudgedHistory[]; left: number }> {
  const { since = null, until = null } = filter;
  const { sql, params: named } = within(whereOf(workspaceId, filter, false, 'r'), [{ since, until }], 'r');
  const params: unknown[] = [...named];
  const looked =
    looker === null
      ? ''
      : ` AND EXISTS (SELECT FROM checks c WHERE c.workspace_id = r.workspace_id AND c.forecast_id = r.forecast_id
          AND c.origin = 'person' AND c.by = $${params.push(looker)}::uuid)`;
  const where = `${sql} AND r.known_at IS NOT NULL${looked}`;
  const rows = await prisma.$queryRawUnsafe<Flat[]>(
    `SELECT r.forecast_id::text AS "forecastId", r.report_id::text AS "reportId", f.question, ${ms('r.close_at')} AS "closesAt",
       ${ms('r.known_at')} AS "knownAt", told.outcome, told.came_out AS "cameOut"
     FROM (SELECT * FROM results r WHERE ${where} ORDER BY close_at DESC, forecast_id LIMIT ${MOST_HISTORIES}) r
     JOIN forecasts f ON f.workspace_id = r.workspace_id AND f.id = r.forecast_id
     JOIN standing_resolutions standing ON standing.workspace_id = r.workspace_id AND standing.forecast_id = r.forecast_id
     JOIN resolutions told ON told.workspace_id = standing.workspace_id AND told.id = standing.id
     ORDER BY r.close_at DESC, r.forecast_id`,
    ...params,
  );
  const [{ n }] = await prisma.$queryRawUnsafe<[{ n: number }]>(
    `SELECT count(*)::integer AS n FROM results r WHERE ${where}`,
    ...params,
  );
  const ids = rows.map(({ forecastId }) => forecastId);
  const checks = await checksByForecast(prisma, workspaceId, ids);
  const bearings = await bearingsByForecast(prisma, workspaceId, ids);
  return {
    histories: rows.map((row) => ({
      ...row,
      question: row.question ?? { kind: 'binary' },
      checks: checks.get(row.forecastId) ?? [],
      bearings: bearings.get(row.forecastId) ?? [],
    })),
    left: n - rows.length,
  };
}

async function checksByForecast(prisma: Prisma.TransactionClient, workspaceId: string, ids: readonly string[]) {
  const rows = await prisma.$queryRawUnsafe<FlatCheck[]>(
    `SELECT forecast_id::text AS "forecastId", id::text, kind, origin, chance_ppm AS ppm, belief, band_lo_ppm AS lo,
       band_hi_ppm AS hi, reason, by::text, ${ms('effective_at')} AS "effectiveAt", ${ms('recorded_at')} AS "recordedAt",
       undoes::text
     FROM checks WHERE workspace_id = $1::uuid AND forecast_id = ANY ($2::uuid[]) ORDER BY recorded_at, id`,
    workspaceId,
    ids,
  );
  return grouped(rows, ({ ppm, lo, hi, belief, ...row }): CheckRow => {
    return { ...row, belief: belief as BeliefValue | null, chance: chanceOf(ppm), band: bandOf(lo, hi) };
  });
}

async function bearingsByForecast(prisma: Prisma.TransactionClient, workspaceId: string, ids: readonly string[]) {
  const rows = await prisma.$queryRawUnsafe<FlatBearing[]>(
    `SELECT forecast_id::text AS "forecastId", direction, odds_milli / 1000.0::float8 AS odds,
       ${ms('recorded_at')} AS "recordedAt"
     FROM bearings WHERE workspace_id = $1::uuid AND forecast_id = ANY ($2::uuid[]) ORDER BY recorded_at, id`,
    workspaceId,
    ids,
  );
  return grouped(rows, ({ direction, odds, recordedAt }): WeighingRow => ({ direction, odds, recordedAt }));
}

function grouped<Row extends { readonly forecastId: string }, Kept>(
  rows: readonly Row[],
  keep: (row: Row) => Kept,
): Map<string, Kept[]> {
  const groups = new Map<string, Kept[]>();
  for (const row of rows) {
    const kept = groups.get(row.forecastId);
    if (kept) kept.push(keep(row));
    else groups.set(row.forecastId, [keep(row)]);
  }
  return groups;
}
