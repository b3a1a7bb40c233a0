/**
 * The value below which a share of a sorted list lies, straight between neighbours.
 *
 * Anchors: of 1, 2, 3 the half is 2, the quarter 1.5.
 * Source: R. J. Hyndman, Y. Fan, American Statistician 50 (1996), p. 361, type 7.
 *
 * @param sorted ascending, not empty
 * @param share  0 to 1
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (at - below);
}
