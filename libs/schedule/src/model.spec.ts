import { checkModel } from './model.long.js';

describe('whatever happens to a forecast', () => {
  it('people are told what was promised: nothing stale, nothing lost, nothing twice', { timeout: 240_000 }, () => {
    const report = checkModel({ runs: 200, commands: 50, seed: 20261124 });
    expect(report.wrong).toEqual([]);
    expect(report).toMatchObject({ runs: 200, commands: 10_000 });
    expect(report.told).toBeGreaterThan(2000);
  });
});
