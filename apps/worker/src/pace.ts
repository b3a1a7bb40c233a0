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
  /** how long a mail server may be silent before it is given a message */
  readonly mailSilenceMs: number;
  /** how long it may be silent afterwards: it may have taken what it does not answer for yet */
  readonly mailAnswerMs: number;
  /** how long what is under way may take once the worker is to stop */
  readonly stopGraceMs: number;
}

export const pace: Pace = {
  leaseSeconds: 60,
  longestPauseMs: 15_000,
  shortestPauseMs: 200,
  pauseAfterFaultMs: 2_000,
  silenceLimitMs: 60_000,
  mailSilenceMs: 30_000,
  // RFC 5321 §4.5.3.2.6
  mailAnswerMs: 600_000,
  stopGraceMs: 25_000,
};
