import { Footnotes } from './footnotes.js';
import { beginsSmall, endsSentence, functionWordCount, type Line, wordCount } from './lines.js';

/**
 * What a line of plain text is for.
 *
 * - `page`: page numbers and running heads, which belong to the paper and not to the text
 * - `contents`: a line of the list of contents
 * - `caption`: the title of a figure, table or box
 * - `credit`: "Source: …", "Note: …" under a figure
 * - `note`: the beginning of a note at the foot of the page
 * - `row`: a row of a table, the labels of an axis
 * - `number`: a number alone that need not be the page's
 */
export type LineUse = 'blank' | 'page' | 'contents' | 'caption' | 'credit' | 'note' | 'row' | 'number' | 'text';

const pageNumber =
  /^(?:[-–—|[(·•]\s*)?(?:(?:page|pages|p\.|pg\.?)\s*)?\d{1,4}(?:\s*(?:\/|of|\|)\s*\d{1,4})?(?:\s*[-–—|\])·•])?$/i;
const romanNumber = /^(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const numberedHead =
  /^(?:page\s+)?\d{1,4}\s*[|•]\s*\S|^(?:page\s+)?\d{1,4}\s{3,}\D|\S\s*[|•]\s*(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$|\D\s{3,}(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$|\s{2,}\d{1,3} of \d{1,3}$|^page \d{1,4}\s\D|\D\spage \d{1,4}(?: of \d{1,4})?$/i;
const leaders = /(?:\.\s?){5,}\s*[\divxl]{0,5}$|…{2,}\s*[\divxl]{0,5}$|_{4,}\s*\d{0,4}$|(?:\s\.){4,}/;
const captionStart =
  /^(?:figure|fig|chart|table|graph|exhibit|map|panel|diagram|infographic|plate|annex figure|annex table|box|tabelle|abbildung|image|photo)s?\.?\s*[A-Z]{0,2}[-.]?\d{1,3}(?:[.\-–]\d{1,3})*[a-z]?\b(.{0,40})/i;
const letteredCaption = /^(?:Figure|Chart|Table|Graph|Exhibit|Map|Panel|Box) [A-Z](?:[.\d]{0,4})(?:\s*[:.–—|-]\s|$)/;
const creditStart =
  /^(?:sources?|notes?|data sources?|photo|photo credit|credit|image|picture|n\.?b\.?|legend|key|unit|units|remarks?|footnotes?)\s*:/i;
const copyright = /^(?:©|\(c\)\s*\d{4}|copyright\b|isbn\b|issn\b|doi\b|https?:\/\/\S+$|www\.\S+$|\S+@\S+\.\w+$)/i;

/** "Figure 3 shows that …" is a sentence; "Figure 3. Growth", "Table A1", "Chart 2: …" are captions. */
function isCaption(body: string): boolean {
  const head = body.slice(0, 80);
  const behind = captionStart.exec(head)?.[1];
  if (behind === undefined) return letteredCaption.test(head);
  return /^\s*$/.test(behind) || /^\s*[:.|–—)-]/.test(behind) || /^\s+["“(]?[\p{Lu}\p{N}]/u.test(behind);
}

/** Figures and short cells without the small words that prose has. */
function isRow(body: string): boolean {
  if (body.length > 200) return false;
  const gaps = body.match(/\S(?:\s{3,}|\t+)(?=\S)/g)?.length ?? 0;
  const words = body.split(/\s+/);
  const figures = words.filter((word) => /\d/.test(word) && !/\p{L}{3}/u.test(word)).length;
  const marks = words.filter((word) => !/[\p{L}\p{N}]/u.test(word)).length;
  const small = functionWordCount(body);
  if (gaps >= 2 && gaps * 3 >= words.length) return true;
  if (gaps >= 1 && figures >= 1 && small === 0 && !endsSentence(body)) return true;
  if (figures + marks === words.length) return true;
  return figures >= 2 && small <= 1 && (figures + marks) * 2 >= words.length && !/[.!?]$/.test(body);
}

/** What a line is for, as far as it can be seen from the line alone. */
export function useOf(line: Line): LineUse {
  const { body } = line;
  if (body === '') return 'blank';
  if (/^\d{1,4}$/.test(body)) return 'number';
  if (body.length <= 40 && (pageNumber.test(body) || romanNumber.test(body))) return 'page';
  if (body.length <= 300 && leaders.test(body.slice(-120))) return 'contents';
  if (body.length <= 120 && numberedHead.test(body) && !endsSentence(body) && functionWordCount(body) <= 4)
    return 'page';
  if (isCaption(body)) return 'caption';
  if (creditStart.test(body.slice(0, 30)) || copyright.test(body.slice(0, 120))) return 'credit';
  return isRow(body) ? 'row' : 'text';
}

interface Repeated {
  count: number;
  readonly forms: Set<string>;
  atPageEdge: number;
  interrupts: number;
}

const longestHead = 120;

const isPage = (use: LineUse | undefined): boolean => use === 'page' || use === 'number';

const pattern = (body: string): string => body.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');

const mayRepeat = (line: Line, use: LineUse): boolean =>
  use === 'text' &&
  line.body.length <= longestHead &&
  /\p{L}/u.test(line.body) &&
  !endsSentence(line.body) &&
  !beginsSmall(line.body);

/**
 * What every line is for. A short line that comes again at the edges of pages, in the middle of sentences,
 * or with another number each time, is a running head.
 */
export function usesOf(text: string, lines: readonly Line[]): LineUse[] {
  const uses = lines.map(useOf);
  const footnotes = new Footnotes(text);
  for (const [i, { body, start }] of lines.entries()) {
    if (uses[i] === 'text' && body.charCodeAt(0) <= 57 && footnotes.has(body, start)) uses[i] = 'note';
  }
  countPages(lines, uses);
  const repeated = new Map<string, Repeated>();
  let before = -1;
  for (const [i, line] of lines.entries()) {
    if (uses[i] === 'blank') continue;
    if (mayRepeat(line, uses[i]!)) count(repeated, lines, uses, i, before);
    before = i;
  }
  for (const [i, line] of lines.entries()) {
    if (!mayRepeat(line, uses[i]!)) continue;
    const { count: times, forms, atPageEdge, interrupts } = repeated.get(pattern(line.body))!;
    const often = times >= 3 && ((forms.size >= 3 && wordCount(line.body) >= 2) || interrupts > 0);
    if (often || (times >= 2 && atPageEdge * 2 >= times)) uses[i] = 'page';
  }
  return uses;
}

/** Numbers alone on their lines that count up through the text are those of pages. */
function countPages(lines: readonly Line[], uses: LineUse[]): void {
  const numbers = lines.flatMap((_line, i) => (uses[i] === 'number' ? [i] : []));
  const value = (place: number): number => Number(lines[numbers[place]!]?.body ?? Number.NaN);
  const follows = (place: number): boolean => value(place) - value(place - 1) === 1;
  for (const [place, i] of numbers.entries()) {
    const counts =
      (follows(place) && (follows(place + 1) || follows(place - 1))) || (follows(place + 1) && follows(place + 2));
    if (counts || lines[i]!.opensPage || lines[i + 1]?.opensPage) uses[i] = 'page';
  }
}

function count(
  into: Map<string, Repeated>,
  lines: readonly Line[],
  uses: readonly LineUse[],
  at: number,
  before: number,
): void {
  const key = pattern(lines[at]!.body);
  const entry = into.get(key) ?? { count: 0, forms: new Set<string>(), atPageEdge: 0, interrupts: 0 };
  let next = at + 1;
  while (next < lines.length && next < at + 4 && uses[next] === 'blank') next += 1;
  const edge = lines[at]!.opensPage || isPage(uses[before]) || isPage(uses[next]) || lines[next]?.opensPage;
  entry.count += 1;
  if (entry.forms.size < 3) entry.forms.add(lines[at]!.body);
  if (edge) entry.atPageEdge += 1;
  if (before >= 0 && lines[next] && !endsSentence(lines[before]!.body) && beginsSmall(lines[next]!.body))
    entry.interrupts += 1;
  into.set(key, entry);
}
