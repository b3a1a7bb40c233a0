import { type AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server on loopback that keeps what it takes. */
export interface Mailbox {
  readonly url: string;
  readonly mails: ParsedMail[];
  /** SMTP code to answer the next messages with; `null` takes them */
  answer: number | null;
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
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailbox: Mailbox = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    answer: null,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailbox;
}
