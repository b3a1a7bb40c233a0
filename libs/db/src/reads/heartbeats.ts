import type { Prisma } from '../generated/prisma/client.js';
import { momentOf } from './columns.js';

/** The newest sign of life of any worker; moments are epoch milliseconds. */
export interface HeartbeatRow {
  readonly seenAt: number;
  readonly lastSweepAt: number | null;
  /** when the oldest reminder that is still untold should have been told; `null`: none is late */
  readonly oldestUnfiredAt: number | null;
  /** why nothing fires: what the newest says, where no worker that is alive fires; `null`: one does */
  readonly notFiring: string | null;
  /** whether a worker that is alive has a mail server; `null`: none has one, but not every one of them has said */
  readonly mailSetUp: boolean | null;
}

/** A worker that swept so recently before the newest is alive, milliseconds. */
const alive = 60_000;

/** The worker that was seen last; `null` when none ever was. */
export async function readHeartbeat(prisma: Prisma.TransactionClient): Promise<HeartbeatRow | null> {
  const rows = await prisma.heartbeat.findMany({ orderBy: { seenAt: 'desc' }, take: 50 });
  const [newest] = rows;
  if (!newest) return null;
  const seenAt = newest.seenAt.getTime();
  const living = rows.filter((row) => seenAt - row.seenAt.getTime() < alive);
  return {
    seenAt,
    lastSweepAt: momentOf(newest.lastSweepAt),
    oldestUnfiredAt: momentOf(newest.oldestUnfiredAt),
    notFiring: living.some((row) => row.notFiring === null) ? null : newest.notFiring,
    mailSetUp: anyHas(living.map(({ mailSetUp }) => mailSetUp)),
  };
}

/** True where one has it, false where every one says that it has not. */
function anyHas(said: readonly (boolean | null)[]): boolean | null {
  if (said.includes(true)) return true;
  return said.includes(null) ? null : false;
}

/** What decides whether anybody in the workspace is mailed at all. */
export interface MailingRow {
  /** its people and forecasts are invented */
  readonly isExample: boolean;
  /** whether the workers that were seen last have a mail server; `null`: unknown */
  readonly mailSetUp: boolean | null;
}

/** Reads it; the last word of the workers stands while none runs. */
export async function readMailing(prisma: Prisma.TransactionClient): Promise<MailingRow> {
  const { isExample } = await prisma.workspace.findFirstOrThrow({ select: { isExample: true } });
  const heartbeat = await readHeartbeat(prisma);
  return { isExample, mailSetUp: heartbeat?.mailSetUp ?? null };
}
