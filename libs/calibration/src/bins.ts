import { groupsOf, type Outcomes } from './groups.js';
import { type Range, wilson } from './wilson.js';

/** Forecasts whose chance lies from `from` up to, not reaching, `to`; the last bin holds 1 as well. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly happened: number;
  /** mean chance given, never the middle of the bin; `null` at n = 0 */
  readonly meanGiven: number | null;
  /** 90 % Wilson range of the share that happened; `null` at n = 0 */
  readonly range: Range | null;
}

/** How many forecasts gave which chance, in 20 bins of five points, empty ones among them. */
export function histogram(chances: ArrayLike<number>, outcomes: Outcomes): Bin[] {
  const edges = Array.from({ length: 21 }, (_, i) => i / 20);
  return binned(chances, outcomes, edges);
}

/** Three coarse groups, 0–33, 33–67 and 67–100 %: all that 10 to 29 outcomes can bear. */
export function coarseGroups(chances: ArrayLike<number>, outcomes: Outcomes): Bin[] {
  return binned(chances, outcomes, [0, 0.33, 0.67, 1]);
}

function binned(chances: ArrayLike<number>, outcomes: Outcomes, edges: readonly number[]): Bin[] {
  const groups = groupsOf(chances, outcomes);
  let g = 0;
  return edges.slice(0, -1).map((from, bin) => {
    const to = edges[bin + 1]!;
    const last = bin === edges.length - 2;
    let [n, happened, sum] = [0, 0, 0];
    // 0.15 as it was computed may lie a hair below 3 ÷ 20.
    for (; g < groups.chances.length && (last || groups.chances[g]! < to - 1e-9); g++) {
      n += groups.sizes[g]!;
      happened += groups.happened[g]!;
      sum += groups.sizes[g]! * groups.chances[g]!;
    }
    return { from, to, n, happened, meanGiven: n === 0 ? null : sum / n, range: wilson(happened, n) };
  });
}
