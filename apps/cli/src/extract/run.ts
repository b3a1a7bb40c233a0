import { isLexiconId, lexicons } from '@app/lexicons';
import type { Reading } from '@app/reading';
import { Refusal, readFile } from './readFile.js';
import { table } from './table.js';

/** What was typed behind `hindcast extract FILE`. */
export interface ExtractArguments {
  readonly published?: string;
  readonly lexicon: string;
  readonly json?: boolean;
}

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
  const reading = await readFile(path, { publishedOn: published, lexicon });
  print(typed.json ? json(reading, published) : table(reading, published));
}

/** A text's offsets lead into the file itself; those of other kinds into the text that was read from it, given with them. */
function json({ text, format, layout, pages, language, judgements }: Reading, publishedOn: string): string {
  const report = { characters: text.length, publishedOn };
  const found = layout
    ? { report, format, pages, language, judgements, text, blocks: layout }
    : { report, language, judgements };
  return `${JSON.stringify(found, null, 2)}\n`;
}
