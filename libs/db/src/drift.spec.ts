import { freshDatabase } from '@test/kit/database.js';
import { schemaDiff } from '@test/kit/schemaDiff.js';
import { ask } from '@test/kit/world.js';

// A change begins in prisma/schema.prisma: the first test then fails with the SQL that the new migration needs.
describe('prisma/schema.prisma', () => {
  it('says what the migrations make', async () => {
    const database = await freshDatabase();
    expect(await schemaDiff(database.adminUrl)).toBe('');
    await database.drop();
  });

  it('is really compared: a column more or less is seen', async () => {
    const database = await freshDatabase();
    await ask(database.adminUrl, 'ALTER TABLE heartbeats DROP COLUMN oldest_unfired_at, ADD COLUMN extra text');
    const sql = await schemaDiff(database.adminUrl);
    expect(sql).toMatch(/ADD COLUMN\s+"oldest_unfired_at"/);
    expect(sql).toMatch(/DROP COLUMN "extra"/);
    await database.drop();
  });
});
