import pg from 'pg';

/** What somebody who listens is told. */
export interface Heard {
  /** a message came */
  onMessage(payload: string): void;
  /** listening has begun, or begun again: what was said meanwhile was not heard */
  onListening(): void;
}

export interface ListenerOptions {
  readonly url: string;
  readonly applicationName: string;
  /** longest wait before connecting again, in milliseconds */
  readonly longestPauseMs?: number;
  /** how often the connection is asked whether it is still there, in milliseconds */
  readonly proveEveryMs?: number;
  /** longest wait for an answer, in milliseconds */
  readonly answerWithinMs?: number;
}

const firstPause = 250;
/** For taking leave of a database that may be gone, in milliseconds. */
const farewell = 1_000;

/**
 * Listens on one channel (LISTEN) with one connection of its own, for the life of a process. A lost connection is made
 * anew, after pauses that double; one that is silent for good is found by asking.
 */
export class Listener {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private pause = firstPause;
  private closed = false;

  constructor(
    private readonly channel: string,
    private readonly heard: Heard,
    private readonly options: ListenerOptions,
  ) {}

  /** Begins, and keeps at it until `close`; never fails, whether the database answers or not. */
  open(): void {
    void this.connect();
  }

  /** Ends at once; a connection that is just being made is dropped when it is there. */
  async close(): Promise<void> {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    if (client) await leave(client);
  }

  private async connect(): Promise<void> {
    const answerWithin = this.options.answerWithinMs ?? 8_000;
    const client = new pg.Client({
      connectionString: this.options.url,
      application_name: this.options.applicationName,
      connectionTimeoutMillis: answerWithin,
      query_timeout: answerWithin,
      keepAlive: true,
    });
    let lost = false;
    const lose = () => {
      if (lost) return;
      lost = true;
      if (this.client === client) this.client = null;
      void leave(client);
      this.again(() => void this.connect(), this.pause);
      this.pause = Math.min(2 * this.pause, this.options.longestPauseMs ?? 15_000);
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload = '' }) => this.heard.onMessage(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${pg.escapeIdentifier(this.channel)}`);
    } catch {
      return lose(); // whatever the reason: the next try tells
    }
    if (this.closed) return leave(client);
    this.client = client;
    this.pause = firstPause;
    this.heard.onListening();
    this.prove(client, lose);
  }

  /** A peer that fell silent sends no end: only a question finds out. */
  private prove(client: pg.Client, lose: () => void): void {
    this.again(async () => {
      if (this.client !== client) return;
      try {
        await client.query('SELECT 1');
        this.prove(client, lose);
      } catch {
        lose();
      }
    }, this.options.proveEveryMs ?? 20_000);
  }

  private again(what: () => unknown, afterMs: number): void {
    if (this.closed) return;
    this.timer = setTimeout(what, afterMs);
    this.timer.unref();
  }
}

/** Ends a connection; a peer that is silent or gone is not waited for. */
async function leave(client: pg.Client): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, farewell);
  });
  await Promise.race([client.end().catch(() => undefined), enough]); // it may be gone already, which is all we want
  clearTimeout(timer);
}
