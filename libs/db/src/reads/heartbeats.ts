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
}

/** A worker that swept so recently before the newest is alive, milliseconds. */
const alive = 60_000;

/** The worker that was seen last; `null` when none ever was. */
export async function readHeartbeat(prisma: Prisma.TransactionClient): Promise<HeartbeatRow | null> {
  const rows = await prisma.heartbeat.findMany({ orderBy: { seenAt: 'desc' }, take: 50 });
  const [newest] = rows;
  if (!newest) return null;
  const seenAt = newest.seenAt.getTime();
  const fires = rows.some((row) => row.notFiring === null && seenAt - row.seenAt.getTime() < alive);
  return {
    seenAt,
    lastSweepAt: momentOf(newest.lastSweepAt),
    oldestUnfiredAt: momentOf(newest.oldestUnfiredAt),
    notFiring: fires ? null : newest.notFiring,
  };
}
