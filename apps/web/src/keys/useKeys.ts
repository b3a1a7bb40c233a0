import { useEffect, useRef, useSyncExternalStore } from 'react';
import { addKeys, type KeyGroup, keyGroups, onKeys, singleKeysOn } from './keyboard.js';
import type { Binding } from './strokes.js';

/**
 * Keys that act while a part is on the page. They never fire in a field, except with Ctrl, and are listed in the help
 * sheet under `title`. `run` may be a new function at every render.
 */
export function useKeys(title: string, bindings: readonly Binding[], on = true): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const shape = on ? bindings.map((binding) => `${binding.keys}\u0000${binding.does}`).join('\u0001') : '';
  useEffect(() => {
    if (shape === '') return;
    return addKeys({
      title,
      bindings: latest.current.map((binding, place) => ({ ...binding, run: () => latest.current[place]?.run() })),
    });
  }, [title, shape]);
}

/** Every group in force, for the help sheet. */
export const useKeyGroups = (): readonly KeyGroup[] => useSyncExternalStore(onKeys, keyGroups);

/** Whether letters act. */
export const useSingleKeys = (): boolean => useSyncExternalStore(onKeys, singleKeysOn);
