import type { Groups } from '../groups.js';

/** Forecasts that gave one chance, 0 to 1, and how many of them happened. */
export interface Cell {
  readonly chance: number;
  readonly n: number;
  readonly happened: number;
}

/** Cells in the form that every measure takes: ascending, each chance once. The order of cells does not matter. */
export function groupsFrom(cells: readonly Cell[]): Groups {
  const sums = new Map<number, { n: number; happened: number }>();
  for (const { chance, n, happened } of cells) {
    if (!(chance >= 0 && chance <= 1)) throw new RangeError(`a chance is 0 to 1, got ${chance}`);
    const sum = sums.get(chance) ?? { n: 0, happened: 0 };
    sums.set(chance, { n: sum.n + n, happened: sum.happened + happened });
  }
  const kept = [...sums].filter(([, { n }]) => n > 0).sort(([a], [b]) => a - b);
  return {
    chances: Float64Array.from(kept, ([chance]) => chance),
    sizes: Float64Array.from(kept, ([, { n }]) => n),
    happened: Float64Array.from(kept, ([, { happened }]) => happened),
    n: kept.reduce((sum, [, { n }]) => sum + n, 0),
  };
}

/** Calls back for every distinct chance, ascending: the chance, how many forecasts gave it, how many happened. */
export function each(
  { chances, sizes, happened }: Groups,
  visit: (chance: number, n: number, k: number) => void,
): void {
  for (let g = 0; g < chances.length; g++) visit(chances[g]!, sizes[g]!, happened[g]!);
}

/**
 * Neighbouring chances put together, each at its mean, until no more than `most` are left: what a band or a null is
 * drawn from, where a hundredth of a point makes no difference. Few enough chances stay as they are.
 */
export function coarsened(groups: Groups, most: number): Groups {
  if (groups.chances.length <= most) return groups;
  const sums = Array.from({ length: most }, () => ({ n: 0, sum: 0, happened: 0 }));
  each(groups, (chance, n, k) => {
    const cell = sums[Math.min(most - 1, Math.floor(chance * most))]!;
    cell.n += n;
    cell.sum += n * chance;
    cell.happened += k;
  });
  return groupsFrom(sums.filter(({ n }) => n > 0).map(({ n, sum, happened }) => ({ chance: sum / n, n, happened })));
}
