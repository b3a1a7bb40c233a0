import type { Piece } from '../pieces.js';
import { type Body, halfPoints } from './body.js';
import type { Line } from './run.js';

const ends = /[.!?;,…][)\]”"’']*$/;
const wordsOf = (text: string): number => text.split(/\s+/).length;

/** Whether some lines are a heading: larger type, or few words in another type, in capitals or alone without an end. */
export function isHeading(piece: { readonly lines: readonly Line[]; readonly text: string }, body: Body): boolean {
  const { lines } = piece;
  const [first] = lines;
  if (!first || lines.length > 4) return false;
  const { text } = piece;
  if (!/\p{L}/u.test(text)) return false;
  const words = wordsOf(text);
  if (first.size >= 1.12 * body.size) return words <= 30 && !(ends.test(text) && words > 14 && /[.;,]$/.test(text));
  if (words > 14 || first.size < 0.9 * body.size || ends.test(text)) return false;
  if (/\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)) return true;
  if (lines.every((line) => line.font !== body.font) && lines.length <= 2) return true;
  return lines.length === 1 && !text.endsWith(':') && /^[\p{Lu}\d“"‘]/u.test(text);
}

/** The level that a heading's size gives it: the largest type of the document is 1, each smaller one a level deeper. */
export function levelsOf(pieces: readonly (Piece & { size: number })[], body: Body): (size: number) => number {
  const larger = pieces
    .filter(({ kind, size }) => kind === 'heading' && size >= 1.12 * body.size)
    .map(({ size }) => halfPoints(size));
  const ranks = [...new Set(larger)].sort((one, other) => other - one);
  return (size) => {
    const rank = ranks.indexOf(halfPoints(size));
    return rank < 0 ? Math.min(6, Math.max(2, ranks.length + 1)) : Math.min(6, rank + 1);
  };
}
