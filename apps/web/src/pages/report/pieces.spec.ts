import type { Block } from '@app/contract';
import { chunksOf } from './chunks.js';
import { longestPiece, pieceAt, piecesOf, placeWords } from './pieces.js';

const block = (kind: Block['kind'], start: number, end: number, page: number | null = null): Block => ({
  kind,
  level: kind === 'heading' ? 1 : 0,
  start,
  end,
  page,
});

describe('piecesOf', () => {
  const text = 'Title\nFirst.\n| a | bb |\nSecond.';
  const blocks = [block('heading', 0, 5), block('paragraph', 6, 12), block('item', 24, 31)];

  it('numbers paragraphs through and shows what stands between blocks', () => {
    expect(piecesOf(text, blocks).map(({ kind, paragraph }) => [kind, paragraph])).toEqual([
      ['heading', null],
      ['paragraph', 1],
      ['gap', null],
      ['item', 2],
    ]);
  });

  it('parts a long paragraph at spaces, loses nothing of it and numbers it once', () => {
    const long = 'word '.repeat(longestPiece);
    const parts = piecesOf(long, [block('paragraph', 0, long.length)]);
    expect(parts.length).toBeGreaterThan(4);
    expect(parts.map(({ start, end }) => long.slice(start, end)).join('')).toBe(long);
    expect(parts.filter(({ paragraph }) => paragraph === 1)).toHaveLength(1);
    expect(Math.max(...parts.map(({ start, end }) => end - start))).toBeLessThanOrEqual(longestPiece);
  });

  it('parts one without any space, too', () =>
    expect(piecesOf('x'.repeat(longestPiece * 3), []).length).toBeGreaterThanOrEqual(3));
});

describe('placeWords', () => {
  const text = 'Title. One. Two. Three.';
  const pieces = piecesOf(text, [
    block('heading', 0, 6, 1),
    block('paragraph', 7, 11, 1),
    block('paragraph', 12, 16, 2),
    block('quote', 17, 23, 2),
  ]);
  it.each([
    ['a paragraph', 8, 'p. 1, ¶ 1'],
    ['the next page', 13, 'p. 2, ¶ 2'],
    ['a quotation, by the paragraph before it', 20, 'p. 2, ¶ 2'],
    ['before the first paragraph', 2, 'p. 1'],
  ])('%s', (_case, offset, says) => expect(placeWords(pieces, offset)).toBe(says));
  it('says the paragraph alone where there are no pages', () =>
    expect(placeWords(piecesOf('One.', [block('paragraph', 0, 4)]), 1)).toBe('¶ 1'));
});

describe('pieceAt', () => {
  const starts = [0, 10, 20].map((start) => ({ start }));
  it.each([
    [0, 0],
    [9, 0],
    [10, 1],
    [99, 2],
    [-1, -1],
  ])('%d → %d', (offset, at) => expect(pieceAt(starts, offset)).toBe(at));
});

describe('chunksOf', () => {
  it('holds every piece once, in order, a few screens at a time', () => {
    const text = `${'A sentence of some length. '.repeat(20)}\n`.repeat(200);
    const blocks = Array.from({ length: 200 }, (_, at) => block('paragraph', at * 541, at * 541 + 540));
    const pieces = piecesOf(text, blocks);
    const chunks = chunksOf(pieces);
    expect(chunks.flatMap((chunk) => chunk.pieces)).toEqual(pieces);
    expect(Math.max(...chunks.map(({ start, end }) => end - start))).toBeLessThan(12_000);
  });
});
