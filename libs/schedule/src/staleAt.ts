import { addDuration } from './duration.js';
import { dayIn, startOfDay } from './moments.js';

/**
 * From when a belief that nobody has looked at is shown as stale, epoch milliseconds: the beginning of the owner's
 * day that lies twice the cadence after the last look. It stays a belief and goes on being scored.
 *
 * `null` without a cadence: nobody promised to look again.
 */
export function staleAt(lastCheckAt: number, every: string | null, zone: string): number | null {
  return every === null ? null : startOfDay(addDuration(dayIn(lastCheckAt, zone), every, 2), zone);
}
