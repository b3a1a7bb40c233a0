import { piecesOf } from './pieces.js';
import { sentenceBeside, sentenceFrom, sentencesOf, stretched, trimmed } from './sentences.js';

const text = 'One is short. Dr. Example went\nhome by train. Three.\n\nFour stands alone. Five.';
const pieces = piecesOf(text, [
  { kind: 'paragraph', level: 0, start: 0, end: 52, page: null },
  { kind: 'paragraph', level: 0, start: 54, end: text.length, page: null },
]);
const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
const first = sentenceFrom(text, pieces, 0)!;

describe('sentencesOf', () => {
  it('ends none at a line break or behind an abbreviation', () =>
    expect(sentencesOf(text, pieces[0]!).map(words)).toEqual([
      'One is short.',
      'Dr. Example went\nhome by train.',
      'Three.',
    ]));
});

describe('the sentence cursor', () => {
  it('walks over paragraphs and stays at both ends', () => {
    const walk = [first];
    for (let step = 0; step < 6; step += 1) walk.push(sentenceBeside(text, pieces, walk.at(-1)!, 1));
    expect(walk.map(words)[3]).toBe('Four stands alone.');
    expect(words(walk.at(-1)!)).toBe('Five.');
    expect(words(sentenceBeside(text, pieces, walk[3]!, -1))).toBe('Three.');
    expect(sentenceBeside(text, pieces, first, -1)).toEqual(first);
  });

  it('takes in one sentence more or less, within its paragraph and never none', () => {
    const two = stretched(text, pieces, first, 1);
    expect(words(two)).toBe('One is short. Dr. Example went\nhome by train.');
    const all = stretched(text, pieces, stretched(text, pieces, two, 1), 1);
    expect(words(all)).toMatch(/Three\.$/);
    expect(stretched(text, pieces, two, -1)).toEqual(first);
    expect(stretched(text, pieces, first, -1)).toEqual(first);
  });
});

describe('trimmed', () => {
  it('leaves the space at both ends out', () =>
    expect(trimmed(' ab ', { start: 0, end: 4 })).toEqual({ start: 1, end: 3 }));
  it('is null where there is nothing else', () => expect(trimmed('  ', { start: 0, end: 2 })).toBeNull());
});
