import { Command } from 'commander';
import { start } from './commands/start.js';

const hindcast = new Command('hindcast').description('Keeps written assessments accountable.').addCommand(start);

await hindcast.parseAsync();
