import { Unreadable } from './unreadable.js';

/** Lets so many in at once and so many more wait; whoever comes then is told so. */
export class Turns {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /**
   * Runs `work` when it is its turn.
   *
   * @throws Unreadable `too-busy` at once where too many wait; the reason of `signal` when it ends the waiting
   */
  async take<Result>(signal: AbortSignal | undefined, work: () => Promise<Result>): Promise<Result> {
    signal?.throwIfAborted();
    if (this.inside >= this.atOnce) await this.wait(signal);
    else this.inside += 1;
    try {
      signal?.throwIfAborted();
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }

  /** Whoever leaves hands the place on, so it is never free in between. */
  private wait(signal: AbortSignal | undefined): Promise<void> {
    if (this.waiting.length >= this.mostWaiting)
      throw new Unreadable('too-busy', 'Other reports are being read: try again in a moment.');
    return new Promise((resolve, reject) => {
      const enter = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.waiting.splice(this.waiting.indexOf(enter), 1);
        reject(signal?.reason);
      };
      this.waiting.push(enter);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }
}
