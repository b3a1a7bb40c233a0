import type { Prisma } from '../../generated/prisma/client.js';
import type { Lead } from '../../rows/results.js';
import { type CountedFilter, chanceColumn, lossColumn, whereOf, within } from './filter.js';

/** A forecast behind a number. */
export interface CountedRow {
  readonly forecastId: string;
  readonly number: number;
  readonly statement: string;
  /** of yes, at the lead */
  readonly chance: number | null;
  readonly loss: number | null;
  readonly happened: boolean | null;
  /** day of the scheduled close, in the forecast's zone */
  readonly closedOn: string;
  /** scheduled close, epoch milliseconds */
  readonly closeAt: number;
  readonly score: number | null;
  readonly word: string | null;
  readonly topic: string | null;
}

/** Which of the forecasts behind a figure. */
export interface Behind {
  /** chance at the lead, from `lo` up to, not reaching, `hi`; up to 1 with it */
  readonly bin?: { readonly lo: number; readonly hi: number };
  /** words of the first belief, any of them */
  readonly words?: readonly string[];
  /** true: only those with a belief at the lead */
  readonly held: boolean;
}

/** Where a page ends: the last row's close and number. */
export interface CountedPlace {
  readonly closeAt: number;
  readonly number: number;
}

/** Forecasts behind a figure, newest scheduled close first, after `place`. */
export async function readCounted(
  prisma: Prisma.TransactionClient,
  workspaceId: string,
  filter: CountedFilter,
  { lead, behind, place, limit }: { lead: Lead; behind: Behind; place: CountedPlace | null; limit: number },
): Promise<CountedRow[]> {
  const { since = null, until = null } = filter;
  const { sql, params: named } = within(whereOf(workspaceId, filter, false, 'r'), [{ since, until }], 'r');
  const params: unknown[] = [...named];
  const parts = [sql];
  const chance = `r.${chanceColumn[lead]}`;
  if (behind.held) parts.push(`(${chance} IS NOT NULL OR r.${lossColumn[lead]} IS NOT NULL)`);
  if (behind.bin) {
    parts.push(`${chance} >= $${params.push(Math.round(behind.bin.lo * 1e6))}::integer`);
    const upTo = behind.bin.hi >= 1 ? '<=' : '<';
    parts.push(`${chance} ${upTo} $${params.push(Math.round(behind.bin.hi * 1e6))}::integer`);
  }
  if (behind.words) parts.push(`r.first_ppm IS NOT NULL AND r.term = ANY ($${params.push(behind.words)}::text[])`);
  if (place) {
    const at = `$${params.push(new Date(place.closeAt))}::timestamptz`;
    parts.push(`(r.close_at, f.number) < (${at}, $${params.push(place.number)}::integer)`);
  }
  return prisma.$queryRawUnsafe<CountedRow[]>(
    `SELECT f.id::text AS "forecastId", f.number, f.statement, ${chance} / 1e6::float8 AS chance,
       r.${lossColumn[lead]} AS loss, r.happened, f.due_date::text AS "closedOn",
       (extract(epoch FROM r.close_at) * 1000)::float8 AS "closeAt", r.score, r.term AS word, r.topic
     FROM results r JOIN forecasts f ON f.workspace_id = r.workspace_id AND f.id = r.forecast_id
     WHERE ${parts.join(' AND ')}
     ORDER BY r.close_at DESC, f.number DESC LIMIT $${params.push(limit)}::integer`,
    ...params,
  );
}
