import { Db, markRestored } from '@app/db';

/** Says in a database of one's own that it was put back from a backup; the next worker that starts holds old messages. */
export async function markAsRestored(ownerUrl: string): Promise<void> {
  const db = new Db({ url: ownerUrl, applicationName: 'hindcast-restored', poolSize: 1 });
  try {
    await db.transaction('installation', markRestored);
  } finally {
    await db.close();
  }
}
