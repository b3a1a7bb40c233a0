import { Db, type DueDelivery, untilNextDue } from '@app/db';
import { Bus, type BusHealth, type Hint } from '@app/queue';
import type { Config } from './config.js';
import { deliver, leaseSeconds } from './deliver.js';
import { handlersOf } from './jobs.js';
import { sweep } from './sweep.js';
import { type MailTransport, mailTransport } from './transports/mail.js';

/** Longest pause between two sweeps; the worker's own timer alone keeps every promise. */
const longestPauseMs = 15_000;
const shortestPauseMs = 200;
const pauseAfterFaultMs = 2_000;
/** A worker that could not sweep for this long gives up, so that a fresh one takes over. */
const silenceLimitMs = 60_000;
const closeGraceMs = 25_000;
/** Deliveries taken at once where there is no bus to share them out. */
const aloneAtOnce = 8;

/** Fires reminders and delivers notices, until it is stopped. Any number may run at once. */
export class Worker {
  private readonly db: Db;
  private readonly mail: MailTransport | null;
  private readonly bus: Bus;
  private sweeping: Promise<void> | null = null;
  private alone: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private sweptAt = performance.now();
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly say: (line: string) => void = () => {},
    private readonly giveUp: (why: string) => void = () => {},
  ) {
    this.db = new Db({
      url: config.databaseUrl,
      applicationName: 'hindcast-worker',
      poolSize: 12,
      queryTimeoutMs: 65_000,
    });
    this.mail = config.mail ? mailTransport(config.mail) : null;
    this.bus = new Bus(config.queue, handlersOf(this), (fault) => say(`queue: ${fault}`));
  }

  /** Starts sweeping at once; the bus joins when it answers. */
  start(): void {
    this.bus.open();
    void this.loop();
  }

  /** One sweep; a second caller meanwhile shares the one that runs. */
  async sweepNow(): Promise<void> {
    this.sweeping ??= this.sweepOnce().finally(() => {
      this.sweeping = null;
    });
    await this.sweeping;
  }

  async deliver(hint: Hint): Promise<void> {
    if (this.mail && !this.stopped) await deliver(this.db, this.mail, this.config, hint);
  }

  busHealth(): BusHealth {
    return this.bus.health();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.bus.close(closeGraceMs);
    await Promise.allSettled([this.sweeping, this.alone]); // their faults were said already
    this.mail?.close();
    await this.db.close();
  }

  private async sweepOnce(): Promise<void> {
    const { instance } = this.config;
    await sweep(this.db, { mail: this.mail !== null, instance, handOn: (due) => this.handOn(due) });
    this.sweptAt = performance.now();
  }

  private async handOn(due: readonly DueDelivery[]): Promise<void> {
    // What was hinted before and not taken is not left to the bus again: it may take hints and do nothing with them.
    const fresh = due.filter(({ again }) => !again);
    const handedOver = fresh.length > 0 && (await this.bus.hint('deliver', fresh));
    const left = handedOver ? due.filter(({ again }) => again) : [...due];
    if (left.length === 0) return;
    // The sweep does not wait for slow mail. What comes while a batch is under way is taken up after a lease.
    this.alone ??= this.deliverAlone(left).finally(() => {
      this.alone = null;
    });
  }

  private async deliverAlone(waiting: DueDelivery[]): Promise<void> {
    const takeTurns = async () => {
      for (let next = waiting.shift(); next && !this.stopped; next = waiting.shift()) {
        await this.deliver(next).catch((fault: Error) => this.say(`delivery ${next?.id}: ${fault.message}`));
      }
    };
    await Promise.all(Array.from({ length: aloneAtOnce }, takeTurns));
  }

  private async loop(): Promise<void> {
    let pause = pauseAfterFaultMs;
    try {
      await this.sweepNow();
      pause = await this.untilNext();
    } catch (fault) {
      this.say(`sweep: ${(fault as Error).message}`);
      if (performance.now() - this.sweptAt > silenceLimitMs) this.giveUp('no sweep succeeded for a minute');
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.loop(), pause);
  }

  private async untilNext(): Promise<number> {
    const waiting = { mail: this.mail !== null, leaseSeconds };
    const next = await this.db.transaction('installation', (tx) => untilNextDue(tx, waiting));
    return Math.min(longestPauseMs, Math.max(shortestPauseMs, next ?? longestPauseMs));
  }
}
