/** Odds beyond 4 to 1 are drawn as 4 to 1: a bar should show direction and rough size, not win by length. */
const cap = 2;

/** Weight of a piece of evidence for drawing: |log2 odds|, 0 to 2. Anchors: 1 → 0, 2 → 1, 4 and more → 2; none stated → 0. */
export function drawnWeight(odds: number | null): number {
  return odds === null ? 0 : Math.min(cap, Math.abs(Math.log2(odds)));
}

/** "2 to 1 against", "1.3 to 1 for", "no weight stated". */
export function oddsWords(odds: number | null, direction: 'for' | 'against' | 'neutral', short = false): string {
  if (direction === 'neutral') return 'neutral';
  if (odds === null) return short ? '–' : `${direction}, no weight stated`;
  const ratio = `${Number(odds.toFixed(odds < 10 ? 1 : 0))} to 1`;
  return short ? ratio : `${ratio} ${direction}`;
}
