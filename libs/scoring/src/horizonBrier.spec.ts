import fc from 'fast-check';
import { horizonBrier, horizonBrierRange } from './horizonBrier.js';
import type { Step } from './steps.js';

const day = 86_400_000;
const tenDays = { opens: 0, closes: 10 * day };
const from = (days: number, chance: number | null): Step => ({ from: days * day, chance });

describe('horizonBrier of a forecast that came true', () => {
  it.each([
    ['one belief throughout', [from(0, 0.2)], 20, { score: 0.64, coverage: 1 }],
    ['said before the forecast opened', [from(-3, 0.2)], 20, { score: 0.64, coverage: 1 }],
    ['first said on day 8', [from(8, 0.2)], 20, { score: 0.328, coverage: 0.2 }],
    ['withdrawn halfway', [from(0, 0.9), from(5, null)], 20, { score: 0.13, coverage: 0.5 }],
    ['known on day 5, long before due', [from(0, 0.9)], 5, { score: 0.13, coverage: 0.5 }],
    ['said only after it was known', [from(6, 1)], 5, { score: 0.25, coverage: 0 }],
    ['known before it opened', [from(-5, 1)], -1, { score: 0.25, coverage: 0 }],
    ['never said', [], 20, { score: 0.25, coverage: 0 }],
    ['changed its mind halfway', [from(0, 0.5), from(5, 1)], 20, { score: 0.125, coverage: 1 }],
    ['two at one moment: the later stands', [from(0, 0.1), from(0, 0.2)], 20, { score: 0.64, coverage: 1 }],
  ])('%s', (_case, steps, knownOnDay, expected) => {
    const got = horizonBrier(steps, true, tenDays, knownOnDay * day);
    expect(got.score).toBeCloseTo(expected.score, 12);
    expect(got.coverage).toBeCloseTo(expected.coverage, 12);
    expect(got.skill).toBeCloseTo(0.25 - expected.score, 12);
  });

  it('keeps the mean over the time a belief stood apart, and has none when none stood', () => {
    expect(horizonBrier([from(8, 0.2)], true, tenDays, 20 * day).brierActive).toBeCloseTo(0.64, 12);
    expect(horizonBrier([], true, tenDays, 20 * day).brierActive).toBeNull();
  });

  it('does not pay for a certain and wrong belief entered at the last moment', () => {
    const got = horizonBrier([from(98.5, 0)], true, { opens: 0, closes: 100 * day }, 100 * day);
    expect(got.coverage).toBeCloseTo(0.015, 12);
    expect(got.brierActive).toBe(1);
    expect(got.skill).toBeCloseTo(-0.01125, 12);
  });

  it('pays honesty: "20 % this week, else 5 % by the end of the year" said as it is beats saying 99 % at first', () => {
    const year = { opens: 0, closes: 365 * day };
    const expected = (firstWeek: number) => {
      const skill = (happened: boolean, knownOnDay: number) =>
        horizonBrier([from(0, firstWeek), from(7, 0.05)], happened, year, knownOnDay * day).skill;
      return 0.2 * skill(true, 7) + 0.04 * skill(true, 365) + 0.76 * skill(false, 365);
    };
    expect(expected(0.24)).toBeCloseTo(0.1602, 4);
    expect(expected(0.99)).toBeCloseTo(0.1494, 4);
  });

  it.each([
    ['a horizon that closes before it opens', () => horizonBrier([], true, { opens: 5, closes: 5 }, 9)],
    ['beliefs out of order', () => horizonBrier([from(2, 0.1), from(1, 0.1)], true, tenDays, 20)],
    ['a percent', () => horizonBrier([from(0, 20)], true, tenDays, 20)],
    ['a reference that is no chance', () => horizonBrier([], true, tenDays, 20, 1.5)],
    ['an outcome known at no moment', () => horizonBrier([], true, tenDays, Number.NaN)],
    ['a band beside its number', () => horizonBrier([{ from: 0, chance: 0.5, lo: 0.6, hi: 0.8 }], true, tenDays, 20)],
  ])('refuses %s', (_case, act) => {
    expect(act).toThrow(RangeError);
  });
});

