import type { Body } from './body.js';
import { isHeading } from './headings.js';
import { bullet, caption, ended, numbered } from './marks.js';
import type { Paragraph } from './paragraph.js';
import type { Line } from './run.js';

/** Where a line stands: the edges and the usual distance of the lines around it, points. */
export interface Flow {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

/** The measures of a column. */
export function flowOf(lines: readonly Line[]): Flow {
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
  // below the middle: where paragraphs have one line each, their distance must not be taken for the lines'
  const leading = gaps[Math.floor(gaps.length * 0.35)] ?? 1.25 * (lines[0]?.size ?? 10);
  return { left, right, leading };
}

const differ = (one: Line, other: Line): boolean =>
  Math.abs(one.size - other.size) > 0.08 * Math.max(one.size, other.size);

/** Whether the first line of a column or page goes on with the paragraph that ended the one before. */
export function runsOver(open: Paragraph, line: Line, body: Body): boolean {
  const { lines, last, tail } = open;
  if (differ(last, line) || bullet.test(line.text) || caption.test(lines[0]!.text)) return false;
  if (last.size > 1.1 * body.size && isHeading(open, body)) return false;
  if (/\p{L}-$/u.test(tail.slice(-2))) return true;
  if (ended.test(tail)) return false;
  return (
    /^[\p{Ll}\d(“"‘'’]/u.test(line.text) || (lines.length > 1 && !isHeading({ lines: [line], text: line.text }, body))
  );
}

/** Whether a line goes on with the paragraph above it in its column. */
export function follows(open: Paragraph, line: Line, flow: Flow, body: Body): boolean {
  const { lines, last, tail, kind } = open;
  if (differ(last, line) || bullet.test(line.text)) return false;
  if (line.y - last.y > 1.32 * flow.leading || line.y < last.y) return false;
  const isEnded = ended.test(tail);
  if (!isEnded && (/^\p{Ll}/u.test(line.text) || tail.endsWith('-'))) return true;
  if (numbered.test(line.text) && (isEnded || kind === 'item')) return false;
  if (turnsFont(last, line, flow.right, body)) return false;
  const em = line.size;
  // an item whose further lines are set in ends where a line is not
  if (kind === 'item') return !(last.x > lines[0]!.x + 0.5 * em && line.x <= lines[0]!.x + 0.3 * em);
  const isIndented = line.x > last.x + 0.8 * em && Math.abs(last.x - flow.left) < em;
  const isShort = last.right < flow.right - 0.15 * (flow.right - flow.left);
  return !(isEnded && (isIndented || isShort));
}

/** A change of type between two lines parts them, unless the first is as long as a line can be and goes on. */
function turnsFont(last: Line, line: Line, right: number, body: Body): boolean {
  if ((last.font === body.font) === (line.font === body.font)) return false;
  const isFull = last.right > right - 3 * last.size;
  return !(isFull && !ended.test(last.text) && /^[\p{Ll}\d]/u.test(line.text));
}
