import { Prisma } from '../generated/prisma/client.js';
import { momentOf } from './columns.js';

/** How telling people goes in one workspace; moments are epoch milliseconds. */
export interface DeliveryHealthRow {
  /** when the oldest reminder that is still untold should have been told; `null`: none is late */
  readonly oldestUnfiredAt: number | null;
  /** deliveries on their way, whenever their next try is */
  readonly waiting: number;
  readonly oldestWaitingAt: number | null;
  readonly dead: number;
  readonly held: number;
  /** reminders overtaken in the last 30 days while nothing could be sent */
  readonly missed: number;
}

/** A way out and whether it is left alone because it did not answer. */
export interface WayRow {
  /** `null`: mail; else the endpoint's name */
  readonly endpoint: string | null;
  /** epoch milliseconds; `null`: it is used */
  readonly openUntil: number | null;
  readonly lastError: string | null;
}

/** Counts what waits, was given up, is held or was missed at a moment (epoch milliseconds). */
export async function readDeliveryHealth(prisma: Prisma.TransactionClient, at: number): Promise<DeliveryHealthRow> {
  const now = new Date(at);
  const [row] = await prisma.$queryRaw<
    {
      oldest_unfired_at: Date | null;
      missed: number;
      waiting: number;
      oldest_waiting_at: Date | null;
      dead: number;
      held: number;
    }[]
  >`
    SELECT * FROM (
      SELECT min(fire_at) FILTER (WHERE state = 'scheduled' AND fire_at <= ${now}::timestamptz) AS oldest_unfired_at,
        (count(*) FILTER (WHERE state = 'missed' AND fire_at > ${now}::timestamptz - interval '30 days'))::int AS missed
      FROM reminders WHERE state IN ('scheduled', 'missed')
    ) AS reminded, (
      SELECT (count(*) FILTER (WHERE state IN ('pending', 'sending')))::int AS waiting,
        min(created_at) FILTER (WHERE state IN ('pending', 'sending')) AS oldest_waiting_at,
        (count(*) FILTER (WHERE state = 'dead'))::int AS dead, (count(*) FILTER (WHERE state = 'held'))::int AS held
      FROM deliveries WHERE state IN ('pending', 'sending', 'dead', 'held')
    ) AS delivered`;
  const { oldest_unfired_at, oldest_waiting_at, ...counts } = row!;
  return { ...counts, oldestUnfiredAt: momentOf(oldest_unfired_at), oldestWaitingAt: momentOf(oldest_waiting_at) };
}

/** Mail, and every endpoint of the workspace that is on. */
export async function readWays(prisma: Prisma.TransactionClient, at: number): Promise<WayRow[]> {
  const rows = await prisma.$queryRaw<
    { endpoint: string | null; open_until: Date | null; last_error: string | null }[]
  >`
    SELECT way.endpoint, CASE WHEN states.open_until > ${new Date(at)}::timestamptz THEN states.open_until END AS open_until,
      states.last_error
    FROM (
      SELECT NULL AS endpoint, 'smtp' AS channel, NULL::timestamptz AS created_at
      UNION ALL SELECT name, id::text, created_at FROM endpoints WHERE state = 'on'
    ) AS way LEFT JOIN channel_states states ON states.channel = way.channel
    ORDER BY way.created_at NULLS FIRST`;
  return rows.map(({ endpoint, open_until, last_error }) => ({
    endpoint,
    openUntil: momentOf(open_until),
    lastError: last_error,
  }));
}
