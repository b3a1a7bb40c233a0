import { migrateDeploy } from '@app/db';
import { prepareQueueSchema } from '@app/queue';

/**
 * Brings a database that somebody else runs to this version's shape.
 *
 * @param queueUrl  where the queue lives in Postgres too; `null` where it is in Redis
 * @returns the names of the migrations that were applied now
 */
export async function migrateOwn(ownerUrl: string, queueUrl: string | null): Promise<string[]> {
  const applied = await migrateDeploy({ ownerUrl });
  if (queueUrl) await prepareQueueSchema(queueUrl);
  return applied;
}
