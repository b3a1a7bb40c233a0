import type { WordMeaning } from '@app/contract';
import { dotsOf, layoutOf } from './reliability.js';

const word = (term: string, n: number, happened: number, meanGiven: number | null): WordMeaning => ({
  id: term,
  term,
  n,
  happened,
  meanGiven,
  range: null,
  scale: { lo: 0, hi: 1 },
  off: false,
  verbalOnly: null,
  numbers: null,
  readers: null,
});

describe('layoutOf', () => {
  it('is square, whatever the width', () => {
    for (const width of [320, 538]) {
      const layout = layoutOf(width, []);
      expect(layout.right - layout.left).toBe(layout.bottom - layout.top);
    }
  });

  it('scales the histogram to its tallest bar', () => {
    expect(layoutOf(400, [{ n: 3 }, { n: 15 }]).most).toBe(15);
  });
});

describe('dotsOf', () => {
  it('places words at the average given and the share that happened, and leaves out those without outcomes', () => {
    const layout = layoutOf(456, []);
    const dots = dotsOf([word('likely', 4, 2, 0.75), word('unlikely', 4, 1, 0.25), word('remote', 0, 0, null)], layout);
    expect(dots.map((dot) => [dot.word.term, dot.x, dot.y])).toEqual([
      ['unlikely', 140, 310],
      ['likely', 340, 210],
    ]);
  });

  it('gives more outcomes a larger dot', () => {
    const layout = layoutOf(456, []);
    const [small, large] = dotsOf([word('a', 4, 2, 0.2), word('b', 64, 2, 0.4)], layout);
    expect(large!.r).toBeGreaterThan(small!.r);
  });
});
