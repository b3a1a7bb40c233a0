import { type Db, type DueDelivery, fireDue, recordSweep, takeDueDeliveries } from '@app/db';
import { leaseSeconds } from './deliver.js';

const chunk = 500;

/** What one sweep did. */
export interface Swept {
  readonly fired: number;
  readonly deliveries: number;
}

/**
 * Finds what is due and sets it going: reminders become notices, waiting deliveries are handed on. Rows decide, so
 * sweeping twice, or from two workers at once, does everything once.
 *
 * @param handOn takes deliveries further; whatever it drops is found again after a lease
 */
export async function sweep(
  db: Db,
  { mail, instance, handOn }: { mail: boolean; instance: string; handOn: (due: DueDelivery[]) => Promise<void> },
): Promise<Swept> {
  let fired = 0;
  for (let last = chunk; last === chunk; fired += last) {
    last = await db.transaction('installation', (tx) => fireDue(tx, { limit: chunk, mail }));
  }
  let deliveries = 0;
  for (let last = chunk; mail && last === chunk; deliveries += last) {
    const due = await db.transaction('installation', (tx) => takeDueDeliveries(tx, { limit: chunk, leaseSeconds }));
    last = due.length;
    if (last > 0) await handOn(due);
  }
  await db.transaction('installation', (tx) => recordSweep(tx, instance));
  return { fired, deliveries };
}
