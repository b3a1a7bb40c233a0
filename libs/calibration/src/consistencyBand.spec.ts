import { consistencyBand } from './consistencyBand.js';
import { corp } from './corp.js';
import { mcbTest } from './mcbTest.js';
import { randomOf, seedOf } from './random.js';

const made = (n: number, seed = 7) => {
  const random = randomOf(seed);
  const chances = Float64Array.from({ length: n }, () => Math.round(random() * 1000) / 1000);
  return { chances, outcomes: chances.map((chance) => (random() < chance ? 1 : 0)) };
};

describe('consistencyBand', () => {
  it('is the same for the same forecasts in any order, so that a chart does not flicker', () => {
    const { chances } = made(120);
    expect(consistencyBand(chances.slice().reverse())).toEqual(consistencyBand(chances));
  });

  it.each([120, 10_000, 10_001, 20_000])('of %d forecasts rises, holds the diagonal and stays within 0 and 1', (n) => {
    const band = consistencyBand(made(n).chances, 0.9, 200);
    expect(band.length).toBeLessThanOrEqual(201);
    for (const [i, { chance, lo, hi }] of band.entries()) {
      expect(lo).toBeGreaterThanOrEqual(i === 0 ? 0 : band[i - 1]!.lo);
      expect(hi).toBeGreaterThanOrEqual(i === 0 ? 0 : band[i - 1]!.hi);
      expect(hi).toBeLessThanOrEqual(1);
      if (chance < 0.05 || chance > 0.95) continue;
      expect(lo).toBeLessThan(chance);
      expect(hi).toBeGreaterThan(chance);
    }
  });

  it('of words alone is about as wide as the binomial says', () => {
    const band = consistencyBand([...Array(100).fill(0.2), ...Array(100).fill(0.7)]);
    expect(band.map((point) => point.chance)).toEqual([0.2, 0.7]);
    for (const { chance, lo, hi } of band) {
      const reach = 1.645 * Math.sqrt((chance * (1 - chance)) / 100);
      expect(Math.abs(hi - chance - reach)).toBeLessThan(0.02);
      expect(Math.abs(chance - lo - reach)).toBeLessThan(0.02);
    }
  });

  it('holds the curve of calibrated forecasters about nine times in ten', () => {
    let [inside, all] = [0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const { chances, outcomes } = made(200, seed);
      const blocks = corp(chances, outcomes)!.blocks;
      for (const { chance, lo, hi } of consistencyBand(chances, 0.9, 200)) {
        if (chance < 0.1 || chance > 0.9) continue;
        const share = blocks.findLast((block) => block.from <= chance)?.share ?? 0;
        all++;
        if (share >= lo && share <= hi) inside++;
      }
    }
    expect(inside / all).toBeGreaterThan(0.84);
    expect(inside / all).toBeLessThan(0.96);
  });

  it('is empty for nothing', () => expect(consistencyBand([])).toEqual([]));
});

describe('mcbTest', () => {
  it('speaks against a forecaster who says the opposite, not against one who is right about the odds', () => {
    const { chances, outcomes } = made(150);
    expect(mcbTest(chances, outcomes)!.p).toBeGreaterThan(0.05);
    expect(
      mcbTest(
        chances,
        outcomes.map((y) => 1 - y),
      )!.p,
    ).toBeLessThan(0.002);
  });

  it('measures the same miscalibration as the decomposition, and is steady', () => {
    const { chances, outcomes } = made(80);
    const got = mcbTest(chances, outcomes)!;
    expect(got.mcb).toBeCloseTo(corp(chances, outcomes)!.mcb, 12);
    expect(mcbTest(chances.slice().reverse(), outcomes.slice().reverse())).toEqual(got);
    expect(mcbTest([], [])).toBeNull();
  });
});

describe('randomOf', () => {
  it('spreads evenly, and differs between seeds', () => {
    const random = randomOf(seedOf([0.1, 0.2]));
    const counts = new Array(10).fill(0);
    for (let i = 0; i < 100_000; i++) counts[Math.floor(random() * 10)]++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
    expect(randomOf(1)()).not.toBe(randomOf(2)());
    expect(seedOf([0.1, 0.2])).not.toBe(seedOf([0.2, 0.1]));
    expect(seedOf([0.1], [0.2])).not.toBe(seedOf([0.1, 0.2]));
  });
});
