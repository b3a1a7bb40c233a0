import { testClock } from '@test/kit/clock.js';
import { freshDatabase } from '@test/kit/database.js';
import { ask } from '@test/kit/world.js';
import { Db } from './db.js';
import { countTry } from './rows/tries.js';

describe('tries', () => {
  it('leave nothing behind once their window is over, however many names were made up', async () => {
    const database = await freshDatabase();
    const clock = await testClock(database.ownerUrl);
    const db = new Db({ url: database.appUrl, applicationName: 'tries.spec' });
    const count = (key: string) => db.transaction('installation', (tx) => countTry(tx, key, 60_000));
    await clock.set('2026-02-01T12:00:00Z');
    await Promise.all(Array.from({ length: 30 }, (_, i) => count(`made up ${i}`)));
    expect((await count('made up 1')).tries).toBe(2);
    await clock.set('2026-02-01T12:01:30Z');
    await Promise.all([count('made up 1'), count('made up 2')]);
    expect(await ask(database.adminUrl, 'SELECT key, count FROM rate_limits ORDER BY key')).toEqual([
      { key: 'made up 1', count: 1 },
      { key: 'made up 2', count: 1 },
    ]);
    await Promise.all([db.close(), clock.close()]);
    await database.drop();
  });
});
