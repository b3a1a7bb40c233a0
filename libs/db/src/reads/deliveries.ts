import type { Prisma } from '../generated/prisma/client.js';
import { momentOf } from './columns.js';

/** A delivery as the log shows it: nothing of what it says. */
export interface ListedDelivery {
  readonly id: string;
  readonly channel: 'email' | 'webhook' | 'chat';
  readonly state: 'pending' | 'sending' | 'sent' | 'dead' | 'cancelled' | 'held' | 'folded';
  /** of its notice; `digest` where it carries several */
  readonly kind: string;
  readonly recipientId: string;
  readonly endpoint: { readonly id: string; readonly name: string } | null;
  readonly forecast: { readonly id: string; readonly number: number } | null;
  readonly attempts: number;
  readonly replays: number;
  readonly createdAt: number;
  /** `null`: none is to come */
  readonly nextAttemptAt: number | null;
  readonly sentAt: number | null;
  readonly lastError: string | null;
}

/** What the log asks for; left out: does not matter. */
export interface DeliveriesWanted {
  readonly state?: string;
  readonly channel?: string;
  readonly endpointId?: string;
  /** key of the delivery before the first one wanted; `null`: from the newest */
  readonly after: string | null;
  readonly limit: number;
}

const told = {
  notice: { select: { kind: true, forecast: { select: { id: true, number: true } } } },
  endpoint: { select: { id: true, name: true } },
} as const satisfies Prisma.DeliveryInclude;

/**
 * The log of deliveries, newest first. A sweep writes hundreds with one moment, so a page begins after a row and not
 * after a moment, which is finer in the database than here.
 */
export async function readDeliveries(
  prisma: Prisma.TransactionClient,
  workspaceId: string,
  { state, channel, endpointId, after, limit }: DeliveriesWanted,
): Promise<ListedDelivery[]> {
  const rows = await prisma.delivery.findMany({
    where: { state, channel, endpointId },
    include: told,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...(after !== null && { cursor: { workspaceId_id: { workspaceId, id: after } } }),
    take: after === null ? limit : limit + 1,
  });
  // the row that it comes after is the first, unless it does not belong here any more
  return rows
    .filter(({ id }) => id !== after)
    .slice(0, limit)
    .map(listed);
}

function listed(row: Prisma.DeliveryGetPayload<{ include: typeof told }>): ListedDelivery {
  const { id, recipientId, attempts, replays, lastError, endpoint } = row;
  const state = row.state as ListedDelivery['state'];
  return {
    ...{ id, state, recipientId, attempts, replays, lastError, endpoint },
    channel: row.channel as ListedDelivery['channel'],
    kind: row.notice?.kind ?? 'digest',
    forecast: row.notice?.forecast ?? null,
    createdAt: row.createdAt.getTime(),
    nextAttemptAt: state === 'pending' || state === 'sending' ? row.nextAttemptAt.getTime() : null,
    sentAt: momentOf(row.sentAt),
  };
}
