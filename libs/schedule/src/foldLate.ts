/** Something to be told to somebody. */
export interface LateItem {
  readonly id: string;
  readonly recipientId: string;
  /** when it should have been told, epoch milliseconds */
  readonly fireAt: number;
}

/** What goes out by itself, and what goes out as one message for each person; every item is in exactly one place. */
export interface Folded<Item> {
  readonly single: Item[];
  readonly digests: { readonly recipientId: string; readonly items: Item[] }[];
}

/** An item is late from this age on. */
export const lateAfterMs = 10 * 60_000;

/** Somebody with more late items than this gets them as one digest. */
export const mostLateSingly = 5;

/** Folds what piled up (an outage, a full queue) into one digest for each person with more than five late items; what is not late goes out by itself. */
export function foldLate<Item extends LateItem>(items: readonly Item[], now: number): Folded<Item> {
  const late = new Map<string, Item[]>();
  for (const item of items) {
    if (now - item.fireAt > lateAfterMs) {
      const theirs = late.get(item.recipientId);
      if (theirs) theirs.push(item);
      else late.set(item.recipientId, [item]);
    }
  }
  const digests = [...late].filter(([, theirs]) => theirs.length > mostLateSingly);
  const folded = new Set(digests.flatMap(([, theirs]) => theirs));
  return {
    single: items.filter((item) => !folded.has(item)),
    digests: digests.map(([recipientId, theirs]) => ({ recipientId, items: theirs })),
  };
}
