/** A label that wants a place on an axis. */
export interface Wish {
  /** pixels along the axis */
  readonly at: number;
  /** half of its length, pixels */
  readonly half: number;
}

/**
 * Which labels find room: in the order given, each is kept if it touches none that was kept before it.
 *
 * @param gap pixels between two neighbours
 * @returns indices, ascending
 */
export function labelRoom(wishes: readonly Wish[], gap = 4): number[] {
  const kept: number[] = [];
  for (const [index, wish] of wishes.entries()) {
    const free = kept.every((other) => {
      const there = wishes[other]!;
      return Math.abs(there.at - wish.at) >= there.half + wish.half + gap;
    });
    if (free) kept.push(index);
  }
  return kept.sort((a, b) => a - b);
}
