/** A mark that pointer and keys can reach; pixels of the plot. */
export interface Reachable {
  readonly x: number;
  readonly y: number;
}

/**
 * Index of the mark closest to a pointer, or −1 when none lies within reach.
 *
 * Height counts half: people aim along the time axis, and lanes lie above each other.
 *
 * @param reach pixels
 */
export function nearest(marks: readonly Reachable[], x: number, y: number, reach = 36): number {
  let best = -1;
  let distance = reach;
  for (const [index, mark] of marks.entries()) {
    const here = Math.hypot(mark.x - x, (mark.y - y) / 2);
    if (here > distance) continue;
    best = index;
    distance = here;
  }
  return best;
}

/** Where an arrow key leads from a mark; stays at the ends. `null`: the key means nothing here. */
export function afterKey(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(count - 1, at + 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return at < 0 ? count - 1 : Math.max(0, at - 1);
  return null;
}
