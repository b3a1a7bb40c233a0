import type { Kind } from '@app/contract';
import type { Lead } from '../../rows/results.js';

/** Which results are counted; what is left out or `null` does not narrow. Moments are epoch milliseconds. */
export interface CountedFilter {
  readonly kind: Kind;
  /** each of these members at once: a scope and a filter may both name one */
  readonly ownerIds?: readonly string[];
  readonly deskId?: string | null;
  readonly reportId?: string | null;
  readonly topic?: string | null;
  /** −1 low, 0 normal, 1 high */
  readonly importance?: number | null;
  /** 0 up to 30 days from opening to scheduled close, 1 up to 180, 2 longer */
  readonly horizon?: number | null;
  /** words as they are kept, any of them */
  readonly words?: readonly string[] | null;
  /** scheduled close at or after */
  readonly since?: number | null;
  /** scheduled close before */
  readonly until?: number | null;
}

/** A stretch of scheduled closes: from `since` up to, not reaching, `until`; `null` is open. */
export interface Stretch {
  readonly since: number | null;
  readonly until: number | null;
}

/** A condition in SQL with its parameters. */
export interface Where {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** The column of each lead's chance. */
export const chanceColumn: Readonly<Record<Lead, string>> = {
  first: 'first_ppm',
  '90d': 'd90_ppm',
  '30d': 'd30_ppm',
  '7d': 'd7_ppm',
  last: 'last_ppm',
};

/** The column of each lead's loss. */
export const lossColumn: Readonly<Record<Lead, string>> = {
  first: 'first_loss',
  '90d': 'd90_loss',
  '30d': 'd30_loss',
  '7d': 'd7_loss',
  last: 'last_loss',
};

/**
 * The rows of `results` that a filter means, whatever their scheduled close. Every condition is an equality, so that an
 * index which begins with any of the columns serves it.
 *
 * @param row what the statement calls the table
 */
export function whereOf(workspaceId: string, filter: CountedFilter, isVoid = false, row = 'results'): Where {
  const params: unknown[] = [];
  const parts: string[] = [];
  const add = (column: string, type: string, value: unknown) =>
    parts.push(`${row}.${column} = $${params.push(value)}::${type}`);
  add('workspace_id', 'uuid', workspaceId);
  add('kind', 'text', filter.kind);
  parts.push(isVoid ? `${row}.void` : `NOT ${row}.void`);
  for (const ownerId of filter.ownerIds ?? []) add('owner_id', 'uuid', ownerId);
  if (filter.deskId) add('desk_id', 'uuid', filter.deskId);
  if (filter.reportId) add('report_id', 'uuid', filter.reportId);
  if (filter.topic) add('topic', 'text', filter.topic);
  if (filter.importance != null) add('importance', 'smallint', filter.importance);
  if (filter.horizon != null) add('horizon', 'smallint', filter.horizon);
  if (filter.words) parts.push(`${row}.term = ANY ($${params.push(filter.words)}::text[])`);
  return { sql: parts.join(' AND '), params };
}

/** The same, within some stretches of scheduled closes; no stretch at all is no row. */
export function within(where: Where, stretches: readonly Stretch[], row = 'results'): Where {
  const params = [...where.params];
  const parts = stretches.map(({ since, until }) => {
    const ends: string[] = [];
    if (since !== null) ends.push(`${row}.close_at >= $${params.push(new Date(since))}::timestamptz`);
    if (until !== null) ends.push(`${row}.close_at < $${params.push(new Date(until))}::timestamptz`);
    return ends.length > 0 ? `(${ends.join(' AND ')})` : 'true';
  });
  return { sql: `${where.sql} AND (${parts.join(' OR ') || 'false'})`, params };
}

/** True where only everyone or one desk, and a period, narrow yes-or-no results: what is kept added up. */
export function isKept(filter: CountedFilter): boolean {
  const { kind, ownerIds, reportId, topic, importance, horizon, words } = filter;
  const narrowed = [reportId, topic, importance, horizon, words].some((value) => value !== null && value !== undefined);
  return kind === 'binary' && !ownerIds?.length && !narrowed;
}

/**
 * Parts a period into its whole months, which are kept added up, and the stretches before and after them, which are
 * counted row by row. Months are those of UTC, as days `YYYY-MM-DD`; `null` is open.
 */
export function monthsIn({ since, until }: Stretch): {
  readonly months: { readonly from: string | null; readonly before: string | null } | null;
  readonly edges: readonly Stretch[];
} {
  const first = since === null ? null : nextMonth(since);
  const end = until === null ? null : monthOf(until);
  if (first !== null && end !== null && first >= end) return { months: null, edges: [{ since, until }] };
  const edges: Stretch[] = [];
  if (since !== null && since < first!) edges.push({ since, until: first });
  if (until !== null && end! < until) edges.push({ since: end, until });
  return { months: { from: dayFrom(first), before: dayFrom(end) }, edges };
}

/** The moment at which the month of a moment began, in UTC. */
export function monthOf(moment: number): number {
  const date = new Date(moment);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

/** The first beginning of a month at or after a moment. */
function nextMonth(moment: number): number {
  const date = new Date(moment);
  const began = monthOf(moment);
  return began === moment ? moment : Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

const dayFrom = (moment: number | null): string | null =>
  moment === null ? null : new Date(moment).toISOString().slice(0, 10);
