import { type Db, keepMoments, takeOutdated, zoneRules } from '@app/db';
import { localMoment } from '@app/schedule';

const chunk = 500;

/**
 * Computes the moments of scheduled reminders anew where the zone rules changed since: the wall-clock time that was
 * promised stays, the moment moves. For the start of a worker.
 *
 * @param say gets a line for every zone in which something moved
 * @returns how many moved
 */
export async function renewMoments(db: Db, say: (line: string) => void, version = zoneRules): Promise<number> {
  const moved = new Map<string, number>();
  for (let seen = chunk; seen === chunk; ) {
    seen = await db.transaction('installation', async (tx) => {
      const rows = await takeOutdated(tx, { version, limit: chunk });
      const renewed = rows.map((row) => {
        const [date, time] = row.nominalLocal.split('T') as [string, string];
        return { ...row, was: row.fireAt, fireAt: localMoment(date, time, row.zone) };
      });
      await keepMoments(tx, version, renewed);
      for (const { zone } of renewed.filter(({ was, fireAt }) => was !== fireAt)) {
        moved.set(zone, (moved.get(zone) ?? 0) + 1);
      }
      return rows.length;
    });
  }
  for (const [zone, n] of moved) say(`zone rules ${version}: ${n} reminders in ${zone} moved with them`);
  return [...moved.values()].reduce((sum, n) => sum + n, 0);
}
