import type { DeliveryHealth } from '@app/contract';
import { Db, readDeliveryHealth, readHeartbeat, readMailing, readPause, readWays } from '@app/db';
import { whyNoMail } from '@app/schedule';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.js';
import { iso, isoOrNull } from '../http/wire.js';

/** A reminder that is untold for longer is late, in milliseconds. */
const late = 2 * 60_000;
/** A worker that was not seen for longer tells nobody anything, in milliseconds. */
const silent = 60_000;

@Injectable()
export class DeliveryHealthService {
  constructor(private readonly db: Db) {}

  /** Is it late? Of the actor's workspace; whether a worker runs, and whether mail leaves, is the installation's. */
  show(actor: Actor): Promise<DeliveryHealth> {
    return this.db.read(actor, async (prisma, now) => {
      const row = await readDeliveryHealth(prisma, now);
      const heartbeat = await readHeartbeat(prisma);
      const lateMs = row.oldestUnfiredAt === null ? 0 : Math.max(0, now - row.oldestUnfiredAt);
      const unseen = !heartbeat || now - heartbeat.seenAt > silent;
      const ways = await readWays(prisma, now);
      const noMail = whyNoMail(await readMailing(prisma));
      const { waiting, dead, held, missed } = row;
      return {
        at: iso(now),
        status: lateMs > late || unseen ? 'late' : 'ok',
        lateMs,
        ...{ waiting, dead, held, missed },
        oldestWaitingAt: isoOrNull(row.oldestWaitingAt),
        workerSeenAt: isoOrNull(heartbeat?.seenAt),
        paused: await readPause(prisma),
        ways: ways.map(({ endpoint, openUntil, lastError }) => ({
          way: endpoint ?? 'mail',
          whyNoMail: endpoint === null ? noMail : null,
          open: openUntil === null,
          until: isoOrNull(openUntil),
          lastError,
        })),
      };
    });
  }
}
