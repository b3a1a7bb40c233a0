import type { LineUse } from './furniture.js';
import type { Line } from './lines.js';

const widest = 65_535;

/** Lines before and after one that are looked at to see how wide its column is. */
const around = 6;

/**
 * How wide the column of every line of text is, in characters: the second longest of the lines around it that
 * follow each other without a gap, or of the whole text where too few do.
 */
export function widthsOf(lines: readonly Line[], uses: readonly LineUse[]): Uint16Array {
  const usual = usualWidth(lines, uses);
  const widths = new Uint16Array(lines.length);
  let start = 0;
  while (start < lines.length) {
    if (uses[start] !== 'text') {
      start += 1;
      continue;
    }
    let end = start;
    while (end < lines.length && uses[end] === 'text') end += 1;
    inGroup(lines, start, end, usual, widths);
    start = end;
  }
  return widths;
}

function inGroup(lines: readonly Line[], start: number, end: number, usual: number, widths: Uint16Array): void {
  for (let at = start; at < end; at += 1) {
    let longest = 0;
    let second = 0;
    const from = Math.max(start, at - around);
    const to = Math.min(end, at + around);
    for (let i = from; i < to; i += 1) {
      const { length } = lines[i]!.body;
      if (length > longest) [longest, second] = [length, longest];
      else if (length > second) second = length;
    }
    const own = to - from >= 5 ? second : longest;
    widths[at] = Math.min(widest, to - from >= 3 && own >= 20 ? own : Math.max(own, usual));
  }
}

/** The length that nine of ten lines stay under, of those that another line of text follows. */
function usualWidth(lines: readonly Line[], uses: readonly LineUse[]): number {
  const lengths: number[] = [];
  for (let i = 0; i + 1 < lines.length && lengths.length < 20_000; i += 1) {
    if (uses[i] === 'text' && uses[i + 1] === 'text') lengths.push(lines[i]!.body.length);
  }
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}
