import type { Body } from './body.js';
import type { Line } from './run.js';

/** Type this much smaller than the body's may be a footnote. */
const small = 0.92;

/** Whether a line begins a footnote: with its number or mark. */
export const isNoteStart = (text: string): boolean =>
  /^(?:\[?\d{1,3}[\]).]?\s*(?=[\p{L}“"‘(])|[*†‡§]+\s*\S)/u.test(text);

/** Parts a column into its prose and the footnotes at its foot: small type, lower half, from a line that begins one. */
export function splitNotes(
  lines: readonly Line[],
  body: Body,
  height: number,
): { prose: readonly Line[]; notes: readonly Line[] } {
  let from = lines.length;
  while (from > 0 && lines[from - 1]!.size <= small * body.size) from -= 1;
  while (from < lines.length && !isNoteStart(lines[from]!.text)) from += 1;
  // a list of sources fills pages; a footnote stands low
  if (from === lines.length || lines[from]!.y < height / 3) return { prose: lines, notes: [] };
  return { prose: lines.slice(0, from), notes: lines.slice(from) };
}
