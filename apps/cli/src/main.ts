import { Command } from 'commander';
import { migrate } from './commands/migrate.js';
import { start } from './commands/start.js';

const hindcast = new Command('hindcast')
  .description('Keeps written assessments accountable.')
  .addCommand(start)
  .addCommand(migrate);

await hindcast.parseAsync();
