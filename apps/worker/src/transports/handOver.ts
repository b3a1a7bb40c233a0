import type { Socket } from 'node:net';
import type { createTransport } from 'nodemailer';
import type { Pace } from '../pace.js';

export type MailWaits = Pick<Pace, 'mailSilenceMs' | 'mailAnswerMs'>;

type MailPool = ReturnType<typeof createTransport>;

/** nodemailer knows over which connection a message goes, but its types keep that to themselves. */
interface Connections {
  readonly _connections: readonly {
    readonly queueEntry?: { readonly mail: unknown } | false;
    readonly connection?: { readonly _socket: Socket };
  }[];
}

/** A peer that is gone is noticed after twice as long, unless something sent to it is on its way. */
const keepAliveMs = 10_000;

/**
 * Knows which messages a mail server was given. From then on it may be silent for longer: it may have them scanned before
 * it answers, and whoever hangs up meanwhile sends a second copy of what is taken (RFC 5321 §4.5.3.2.6).
 *
 * @returns asked once for each signal when its message has ended: whether the server was given any of it
 */
export function watchHandOvers(pool: MailPool, waits: MailWaits): (signal: AbortSignal) => boolean {
  const handedOver = new Map<AbortSignal, Socket | undefined>();
  pool.use('stream', (mail, done) => {
    const begin = () => {
      const socket = socketOf(pool, mail);
      socket?.setTimeout(waits.mailAnswerMs);
      socket?.setKeepAlive(true, keepAliveMs);
      if (mail.data.signal) handedOver.set(mail.data.signal, socket);
    };
    // nothing reads the message before the server has asked for it
    mail.message.processFunc((stream) => stream.once('resume', begin));
    done();
  });
  return (signal) => {
    handedOver.get(signal)?.setTimeout(waits.mailSilenceMs);
    return handedOver.delete(signal);
  };
}

function socketOf(pool: MailPool, mail: unknown): Socket | undefined {
  const { _connections: connections } = pool.transporter as unknown as Connections;
  return connections.find(({ queueEntry }) => queueEntry && queueEntry.mail === mail)?.connection?._socket;
}
