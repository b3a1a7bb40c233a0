import type { AddressInfo } from 'node:net';
import { makeCertificate } from '@test/kit/certificate.js';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { mailTransport } from './mail.js';

/** Before its answer it thinks for longer than it may be silent otherwise. */
const thinkMs = 1_400;
const waits = { mailSilenceMs: 700, mailAnswerMs: 60_000 };
const letter = {
  to: { name: '', address: 'ann@example.org' },
  ...{ subject: '', text: '', html: '', messageId: '<one@spec>', headers: {}, attachments: [] },
};

/** Sends one letter; how that ended, and how many copies were taken. */
async function sendOver(scheme: string, options: SMTPServerOptions) {
  let copies = 0;
  const server = new SMTPServer({
    ...makeCertificate('localhost'),
    authOptional: true,
    onData: (stream, _session, done) =>
      void stream.resume().once('end', () => {
        copies += 1;
        setTimeout(done, thinkMs);
      }),
    ...options,
  });
  server.on('error', () => undefined); // the client goes when it has what it wants
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const smtpUrl = `${scheme}://127.0.0.1:${port}/?tls.rejectUnauthorized=false`;
  const transport = mailTransport({ smtpUrl, from: 'hindcast@example.org' }, waits);
  const sent = await transport.send(letter);
  transport.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return { sent, copies };
}

describe('a message that was handed over', () => {
  it.each([
    ['in the clear', 'smtp', { disabledCommands: ['STARTTLS'] }],
    ['over STARTTLS', 'smtp', {}],
    ['over TLS', 'smtps', { secure: true }],
  ] as const)('is waited for, and goes out once: %s', async (_how, scheme, options) => {
    expect(await sendOver(scheme, options as SMTPServerOptions)).toEqual({ sent: { kind: 'sent' }, copies: 1 });
  });
});
