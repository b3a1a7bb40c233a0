/** How long the worker waits for what. Tests hand in shorter ones; everything else uses `pace`. */
export interface Pace {
  /** how long a claimed delivery, or a hint, belongs to whoever took it */
  readonly leaseSeconds: number;
  /** longest pause between two sweeps; the worker's own timer alone keeps every promise */
  readonly longestPauseMs: number;
  readonly shortestPauseMs: number;
  readonly pauseAfterFaultMs: number;
  /** a worker that could not sweep for this long gives up, so that a fresh one takes over */
  readonly silenceLimitMs: number;
}

export const pace: Pace = {
  leaseSeconds: 60,
  longestPauseMs: 15_000,
  shortestPauseMs: 200,
  pauseAfterFaultMs: 2_000,
  silenceLimitMs: 60_000,
};
