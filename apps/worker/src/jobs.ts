import type { Hint, JobName } from '@app/queue';

/** What a worker can be asked to do. */
interface Duties {
  sweepNow(): Promise<void>;
  deliver(hint: Hint): Promise<void>;
}

/** Every background job and what it does. How often and how many at a time stands in `@app/queue`. */
export const handlersOf = (worker: Duties): { readonly [Name in JobName]: (hint: Hint | null) => Promise<void> } => ({
  sweep: () => worker.sweepNow(),
  deliver: async (hint) => {
    if (hint) await worker.deliver(hint);
  },
});
