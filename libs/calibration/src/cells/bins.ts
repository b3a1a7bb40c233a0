import type { Bin } from '../bins.js';
import type { Groups } from '../groups.js';
import { wilson } from '../wilson.js';
import { each } from './cells.js';

/** How many forecasts gave which chance, in 20 bins of five points, empty ones among them. */
export const histogramOf = (groups: Groups): Bin[] =>
  binned(
    groups,
    Array.from({ length: 21 }, (_, i) => i / 20),
  );

/** Three coarse groups, 0–33, 33–67 and 67–100 %: all that 10 to 29 outcomes can bear. */
export const coarseGroupsOf = (groups: Groups): Bin[] => binned(groups, [0, 0.33, 0.67, 1]);

function binned(groups: Groups, edges: readonly number[]): Bin[] {
  const bins = edges.slice(0, -1).map((from, i) => ({ from, to: edges[i + 1]!, n: 0, happened: 0, sum: 0 }));
  let at = 0;
  each(groups, (chance, n, k) => {
    // 0.15 as it was computed may lie a hair below 3 ÷ 20.
    while (at + 1 < bins.length && chance >= bins[at]!.to - 1e-9) at++;
    const bin = bins[at]!;
    bin.n += n;
    bin.happened += k;
    bin.sum += n * chance;
  });
  return bins.map(({ sum, ...bin }) => ({
    ...bin,
    meanGiven: bin.n === 0 ? null : sum / bin.n,
    range: wilson(bin.happened, bin.n),
  }));
}
