import { Command } from 'commander';

/** `hindcast migrate`: brings a database of one's own to this version's shape; a job of its own in docker-compose.yml. */
export const migrate = new Command('migrate')
  .description('bring a database of your own to this version (DATABASE_OWNER_URL, QUEUE_DATABASE_URL)')
  .action(async (_options, command: Command) => {
    const { DATABASE_OWNER_URL: ownerUrl, QUEUE_DATABASE_URL: queueUrl } = process.env;
    if (!ownerUrl)
      return command.error('DATABASE_OWNER_URL is missing: it takes the address of the database, as its owner.');
    const { migrateOwn } = await import('../start/migrate.js');
    try {
      const applied = await migrateOwn(ownerUrl, queueUrl || null);
      process.stdout.write(applied.length ? `Applied: ${applied.join(', ')}\n` : 'Nothing to do.\n');
    } catch (fault) {
      command.error(fault instanceof Error ? fault.message : String(fault));
    }
  });
