import type { NewDue } from '@app/contract';
import { type DueRow, knowsZone, type Tx } from '@app/db';
import { dueMoment } from '@app/schedule';
import { Refused } from '../http/refused.js';

/** A due date somebody gave, with the moment it stands for; `null` stays: monitor only. */
export async function dueOf(tx: Tx, given: NewDue | null): Promise<DueRow | null> {
  if (given === null) return null;
  if (!(await knowsZone(tx, given.zone))) {
    const says = `came ${JSON.stringify(given.zone)}, takes the name of a time zone that the database knows`;
    throw new Refused('invalid-request', { errors: [{ at: 'due.zone', says }] });
  }
  return { ...given, at: dueMoment(given) };
}