describe('horizonBrierRange', () => {
  const likely = { from: 0, chance: 0.675, lo: 0.55, hi: 0.8 };

  it('spans the scores that the numbers in a band would have had', () => {
    const got = horizonBrierRange([likely], true, tenDays, 20 * day);
    expect(got.lo).toBeCloseTo(0.04, 12);
    expect(got.score).toBeCloseTo(0.105625, 12);
    expect(got.hi).toBeCloseTo(0.2025, 12);
    const missed = horizonBrierRange([likely], false, tenDays, 20 * day);
    expect(missed.lo).toBeCloseTo(0.3025, 12);
    expect(missed.hi).toBeCloseTo(0.64, 12);
  });

  it('narrows once a number is given', () => {
    const got = horizonBrierRange([likely, from(5, 0.9)], true, tenDays, 20 * day);
    expect(got.lo).toBeCloseTo((0.04 + 0.01) / 2, 12);
    expect(got.hi).toBeCloseTo((0.2025 + 0.01) / 2, 12);
  });

  it('is a point for numbers', () => {
    const got = horizonBrierRange([from(2, 0.3)], true, tenDays, 20 * day);
    expect([got.lo, got.hi]).toEqual([got.score, got.score]);
  });
});

describe('whatever the history', () => {
  const chance = fc.integer({ min: 0, max: 1_000_000 }).map((ppm) => ppm / 1_000_000);
  const moment = fc.integer({ min: -5 * day, max: 25 * day });
  const steps = fc
    .uniqueArray(fc.record({ from: moment, chance: fc.option(chance, { freq: 5 }) }), {
      selector: (s) => s.from,
      maxLength: 8,
    })
    .map((all) => all.sort((a, b) => a.from - b.from));
  const whole = fc.record({ steps, happened: fc.boolean(), knownAt: moment, reference: chance });

  it('a belief added after the outcome was known changes nothing', () => {
    fc.assert(
      fc.property(whole, chance, fc.nat(day), ({ steps, happened, knownAt, reference }, late, after) => {
        const before = steps.filter((step) => step.from < knownAt);
        const more = [...before, { from: knownAt + after, chance: late }];
        expect(horizonBrier(more, happened, tenDays, knownAt, reference)).toEqual(
          horizonBrier(before, happened, tenDays, knownAt, reference),
        );
      }),
    );
  });

  it('restating what stands changes nothing, to the last digit', () => {
    fc.assert(
      fc.property(whole, moment, ({ steps, happened, knownAt, reference }, at) => {
        const standing = steps.findLast((step) => step.from <= at);
        if (!standing) return;
        const restated = [...steps, { ...standing, from: at }].sort((a, b) => a.from - b.from);
        expect(horizonBrier(restated, happened, tenDays, knownAt, reference)).toEqual(
          horizonBrier(steps, happened, tenDays, knownAt, reference),
        );
      }),
    );
  });

  it('saying the opposite of the opposite scores the same', () => {
    fc.assert(
      fc.property(whole, ({ steps, happened, knownAt, reference }) => {
        const mirrored = steps.map((s) => ({ from: s.from, chance: s.chance === null ? null : 1 - s.chance }));
        const there = horizonBrier(steps, happened, tenDays, knownAt, reference);
        const back = horizonBrier(mirrored, !happened, tenDays, knownAt, 1 - reference);
        expect(back.score).toBeCloseTo(there.score, 12);
        expect(back.coverage).toBe(there.coverage);
      }),
    );
  });

  it('coming late never improves the skill of a belief that beats the reference, nor coming early that of a worse one', () => {
    fc.assert(
      fc.property(chance, chance, fc.boolean(), moment, moment, moment, (said, reference, happened, a, b, knownAt) => {
        const skill = (at: number) =>
          horizonBrier([{ from: at, chance: said }], happened, tenDays, knownAt, reference).skill;
        const [early, late] = [skill(Math.min(a, b)), skill(Math.max(a, b))];
        const outcome = happened ? 1 : 0;
        if (Math.abs(said - outcome) < Math.abs(reference - outcome)) expect(late).toBeLessThanOrEqual(early + 1e-15);
        else expect(late).toBeGreaterThanOrEqual(early - 1e-15);
      }),
    );
  });

  it('score and coverage stay within 0 and 1, and score and skill add up to the score of the reference', () => {
    fc.assert(
      fc.property(whole, ({ steps, happened, knownAt, reference }) => {
        const got = horizonBrier(steps, happened, tenDays, knownAt, reference);
        expect(got.coverage).toBeGreaterThanOrEqual(0);
        expect(got.coverage).toBeLessThanOrEqual(1);
        expect(got.score).toBeGreaterThanOrEqual(0);
        expect(got.score).toBeLessThanOrEqual(1 + 1e-12);
        expect(got.score + got.skill).toBeCloseTo((reference - (happened ? 1 : 0)) ** 2, 12);
      }),
    );
  });
});
