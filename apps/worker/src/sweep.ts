import { type Beat, type Db, type DueDelivery, fireDue, type Rates, recordSweep, takeDueDeliveries } from '@app/db';
import { foldDue, piling } from './fold.js';
import { pace } from './pace.js';

/** Rows taken by one statement. */
export const chunk = 500;

/** What one sweep did. */
export interface Swept {
  readonly fired: number;
  readonly deliveries: number;
}

interface Sweeping {
  /** the ways out that are set up */
  readonly rates: Rates;
  readonly handOn: (due: DueDelivery[]) => Promise<void>;
  readonly room?: () => number;
  readonly leaseSeconds?: number;
  readonly beat: Omit<Beat, 'mailSetUp'>;
}

/**
 * Finds what is due and sets it going: reminders become notices, mail that belongs together is gathered, waiting
 * deliveries are handed on. Rows decide, so sweeping twice, or from two workers at once, does everything once.
 *
 * @param beat what this process says of itself; it fires nothing while that says why not
 * @param handOn takes deliveries further; whatever it drops is found again after a lease
 * @param room how many deliveries may be taken up now; what finds none stays free for other workers and later sweeps
 */
export async function sweep(
  db: Db,
  { rates, beat, handOn, room = () => chunk, leaseSeconds = pace.leaseSeconds }: Sweeping,
): Promise<Swept> {
  const mail = rates.email !== undefined;
  let fired = 0;
  for (let last = chunk; last > 0 && beat.notFiring === null; fired += last) {
    last = (await db.transaction('installation', (tx) => fireDue(tx, { limit: chunk, mail }))).settled;
  }
  if (mail) await foldDue(db);
  let deliveries = 0;
  for (let limit = room(); limit > 0; limit = room()) {
    const taking = { limit, leaseSeconds, rates, piling, firing: beat.notFiring === null };
    const due = await db.transaction('installation', (tx) => takeDueDeliveries(tx, taking));
    deliveries += due.length;
    if (due.length > 0) await handOn(due);
    if (due.length < limit) break;
  }
  await db.transaction('installation', (tx) => recordSweep(tx, { ...beat, mailSetUp: mail }));
  return { fired, deliveries };
}
