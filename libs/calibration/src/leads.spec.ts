import { beliefsAtLeads } from './leads.js';

const day = 86_400_000;
const from = (onDay: number, chance: number | null) => ({ from: onDay * day, chance });
const year = { closesAt: 365 * day, knownAt: 365 * day };
const chances = (steps: ReturnType<typeof from>[], closesOnDay = 365, knownOnDay = closesOnDay) => {
  const got = beliefsAtLeads(steps, { closesAt: closesOnDay * day, knownAt: knownOnDay * day });
  return [got.first?.chance, got['30d']?.chance, got.last?.chance];
};

describe('beliefsAtLeads', () => {
  const revised = [from(0, 0.3), from(100, 0.4), from(340, 0.9)];

  it.each([
    ['the first, the one that stood 30 days before the close, the last', revised, 365, 365, [0.3, 0.4, 0.9]],
    [
      'a belief set exactly 30 days before the close counts there',
      [from(0, 0.3), from(335, 0.6)],
      365,
      365,
      [0.3, 0.6, 0.6],
    ],
    ['known after the lead: what stood there still counts', revised, 365, 338, [0.3, 0.4, 0.4]],
    ['known after the close', revised, 365, 500, [0.3, 0.4, 0.9]],
    ['said when it was known, or later', [from(0, 0.3), from(350, 1)], 365, 350, [0.3, 0.3, 0.3]],
    [
      'first said after the close, whenever it was known',
      [from(366, 0.9)],
      365,
      400,
      [undefined, undefined, undefined],
    ],
    ['said after the close, long before it was known', [from(0, 0.3), from(380, 0.9)], 365, 400, [0.3, 0.3, 0.3]],
    ['open for less than 30 days', [from(0, 0.3)], 20, 20, [0.3, undefined, 0.3]],
    ['first said within the last 30 days', [from(350, 0.3)], 365, 365, [0.3, undefined, 0.3]],
    ['withdrawn for good', [from(0, 0.3), from(300, null)], 365, 365, [0.3, undefined, undefined]],
    ['withdrawn over the lead', [from(0, 0.3), from(300, null), from(350, 0.2)], 365, 365, [0.3, undefined, 0.2]],
    ['never said', [], 365, 365, [undefined, undefined, undefined]],
  ])('%s', (_case, steps, closesOnDay, knownOnDay, expected) => {
    expect(chances(steps, closesOnDay, knownOnDay)).toEqual(expected);
  });

  it('has no belief 30 days ahead of a close when the outcome was known by then', () => {
    expect(chances(revised, 365, 200)).toEqual([0.3, undefined, 0.4]);
    expect(chances(revised, 365, 335)).toEqual([0.3, undefined, 0.4]);
  });

  it('finds an honest forecaster calibrated who knows the odds of an event that may come on any day', () => {
    // Each day it comes with chance h; the honest belief on day t is 1 − (1 − h)^(365 − t), revised daily.
    const h = 0.002;
    const daily = Array.from({ length: 365 }, (_, t) => from(t, 1 - (1 - h) ** (365 - t)));
    let [weight, said, happened] = [0, 0, 0];
    const count = (probability: number, knownOnDay: number, came: boolean) => {
      const belief = beliefsAtLeads(daily, { ...year, knownAt: knownOnDay * day })['30d'];
      if (!belief) return;
      weight += probability;
      said += probability * belief.chance!;
      if (came) happened += probability;
    };
    for (let t = 1; t <= 365; t++) count(h * (1 - h) ** (t - 1), t, true);
    count((1 - h) ** 365, 365, false);
    expect(weight).toBeCloseTo((1 - h) ** 335, 9);
    expect(said / weight).toBeCloseTo(happened / weight, 9);
  });

  it('keeps whatever else a belief carries', () => {
    const word = { from: 0, chance: 0.325, lo: 0.2, hi: 0.45 };
    expect(beliefsAtLeads([word], year).first).toBe(word);
  });
});
