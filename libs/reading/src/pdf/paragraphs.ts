import type { Piece } from '../pieces.js';
import { type Body, bodyOf } from './body.js';
import { columnsOf } from './columns.js';
import { isHeading, levelsOf } from './headings.js';
import { joinLines, vocabularyOf } from './hyphens.js';
import { isNoteStart, splitNotes } from './notes.js';
import type { Line, Page } from './run.js';

const bullet = /^(?:[•‣▪●◦■□▶►➢✓\uf0a7\uf0b7\uf0d8]|[–—-](?=\s))\s*/u;
const numbered = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+/;
const ends = /[.!?:;…][)\]”"’']*$/;
const caption =
  /^(?:(?:figure|fig\.?|table|chart|exhibit|graph|map)\s+[\divx]{1,4}[a-z]?(?:\.\d+)?\s*[.:–—|-]|sources?\s*:)/i;

/** A paragraph that is being put together. */
interface Open {
  readonly page: number;
  readonly lines: Line[];
  readonly mark: string;
  readonly kind: 'paragraph' | 'item';
  text: string;
}

/** Where a line stands: the edges and the usual distance of the lines around it. */
interface Flow {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

/**
 * The pieces of a document from its pages' lines: columns in order, lines joined into paragraphs also over the end of
 * a column or a page, headings by their type, footnotes beside the prose.
 */
export function piecesOf(pages: readonly Page[]): Piece[] {
  const body = bodyOf(pages);
  const vocabulary = vocabularyOf(
    (function* () {
      for (const page of pages) for (const line of page.lines) yield line.text;
    })(),
  );
  const into = new Paragraphs(body, vocabulary);
  for (const page of pages) {
    for (const column of columnsOf(page)) {
      const { prose, notes } = splitNotes(column, body, page.height);
      into.addFlow(prose, page.number);
      for (const line of notes) into.addNote(line, page.number);
    }
  }
  return into.end();
}

class Paragraphs {
  private readonly found: (Piece & { size: number })[] = [];
  private open: Open | null = null;
  /** footnotes wait for the end of the paragraph that runs over them */
  private notes: { text: string; page: number }[] = [];

  constructor(
    private readonly body: Body,
    private readonly vocabulary: ReadonlyMap<string, number>,
  ) {}

  addFlow(lines: readonly Line[], page: number): void {
    const flow = flowOf(lines);
    for (const [i, line] of lines.entries()) {
      const before = this.open?.lines.at(-1);
      const goesOn = !this.open || !before ? false : i === 0 ? this.runsOver(line) : this.follows(before, line, flow);
      if (goesOn) this.more(line);
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
    const before = this.open;
    const free =
      !before || before.kind === 'item' || ends.test(before.text) || isHeading(before.lines, before.text, this.body);
    this.close();
    const mark = bullet.exec(line.text)?.[0] ?? (free ? numbered.exec(line.text)?.[0] : undefined) ?? '';
    const isItem = mark !== '' && line.text.length > mark.length && !isHeading([line], line.text, this.body);
    const text = isItem ? line.text.slice(mark.length) : line.text;
    this.open = { page, lines: [line], mark: isItem ? mark : '', kind: isItem ? 'item' : 'paragraph', text };
  }

  private more(line: Line): void {
    this.open!.lines.push(line);
    this.open!.text = joinLines(this.open!.text, line.text, this.vocabulary);
  }

  private close(): void {
    if (!this.open) return;
    const { kind, lines, text, mark, page } = this.open;
    this.open = null;
    const { size } = lines[0]!;
    const heading = kind === 'paragraph' && isHeading(lines, text, this.body);
    const shown = caption.test(text) ? null : heading ? ('heading' as const) : kind;
    this.found.push({ kind: shown, level: 0, text, page, size, ...(mark && { mark: `${mark.trim()} ` }) });
    for (const note of this.notes) this.found.push({ kind: null, level: 0, ...note, size: 0 });
    this.notes = [];
  }

  /** Whether the first line of a column or page goes on with what ended the one before. */
  private runsOver(line: Line): boolean {
    const { lines, text } = this.open!;
    const last = lines.at(-1)!;
    if (differs(last, line) || bullet.test(line.text) || caption.test(text)) return false;
    if (isHeading(lines, text, this.body) && lines.length < 3 && last.size > 1.1 * this.body.size) return false;
    if (/\p{L}-$/u.test(text)) return true;
    return (
      !ends.test(text) &&
      (/^[\p{Ll}\d(“"‘'’]/u.test(line.text) || (lines.length > 1 && !isHeading([line], line.text, this.body)))
    );
  }

  private follows(before: Line, line: Line, { left, right, leading }: Flow): boolean {
    const { kind, lines, text } = this.open!;
    const first = lines[0]!;
    const em = line.size;
    if (differs(before, line) || line.y - before.y > 1.32 * leading || line.y < before.y || bullet.test(line.text))
      return false;
    const ended = ends.test(text);
    const midSentence = !ended && (/^\p{Ll}/u.test(line.text) || /-$/.test(text));
    if (midSentence) return true;
    if (numbered.test(line.text) && (ended || kind === 'item')) return false;
    if ((before.font === this.body.font) !== (line.font === this.body.font) && this.turnsFont(before, line, right))
      return false;
    if (kind === 'item') return !(before.x > first.x + 0.5 * em && line.x <= first.x + 0.3 * em);
    if (line.x > before.x + 0.8 * em && Math.abs(before.x - left) < em && ended) return false;
    return !(ended && before.right < right - 0.15 * (right - left));
  }

  /** A change of type between two lines parts them, unless the first is as long as a line can be and goes on. */
  private turnsFont(before: Line, line: Line, right: number): boolean {
    const full = before.right > right - 3 * before.size;
    return !(full && !ends.test(before.text) && /^[\p{Ll}\d]/u.test(line.text));
  }
}

const differs = (one: Line, other: Line): boolean =>
  Math.abs(one.size - other.size) > 0.08 * Math.max(one.size, other.size);

function flowOf(lines: readonly Line[]): Flow {
  const gaps: number[] = [];
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const [i, line] of lines.entries()) {
    left = Math.min(left, line.x);
    right = Math.max(right, line.right);
    const gap = i > 0 ? line.y - lines[i - 1]!.y : 0;
    if (gap > 0.5 * line.size && gap < 2.2 * line.size) gaps.push(gap);
  }
  gaps.sort((one, other) => one - other);
  // paragraphs of one line each would make their distance the usual one
  const leading = gaps[Math.floor(gaps.length * 0.35)] ?? 1.25 * (lines[0]?.size ?? 10);
  return { left, right, leading };
}
