import pg from 'pg';
import type { Tx } from '../tx.js';

/**
 * Whether the database knows a time zone by this name: lists count days in it, and a name that only the program knew
 * would break them. Asked with `false` as the answer, the transaction cannot go on.
 */
export async function knowsZone(tx: Tx, zone: string): Promise<boolean> {
  try {
    await tx.query('SELECT app_now() AT TIME ZONE $1', [zone]);
    return true;
  } catch (fault) {
    if (fault instanceof pg.DatabaseError && fault.code === '22023') return false;
    throw fault;
  }
}
