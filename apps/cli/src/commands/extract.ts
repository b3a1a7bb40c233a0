import { Command } from 'commander';
import type { ExtractArguments } from '../extract/run.js';

/** `hindcast extract FILE`: the judgements of a report, without a server. */
export const extract = new Command('extract')
  .description('find the judgements in a report (text or Markdown), without a server')
  .argument('<file>', 'the report, UTF-8, at most 10 MB')
  .option('--published <day>', 'day of publication, YYYY-MM-DD; relative dates count from it')
  .option('--lexicon <id>', 'scale whose bands the words get: icd203, phia, nato, kent, ipcc, efsa', 'icd203')
  .option('--json', 'print JSON instead of a table; offsets are JavaScript string indices into the file')
  .action(async (file: string, typed: ExtractArguments, command: Command) => {
    const { runExtract } = await import('../extract/run.js');
    const { Refusal } = await import('../extract/readReport.js');
    try {
      await runExtract(file, typed, (output) => process.stdout.write(output));
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      command.error(fault.message, { exitCode: 2 });
    }
  });
