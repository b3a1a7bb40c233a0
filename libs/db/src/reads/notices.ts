import type { Prisma } from '../generated/prisma/client.js';
import { dayOf, momentOf } from './columns.js';

/** A notice in somebody's inbox, and the forecast it is about as it stands now. */
export interface ListedNotice {
  readonly id: string;
  readonly kind: string;
  /** name of the rule that asked for it; `null`: its reminder is gone */
  readonly rule: string | null;
  readonly at: number;
  readonly readAt: number | null;
  /** when nothing was asked any more; `null`: it still asks */
  readonly doneAt: number | null;
  /** put off until then; `null`: it was not */
  readonly snoozedUntil: number | null;
  readonly forecast: {
    readonly id: string;
    readonly number: number;
    readonly statement: string;
    /** `YYYY-MM-DD`; `null`: undated since */
    readonly dueOn: string | null;
    readonly lastCheckAt: number | null;
  };
  /** what became of its e-mail, and what the mail server said last; `null`: none was due */
  readonly mail: { readonly state: string; readonly error: string | null } | null;
}

const told = {
  forecast: { select: { id: true, number: true, statement: true, dueDate: true, lastCheckAt: true } },
  reminder: { select: { rule: true } },
  deliveries: {
    where: { channel: 'email' },
    select: {
      ...{ state: true, lastError: true },
      digest: { select: { carriedBy: { select: { state: true, lastError: true } } } },
    },
  },
} as const satisfies Prisma.NoticeInclude;

/**
 * A member's notices that are not put off at a moment (epoch milliseconds), newest first, at most so many. A sweep tells
 * hundreds at one moment, so a page begins after a row (`null`: at the newest) and not after a moment, which is finer in
 * the database than here.
 */
export async function readNotices(
  prisma: Prisma.TransactionClient,
  { workspaceId, memberId: recipientId }: { readonly workspaceId: string; readonly memberId: string },
  { now, after, limit }: { now: number; after: string | null; limit: number },
): Promise<ListedNotice[]> {
  const rows = await prisma.notice.findMany({
    where: {
      recipientId,
      forecastId: { not: null },
      OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: new Date(now) } }],
    },
    include: told,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...(after !== null && { cursor: { workspaceId_id: { workspaceId, id: after } } }),
    take: after === null ? limit : limit + 1,
  });
  // the row that it comes after is the first, unless it does not belong here any more
  return rows
    .filter(({ id }) => id !== after)
    .slice(0, limit)
    .flatMap(listedNotice);
}

/** One of a member's own notices; `null` when it is not theirs. */
export async function readNotice(
  prisma: Prisma.TransactionClient,
  recipientId: string,
  id: string,
): Promise<ListedNotice | null> {
  const row = await prisma.notice.findFirst({ where: { id, recipientId }, include: told });
  return row ? (listedNotice(row)[0] ?? null) : null;
}

/** More than anybody has open at once; older ones speak through the newest of their forecast anyway. */
const mostOpen = 500;

/** For each forecast, the newest of a member's notices that still asks something: it speaks for the older ones. Newest first. */
export async function readOpenNotices(prisma: Prisma.TransactionClient, recipientId: string): Promise<ListedNotice[]> {
  const rows = await prisma.notice.findMany({
    where: { recipientId, doneAt: null, forecastId: { not: null } },
    include: told,
    distinct: ['forecastId'],
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostOpen,
  });
  return rows.flatMap(listedNotice);
}

/** How many of a member's notices are neither read nor done nor put off at a moment, epoch milliseconds. */
export function countUnread(prisma: Prisma.TransactionClient, recipientId: string, now: number): Promise<number> {
  const shown = [{ snoozedUntil: null }, { snoozedUntil: { lte: new Date(now) } }];
  return prisma.notice.count({ where: { recipientId, readAt: null, doneAt: null, OR: shown } });
}

type Told = Prisma.NoticeGetPayload<{ include: typeof told }>;

/** What was gathered fares as its digest does, once that has gone out or was given up. */
function mailOf([mail]: Told['deliveries']): ListedNotice['mail'] {
  if (!mail) return null;
  const [carrier] = mail.digest?.carriedBy ?? [];
  const { state, lastError } = carrier && ['sent', 'dead'].includes(carrier.state) ? carrier : mail;
  return { state, error: lastError };
}

function listedNotice(row: Told): ListedNotice[] {
  if (!row.forecast) return [];
  const { id, number, statement, dueDate, lastCheckAt } = row.forecast;
  return [
    {
      id: row.id,
      kind: row.kind,
      rule: row.reminder?.rule ?? null,
      at: row.createdAt.getTime(),
      readAt: momentOf(row.readAt),
      doneAt: momentOf(row.doneAt),
      snoozedUntil: momentOf(row.snoozedUntil),
      forecast: { id, number, statement, dueOn: dueDate && dayOf(dueDate), lastCheckAt: momentOf(lastCheckAt) },
      mail: mailOf(row.deliveries),
    },
  ];
}
