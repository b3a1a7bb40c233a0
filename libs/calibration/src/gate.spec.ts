import { gate, gateFor } from './gate.js';

describe('the gate', () => {
  it.each([
    [0, 'list', 10],
    [9, 'list', 10],
    [10, 'groups', 30],
    [29, 'groups', 30],
    [30, 'curve', 100],
    [99, 'curve', 100],
    [100, 'decomposition', 200],
    [199, 'decomposition', 200],
    [200, 'full', null],
    [100_000, 'full', null],
  ])('at %d questions is %s', (n, level, nextFrom) => {
    expect(gateFor(n)).toMatchObject({ level, nextFrom });
  });

  it('never closes what was open, but for the groups that the curve replaces', () => {
    const opened = (n: number) => {
      const { meanAndBias, curve, decomposition, full } = gateFor(n);
      return [meanAndBias, curve, decomposition, full].filter(Boolean).length;
    };
    for (let n = 1; n < 300; n++) expect(opened(n)).toBeGreaterThanOrEqual(opened(n - 1));
    expect([9, 10, 29, 30].map((n) => gateFor(n).coarseGroups)).toEqual([false, true, true, false]);
  });

  it('agrees with the short one', () => {
    for (let n = 0; n < 100; n++) expect(gateFor(n).level).toBe(gate(n));
    for (const bad of [-1, 1.5, Number.NaN]) expect(() => gateFor(bad)).toThrow(RangeError);
  });
});
