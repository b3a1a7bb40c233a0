/** Draws a whole number for a cell: hand in a number from 0 up to, not reaching, 1. */
export interface Counts {
  draw(cell: number, at: number): number;
}

/** Numbers that are this much rarer than the likeliest one are never drawn. */
const NEVER = 1e-12;

/** For each cell how many of n happen, each with chance p, 0 to 1. */
export function binomialCounts(n: ArrayLike<number>, p: ArrayLike<number>): Counts {
  return new Tables(
    Array.from({ length: n.length }, (_, cell) => {
      const [size, chance] = [n[cell]!, p[cell]!];
      if (chance <= 0 || chance >= 1) return always(chance <= 0 ? 0 : size);
      const odds = chance / (1 - chance);
      return around(Math.min(size, Math.floor((size + 1) * chance)), (k) => (odds * (size - k)) / (k + 1));
    }),
  );
}

/** For each cell how many happen where `means` are expected and each happens by itself. */
export function poissonCounts(means: ArrayLike<number>): Counts {
  return new Tables(
    Array.from(means, (mean) => (mean > 0 ? around(Math.floor(mean), (k) => mean / (k + 1)) : always(0))),
  );
}

/** Shares of the numbers from `lowest` on, in proportion. */
interface Shares {
  readonly lowest: number;
  readonly shares: readonly number[];
}

const always = (lowest: number): Shares => ({ lowest, shares: [1] });

/** @param ratio how many times likelier k + 1 is than k; 0 after the last */
function around(likeliest: number, ratio: (k: number) => number): Shares {
  const shares = [1];
  for (let k = likeliest, share = ratio(k); share > NEVER; share *= ratio(++k)) shares.push(share);
  let lowest = likeliest;
  for (let share = 1; lowest > 0; lowest--) {
    share /= ratio(lowest - 1);
    if (share <= NEVER) break;
    shares.unshift(share);
  }
  return { lowest, shares };
}

/**
 * For each cell a table of the numbers it may draw, entered where the draw must lie by then: each of many draws costs a
 * step or two, however large the numbers are.
 */
class Tables implements Counts {
  private readonly lowest: Int32Array;
  private readonly starts: Int32Array;
  private readonly upTo: Float64Array;
  private readonly entries: Int32Array;

  constructor(cells: readonly Shares[]) {
    this.lowest = Int32Array.from(cells, ({ lowest }) => lowest);
    this.starts = new Int32Array(cells.length + 1);
    for (const [cell, { shares }] of cells.entries()) this.starts[cell + 1] = this.starts[cell]! + shares.length;
    this.upTo = new Float64Array(this.starts[cells.length]!);
    this.entries = new Int32Array(this.upTo.length);
    for (const [cell, { shares }] of cells.entries()) this.fill(this.starts[cell]!, shares);
  }

  draw(cell: number, at: number): number {
    const start = this.starts[cell]!;
    let place = this.entries[start + Math.floor(at * (this.starts[cell + 1]! - start))]!;
    while (this.upTo[place]! <= at) place++;
    return this.lowest[cell]! + place - start;
  }

  private fill(start: number, shares: readonly number[]): void {
    const whole = shares.reduce((sum, share) => sum + share, 0);
    let sum = 0;
    for (let i = 0; i < shares.length; i++) {
      sum += shares[i]!;
      this.upTo[start + i] = i + 1 < shares.length ? sum / whole : 1;
    }
    for (let i = 0, place = start; i < shares.length; i++) {
      while (this.upTo[place]! <= i / shares.length) place++;
      this.entries[start + i] = place;
    }
  }
}
