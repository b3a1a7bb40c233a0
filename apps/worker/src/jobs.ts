import type { Hint, JobName } from '@app/queue';
import type { Worker } from './worker.js';

/** Every background job and what it does. How often and how many at a time stands in `@app/queue`. */
export const handlersOf = (worker: Worker): { readonly [Name in JobName]: (hint: Hint | null) => Promise<void> } => ({
  sweep: () => worker.sweepNow(),
  deliver: async (hint) => {
    if (hint) await worker.deliver(hint);
  },
});
