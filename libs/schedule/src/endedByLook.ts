import type { Duty } from './plan.js';
import { type LedgerRow, whyNotFire } from './whyNotFire.js';

/**
 * The rows of one forecast that a look ended and that are asked again now that it is taken back, among those that were
 * told or laid aside; what a former due date asked stays over.
 *
 * @param withLook the facts while the look still counts
 * @param without  the facts as they stand without it
 */
export function endedByLook<Row extends LedgerRow>(rows: readonly Row[], withLook: Duty, without: Duty): Row[] {
  return rows.filter((row) => whyNotFire(row, withLook) !== null && whyNotFire(row, without) === null);
}
