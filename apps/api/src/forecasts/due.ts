import type { NewDue } from '@app/contract';
import { type DueRow, knowsZone, type Tx } from '@app/db';
import { dueMoment } from '@app/schedule';
import { Refused } from '../http/refused.js';

/** A due date somebody gave, with the moment it stands for; `null` stays: monitor only. */
export async function dueOf(tx: Tx, given: NewDue | null): Promise<DueRow | null> {
  if (given === null) return null;
  await refuseUnknownZone(tx, given.zone, 'due.zone');
  return { ...given, at: dueMoment(given) };
}

/** Refuses a zone that only the program knows: lists count days in it, in the database. */
export async function refuseUnknownZone(tx: Tx, zone: string, at: string): Promise<void> {
  if (await knowsZone(tx, zone)) return;
  const says = `came ${JSON.stringify(zone)}, takes the name of a time zone that the database knows`;
  throw new Refused('invalid-request', { errors: [{ at, says }] });
}
