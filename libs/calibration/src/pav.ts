/** Working space of `poolAdjacent`, so that a thousand fits need no new arrays. */
export interface PavSpace {
  readonly sums: Float64Array;
  readonly weights: Float64Array;
  /** index of the first group of each block */
  readonly starts: Int32Array;
}

/** Room for fits of up to `size` groups. */
export function pavSpace(size: number): PavSpace {
  return { sums: new Float64Array(size), weights: new Float64Array(size), starts: new Int32Array(size) };
}

/**
 * Pools adjacent violators: the non-decreasing fit that is nearest in weighted squares. Blocks of equal value
 * are one block. Values come as sum and weight, so counts compare without any rounding.
 *
 * Source: M. Ayer and others, Annals of Mathematical Statistics 26 (1955), p. 641.
 *
 * @param size how many groups to take from the front of `sums` and `weights`; weights are above 0
 * @returns the number of blocks; `space` then holds their sums, weights and starts
 */
export function poolAdjacent(sums: Float64Array, weights: Float64Array, size: number, space: PavSpace): number {
  let top = -1;
  for (let i = 0; i < size; i++) {
    let sum = sums[i]!;
    let weight = weights[i]!;
    let start = i;
    while (top >= 0 && space.sums[top]! * weight >= sum * space.weights[top]!) {
      sum += space.sums[top]!;
      weight += space.weights[top]!;
      start = space.starts[top]!;
      top--;
    }
    top++;
    space.sums[top] = sum;
    space.weights[top] = weight;
    space.starts[top] = start;
  }
  return top + 1;
}

/**
 * The non-decreasing fit to `values`, one for each.
 *
 * Anchors: 1, 0 becomes ½, ½; 0, 1 stays.
 *
 * @param weights above 0, one for each value; all 1 when left out
 */
export function pav(values: ArrayLike<number>, weights?: ArrayLike<number>): Float64Array {
  const size = values.length;
  const given = Float64Array.from({ length: size }, (_, i) => weights?.[i] ?? 1);
  if (given.some((weight) => !(weight > 0))) throw new RangeError('a weight is above 0');
  const sums = Float64Array.from({ length: size }, (_, i) => values[i]! * given[i]!);
  const space = pavSpace(size);
  const blocks = poolAdjacent(sums, given, size, space);
  const fitted = new Float64Array(size);
  for (let b = 0; b < blocks; b++) {
    const end = b + 1 < blocks ? space.starts[b + 1]! : size;
    fitted.fill(space.sums[b]! / space.weights[b]!, space.starts[b]!, end);
  }
  return fitted;
}
