import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void) => {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
};

/** Whether the page is in sight: not behind another tab, not minimised. */
export const useInSight = (): boolean => useSyncExternalStore(subscribe, () => document.visibilityState === 'visible');
