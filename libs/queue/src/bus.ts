import type { Queue, Worker } from 'bullmq';
import { type Backend, connect, type QueuePlace } from './backend.js';
import { type Hint, type JobName, jobs } from './jobs.js';

export interface BusHealth {
  readonly connected: boolean;
  readonly place: QueuePlace['kind'];
  readonly lastFault: string | null;
}

/** What a worker asks of whatever carries its hints. */
export type JobBus = Pick<Bus, 'open' | 'hint' | 'health' | 'close'>;

type Handlers = { readonly [Name in JobName]: (hint: Hint | null) => Promise<void> };

const retryConnectMs = 5_000;
const hintTimeoutMs = 2_000;
/** The schedulers are lost with a flushed Redis, so they are written again now and then. */
const renewSchedulersMs = 600_000;

/**
 * Carries hints between processes; everything stays right if it drops, doubles, delays or loses all of them.
 * Nobody waits for it: it connects, and reconnects, by itself.
 */
export class Bus {
  private backend: Backend | null = null;
  private readonly queues = new Map<JobName, Queue>();
  private readonly workers: Worker[] = [];
  private timer: NodeJS.Timeout | null = null;
  private lastFault: string | null = null;
  private closed = false;

  constructor(
    private readonly place: QueuePlace,
    private readonly handlers: Handlers,
    private readonly say: (fault: string) => void = () => {},
  ) {}

  /** Starts to connect and returns at once. */
  open(): void {
    void this.tryToConnect();
  }

  /**
   * Asks for work to be taken now. Never throws and answers within two seconds.
   *
   * @returns false when nothing was handed over: do it yourself
   */
  async hint(name: JobName, hints: readonly Hint[]): Promise<boolean> {
    const queue = this.queues.get(name);
    if (!queue || this.closed) return false;
    const asked = hints.map((hint) => ({ name, data: hint, opts: { jobId: `${name}-${hint.id}-${hint.attempt}` } }));
    const handedOver = queue.addBulk(asked).then(
      () => true,
      (fault: Error) => {
        this.note(fault);
        return false;
      },
    );
    return await Promise.race([handedOver, inTime(hintTimeoutMs, false)]);
  }

  health(): BusHealth {
    return { connected: this.backend !== null, place: this.place.kind, lastFault: this.lastFault };
  }

  /** Lets running jobs finish for at most `graceMs`; their leases cover what is cut off. */
  async close(graceMs: number): Promise<void> {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    const done = Promise.allSettled([
      ...this.workers.map((w) => w.close()),
      ...[...this.queues.values()].map((q) => q.close()),
    ]);
    await Promise.race([done, inTime(graceMs, null)]);
    await this.backend?.close();
    this.backend = null;
  }

  private async tryToConnect(): Promise<void> {
    try {
      const backend = await connect(this.place, (fault) => this.note(fault));
      if (this.closed) return await backend.close();
      this.backend = backend;
      for (const name of Object.keys(jobs) as JobName[]) {
        this.queues.set(name, backend.queue(name));
        const handler = this.handlers[name];
        this.workers.push(backend.worker(name, (payload) => handler(asHint(payload)), jobs[name].concurrency));
      }
      await this.renewSchedulers();
    } catch (fault) {
      this.note(fault as Error);
      if (!this.closed && !this.backend) this.timer = setTimeout(() => this.open(), retryConnectMs);
    }
  }

  private async renewSchedulers(): Promise<void> {
    if (this.closed) return;
    for (const [name, { everyMs }] of Object.entries(jobs) as [JobName, { everyMs: number | null }][]) {
      if (everyMs === null) continue;
      const queue = this.queues.get(name);
      await queue
        ?.upsertJobScheduler(`every-${name}`, { every: everyMs }, { name })
        .catch((fault: Error) => this.note(fault));
    }
    this.timer = setTimeout(() => void this.renewSchedulers(), renewSchedulersMs).unref();
  }

  private note(fault: Error): void {
    if (this.closed) return;
    if (fault.message !== this.lastFault) this.say(fault.message);
    this.lastFault = fault.message;
  }
}

function inTime<Value>(ms: number, value: Value): Promise<Value> {
  return new Promise((resolve) => setTimeout(resolve, ms, value).unref());
}

function asHint(payload: unknown): Hint | null {
  const hint = payload as Partial<Hint> | null;
  return hint?.id && hint.workspaceId ? (hint as Hint) : null;
}
