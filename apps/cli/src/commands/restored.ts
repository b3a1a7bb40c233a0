import { Command } from 'commander';

/** `hindcast restored`: after a backup was put back and before a worker starts, so that old messages are not sent again. */
export const restored = new Command('restored')
  .description(
    'say that the database was restored: what it would send late waits for an administrator (DATABASE_OWNER_URL)',
  )
  .action(async (_options, command: Command) => {
    const { DATABASE_OWNER_URL: url } = process.env;
    if (!url)
      return command.error('DATABASE_OWNER_URL is missing: it takes the address of the database, as its owner.');
    const { markAsRestored } = await import('../start/restored.js');
    try {
      await markAsRestored(url);
      process.stdout.write('Messages of before now will wait for an administrator when a worker starts.\n');
    } catch (fault) {
      command.error(fault instanceof Error ? fault.message : String(fault));
    }
  });
