import type { Piece } from './pieces.js';

/** Neighbouring pieces that come to the page and leave it together. */
export interface Chunk {
  readonly index: number;
  readonly pieces: readonly Piece[];
  readonly start: number;
  readonly end: number;
  /** height before it was measured, pixels */
  readonly guess: number;
}

const charactersOfChunk = 8_000;
const piecesOfChunk = 24;
const charactersOfLine = 68;
const lineHeight = 29;
const gapHeight = 16;

/** Cuts a report into chunks of about two screens. */
export function chunksOf(pieces: readonly Piece[]): Chunk[] {
  const groups: Piece[][] = [];
  let size = 0;
  for (const piece of pieces) {
    const length = piece.end - piece.start;
    const last = groups.at(-1);
    if (!last || last.length >= piecesOfChunk || size + length > charactersOfChunk) {
      groups.push([piece]);
      size = length;
    } else {
      last.push(piece);
      size += length;
    }
  }
  return groups.map((inside, index) => ({
    index,
    pieces: inside,
    start: inside[0]!.start,
    end: inside.at(-1)!.end,
    guess: inside.reduce(
      (sum, piece) => sum + gapHeight + lineHeight * Math.ceil((piece.end - piece.start) / charactersOfLine),
      0,
    ),
  }));
}
