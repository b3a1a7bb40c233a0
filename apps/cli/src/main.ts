import { Command } from 'commander';
import { calibrate } from './commands/calibrate.js';
import { extract } from './commands/extract.js';
import { migrate } from './commands/migrate.js';
import { restored } from './commands/restored.js';
import { score } from './commands/score.js';
import { start } from './commands/start.js';

const hindcast = new Command('hindcast')
  .description('Keeps written assessments accountable.')
  .addCommand(start)
  .addCommand(extract)
  .addCommand(calibrate)
  .addCommand(score)
  .addCommand(migrate)
  .addCommand(restored);

await hindcast.parseAsync();
