import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Chunk } from './chunks.js';
import { pieceAt } from './pieces.js';

/** Which chunks of a report are on the page. */
export interface Windowing {
  readonly isShown: (index: number) => boolean;
  /** pixels to keep free for a chunk that is not on the page */
  readonly heightOf: (chunk: Chunk) => number;
  /** watches a chunk's element; `ref` of an element with `data-chunk` */
  readonly watch: (element: HTMLElement | null) => (() => void) | undefined;
  /** brings the chunk of an offset to the page, then the element with this id into view */
  readonly reveal: (offset: number, id: string) => void;
}

/** Chunks this far from the window, in pixels, are on the page already. */
const margin = '1800px 0px';

/** What somebody works with stays on the page, however far it is. */
const isInUse = (element: Element): boolean =>
  element.contains(document.activeElement) || getSelection()?.containsNode(element, true) === true;

/**
 * Keeps of a long report only what is near the window on the page; a short one is there whole, so that a browser's
 * own search finds every word of it.
 *
 * @param whole the report is short enough to be there whole
 */
export function useWindowing(chunks: readonly Chunk[], whole: boolean): Windowing {
  const [shown, setShown] = useState<ReadonlySet<number>>(() => new Set([0]));
  const [aim, setAim] = useState<{ readonly id: string } | null>(null);
  const heights = useRef(new Map<number, number>());
  const observer = useRef<IntersectionObserver | null>(null);
  const waiting = useRef(new Set<HTMLElement>());

  const take = useCallback((entries: readonly IntersectionObserverEntry[]) => {
    setShown((was) => {
      const next = new Set(was);
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const index = Number((target as HTMLElement).dataset.chunk);
        if (isIntersecting) next.add(index);
        else if (was.has(index) && !isInUse(target)) {
          heights.current.set(index, boundingClientRect.height);
          next.delete(index);
        }
      }
      return next;
    });
  }, []);

  useEffect(() => {
    if (whole) return;
    const watching = new IntersectionObserver(take, { rootMargin: margin });
    observer.current = watching;
    for (const element of waiting.current) watching.observe(element);
    return () => {
      watching.disconnect();
      observer.current = null;
    };
  }, [whole, take]);

  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    waiting.current.add(element);
    observer.current?.observe(element);
    return () => {
      waiting.current.delete(element);
      observer.current?.unobserve(element);
    };
  }, []);

  const reveal = useCallback(
    (offset: number, id: string) => {
      setShown((was) => new Set(was).add(Math.max(0, pieceAt(chunks, offset))));
      setAim({ id });
    },
    [chunks],
  );
  useLayoutEffect(() => {
    if (aim) bringIntoView(aim.id);
  }, [aim]);

  return useMemo(
    () => ({
      isShown: (index) => whole || shown.has(index),
      heightOf: (chunk) => heights.current.get(chunk.index) ?? chunk.guess,
      watch,
      reveal,
    }),
    [whole, shown, watch, reveal],
  );
}

/** Scrolls to an element unless it stands well in view: below the head, above a sheet. */
function bringIntoView(id: string): void {
  const place = document.getElementById(id);
  const box = place?.getClientRects()[0];
  if (!place || !box) return;
  if (box.top < 80 || box.bottom > window.innerHeight * 0.6) place.scrollIntoView({ block: 'center' });
}
