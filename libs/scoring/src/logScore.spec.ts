import { FINE_LOG_CLIP, isClipped, logScore } from './logScore.js';

describe('logScore', () => {
  it.each([
    ['a coin', 0.5, true, 1],
    ['80 % that happened', 0.8, true, 0.32192809488736235],
    ['80 % that did not', 0.8, false, 2.321928094887362],
    ['a certain miss, clipped', 0, true, 9.965784284662087],
    ['a certain miss the other way costs the same', 1, false, 9.965784284662087],
    ['a certain hit is clipped too', 1, true, 0.0014434168696687],
  ])('%s', (_case, chance, happened, bits) => {
    expect(logScore(chance, happened)).toBeCloseTo(bits, 12);
  });

  it('clips where it is told to', () => {
    expect(logScore(0, true, FINE_LOG_CLIP)).toBeCloseTo(19.931568569324174, 12);
    expect(logScore(0.0005, true, FINE_LOG_CLIP)).toBeCloseTo(-Math.log2(0.0005), 12);
  });

  it('counts as clipped what lies outside the clip, not what lies on it', () => {
    expect([0, 0.0009, 0.001, 0.5, 0.999, 0.9991].map((chance) => isClipped(chance))).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
    ]);
  });
});
