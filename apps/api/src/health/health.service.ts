import type { Ready } from '@app/contract';
import { Db, readHeartbeat } from '@app/db';
import { Injectable } from '@nestjs/common';
import { iso, isoOrNull } from '../http/wire.js';

/** A worker that was not seen for this long is late, in milliseconds; so is one that is this far behind. */
const patience = 60_000;

@Injectable()
export class HealthService {
  constructor(private readonly db: Db) {}

  /** Asks the database, and by its heartbeat the worker. */
  ready(): Promise<Ready> {
    return this.db.read('installation', async (prisma, now) => {
      const heartbeat = await readHeartbeat(prisma);
      const lateMs = heartbeat?.oldestUnfiredAt ? Math.max(0, now - heartbeat.oldestUnfiredAt) : 0;
      const late = !heartbeat || now - heartbeat.seenAt > patience || lateMs > patience;
      return {
        status: late ? 'late' : 'ok',
        at: iso(now),
        worker: {
          seenAt: isoOrNull(heartbeat?.seenAt),
          lastSweepAt: isoOrNull(heartbeat?.lastSweepAt),
          lateMs,
        },
      };
    });
  }
}
