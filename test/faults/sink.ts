import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server on loopback that keeps the Message-ID of everything it took. */
export interface Sink {
  readonly url: string;
  /** one entry for each copy that was taken, in order: the part before the @ */
  readonly taken: string[];
  stop(): Promise<void>;
}

/** @param slowMs longest wait between the end of a message and the answer that it was taken */
export async function startSink(chance: () => number, slowMs = 8): Promise<Sink> {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const [, key] = /^Message-ID: <([^@>]+)@/im.exec(Buffer.concat(parts).toString()) ?? [];
        // taken from here on, whatever becomes of the answer
        taken.push(key ?? 'without a Message-ID');
        setTimeout(() => done(), chance() * slowMs);
      });
    },
  });
  server.on('error', () => undefined); // a client that was killed in the middle is what this is for
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
