import { Command } from 'commander';
import type { CalibrateArguments } from '../calibrate/run.js';

/** `hindcast calibrate FILE`: how good a record of forecasts was, without a server. */
export const calibrate = new Command('calibrate')
  .description('score a record of forecasts and show its calibration, without a server')
  .argument(
    '<file>',
    'CSV with a header: p (chance, 0 to 1), y (0 or 1), and if wanted group, cluster, w; - reads a pipe',
  )
  .option('--json', 'print every figure as JSON instead of a summary')
  .option('--eps <number>', 'log scores and log-odds move chances into eps … 1 − eps', '1e-6')
  .option('--bins <count>', 'how many bins of equal width', '10')
  .option('--seed <number>', 'seed of what is drawn by chance; from the data where left out')
  .action(async (file: string, typed: CalibrateArguments, command: Command) => {
    const { runCalibrate } = await import('../calibrate/run.js');
    const { Refusal } = await import('../calibrate/readTable.js');
    const { progressOn } = await import('../calibrate/progress.js');
    const bar = progressOn(process.stderr);
    try {
      await runCalibrate(file, typed, {
        piped: process.stdin,
        onProgress: bar.show,
        print: (output) => {
          bar.clear();
          process.stdout.write(output);
        },
      });
    } catch (fault) {
      bar.clear();
      if (!(fault instanceof Refusal)) throw fault;
      command.error(fault.message, { exitCode: 2 });
    }
  });
