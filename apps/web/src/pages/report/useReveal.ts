import { useEffect } from 'react';
import { type Marked, startOf } from './look.js';
import { placeId } from './places.js';

/** Brings the selected judgement's sentence into view whenever another one is selected. */
export function useReveal(current: Marked | null, reveal: (offset: number, id: string) => void): void {
  const ordinal = current?.judgement.ordinal ?? null;
  const start = current ? startOf(current.judgement) : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place that moved because of a merge is no new selection
  useEffect(() => {
    if (ordinal !== null) reveal(start, placeId(ordinal));
  }, [ordinal]);
}
