import type { Block } from '@app/contract';

export type TextFormat = 'text' | 'markdown';

interface Line {
  readonly start: number;
  /** without the line break */
  readonly end: number;
  readonly body: string;
}

const bullet = /^[ \t]*(?:[•‣▪●◦■□–]|[-*+](?=[ \t])|\(?\d{1,3}[.)](?=[ \t])|\(?[a-z][.)](?=[ \t]))[ \t]*/;
const hashes = /^ {0,3}(#{1,6})[ \t]+/;
const fence = /^ {0,3}(?:```|~~~)/;

function* linesOf(text: string): Generator<Line> {
  // a byte order mark belongs to the file, not to its first line
  let start = text.startsWith('\ufeff') ? 1 : 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found;
    const end = next > start && text[next - 1] === '\r' ? next - 1 : next;
    yield { start, end, body: text.slice(start, end) };
    start = next + 1;
  }
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return { start, end };
}

/** A line all in capitals, such as "FUTURE PROSPECTS": a heading in plain text, whatever surrounds it. */
const isShouted = (body: string): boolean => /\p{Lu}{2}/u.test(body) && !/\p{Ll}/u.test(body) && body.length <= 200;

/** A short line alone, without the mark that ends a sentence: a title, a section number, a caption's credit. */
function isTitleLine(body: string): boolean {
  const words = body.trim().split(/\s+/);
  return words.length <= 14 && !/[.!?;:,…][)”"’']?\s*$/.test(body) && !/^\s*\p{Ll}/u.test(body);
}

class Blocks {
  readonly found: Block[] = [];
  private open: { kind: Block['kind']; start: number; end: number; lines: number } | null = null;

  constructor(
    private readonly text: string,
    private readonly format: TextFormat,
  ) {}

  close(): void {
    if (!this.open) return;
    const span = trimmed(this.text, this.open.start, this.open.end);
    const { kind, lines } = this.open;
    this.open = null;
    if (span.start === span.end) return;
    const title = kind === 'paragraph' && this.format === 'text' && lines === 1;
    const heading = title && isTitleLine(this.text.slice(span.start, span.end));
    this.found.push({ kind: heading ? 'heading' : kind, level: heading ? 2 : 0, page: null, ...span });
  }

  heading(level: number, start: number, end: number): void {
    this.close();
    const span = trimmed(this.text, start, end);
    if (span.start < span.end) this.found.push({ kind: 'heading', level, page: null, ...span });
  }

  start(kind: Block['kind'], start: number, end: number): void {
    this.close();
    this.open = { kind, start, end, lines: 1 };
  }

  /** A line that belongs to what is open, or begins a paragraph. */
  more(line: Line): void {
    if (!this.open) {
      this.start('paragraph', line.start, line.end);
      return;
    }
    this.open.end = line.end;
    this.open.lines += 1;
  }

  get kind(): Block['kind'] | null {
    return this.open?.kind ?? null;
  }
}

/**
 * The readable pieces of a text in order, by offsets: headings, paragraphs, list items, quotations.
 *
 * In plain text a heading is a line in capitals, or a short line alone that does not end like a sentence;
 * in Markdown it has `#`. A single line break does not end a paragraph, so sentences may run over it.
 * An item starts after its bullet. Code fences and tables of Markdown are left out: nobody reads them aloud.
 *
 * @returns pieces that never overlap, each not empty; `level` 1 to 6 for headings, 0 otherwise
 */
export function blocks(text: string, format: TextFormat = 'text'): Block[] {
  const into = new Blocks(text, format);
  let fenced = false;
  for (const line of linesOf(text)) {
    if (format === 'markdown' && fence.test(line.body)) {
      into.close();
      fenced = !fenced;
      continue;
    }
    if (fenced) continue;
    readLine(into, line, format);
  }
  into.close();
  const found = into.found;
  // A text that is one line is a sentence somebody typed, not a title without a body.
  if (found.length === 1 && found[0]!.kind === 'heading' && !isShouted(text) && !hashes.test(text)) {
    return [{ ...found[0]!, kind: 'paragraph', level: 0 }];
  }
  return found;
}

function readLine(into: Blocks, line: Line, format: TextFormat): void {
  const { body, start, end } = line;
  if (body.trim() === '') into.close();
  else if (format === 'markdown') readMarkdown(into, line);
  else if (isShouted(body)) into.heading(2, start, end);
  else readBody(into, line);
}

function readMarkdown(into: Blocks, line: Line): void {
  const { body, start, end } = line;
  const marks = hashes.exec(body);
  const quoted = /^ {0,3}>[ \t]?/.exec(body);
  if (marks) into.heading(marks[1]!.length, start + marks[0].length, end - trailingHashes(body));
  else if (/^\s*\|/.test(body) || /^ {0,3}(?:---+|\*\*\*+|___+|===+)\s*$/.test(body)) into.close();
  else if (quoted && into.kind === 'quote') into.more(line);
  else if (quoted) into.start('quote', start + quoted[0].length, end);
  else {
    if (into.kind === 'quote') into.close();
    readBody(into, line);
  }
}

function readBody(into: Blocks, line: Line): void {
  const mark = bullet.exec(line.body);
  if (mark) into.start('item', line.start + mark[0].length, line.end);
  else into.more(line);
}

function trailingHashes(body: string): number {
  let count = 0;
  while (count < body.length && /[#\s]/.test(body[body.length - 1 - count]!)) count += 1;
  return count;
}
