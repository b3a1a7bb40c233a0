import type { Block, Proposal, ReportFormat } from '@app/contract';
import { blocks, type Extraction, extract } from '@app/judgements';
import type { LexiconId } from '@app/lexicons';
import { decodeText } from './decodeText.js';
import { kindOf, textKindOf } from './kindOf.js';
import { limits } from './limits.js';
import { compose, type Piece } from './pieces.js';
import { Unreadable } from './unreadable.js';

/** What is to be read: a file as it came, or a text with its format. */
export type Source =
  | { readonly bytes: Uint8Array; readonly name: string }
  | { readonly text: string; readonly format: 'text' | 'markdown' };

/** How judgements are looked for. */
export interface Looking {
  /** `YYYY-MM-DD` */
  readonly publishedOn: string;
  readonly lexicon?: LexiconId;
  /** what "near future" is assumed to mean */
  readonly nearFutureMonths?: number;
}

/** How far a reading is; `done` is the share of the stage, 0 to 1. */
export interface Progress {
  readonly stage: 'file' | 'judgements';
  readonly done: number;
  /** of a PDF */
  readonly page?: number;
  readonly pages?: number;
}

/** A report as it is kept and shown. */
export interface Reading {
  readonly format: ReportFormat;
  /** offsets of blocks and judgements are JavaScript string indices into this */
  readonly text: string;
  /** the structure the file had; `null` for text and Markdown, whose blocks follow from the text */
  readonly layout: Block[] | null;
  /** of a PDF; `null`: it has none */
  readonly pages: number | null;
  /** ISO 639-1, `und` where it cannot be told */
  readonly language: string;
  readonly judgements: Proposal[];
}

interface Document {
  readonly format: ReportFormat;
  readonly text: string;
  readonly layout: Block[] | null;
  readonly pages: number | null;
}

/**
 * Reads a report in this process: what it is, its text, its structure, and the judgements in it.
 *
 * A hostile file can take all time and memory there is: a service reads with `createReader`.
 *
 * @throws Unreadable where the file is none of the kinds taken, is damaged, or passes a limit
 */
export async function readReport(
  source: Source,
  looking: Looking,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Reading> {
  const document = 'text' in source ? ofText(source.text, source.format) : await ofFile(source, onProgress);
  const { text, format, layout } = document;
  onProgress({ stage: 'file', done: 1 });
  const { judgements, language }: Extraction = extract(text, {
    ...looking,
    blocks: layout ?? blocks(text, format === 'markdown' ? 'markdown' : 'text'),
    onProgress: (done) => onProgress({ stage: 'judgements', done }),
  });
  return { ...document, language, judgements };
}

async function ofFile(
  { bytes, name }: { bytes: Uint8Array; name: string },
  onProgress: (progress: Progress) => void,
): Promise<Document> {
  if (bytes.length > limits.fileBytes) throw new Unreadable('file-too-large', 'The file is larger than 25 MiB.');
  if (bytes.length === 0) throw new Unreadable('file-without-text', 'The file is empty.');
  const kind = kindOf(bytes, name);
  if (kind === 'pdf') {
    const { piecesOfPdf } = await import('./pdf.js');
    const { pieces, pages } = await piecesOfPdf(bytes, (page, of) =>
      onProgress({ stage: 'file', done: page / of, page, pages: of }),
    );
    return composed('pdf', pieces, pages);
  }
  if (kind === 'zip') {
    const { piecesOfDocx } = await import('./docx.js');
    return composed('docx', await piecesOfDocx(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)), null);
  }
  const text = decodeText(bytes);
  if (text.trim() === '') throw new Unreadable('file-without-text', 'The file holds nothing but space.');
  const textKind = textKindOf(text, name);
  if (textKind !== 'html') return ofText(text, textKind);
  const { piecesOfHtml } = await import('./html.js');
  return composed('html', piecesOfHtml(text), null);
}

function composed(format: ReportFormat, pieces: readonly Piece[], pages: number | null): Document {
  const { text, blocks: layout } = compose(pieces);
  if (text === '') throw new Unreadable('file-without-text', 'There is no text in the file.');
  return { format, text, layout, pages };
}

/** A text is kept as it is or not at all: never cut, never repaired. */
function ofText(text: string, format: 'text' | 'markdown'): Document {
  if (text.length > limits.characters) throw new Unreadable('text-too-long', 'It has more than 10 million characters.');
  if (text.includes('\u0000')) throw new Unreadable('text-unreadable', 'It holds a NUL character.');
  if (!text.isWellFormed()) throw new Unreadable('text-unreadable', 'It holds half of a surrogate pair.');
  return { format, text, layout: null, pages: null };
}
