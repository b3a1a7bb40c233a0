import { type Db, type DueDelivery, fireDue, recordSweep, takeDueDeliveries } from '@app/db';
import { pace } from './pace.js';

/** Rows taken by one statement. */
export const chunk = 500;

/** What one sweep did. */
export interface Swept {
  readonly fired: number;
  readonly deliveries: number;
}

interface Sweeping {
  readonly mail: boolean;
  readonly instance: string;
  readonly handOn: (due: DueDelivery[]) => Promise<void>;
  readonly room?: () => number;
  readonly leaseSeconds?: number;
}

/**
 * Finds what is due and sets it going: reminders become notices, waiting deliveries are handed on. Rows decide, so
 * sweeping twice, or from two workers at once, does everything once.
 *
 * @param handOn takes deliveries further; whatever it drops is found again after a lease
 * @param room how many deliveries may be taken up now; what finds none stays free for other workers and later sweeps
 */
export async function sweep(
  db: Db,
  { mail, instance, handOn, room = () => chunk, leaseSeconds = pace.leaseSeconds }: Sweeping,
): Promise<Swept> {
  let fired = 0;
  for (let last = chunk; last === chunk; fired += last) {
    last = await db.transaction('installation', (tx) => fireDue(tx, { limit: chunk, mail }));
  }
  let deliveries = 0;
  for (let limit = room(); mail && limit > 0; limit = room()) {
    const due = await db.transaction('installation', (tx) => takeDueDeliveries(tx, { limit, leaseSeconds }));
    deliveries += due.length;
    if (due.length > 0) await handOn(due);
    if (due.length < limit) break;
  }
  await db.transaction('installation', (tx) => recordSweep(tx, instance));
  return { fired, deliveries };
}
