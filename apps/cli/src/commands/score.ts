import { once } from 'node:events';
import { Command } from 'commander';
import type { ScoreArguments } from '../score/run.js';

/** `hindcast score FILE`: what beliefs of any kind earned, without a server. */
export const score = new Command('score')
  .description('score beliefs of any kind, one JSON object a line, without a server')
  .argument(
    '<file>',
    'lines of {"id","kind","belief","outcome"}; kind is binary, choice, number or date; choice may say "ordered" and "options", number and date "lower" and "upper"; - reads a pipe',
  )
  .option('--json', 'print a line of scores for each belief and the means in a last line, instead of a table of means')
  .option('--eps <number>', 'log scores move chances into eps … 1 − eps', '1e-6')
  .action(async (file: string, typed: ScoreArguments, command: Command) => {
    const { runScore } = await import('../score/run.js');
    const { Refusal } = await import('../calibrate/readTable.js');
    const { progressOn } = await import('../calibrate/progress.js');
    const bar = progressOn(process.stderr);
    try {
      await runScore(file, typed, {
        piped: process.stdin,
        onProgress: bar.show,
        async print(output) {
          bar.clear();
          if (!process.stdout.write(output)) await once(process.stdout, 'drain');
        },
      });
    } catch (fault) {
      bar.clear();
      if (!(fault instanceof Refusal)) throw fault;
      command.error(fault.message, { exitCode: 2 });
    }
  });
