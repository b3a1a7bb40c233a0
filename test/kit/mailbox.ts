import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server on loopback that keeps what it takes. */
export interface Mailbox {
  readonly url: string;
  readonly mails: ParsedMail[];
  /** SMTP code to answer the next messages with; `null` takes them */
  answer: number | null;
  /** the next messages are kept at once, and answered when this has come; `null` answers at once */
  answerAfter: Promise<void> | null;
  /** ends every connection without a word */
  hangUp(): void;
  stop(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        if (mailbox.answer !== null) return done(Object.assign(new Error('not now'), { responseCode: mailbox.answer }));
        mails.push(mail);
        if (mailbox.answerAfter === null) return done();
        void mailbox.answerAfter.then(() => done());
      }, done);
    },
  });
  const sockets = new Set<Socket>();
  server.on('error', () => undefined); // that a client hangs up is what some tests are about
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailbox: Mailbox = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    answer: null,
    answerAfter: null,
    hangUp() {
      for (const socket of sockets) socket.destroy();
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailbox;
}
