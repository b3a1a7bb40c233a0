import { type Piece, pieceAt } from './pieces.js';

/** A stretch of the report; offsets into its text, `end` behind the last character. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Full stops that end no sentence. */
const abbreviated =
  /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|St|No|vs|e\.g|i\.e|cf|approx|Fig|ca|p|pp|U\.S|U\.K)\.\s*$/u;

/** Takes the white space at both ends away; null where nothing is left. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** The sentences of a piece in order, without the space around them; a line break ends none. */
export function sentencesOf(text: string, piece: Stretch): Stretch[] {
  const words = text.slice(piece.start, piece.end).replace(/[\r\n]/g, ' ');
  const found: Stretch[] = [];
  let from = 0;
  for (const { segment, index } of segmenter.segment(words)) {
    const end = index + segment.length;
    if (end < words.length && abbreviated.test(words.slice(from, end))) continue;
    const sentence = trimmed(text, { start: piece.start + from, end: piece.start + end });
    if (sentence) found.push(sentence);
    from = end;
  }
  return found;
}

/** The first sentence that ends behind an offset; null behind the last. */
export function sentenceFrom(text: string, pieces: readonly Piece[], offset: number): Stretch | null {
  for (let at = Math.max(0, pieceAt(pieces, offset)); at < pieces.length; at += 1) {
    const sentence = sentencesOf(text, pieces[at]!).find(({ end }) => end > offset);
    if (sentence) return sentence;
  }
  return null;
}

/** The sentence after or before a stretch; the same stretch at either end of the report. */
export function sentenceBeside(text: string, pieces: readonly Piece[], from: Stretch, step: 1 | -1): Stretch {
  if (step > 0) return sentenceFrom(text, pieces, from.end) ?? from;
  for (let at = pieceAt(pieces, from.start); at >= 0; at -= 1) {
    const before = sentencesOf(text, pieces[at]!).findLast(({ end }) => end <= from.start);
    if (before) return before;
  }
  return from;
}

/** A stretch with one sentence more or less at its end, within its paragraph and never without one. */
export function stretched(text: string, pieces: readonly Piece[], from: Stretch, step: 1 | -1): Stretch {
  const piece = pieces[pieceAt(pieces, from.start)];
  if (!piece) return from;
  const inside = sentencesOf(text, piece).filter(({ end }) => end > from.start);
  const last = inside.findLastIndex(({ start }) => start < from.end);
  const end = inside[Math.max(0, last + step)]?.end ?? from.end;
  return { start: from.start, end };
}
