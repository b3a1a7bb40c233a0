import type { Piece } from '../pieces.js';
import { type Body, bodyOf } from './body.js';
import { columnsOf } from './columns.js';
import { flowOf, follows, runsOver } from './goesOn.js';
import { isHeading, levelsOf } from './headings.js';
import { joinLines, type Vocabulary, vocabularyOf } from './hyphens.js';
import { caption, ended } from './marks.js';
import { isNoteStart, splitNotes } from './notes.js';
import { markOf, Paragraph } from './paragraph.js';
import type { Line, Page } from './run.js';

/** A piece with the size of its type, from which a heading gets its level. */
type Sized = Piece & { readonly size: number };

/**
 * The pieces of a document from its pages' lines: columns in order, lines joined into paragraphs also over the end of
 * a column or a page, headings by their type, footnotes beside the prose.
 */
export function piecesOf(pages: readonly Page[]): Piece[] {
  const body = bodyOf(pages);
  const into = new Paragraphs(body, vocabularyOf(pages.flatMap(({ lines }) => lines.map(({ text }) => text))));
  for (const page of pages) {
    for (const column of columnsOf(page)) {
      const { prose, notes } = splitNotes(column, body, page.height);
      into.addColumn(prose, page.number);
      for (const line of notes) into.addNote(line, page.number);
    }
  }
  return into.end();
}

class Paragraphs {
  private readonly found: Sized[] = [];
  private open: Paragraph | null = null;
  /** footnotes wait for the end of the paragraph that runs over them */
  private notes: { text: string; page: number }[] = [];

  constructor(
    private readonly body: Body,
    private readonly vocabulary: Vocabulary,
  ) {}

  addColumn(lines: readonly Line[], page: number): void {
    const flow = flowOf(lines);
    for (const [i, line] of lines.entries()) {
      const goesOn =
        this.open && (i === 0 ? runsOver(this.open, line, this.body) : follows(this.open, line, flow, this.body));
      if (goesOn) this.open!.add(line);
      else this.begin(line, page);
    }
  }

  addNote(line: Line, page: number): void {
    const last = this.notes.at(-1);
    if (last && !isNoteStart(line.text)) last.text = joinLines(last.text, line.text, this.vocabulary);
    else this.notes.push({ text: line.text, page });
  }

  end(): Piece[] {
    this.close();
    const levels = levelsOf(this.found, this.body);
    return this.found.map(({ size, ...piece }) =>
      piece.kind === 'heading' ? { ...piece, level: levels(size) } : piece,
    );
  }

  private begin(line: Line, page: number): void {
    const { open, body } = this;
    const afterSentence = !open || open.kind === 'item' || ended.test(open.tail) || isHeading(open, body);
    this.close();
    const mark = isHeading({ lines: [line], text: line.text }, body) ? '' : markOf(line.text, afterSentence);
    this.open = new Paragraph(line, mark, page, this.vocabulary);
  }

  private close(): void {
    if (!this.open) return;
    const { kind, lines, text, mark, page } = this.open;
    const isTitle = kind === 'paragraph' && isHeading(this.open, this.body);
    const shown = caption.test(text) ? null : isTitle ? 'heading' : kind;
    const { size } = lines[0]!;
    this.found.push({ kind: shown, level: 0, text, page, size, ...(mark && { mark: `${mark.trim()} ` }) });
    for (const note of this.notes) this.found.push({ kind: null, level: 0, ...note, size: 0 });
    this.notes = [];
    this.open = null;
  }
}
