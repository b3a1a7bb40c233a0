import { coarseGroups, histogram } from './bins.js';
import { gate } from './gate.js';

describe('histogram', () => {
  it('puts an edge into the bin that begins there, and 1 into the last', () => {
    const bins = histogram([0, 0.05, 0.15, 0.1 * 3, 0.999, 1], [0, 0, 1, 1, 1, 1]);
    const filled = bins.filter((bin) => bin.n > 0);
    expect(bins).toHaveLength(20);
    expect(filled.map(({ from, to, n, happened }) => [from, to, n, happened])).toEqual([
      [0, 0.05, 1, 0],
      [0.05, 0.1, 1, 0],
      [0.15, 0.2, 1, 1],
      [0.3, 0.35, 1, 1],
      [0.95, 1, 2, 2],
    ]);
  });

  it('takes a chance that was computed a hair below an edge as lying on it', () => {
    const bin = histogram([0.7 - 0.4], [1]).find((one) => one.n > 0);
    expect(bin?.from).toBe(0.3);
  });

  it('says nothing of empty bins', () => {
    expect(histogram([], [])[3]).toEqual({ from: 0.15, to: 0.2, n: 0, happened: 0, meanGiven: null, range: null });
  });
});

describe('coarseGroups', () => {
  it('counts by thirds, with the mean that was given and the range of what happened', () => {
    const groups = coarseGroups([0.1, 0.3, 0.33, 0.66, 0.67, 1], [0, 1, 0, 1, 1, 1]);
    expect(groups.map(({ from, to, n, happened }) => [from, to, n, happened])).toEqual([
      [0, 0.33, 2, 1],
      [0.33, 0.67, 2, 1],
      [0.67, 1, 2, 2],
    ]);
    expect(groups[0]!.meanGiven).toBeCloseTo(0.2, 12);
    expect(groups[2]!.range!.hi).toBe(1);
  });
});

describe('gate', () => {
  it.each([
    [0, 'list'],
    [9, 'list'],
    [10, 'groups'],
    [29, 'groups'],
    [30, 'curve'],
    [5000, 'curve'],
  ])('%d outcomes: %s', (n, expected) => expect(gate(n)).toBe(expected));
});
