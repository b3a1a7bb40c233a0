/**
 * Every background job, on one screen. A job is a hint and never a record: its payload is keys only,
 * and whatever it would do is found again by the next sweep if the hint is lost.
 */
export const jobs = {
  /** Looks for what is due; also driven by the worker's own timer, which alone is enough. */
  sweep: { everyMs: 15_000, concurrency: 1 },
  /** Takes one delivery through its channel. */
  deliver: { everyMs: null, concurrency: 8 },
} as const satisfies Record<string, { everyMs: number | null; concurrency: number }>;

export type JobName = keyof typeof jobs;

/** Keys of the row that a hint points at. */
export interface Hint {
  readonly workspaceId: string;
  readonly id: string;
  /** tells one try from the next, so that a repeated hint for the same try is dropped by the queue */
  readonly attempt: number;
}
