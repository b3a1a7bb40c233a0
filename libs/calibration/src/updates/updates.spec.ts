import fc from 'fast-check';
import { randomOf } from '../random.js';
import { ratioOfSums } from './ratio.js';
import { type Looked, updatesOf } from './updates.js';

const looked = (happened: boolean, ...looks: (number | null | [number, number])[]): Looked => ({
  report: null,
  happened,
  looks: looks.map((look) =>
    Array.isArray(look) ? { chance: look[0], evidence: look[1] } : { chance: look, evidence: 0 },
  ),
});
const times = (n: number, one: Looked) => Array.from({ length: n }, () => one);

/**
 * Somebody who moves the log-odds by `reaction` × the evidence; the truth is drawn from the first chance, and each
 * piece of evidence is 2 to 1 for or against, right two times in three.
 */
function simulated(n: number, reaction: number, seed: number): Looked[] {
  const random = randomOf(seed);
  return Array.from({ length: n }, () => {
    const start = 0.2 + 0.6 * random();
    const happened = random() < start;
    let odds = Math.log(start / (1 - start));
    const looks = [{ chance: start, evidence: 0 }];
    for (let look = 0; look < 4; look++) {
      const evidence = (random() < 2 / 3 === happened ? 1 : -1) * Math.LN2;
      odds += reaction * evidence;
      looks.push({ chance: 1 / (1 + Math.exp(-odds)), evidence });
    }
    return { report: null, happened, looks };
  });
}

describe('how beliefs are changed', () => {
  it('is counted by hand', () => {
    // From ½ to 0.8 on 2 to 1 for, kept, back to 0.6; it happened: 0.3 of 0.5 points went the right way.
    const got = updatesOf(times(30, looked(true, 0.5, [0.8, Math.LN2], 0.8, 0.6)));
    expect(got).toMatchObject({ moves: 60, movesPerForecast: 2 });
    expect(got.medianMove).toBeCloseTo(0.25, 12);
    expect(got.towards!.inPoints).toMatchObject({ n: 30 });
    expect(got.towards!.inPoints.value).toBeCloseTo(0.6, 12);
    const [up, down] = [Math.log(4), Math.log(4) - Math.log(1.5)];
    expect(got.towards!.inLogOdds.value).toBeCloseTo(up / (up + down), 12);
    expect(got.reaction).toMatchObject({ n: 30, looks: 30, verdict: 'over-reacts' });
    expect(got.reaction!.slope).toBeCloseTo(2, 12); // ln 4 ÷ ln 2
    // 0.3² + 0.2² moved; ¼ − 0.24 settled.
    expect(got.movement!.moved).toBeCloseTo(0.13, 12);
    expect(got.movement!.settled).toBeCloseTo(0.01, 12);
    expect(got.movement).toMatchObject({ verdict: 'too-much', n: 30 });
    expect(got.movement!.excess).toBeCloseTo(0.12, 12);
  });

  it('measures nothing across a withdrawal, and takes a kept belief for no reaction', () => {
    const withdrawn = updatesOf(times(30, looked(false, 0.5, null, 0.9)));
    expect(withdrawn).toMatchObject({ moves: 0, medianMove: null, towards: null, reaction: null, movement: null });
    const kept = updatesOf(times(30, looked(false, 0.5, [0.5, Math.log(3)])));
    expect(kept.reaction).toMatchObject({ slope: 0, verdict: 'under-reacts' });
    expect(kept.movement).toMatchObject({ moved: 0, settled: 0, verdict: 'cannot-be-told' });
  });

  it('is withheld below its gates', () => {
    const few = updatesOf(times(29, looked(true, 0.5, [0.8, 1])));
    expect(few).toMatchObject({ towards: null, reaction: null, movement: null });
    expect(few.medianMove).toBeCloseTo(0.3, 12);
    expect(updatesOf(times(9, looked(true, 0.5, 0.8))).medianMove).toBeNull();
    expect(updatesOf([]).movesPerForecast).toBeNull();
  });

  it('finds slope 1 and as much movement as uncertainty settled in who updates by Bayes’ rule', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const { reaction, movement, towards } = updatesOf(simulated(2000, 1, seed));
        expect(reaction!.slope).toBeCloseTo(1, 9);
        expect(reaction!.verdict).toBe('cannot-be-told');
        // Standard error about 0.003 at 2,000 forecasts; six of them.
        expect(Math.abs(movement!.excess)).toBeLessThan(0.02);
        expect(towards!.inPoints.value).toBeGreaterThan(0.5);
      }),
      { numRuns: 15 },
    );
  });

  it('finds who reacts too little and who reacts too much', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const timid = updatesOf(simulated(1500, 0.4, seed));
        const rash = updatesOf(simulated(1500, 1.8, seed));
        expect(timid.reaction!.slope).toBeCloseTo(0.4, 9);
        expect(rash.reaction!.slope).toBeCloseTo(1.8, 9);
        expect(timid.movement!.excess).toBeLessThan(rash.movement!.excess);
        expect(rash.movement!.verdict).toBe('too-much');
      }),
      { numRuns: 10 },
    );
  });
});

describe('a ratio of sums', () => {
  it('has the range of its residuals', () => {
    const got = ratioOfSums([
      { over: 1, under: 2, report: null },
      { over: 3, under: 4, report: null },
    ])!;
    expect(got.value).toBeCloseTo(4 / 6, 12);
    const error = Math.sqrt(2 * (2 / 9)) / 6;
    expect(got.range!.hi - got.value).toBeCloseTo(1.6448536269514722 * error, 12);
    expect(ratioOfSums([{ over: 0, under: 0, report: null }])).toBeNull();
    expect(ratioOfSums([{ over: 1, under: 2, report: null }])!.range).toBeNull();
  });
});
