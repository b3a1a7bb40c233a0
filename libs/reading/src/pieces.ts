import type { Block } from '@app/contract';
import { limits } from './limits.js';
import { Unreadable } from './unreadable.js';

/** A piece of a document in reading order, before it has a place in the text. */
export interface Piece {
  /** `null`: shown, but not a part of the prose (a table, a footnote, a caption); it becomes no block */
  readonly kind: Block['kind'] | null;
  /** depth of a heading, 1 on top; 0 otherwise */
  readonly level: number;
  readonly text: string;
  /** bullet or number in front, not part of the block */
  readonly mark?: string;
  /** from 1; `null` where the document has no pages */
  readonly page: number | null;
}

const ligatures: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};

/**
 * Text as it is kept: one space between words, ligatures as letters, soft hyphens and control characters gone, and
 * well-formed Unicode (a file may hold what a database does not take).
 */
export function cleaned(text: string): string {
  return (
    text
      .replace(/[\ufb00-\ufb06]/g, (char) => ligatures[char]!)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\ufeff]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toWellFormed()
  );
}

/**
 * One readable text of the pieces, an empty line between them, and the blocks by their offsets in it.
 *
 * @throws Unreadable where the text is longer than a report may be
 */
export function compose(pieces: Iterable<Piece>): { text: string; blocks: Block[] } {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let at = 0;
  for (const { kind, level, text, mark = '', page } of pieces) {
    if (text === '') continue;
    const before = parts.length === 0 ? mark : `\n\n${mark}`;
    const start = at + before.length;
    parts.push(before, text);
    at = start + text.length;
    if (at > limits.characters) throw new Unreadable('text-too-long', 'The file holds more than 10 MB of text.');
    if (kind) blocks.push({ kind, level, start, end: at, page });
  }
  return { text: parts.join(''), blocks };
}
