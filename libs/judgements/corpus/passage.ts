import type { TextFormat } from '../src/index.js';
import type { Labelled } from './labelled.js';

/**
 * A stretch of an invented report: labelled sentences between headings, facts and page furniture, in the order
 * and with the line breaks in which a reader would get them.
 */
export interface Passage {
  /** the kind of publisher whose way of writing it follows, such as "central bank, minutes" */
  readonly style: string;
  /** day of publication, `YYYY-MM-DD` */
  readonly publishedOn: string;
  readonly format?: TextFormat;
  /**
   * In reading order. A string is text in which nothing must be found: a heading, a fact, a caption, a page
   * number, a blank line. Between two pieces stands a space, unless one of them brings its own white space.
   */
  readonly pieces: readonly (Labelled | string)[];
}

/** A passage put together: its text, and where each labelled sentence stands in it. */
export interface Assembled {
  readonly text: string;
  readonly labelled: readonly { readonly label: Labelled; readonly start: number; readonly end: number }[];
}

/** The text of a passage, with the place of every labelled sentence by JavaScript string indices. */
export function assemble({ pieces }: Passage): Assembled {
  let text = '';
  const labelled: { label: Labelled; start: number; end: number }[] = [];
  for (const piece of pieces) {
    const words = typeof piece === 'string' ? piece : piece.text;
    if (text !== '' && !/\s$/.test(text) && !/^\s/.test(words)) text += ' ';
    if (typeof piece !== 'string') labelled.push({ label: piece, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, labelled };
}
