import { Command } from 'commander';

/** `hindcast start`: the whole product on this machine, in one process tree, until Ctrl-C. */
export const start = new Command('start')
  .description('run the whole product here: database, api, worker and pages')
  .addHelpText(
    'after',
    `
Settings, from the environment:
  PORT          port of 127.0.0.1 to listen on (3000)
  DATA_DIR      folder of the data (./.data)
  DATABASE_URL  a Postgres of your own instead of the built-in one
  REDIS_URL     a Redis for the job queue instead of the database
  SMTP_URL      a mail server for notices`,
  )
  .action(async () => {
    const { runUntilStopped } = await import('../start/run.js');
    await runUntilStopped();
  });
