import type { Groups } from '../groups.js';

/** Neighbouring chances taken together, ascending; lists of one length, since there may be a million cells. */
export interface Cells {
  /** which key each cell has */
  readonly keys: Float64Array;
  readonly sizes: Float64Array;
  readonly happened: Float64Array;
  /** mean chance given in the cell, never its middle */
  readonly given: Float64Array;
  /** index of the first group of each cell, and behind the last the number of groups */
  readonly starts: Int32Array;
}

/**
 * The bin of a chance among `bins` of equal width: [a, b), the last one closed. 0.3 as it was computed may lie a
 * hair below 3 ÷ 10, and belongs into the bin that it names.
 */
export const binOf = (chance: number, bins: number): number => Math.min(bins - 1, Math.floor(chance * bins + 1e-9));

/**
 * Takes chances with the same key together.
 *
 * @param keyOf must not fall as the chance rises; its result is stored as a number
 */
export function cellsOf({ chances, sizes, happened }: Groups, keyOf: (chance: number) => number): Cells {
  const size = chances.length;
  const list = () => new Float64Array(size);
  const [keys, counts, events, given] = [list(), list(), list(), list()];
  const starts = new Int32Array(size + 1);
  let count = 0;
  for (let g = 0; g < size; g++) {
    const key = keyOf(chances[g]!);
    if (count === 0 || keys[count - 1] !== key) {
      starts[count] = g;
      keys[count++] = key;
    }
    counts[count - 1]! += sizes[g]!;
    events[count - 1]! += happened[g]!;
    given[count - 1]! += sizes[g]! * chances[g]!;
  }
  for (let c = 0; c < count; c++) given[c] = given[c]! / counts[c]!;
  starts[count] = size;
  return {
    keys: keys.subarray(0, count),
    sizes: counts.subarray(0, count),
    happened: events.subarray(0, count),
    given: given.subarray(0, count),
    starts: starts.subarray(0, count + 1),
  };
}
