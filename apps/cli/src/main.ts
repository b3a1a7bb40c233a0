import { Command } from 'commander';
import { extract } from './commands/extract.js';
import { migrate } from './commands/migrate.js';
import { start } from './commands/start.js';

const hindcast = new Command('hindcast')
  .description('Keeps written assessments accountable.')
  .addCommand(start)
  .addCommand(extract)
  .addCommand(migrate);

await hindcast.parseAsync();
