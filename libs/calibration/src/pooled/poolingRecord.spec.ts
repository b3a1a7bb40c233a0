import { logOdds } from '@app/scoring';
import { poolingRecord, type SeveralHeads } from './poolingRecord.js';

const day = 86_400_000;
const start = Date.UTC(2024, 0, 1);

/** Forecasts at two chances each, a day apart, of which every `every`-th did not happen. */
const yes = (n: number, chances: readonly number[], every = 4): SeveralHeads[] =>
  Array.from({ length: n }, (_, i) => ({
    asked: { kind: 'binary' },
    came: i % every !== 0,
    knownAt: start + i * day + 10 * day,
    report: null,
    beliefs: chances.map((chance, k) => ({ from: start + i * day + k, stated: { kind: 'binary', chance } })),
    standing: { kind: 'binary', chance: chances.at(-1)! },
  }));

const wayOf = (heads: readonly SeveralHeads[], way: string) =>
  poolingRecord(heads).ways.find((one) => one.way === way)!;

describe('poolingRecord', () => {
  const forty = yes(40, [0.6, 0.8]);

  it('is the mean loss of each way beside that of the people on the same forecasts', () => {
    // 30 of 40 happened: (1 − 0.7)² × ¾ + 0.7² × ¼ = 0.19; each alone (0.19 + 0.2)/2
    expect(wayOf(forty, 'mean').mean).toBeCloseTo(0.19, 12);
    expect(wayOf(forty, 'individuals').mean).toBeCloseTo(0.2, 12);
    expect(wayOf(forty, 'mean').gain!.difference).toBeCloseTo(-0.01, 12);
    expect(wayOf(forty, 'standing').mean).toBeCloseTo(0.04 * 0.75 + 0.64 * 0.25, 12);
    expect(wayOf(forty, 'individuals').gain).toBeNull();
    expect(wayOf(forty, 'median').n).toBe(40);
  });

  it('says nothing below 10 forecasts, and compares from 30', () => {
    expect(poolingRecord(yes(9, [0.6, 0.8])).ways).toEqual([]);
    expect(wayOf(yes(29, [0.6, 0.8]), 'mean').gain).toBeNull();
    expect(poolingRecord([])).toEqual({ ways: [], extremised: null });
  });

  it('leaves out who was alone', () => {
    expect(poolingRecord(yes(40, [0.7])).ways).toEqual([]);
  });

  it('never extremises a forecast by what was learned after it', () => {
    // 90 % of what was said to be 70 % happened: too timid, so a is learned above 1, but only after 100 outcomes
    const timid = yes(160, [0.7, 0.7], 10);
    const { extremised } = poolingRecord(timid);
    expect(extremised!.a).toBeGreaterThan(1);
    expect(extremised!.learnedOn).toBe(160);
    expect(extremised!.learnedFor).toBeGreaterThan(0);
    expect(extremised!.learnedFor).toBeLessThan(60);
    // before that it is the geometric pool, so over all forecasts it gains less than with the a of all
    const wise = 1 / (1 + Math.exp(-extremised!.a * logOdds(0.7)));
    const hindsight = 0.9 * (1 - wise) ** 2 + 0.1 * wise ** 2;
    expect(wayOf(timid, 'extremised').mean).toBeLessThan(wayOf(timid, 'geometric').mean);
    expect(wayOf(timid, 'extremised').mean).toBeGreaterThan(hindsight);
  });

  it('pools numbers by values and by chances, and extremises none of them', () => {
    const evenly = (lower: number, upper: number) => ({
      kind: 'line' as const,
      points: [
        { value: lower, chance: 0 },
        { value: upper, chance: 1 },
      ],
    });
    const heads = Array.from({ length: 12 }, (_, i): SeveralHeads => {
      const beliefs = [evenly(0, 1), evenly(1, 2)].map((stated, k) => ({ from: start + k, stated }));
      const asked = { kind: 'line', lower: 0, upper: 2 } as const;
      return { asked, came: 1, knownAt: start + i * day, report: null, beliefs, standing: null };
    });
    const { ways, extremised } = poolingRecord(heads);
    expect(extremised).toBeNull();
    expect(ways.map(({ way }) => way)).toEqual(['individuals', 'mean', 'median', 'trimmed', 'recency', 'quantiles']);
    // evenly over ½ to 1½ with 1: 1/12 of 1, as a share of 2
    expect(ways.at(-1)!.mean).toBeCloseTo(1 / 24, 12);
  });
});
