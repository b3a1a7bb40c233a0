import { extname } from 'node:path';
import { extract } from '@app/judgements';
import { isLexiconId, lexicons } from '@app/lexicons';
import { Refusal, readReport } from './readReport.js';
import { table } from './table.js';

/** What was typed behind `hindcast extract FILE`. */
export interface ExtractArguments {
  readonly published?: string;
  readonly lexicon: string;
  readonly json?: boolean;
}

const isMarkdown = (path: string): boolean => ['.md', '.markdown'].includes(extname(path).toLowerCase());

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * Prints the judgements of a report file, as JSON or as a table.
 *
 * @param print told the whole output, once
 * @throws Refusal for anything the user has to put right
 */
export async function runExtract(
  path: string,
  typed: ExtractArguments,
  print: (output: string) => void,
): Promise<void> {
  const { published, lexicon } = typed;
  if (!published) throw new Refusal('--published is missing: it takes the day of publication, as in 2024-02-13.');
  if (!isDay(published))
    throw new Refusal(`--published: "${published}" is no day. Takes YYYY-MM-DD, as in 2024-02-13.`);
  if (!isLexiconId(lexicon)) {
    throw new Refusal(`--lexicon: there is no scale "${lexicon}". Takes ${Object.keys(lexicons).join(', ')}.`);
  }
  const text = await readReport(path);
  const found = extract(text, { publishedOn: published, lexicon, format: isMarkdown(path) ? 'markdown' : 'text' });
  print(typed.json ? `${JSON.stringify(found, null, 2)}\n` : table(text, found));
}
