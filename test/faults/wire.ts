import { createServer, connect as dial, type Socket } from 'node:net';

/**
 * A stretch of network between two processes that can fail: what connects to `port` is carried to a server, until told
 * otherwise.
 */
export interface Wire {
  readonly port: number;
  /** connections are reset, and so is every new one */
  cut(): void;
  /** nothing passes, in either direction, and nobody is told: neither data nor the end of a connection */
  silence(): void;
  /** connections of now stay silent for ever, new ones work: what a restarted firewall makes of them */
  forget(): void;
  /** what was kept back arrives; all works again */
  heal(): void;
  stop(): Promise<void>;
}

type State = 'open' | 'silent' | 'cut';

/** Lays a wire to a server on loopback. */
export async function layWire(to: number): Promise<Wire> {
  let state: State = 'open';
  const pairs = new Set<Pair>();
  const server = createServer({ allowHalfOpen: true }, (client) => {
    client.on('error', () => undefined);
    if (state === 'cut') return void client.resetAndDestroy();
    const pair = new Pair(client, dial({ port: to, host: '127.0.0.1', allowHalfOpen: true }), state === 'silent');
    pairs.add(pair);
    pair.whenOver(() => pairs.delete(pair));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const each = (act: (pair: Pair) => void) => {
    for (const pair of [...pairs]) act(pair);
  };
  return {
    port: (server.address() as { port: number }).port,
    cut() {
      state = 'cut';
      each((pair) => pair.reset());
    },
    silence() {
      state = 'silent';
      each((pair) => pair.hold());
    },
    forget: () => each((pair) => pair.forget()),
    heal() {
      state = 'open';
      each((pair) => pair.release());
    },
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      each((pair) => pair.reset());
      await closed;
    },
  };
}

/** Two sockets that are one connection to those at its ends. */
class Pair {
  /** what arrived while nothing passed, in order; `null` while everything does */
  private kept: (() => void)[] | null;
  private forgotten = false;

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    held: boolean,
  ) {
    this.kept = held ? [] : null;
    this.carry(client, server);
    this.carry(server, client);
  }

  whenOver(tell: () => void): void {
    let open = 2;
    for (const socket of [this.client, this.server]) {
      socket.once('close', () => {
        open -= 1;
        if (open === 0) tell();
      });
    }
  }

  hold(): void {
    this.kept ??= [];
  }

  forget(): void {
    this.hold();
    this.forgotten = true;
  }

  release(): void {
    if (this.forgotten) return;
    for (const pass of this.kept ?? []) pass();
    this.kept = null;
  }

  reset(): void {
    this.client.resetAndDestroy();
    this.server.resetAndDestroy();
  }

  private carry(from: Socket, to: Socket): void {
    const pass = (act: () => void) => (this.kept ? this.kept.push(act) : act());
    from.on('data', (chunk) => pass(() => to.write(chunk)));
    from.on('end', () => pass(() => to.end()));
    // an end of its own has no news for the other one until it may hear of it
    from.on('close', () => pass(() => to.destroy()));
    from.on('error', () => undefined);
  }
}
