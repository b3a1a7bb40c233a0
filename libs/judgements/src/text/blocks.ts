import type { Block } from '@app/contract';
import type { Piece } from './assembly.js';
import { isShouted, linesOf } from './lines.js';
import { piecesOf, type TextFormat } from './pieces.js';
import { withSmallPrint } from './smallPrint.js';

export type { TextFormat } from './pieces.js';

/** The pieces of a text in which asides are told from what the report says. */
export function readablePieces(text: string, format: TextFormat): Piece[] {
  const found = withSmallPrint(text, piecesOf(text, format));
  // A text that is one line is a sentence somebody typed, not a title without a body.
  const [only] = found;
  if (found.length === 1 && only!.kind === 'heading' && !isShouted(text.trim()) && !/^\s{0,3}#/.test(text))
    return [{ ...only!, kind: 'paragraph', level: 0 }];
  return found;
}

/**
 * The pieces in which a report may judge something, in order; a quotation only repeats what is judged elsewhere.
 *
 * @param given the structure of the text's file, instead of the one that its lines show
 */
export function judgedPieces(text: string, format: TextFormat = 'text', given?: readonly Block[]): Piece[] {
  const all = given ? withSmallPrint(text, given.map(asPiece)) : readablePieces(text, format);
  return all.filter(({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'quote');

  function asPiece({ kind, level, start, end }: Block): Piece {
    const lines = linesOf(text, start, end).filter(({ body }) => body !== '');
    return { kind, level, lines: lines.length > 0 ? lines : [{ start, end }] };
  }
}

/**
 * The readable pieces of a text in order, by offsets: headings, paragraphs, list items, quotations.
 *
 * In plain text a heading is a line in capitals, or a short line alone that does not end like a sentence;
 * in Markdown it has `#`. A single line break does not end a paragraph, so sentences may run over it. Page
 * numbers and running heads are no pieces; one that stands inside a paragraph is covered by it.
 * An item starts after its bullet. Code fences and tables of Markdown are left out: nobody reads them aloud.
 *
 * @returns pieces that never overlap, each not empty; `level` 1 to 6 for headings, 0 otherwise
 */
export function blocks(text: string, format: TextFormat = 'text'): Block[] {
  return readablePieces(text, format).map(({ kind, level, lines }) => ({
    kind: kind === 'aside' ? 'paragraph' : kind,
    level,
    start: lines[0]!.start,
    end: lines.at(-1)!.end,
    page: null,
  }));
}
