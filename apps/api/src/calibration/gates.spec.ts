import type { Calibration, Withheld } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { type GivenResult, givenResults } from '@test/kit/results.js';

let api: TestApp;
let caller: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-06-01T00:00:00Z');
  caller = await api.setUp({ timeZone: 'UTC' });
});
afterAll(() => api.close());

/** Outcomes of chances from 5 to 95 %, about as often as said: enough of both for everything that can be estimated. */
const outcome = (i: number): GivenResult => ({
  chance: (5 + 10 * (i % 10)) / 100,
  happened: (i * 37) % 100 < 5 + 10 * (i % 10),
  close: '2026-03-11',
});

/** What must not be in the answer while a figure is withheld. */
const figures: Record<Exclude<Withheld['what'], 'pit' | 'intervals' | 'options'>, (shown: Calibration) => unknown[]> = {
  ranges: ({ score }) => [score?.range ?? null, score?.standardError ?? null, score?.atLead?.range ?? null],
  bias: ({ bias }) => [bias],
  groups: ({ groups, curve }) => [groups[0] ?? curve],
  quarters: ({ quarters }) => [quarters[0] ?? null],
  curve: ({ curve }) => [curve],
  slope: ({ slope }) => [slope],
  skill: ({ score }) => [score?.skill ?? null],
  discrimination: ({ discrimination }) => [discrimination],
  decomposition: ({ decomposition }) => [decomposition?.parts ?? null],
  murphy: ({ murphy }) => [murphy],
  likelihoodSlope: ({ slope }) => [slope?.likelihood ?? null],
  ece: ({ ece }) => [ece],
};
const opensAt: Record<keyof typeof figures, number> = {
  ...{ ranges: 10, bias: 10, groups: 10, quarters: 10, curve: 30, slope: 30, skill: 30, discrimination: 30 },
  ...{ decomposition: 100, murphy: 100, likelihoodSlope: 200, ece: 200 },
};
const names = Object.keys(figures) as (keyof typeof figures)[];

const table = async (chart: string) =>
  (await caller.get(`/calibration/table.csv?chart=${chart}`).expect(200)).text.trimEnd().split('\r\n').slice(1);

describe('what GET /calibration shows at so many outcomes', () => {
  let had = 0;
  it.each([
    [9, 'list'],
    [10, 'groups'],
    [29, 'groups'],
    [30, 'curve'],
    [99, 'curve'],
    [100, 'decomposition'],
    [199, 'decomposition'],
    [200, 'full'],
  ])('%i: %s, and nothing beyond it, neither in the answer nor in a table', async (n, gate) => {
    await givenResults(
      api.db,
      caller,
      Array.from({ length: n - had }, (_, i) => outcome(had + i)),
    );
    had = n;
    const shown: Calibration = (await caller.get('/calibration').expect(200)).body;
    expect(shown).toMatchObject({ gate, n: { counted: n } });
    const withheld = names.filter((name) => opensAt[name] > n);
    expect(shown.withheld.map(({ what }) => what).sort()).toEqual([...withheld].sort());
    for (const name of names) {
      const there = figures[name](shown).filter((figure) => figure !== null && figure !== undefined);
      expect([name, there.length > 0]).toEqual([name, opensAt[name] <= n]);
    }
    for (const { why } of shown.withheld) expect(why).toMatch(new RegExp(`^Not enough data: ${n} of \\d+ resolved`));
    expect(shown.results).toHaveLength(n < 30 ? n : 0);
    expect(shown.groups).toHaveLength(n >= 10 && n < 30 ? 3 : 0);
    expect((await table('decomposition')).length).toBe(n < 100 ? 0 : 5);
    expect((await table('quarters')).length).toBe(n < 10 ? 0 : 1);
    expect((await table('reliability')).length).toBe(n < 10 ? 0 : n < 30 ? 3 : shown.curve!.histogram.length);
    expect((await table('results')).length).toBe(n);
  });
});
