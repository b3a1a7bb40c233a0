import { uptime } from 'node:os';
import { type Agreement, type Db, pauseFiring, readAgreement } from '@app/db';

const second = 1_000;
const hour = 3_600 * second;
/** This process may be so far from the database's clock and still fire. */
const mostSkewMs = 60 * second;
/** The database's clock may move so much more, or less, than time did between two sweeps. */
const mostJumpMs = hour;

/** What a look at the clocks found. */
export interface ClockSeen {
  /** this process's clock less the server's, milliseconds */
  readonly skewMs: number;
  /** why nothing is to fire now, for people; `null`: it may */
  readonly notFiring: string | null;
}

/** What tells this process how time passes. */
export interface Clocks {
  /** milliseconds that nobody sets; it goes on while the machine sleeps, so that a closed laptop is no jump */
  readonly steady: () => number;
  /** epoch milliseconds */
  readonly wall: () => number;
}

const machine: Clocks = { steady: () => uptime() * second, wall: Date.now };

/**
 * Whether the database's clock, by which everything is decided, may be gone by. It may not while it jumped by more than
 * an hour: then nothing fires in any worker until an administrator confirms it, or it is right again. Nor does a process
 * fire whose own clock is more than a minute off.
 */
export class ClockWatch {
  /** a moment of the database that was trusted, and the steady clock's then */
  private trusted: { readonly now: number; readonly steady: number } | null = null;
  private confirmations = 0;
  private pausedHere = false;

  constructor(private readonly clocks: Clocks = machine) {}

  async look(db: Db): Promise<ClockSeen> {
    const askedAt = this.clocks.wall();
    const agreement = await db.transaction('installation', readAgreement);
    const skewMs = (askedAt + this.clocks.wall()) / 2 - agreement.serverNow;
    const pausedWhy = await this.pausedWhy(db, agreement);
    return { skewMs, notFiring: pausedWhy ?? whySkewed(skewMs) };
  }

  private async pausedWhy(db: Db, agreement: Agreement): Promise<string | null> {
    const jumped = this.jumpedBy(agreement);
    if (Math.abs(jumped) > mostJumpMs) {
      const why = agreement.pausedWhy ?? whyJumped(jumped);
      if (agreement.pausedWhy === null) await this.pause(db, why);
      this.pausedHere = true;
      return why;
    }
    this.trusted = { now: agreement.now, steady: this.clocks.steady() };
    if (agreement.pausedWhy !== null && this.pausedHere) {
      await this.pause(db, null);
      this.pausedHere = false;
      return null;
    }
    this.pausedHere = false;
    return agreement.pausedWhy;
  }

  private jumpedBy({ now, watermark, confirmations }: Agreement): number {
    const steady = this.clocks.steady();
    if (this.trusted === null) {
      // a clock that is behind what was swept already went back while nobody looked
      this.trusted = { now: Math.max(now, watermark ?? now), steady };
    } else if (confirmations !== this.confirmations) {
      this.trusted = { now, steady };
    }
    this.confirmations = confirmations;
    return now - this.trusted.now - (steady - this.trusted.steady);
  }

  private async pause(db: Db, why: string | null): Promise<void> {
    await db.transaction('installation', (tx) => pauseFiring(tx, why));
  }
}

const whyJumped = (ms: number): string =>
  `the database's clock jumped ${ms < 0 ? 'back' : 'ahead'} by ${(Math.abs(ms) / hour).toFixed(1)} hours; nothing fires until somebody confirms it`;

function whySkewed(ms: number): string | null {
  if (Math.abs(ms) <= mostSkewMs) return null;
  return `this worker's clock is ${Math.round(Math.abs(ms) / second)} seconds ${ms < 0 ? 'behind' : 'ahead of'} the database's`;
}
