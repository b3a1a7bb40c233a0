import type { Block } from '@app/contract';

/** A part of the text that is drawn as one element; offsets into the text. */
export interface Piece {
  /** `gap`: what no block covers (tables, code, page furniture), shown as it stands */
  readonly kind: Block['kind'] | 'gap';
  readonly level: number;
  readonly start: number;
  readonly end: number;
  /** page on which it begins; null: the report has none */
  readonly page: number | null;
  /** the number beside the text; null: it carries none */
  readonly paragraph: number | null;
}

/** One element never holds more characters; longer paragraphs go on in another. */
export const longestPiece = 10_000;

/**
 * The whole text as pieces in order, so that a report is shown whole.
 *
 * Items and paragraphs are numbered through. What stands between two blocks is left out where it has no word.
 */
export function piecesOf(text: string, blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let paragraph = 0;
  let page: number | null = null;
  const gap = (to: number) => {
    if (/\p{L}{2}/u.test(text.slice(from, to)))
      pieces.push(...cut(text, { kind: 'gap', level: 0, start: from, end: to, page, paragraph: null }));
  };
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    gap(block.start);
    page = block.page ?? page;
    const numbered = block.kind === 'paragraph' || block.kind === 'item';
    if (numbered) paragraph += 1;
    pieces.push(...cut(text, { ...block, page, paragraph: numbered ? paragraph : null }));
    from = block.end;
  }
  gap(text.length);
  return pieces;
}

/** A piece in parts that a browser lays out quickly, cut at spaces; only the first carries the number. */
function cut(text: string, piece: Piece): Piece[] {
  if (piece.end - piece.start <= longestPiece) return [piece];
  const parts: Piece[] = [];
  for (let start = piece.start; start < piece.end; ) {
    const full = Math.min(piece.end, start + longestPiece);
    const space = full < piece.end ? text.lastIndexOf(' ', full) + 1 : full;
    const end = space > start + longestPiece / 2 ? space : full;
    parts.push({ ...piece, start, end, paragraph: start === piece.start ? piece.paragraph : null });
    start = end;
  }
  return parts;
}

/** The piece in which an offset lies, or the last one before it; pieces in order, −1 before the first. */
export function pieceAt(pieces: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where an offset stands, as a reader finds it: "p. 12, ¶ 48"; by the numbers beside the text. */
export function placeWords(pieces: readonly Piece[], offset: number): string {
  let at = pieceAt(pieces, offset);
  const page = pieces[Math.max(0, at)]?.page ?? null;
  while (at >= 0 && pieces[at]!.paragraph === null) at -= 1;
  const paragraph = at < 0 ? null : `¶ ${pieces[at]!.paragraph}`;
  return [page === null ? null : `p. ${page}`, paragraph].filter(Boolean).join(', ') || 'at the beginning';
}
