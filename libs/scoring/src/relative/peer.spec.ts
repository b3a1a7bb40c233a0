import fc from 'fast-check';
import { peerScores, relativeBrier, spotPeer } from './peer.js';

const horizon = { opens: 0, closes: 7 };
const from = (at: number, chance: number | null) => ({ from: at, chance });

describe('relative scores', () => {
  it('are the published ones of seven days', () => {
    const lines = [[from(0, 0.9), from(3, 0.95)], [from(0, 0.25), from(2, 0.2)], [from(5, 0.99)]];
    const got = relativeBrier({ lines, happened: true, horizon, knownAt: 7 });
    expect(got[0]).toBeCloseTo(-0.43, 12);
    expect(got[1]).toBeCloseTo(0.7943, 4);
    expect(got[2]).toBeCloseTo(-0.00137, 5);
  });

  it('are the published peer scores of three, one of whom joins at half-time', () => {
    const lines = [[from(0, 0.1)], [from(0, 0.5)], [from(3.5, 0.9)]];
    const got = peerScores({ lines, happened: true, horizon, knownAt: 9 });
    for (const [i, score] of [-175.6385, 106.0132, 69.6253].entries()) expect(got[i]).toBeCloseTo(score, 4);
  });

  it('are 0 for who is alone, before the first step, after a withdrawal and once the outcome is known', () => {
    expect(peerScores({ lines: [[from(0, 0.9)]], happened: true, horizon, knownAt: 7 })).toEqual([0]);
    const lines = [[from(0, 0.9)], [from(0, 0.1), from(3.5, null)]];
    const half = 50 * (Math.log(0.9) - Math.log(0.1));
    const withdrawn = peerScores({ lines, happened: true, horizon, knownAt: 7 });
    expect(withdrawn[0]).toBeCloseTo(half, 10);
    const known = peerScores({ lines, happened: true, horizon, knownAt: 3.5 });
    expect(known[1]).toBeCloseTo(-half, 10);
    expect(peerScores({ lines, happened: true, horizon, knownAt: -1 })).toEqual([0, 0]);
  });

  it('add up to 0, and adding what is said after the outcome was known changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        (chances, happened) => {
          expect(spotPeer(chances, happened).reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 8);
          const lines = chances.map((chance, i) => [from(i / 2, chance)]);
          const before = peerScores({ lines, happened, horizon, knownAt: 5 });
          const late = lines.map((line) => [...line, from(6, 0.5)]);
          expect(peerScores({ lines: late, happened, horizon, knownAt: 5 })).toEqual(before);
        },
      ),
    );
  });

  it('are 0 over time in which nobody stands, such as before the first belief', () => {
    const lines = [[from(3.5, 0.9)], [from(3.5, 0.1)]];
    const whole = relativeBrier({ lines, happened: true, horizon: { opens: 3.5, closes: 7 }, knownAt: 7 });
    const late = relativeBrier({ lines, happened: true, horizon, knownAt: 7 });
    for (const [i, score] of late.entries()) expect(score).toBeCloseTo(whole[i]! / 2, 12);
  });

  it('refuse a horizon that is none', () => {
    const horizon = { opens: 1, closes: 1 };
    expect(() => peerScores({ lines: [], happened: true, horizon, knownAt: 1 })).toThrow(RangeError);
  });
});
