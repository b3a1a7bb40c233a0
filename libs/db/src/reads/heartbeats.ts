import type { Prisma } from '../generated/prisma/client.js';
import { momentOf } from './columns.js';

/** The newest sign of life of any worker; moments are epoch milliseconds. */
export interface HeartbeatRow {
  readonly seenAt: number;
  readonly lastSweepAt: number | null;
  /** when the oldest reminder that is still untold should have been told; `null`: none is late */
  readonly oldestUnfiredAt: number | null;
}

/** The worker that was seen last; `null` when none ever was. */
export async function readHeartbeat(prisma: Prisma.TransactionClient): Promise<HeartbeatRow | null> {
  const row = await prisma.heartbeat.findFirst({ orderBy: { seenAt: 'desc' } });
  return (
    row && {
      seenAt: row.seenAt.getTime(),
      lastSweepAt: momentOf(row.lastSweepAt),
      oldestUnfiredAt: momentOf(row.oldestUnfiredAt),
    }
  );
}
