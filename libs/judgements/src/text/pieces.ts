import { Assembly, type Piece } from './assembly.js';
import { type LineUse, usesOf } from './furniture.js';
import {
  beginsSmall,
  endsOpen,
  functionWordCount,
  isShouted,
  isTitle,
  type Line,
  linesOf,
  wordCount,
} from './lines.js';
import type { Stretch } from './sentences.js';
import { widthsOf } from './widths.js';

export type TextFormat = 'text' | 'markdown';

const bullet =
  /^(?:[•‣▪●◦■□▶►➢➤❖✓✔✦·∙\u2043\uf0a7\uf0b7\uf0d8\uf076o](?=\s|$)[ \t\u00a0]*|[•‣▪●◦■□\uf0a7\uf0b7]|[-–—*+](?=\s|$)[ \t\u00a0]*|\(?\d{1,3}[.)](?=\s|$)[ \t\u00a0]*|\(?[a-z][.)](?=\s)[ \t\u00a0]*|\(?[ivx]{1,5}[.)](?=\s)[ \t\u00a0]*)/;
const hashes = /^(#{1,6})[ \t]+/;
const fence = /^(?:```|~~~)/;
const rule = /^(?:---+|\*\*\*+|___+|===+)$/;

/**
 * The pieces of a plain or Markdown text.
 *
 * A single line break does not end a paragraph unless the next word would have fitted on the line; a blank line
 * does, unless it stands in the middle of a sentence. What interrupts a sentence (page numbers, running heads,
 * headings, captions, tables) is skipped when the sentence goes on behind it.
 */
export function piecesOf(text: string, format: TextFormat): Piece[] {
  const lines = linesOf(text);
  const uses = usesOf(text, lines);
  const into = new Assembly(widthsOf(lines, uses));
  let fenced = false;
  for (const [at, line] of lines.entries()) {
    if (format === 'markdown' && fence.test(line.body)) {
      into.close();
      fenced = !fenced;
    } else if (!fenced) readLine(into, lines, uses[at]!, at, format);
  }
  into.close();
  return format === 'text' ? into.found.map((piece, i) => asTitle(text, piece, into.found, i)) : into.found;
}

function readLine(into: Assembly, lines: readonly Line[], use: LineUse, at: number, format: TextFormat): void {
  const line = lines[at]!;
  const { body } = line;
  if (use === 'blank') into.blank();
  else if (format === 'markdown' && readMarkdown(into, line)) return;
  else if (into.midSentence && mayGoOn(body, use, lines[at + 1])) into.text(line, at);
  else if (use === 'page' || use === 'number' || use === 'contents') into.skip();
  else if (use === 'caption' || use === 'row') into.startAside(line, false);
  else if (use === 'credit' || use === 'note') into.startAside(line, true);
  else if (format === 'text' && isShouted(body) && !(into.midSentence && wordCount(body) <= 2)) into.heading(2, line);
  else readBody(into, line, at);
}

/**
 * "by the end of | 2026": a bare figure may be the last line of a sentence instead of a page's number, but not
 * stand alone between two lines of it; a row with gaps is a table's.
 */
function mayGoOn(body: string, use: LineUse, next: Line | undefined): boolean {
  if (use === 'number') return next === undefined || !beginsSmall(next.body);
  return use === 'row' && /^\d/.test(body) && !/\s{3}|\s[|•]\s/.test(body);
}

function readMarkdown(into: Assembly, line: Line): boolean {
  const { body, start, end } = line;
  const marks = hashes.exec(body);
  const quoted = /^>[ \t]?/.exec(body);
  if (marks) {
    into.close();
    const closing = /[#\s]*$/.exec(body)![0].length;
    if (start + marks[0].length < end - closing)
      into.heading(marks[1]!.length, line, start + marks[0].length, end - closing);
    into.close();
  } else if (/^\|/.test(body) || rule.test(body)) into.close();
  else if (quoted && into.kind === 'quote') into.text(line, -1);
  else if (quoted) into.start('quote', line, start + quoted[0].length);
  else {
    if (into.kind === 'quote') into.close();
    return false;
  }
  return true;
}

function readBody(into: Assembly, line: Line, at: number): void {
  const mark = bullet.exec(line.body);
  const dash = /^[-–—]/.test(line.body) && (into.midSentence || (into.unfinished && /^.\s*\p{Ll}/u.test(line.body)));
  if (mark && !dash && !(into.midSentence && /^\d/.test(line.body)))
    into.start('item', line, line.start + mark[0].length, mark[0].trim());
  else if (!into.takesAside(line, at)) into.text(line, at);
}

/** A short piece without the end of a sentence is a title; so is a numbered one above a paragraph. */
function asTitle(text: string, piece: Piece, all: readonly Piece[], at: number): Piece {
  const { kind, lines, mark } = piece;
  if (kind === 'aside' && lines.length === 1 && all[at + 1] && isSectionNumber(text, lines[0]!))
    return { ...piece, kind: 'heading', level: 2 };
  if (kind !== 'paragraph' && kind !== 'item') return piece;
  if (lines.length > 2) return piece;
  const words = text.slice(lines[0]!.start, lines.at(-1)!.end);
  if (!isTitle(words, lines.length === 1 ? 14 : 18) || (lines.length > 1 && endsOpen(words))) return piece;
  if (/[.!?][)”"’']?\s*\n/.test(words)) return piece;
  if (kind === 'paragraph') return { ...piece, kind: 'heading', level: 2 };
  const alone = all[at - 1]?.kind !== 'item' && all[at + 1]?.kind === 'paragraph';
  return mark && /^\d/.test(mark) && alone && functionWordCount(words) <= 3
    ? { ...piece, kind: 'heading', level: 2 }
    : piece;
}

const isSectionNumber = (text: string, { start, end }: Stretch): boolean =>
  end - start <= 8 && /^\d{1,2}(?:\.\d{1,2}){1,3}$/.test(text.slice(start, end));
