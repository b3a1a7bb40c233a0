import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/**
 * What becomes of a message. `later`: refused for now (451). `refused`: its recipient is, for good (550). `hangs`: it is
 * never answered, nor taken. `drops`: taken, and the connection closed instead of an answer.
 */
export type Mood = 'takes' | 'later' | 'refused' | 'hangs' | 'drops';

/** A real SMTP server on loopback that keeps the Message-ID of everything it took. */
export interface Sink {
  readonly url: string;
  readonly port: number;
  /** one entry for each copy that was taken, in order: the part before the @ */
  readonly taken: string[];
  mood: Mood;
  /** messages that were begun, whatever became of them */
  readonly tries: () => number;
  /** messages that were left without an answer */
  readonly hung: () => number;
  stop(): Promise<void>;
}

/** @param slowMs longest wait between the end of a message and the answer that it was taken */
export async function startSink(chance: () => number, slowMs = 8): Promise<Sink> {
  const taken: string[] = [];
  const sockets = new Map<number, Socket>();
  let tries = 0;
  let hung = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 1_000,
    onRcptTo(_address, _session, done) {
      tries++;
      done(sink.mood === 'refused' ? answer(550, 'no such mailbox') : null);
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (sink.mood === 'hangs') return void hung++;
        if (sink.mood === 'later') return done(answer(451, 'not now'));
        const [, key] = /^Message-ID: <([^@>]+)@/im.exec(Buffer.concat(parts).toString()) ?? [];
        // taken from here on, whatever becomes of the answer
        taken.push(key ?? 'without a Message-ID');
        if (sink.mood === 'drops') return void sockets.get(session.remotePort)?.destroy();
        setTimeout(() => done(), chance() * slowMs);
      });
    },
  });
  server.on('error', () => undefined); // a client that was killed in the middle is what this is for
  server.server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    if (remotePort === undefined) return;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const sink: Sink = {
    url: `smtp://127.0.0.1:${port}`,
    port,
    taken,
    mood: 'takes',
    tries: () => tries,
    hung: () => hung,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return sink;
}

const answer = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
