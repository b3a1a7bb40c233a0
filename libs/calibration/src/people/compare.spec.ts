import fc from 'fast-check';
import { normalBelow } from '../normalBelow.js';
import { randomOf } from '../random.js';
import { comparePair, comparePeople, type PersonalLoss } from './compare.js';

const row = (person: string, forecast: number, loss: number, report: string | null = null): PersonalLoss => ({
  person,
  forecast: `f${forecast}`,
  report,
  loss,
});
const forecasts = Array.from({ length: 40 }, (_, i) => i);

/** Three people on 40 forecasts; beside a common part, Ada is at 0.1 or 0.3 in turn, Ben at 0.3, Cem at 0.5 or 0.3. */
const three = forecasts.flatMap((i) => {
  const common = i / 200;
  return [
    row('ada', i, common + (i % 2 ? 0.1 : 0.3)),
    row('ben', i, common + 0.3),
    row('cem', i, common + (i % 2 ? 0.5 : 0.3)),
  ];
});

describe('people beside each other', () => {
  it('are measured by the others on the same forecast, and drawn towards the mean of all', () => {
    const { forecasts: shared, people, prior } = comparePeople(three);
    expect(shared).toBe(40);
    const [ada, ben, cem] = people.map(({ figures }) => figures!);
    // Odd forecasts: 0.1 − 0.4, even ones 0; Ben 0 always; Cem the reverse of Ada.
    expect(ada!.mean).toBeCloseTo(-0.15, 12);
    expect(ben!.mean).toBeCloseTo(0, 12);
    expect(cem!.mean).toBeCloseTo(0.15, 12);
    expect(ada!.standardError).toBeCloseTo(Math.sqrt((0.15 ** 2 * 40 * 40) / 39) / 40, 12);
    // Pooled variance (2 × 0.0225 + 0) × 40/39 ÷ 3; Q = 40 × 2 × 0.0225 ÷ variance; between = (Q − 2) ÷ (80 ÷ variance).
    const variance = ((2 * 0.0225) / 3) * (40 / 39);
    const between = (1.8 / variance - 2) / (80 / variance);
    expect(prior!.between).toBeCloseTo(between, 12);
    expect(prior).toMatchObject({ estimated: true });
    expect(prior!.questions).toBeCloseTo(variance / between, 9);
    const own = -0.15 * (40 / (40 + variance / between));
    expect(ada!.shrunken).toBeCloseTo(own, 12);
    const error = Math.sqrt(((variance / 40) * between) / (variance / 40 + between));
    expect(ada!.shrunkenError).toBeCloseTo(error, 12);
    expect(ada!.betterThanMean).toBeCloseTo(normalBelow(-own / error), 12);
    expect(ada!.betterThanMean + cem!.betterThanMean).toBeCloseTo(1, 12);
  });

  it('have no figures below 30 shared forecasts, nor beside nobody', () => {
    const few = comparePeople(three.filter(({ forecast }) => Number(forecast.slice(1)) < 29));
    expect(few.people.map(({ shared, figures }) => [shared, figures])).toEqual([
      [29, null],
      [29, null],
      [29, null],
    ]);
    expect(few.prior).toBeNull();
    expect(comparePeople(forecasts.map((i) => row('ada', i, 0.2)))).toEqual({ forecasts: 0, people: [], prior: null });
  });

  it('are worth 50 forecasts where there are two of them', () => {
    const { prior } = comparePeople(three.filter(({ person }) => person !== 'ben'));
    expect(prior).toMatchObject({ estimated: false, questions: 50 });
  });

  it('are the same in whatever order, and gain nothing by easier forecasts', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.5, noNaN: true })), (easier) => {
        const gifts = forecasts.map(() => easier.next().value as number);
        const eased = three.map((one) => ({ ...one, loss: one.loss + gifts[Number(one.forecast.slice(1))]! }));
        const got = comparePeople([...eased].reverse());
        for (const [i, { figures }] of comparePeople(three).people.entries())
          expect(got.people[i]!.figures!.mean).toBeCloseTo(figures!.mean, 10);
      }),
      { numRuns: 20 },
    );
  });

  it('seldom stand out where nobody differs', () => {
    const random = randomOf(7);
    let sure = 0;
    for (let round = 0; round < 100; round++) {
      const rows = forecasts.flatMap((i) => ['a', 'b', 'c', 'd'].map((person) => row(person, i, random())));
      for (const { figures } of comparePeople(rows).people)
        if (figures!.betterThanMean > 0.95 || figures!.betterThanMean < 0.05) sure++;
    }
    expect(sure / 400).toBeLessThan(0.1);
  });
});

describe('two people', () => {
  it('are told apart only where the range of their difference leaves 0 out', () => {
    const pair = comparePair(three, 'ada', 'ben').figures!;
    expect(pair.difference).toBeCloseTo(-0.1, 12);
    expect(pair).toMatchObject({ verdict: 'one-better', by: 'forecast' });
    expect(comparePair(three, 'ben', 'ada').figures).toMatchObject({ verdict: 'other-better' });
    const even = forecasts.flatMap((i) => [row('ada', i, i % 2 ? 0.1 : 0.3), row('ben', i, i % 2 ? 0.3 : 0.1)]);
    expect(comparePair(even, 'ada', 'ben').figures!.verdict).toBe('cannot-be-told-apart');
    expect(comparePair(three.slice(0, 60), 'ada', 'ben')).toEqual({ shared: 20, figures: null });
  });

  it('have a wider range where forecasts of one report go together', () => {
    const together = forecasts.flatMap((i) => [
      row('ada', i, i % 8 < 4 ? 0.1 : 0.3, `r${Math.floor(i / 4)}`),
      row('ben', i, 0.2, `r${Math.floor(i / 4)}`),
    ]);
    const width = ({ lo, hi }: { lo: number; hi: number }) => hi - lo;
    const clustered = comparePair(together, 'ada', 'ben').figures!;
    const single = comparePair(
      together.map((one) => ({ ...one, report: null })),
      'ada',
      'ben',
    ).figures!;
    expect([clustered.by, single.by]).toEqual(['report', 'forecast']);
    expect(width(clustered.range)).toBeGreaterThan(1.5 * width(single.range));
  });
});
