import { Command } from 'commander';
import type { ExtractArguments } from '../extract/run.js';

/** `hindcast extract FILE`: the judgements of a report, without a server. */
export const extract = new Command('extract')
  .description('find the judgements in a report (text, Markdown, HTML, DOCX or PDF), without a server')
  .argument('<file>', 'the report; text in UTF-8 or UTF-16, at most 25 MiB and 10 MB of text')
  .option('--published <day>', 'day of publication, YYYY-MM-DD; relative dates count from it')
  .option('--lexicon <id>', 'scale whose bands the words get: icd203, phia, nato, kent, ipcc, efsa', 'icd203')
  .option('--json', 'print JSON instead of a table; offsets are JavaScript string indices into the text')
  .action(async (file: string, typed: ExtractArguments, command: Command) => {
    const { runExtract } = await import('../extract/run.js');
    const { Refusal } = await import('../extract/readFile.js');
    try {
      await runExtract(file, typed, (output) => process.stdout.write(output));
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      command.error(fault.message, { exitCode: 2 });
    }
  });
