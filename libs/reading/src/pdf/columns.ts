import type { Line, Page } from './run.js';

/** Fewer lines than this beside each other are no columns. */
const fewestLines = 4;
/** Points; a page of a larger size is a drawing. */
const widest = 5_000;

/**
 * The lines of a page in the order in which they are read, column by column. What runs over the space between the
 * columns (a title, a wide table) ends the columns above it.
 *
 * @returns the runs of lines that stand below each other; a paragraph may go on from one to the next
 */
export function columnsOf({ lines, width }: Pick<Page, 'lines' | 'width'>): Line[][] {
  const gutters = guttersOf(lines, width);
  if (gutters.length === 0) return [joined(lines)];
  const flows: Line[][] = [];
  const columns: Line[][] = [[], ...gutters.map(() => [])];
  let wide: Line[] = [];
  const end = () => {
    for (const flow of [...columns, wide]) if (flow.length > 0) flows.push(joined(flow));
    for (const column of columns) column.length = 0;
    wide = [];
  };
  for (const line of downwards(lines)) {
    const spans = gutters.some((gutter) => line.x < gutter - 1 && line.right > gutter + 1);
    if (spans ? columns.some((column) => column.length > 0) : wide.length > 0) end();
    if (spans) wide.push(line);
    else columns[gutters.filter((gutter) => line.x >= gutter - 1).length]!.push(line);
  }
  end();
  return flows;
}

const downwards = (lines: readonly Line[]): Line[] =>
  [...lines].sort((one, other) => one.y - other.y || one.x - other.x);

/** Where the page is parted from top to bottom: x positions, left to right, that few lines cross and many stand beside. */
function guttersOf(lines: readonly Line[], width: number): number[] {
  if (lines.length < 2 * fewestLines) return [];
  const left = lines.reduce((least, line) => Math.min(least, line.x), Number.POSITIVE_INFINITY);
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const span = right - left;
  if (span < width / 4 || span > widest) return [];
  const crossed = crossings(lines, left, right);
  const found: number[] = [];
  for (const [from, to] of emptyStretches(crossed, lines.length * 0.12)) {
    const gutter = left + (from + to) / 2;
    if (to - from >= 5 && partsText(lines, gutter, span)) found.push(gutter);
  }
  return found;
}

/** For every point of width, how many lines run over it. */
function crossings(lines: readonly Line[], left: number, right: number): number[] {
  const change = new Array<number>(Math.ceil(right - left) + 2).fill(0);
  for (const line of lines) {
    change[Math.max(0, Math.round(line.x - left))]! += 1;
    change[Math.max(0, Math.round(line.right - left))]! -= 1;
  }
  let over = 0;
  return change.map((step) => {
    over += step;
    return over;
  });
}

function emptyStretches(crossed: readonly number[], most: number): [from: number, to: number][] {
  const found: [number, number][] = [];
  let from = -1;
  for (const [x, over] of crossed.entries()) {
    if (over <= most && from < 0) from = x;
    if (over > most && from >= 0) {
      if (from > 0) found.push([from, x]);
      from = -1;
    }
  }
  return found;
}

/** Both sides hold lines of text side by side, long ones: bullets and numbers in front of items are no column. */
function partsText(lines: readonly Line[], gutter: number, span: number): boolean {
  const sides = [lines.filter((line) => line.right <= gutter + 1), lines.filter((line) => line.x >= gutter - 1)];
  return sides.every((side) => {
    const long = side.filter((line) => line.right - line.x > span / 6);
    return long.length >= fewestLines && long.length * 2 > side.length;
  });
}

/** Parts of one row that no gutter keeps apart are one line. */
function joined(lines: readonly Line[]): Line[] {
  const rows: Line[] = [];
  for (const line of downwards(lines)) {
    const last = rows.at(-1);
    if (last && Math.abs(line.y - last.y) < 0.3 * last.size && line.x >= last.right - 1) {
      const long = line.text.length > last.text.length ? line : last;
      rows[rows.length - 1] = { ...long, text: `${last.text} ${line.text}`, x: last.x, right: line.right };
    } else rows.push(line);
  }
  return rows;
}
