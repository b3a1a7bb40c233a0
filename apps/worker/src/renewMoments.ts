import {
  addDueRenewals,
  type Db,
  keepMoments,
  markDuesRenewed,
  type OutdatedDue,
  setNextChecks,
  type Tx,
  takeOutdated,
  takeOutdatedDues,
  workspacesToRenew,
  zoneRules,
} from '@app/db';
import { dayIn, dueMoment, localMoment, usualHour } from '@app/schedule';

const chunk = 500;

/** How many moved in each zone. */
type Moved = Map<string, number>;

/**
 * Computes the due moments of open forecasts and the moments of scheduled reminders anew where the zone rules changed
 * since: the wall-clock time that was promised stays, the moment moves. For the start of a worker.
 *
 * @param say gets a line for every zone in which something moved
 * @returns how many moved
 */
export async function renewMoments(db: Db, say: (line: string) => void, version = zoneRules): Promise<number> {
  const dues = await renewDues(db, version);
  const reminders = await renewReminders(db, version);
  for (const [zone, n] of dues) say(`zone rules ${version}: ${n} due dates in ${zone} moved with them`);
  for (const [zone, n] of reminders) say(`zone rules ${version}: ${n} reminders in ${zone} moved with them`);
  return [...dues.values(), ...reminders.values()].reduce((sum, n) => sum + n, 0);
}

async function renewReminders(db: Db, version: string): Promise<Moved> {
  const moved: Moved = new Map();
  for (let seen = chunk; seen === chunk; ) {
    seen = await db.transaction('installation', async (tx) => {
      const rows = await takeOutdated(tx, { version, limit: chunk });
      const renewed = rows.map((row) => {
        const [date, time] = row.nominalLocal.split('T') as [string, string];
        return { ...row, was: row.fireAt, fireAt: localMoment(date, time, row.zone) };
      });
      await keepMoments(tx, version, renewed);
      for (const { zone } of renewed.filter(({ was, fireAt }) => was !== fireAt)) addOne(moved, zone);
      return rows.length;
    });
  }
  return moved;
}

/** Many at a time first; then, one by one, those that somebody was just changing. */
async function renewDues(db: Db, version: string): Promise<Moved> {
  const moved: Moved = new Map();
  const workspaces = await db.transaction('installation', (tx) => workspacesToRenew(tx, version));
  for (const workspaceId of workspaces) {
    for (const limit of [chunk, 1]) {
      for (let seen = limit; seen === limit; ) {
        const rows = await db.transaction({ workspaceId }, (tx) => renewSomeDues(tx, version, limit));
        for (const { zone } of rows.filter(isMoved)) addOne(moved, zone);
        seen = rows.length;
      }
    }
  }
  return moved;
}

/** An open forecast with the moment that its due date falls on now, and the one that it fell on. */
type RenewedDue = OutdatedDue & { readonly was: number };

const isMoved = ({ was, at }: RenewedDue): boolean => was !== at;

async function renewSomeDues(tx: Tx, version: string, limit: number): Promise<RenewedDue[]> {
  const rows = await takeOutdatedDues(tx, { version, limit });
  const renewed = rows.map((row) => ({ ...row, was: row.at, at: dueMoment(row) }));
  await addDueRenewals(tx, version, renewed.filter(isMoved));
  await setNextChecks(tx, renewed.map(nextCheckOf));
  await markDuesRenewed(
    tx,
    version,
    rows.map(({ id }) => id),
  );
  return renewed;
}

/** The next check stays on the owner's day that it was promised for, at the hour of checks; none once due by then. */
function nextCheckOf({ id, at, nextCheckAt, ownerZone }: OutdatedDue): { id: string; nextCheckAt: number | null } {
  if (nextCheckAt === null) return { id, nextCheckAt };
  const checkAt = localMoment(dayIn(nextCheckAt, ownerZone), usualHour, ownerZone);
  return { id, nextCheckAt: checkAt < at ? checkAt : null };
}

function addOne(moved: Moved, zone: string): void {
  moved.set(zone, (moved.get(zone) ?? 0) + 1);
}
