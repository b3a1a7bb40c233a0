import { Db, type DueDelivery, newId, type Rates, takeOver, untilNextDue } from '@app/db';
import { Bus, type BusHealth, type Hint, type JobBus } from '@app/queue';
import { ClockWatch } from './clockWatch.js';
import type { Config } from './config.js';
import { deliver } from './deliver.js';
import { handlersOf } from './jobs.js';
import { pace as ordinaryPace, type Pace } from './pace.js';
import { renewMoments } from './renewMoments.js';
import { chunk, sweep } from './sweep.js';
import type { Transports } from './transports/transport.js';
import { waysOut } from './transports/waysOut.js';

/** How long what was broken off has for saying so: the queue lets nobody go while a job of its own runs. */
const recordingMs = 2_000;
/** Deliveries taken at once where there is no bus to share them out. */
const aloneAtOnce = 8;

/** Fires reminders and delivers notices, until it is stopped. Any number may run at once. */
export class Worker {
  private readonly db: Db;
  private readonly transports: Transports;
  private readonly rates: Rates;
  /** tells this process from others of the same installation */
  private readonly process = newId();
  private begun: Promise<void> | null = null;
  private firing = true;
  private readonly bus: JobBus;
  private sweeping: Promise<void> | null = null;
  private alone: Promise<void> | null = null;
  /** deliveries of our own that nobody else was asked to take */
  private readonly waiting: DueDelivery[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | null = null;
  private sweptAt = performance.now();
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly say: (line: string) => void = () => {},
    private readonly giveUp: (why: string) => void = () => {},
    private readonly pace: Pace = ordinaryPace,
    openBus: (...given: ConstructorParameters<typeof Bus>) => JobBus = (...given) => new Bus(...given),
    private readonly clock = new ClockWatch(),
  ) {
    this.db = new Db({
      url: config.databaseUrl,
      applicationName: 'hindcast-worker',
      poolSize: 12,
    });
    this.transports = waysOut(config, pace);
    this.rates = ratesOf(this.transports, config.rates);
    this.bus = openBus(config.queue, handlersOf(this), (fault) => say(`queue: ${fault}`));
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
    if (this.stopped) return;
    const terms = { leaseSeconds: this.pace.leaseSeconds, circuit: this.config.circuit };
    const delivery = deliver(this.db, this.transports, hint, terms).finally(() => this.underWay.delete(delivery));
    this.underWay.add(delivery);
    await delivery;
  }

  busHealth(): BusHealth {
    return this.bus.health();
  }

  /** Waits a while for what is under way, then breaks off what still waits for an answer and records that. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    const { stopGraceMs } = this.pace;
    const breakingOff = setTimeout(() => this.closeTransports(), stopGraceMs);
    await this.bus.close(stopGraceMs + recordingMs);
    await Promise.allSettled([this.sweeping, this.alone, ...this.underWay]); // their faults were said already
    clearTimeout(breakingOff);
    this.closeTransports();
    await this.db.close();
  }

  private closeTransports(): void {
    for (const transport of Object.values(this.transports)) transport.close();
  }

  private async sweepOnce(): Promise<void> {
    this.begun ??= this.begin().catch((fault: Error) => {
      this.begun = null;
      throw fault;
    });
    await this.begun;
    const seen = await this.clock.look(this.db);
    if (seen.notFiring !== null && this.firing) this.say(seen.notFiring);
    this.firing = seen.notFiring === null;
    await sweep(this.db, {
      rates: this.rates,
      beat: { instance: this.config.instance, process: this.process, ...seen },
      leaseSeconds: this.pace.leaseSeconds,
      handOn: (due) => this.handOn(due),
      // a list of our own that grows without end would only keep from others what they could send
      room: () => chunk - this.waiting.length,
    });
    this.sweptAt = performance.now();
  }

  /** What comes before the first sweep: whose database this is, and by which zone rules it was planned. */
  private async begin(): Promise<void> {
    const held = await this.db.transaction('installation', (tx) => takeOver(tx, this.config.instance));
    if (held !== null) {
      this.say(`this database was restored or copied: ${held} messages wait for an administrator, older ones will too`);
    }
    await renewMoments(this.db, this.say);
  }

  private async handOn(due: readonly DueDelivery[]): Promise<void> {
    // What was hinted before and not taken is not left to the bus again: it may take hints and do nothing with them.
    const fresh = due.filter(({ again }) => !again);
    const handedOver = fresh.length > 0 && (await this.bus.hint('deliver', fresh));
    this.waiting.push(...(handedOver ? due.filter(({ again }) => again) : due));
    if (this.waiting.length === 0) return;
    // the sweep does not wait for slow mail
    this.alone ??= this.deliverAlone().finally(() => {
      this.alone = null;
    });
  }

  private async deliverAlone(): Promise<void> {
    const takeTurns = async () => {
      for (let next = this.waiting.shift(); next && !this.stopped; next = this.waiting.shift()) {
        await this.deliver(next).catch((fault: Error) => this.say(`delivery ${next?.id}: ${fault.message}`));
      }
    };
    await Promise.all(Array.from({ length: aloneAtOnce }, takeTurns));
  }

  private async loop(): Promise<void> {
    let pause = this.pace.pauseAfterFaultMs;
    try {
      await this.sweepNow();
      pause = await this.untilNext();
    } catch (fault) {
      this.say(`sweep: ${(fault as Error).message}`);
      // a server that says its disk is full answers: a fresh process would hear the same
      if ((fault as { code?: string }).code === '53100') this.sweptAt = performance.now();
      if (performance.now() - this.sweptAt > this.pace.silenceLimitMs) this.giveUp('no sweep succeeded for too long');
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.loop(), pause);
  }

  private async untilNext(): Promise<number> {
    const { leaseSeconds, longestPauseMs, shortestPauseMs } = this.pace;
    const waiting = { rates: this.rates, leaseSeconds, firing: this.firing };
    const next = await this.db.transaction('installation', (tx) => untilNextDue(tx, waiting));
    return Math.min(longestPauseMs, Math.max(shortestPauseMs, next ?? longestPauseMs));
  }
}

/** The pace of those ways out that there are. */
function ratesOf(transports: Transports, rates: Required<Rates>): Rates {
  const channels = Object.keys(transports) as (keyof Rates)[];
  return Object.fromEntries(channels.map((channel) => [channel, rates[channel]]));
}
