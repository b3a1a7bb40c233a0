import { createTransport } from 'nodemailer';
import type { Mail } from '../config.js';

/** A message ready to go; header fields hold no line breaks (`@app/notices` sees to it). */
export interface OutgoingMail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How a try ended. `unreachable`: the server, not the message, is at fault. */
export type Sent =
  | { readonly kind: 'sent' }
  | { readonly kind: 'unreachable' | 'later' | 'refused'; readonly error: string };

export interface MailTransport {
  send(mail: OutgoingMail): Promise<Sent>;
  close(): void;
}

/** Of one step each; a message takes several, so whoever sends keeps the delivery's lease meanwhile. */
const timeouts = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** E-mail over SMTP. Opens connections on demand and keeps a few. */
export function mailTransport({ smtpUrl, from }: Mail): MailTransport {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 4, ...timeouts } as never, { from });
  return {
    async send(mail) {
      try {
        await transport.sendMail({ ...mail, headers: { ...mail.headers } });
        return { kind: 'sent' };
      } catch (fault) {
        return howItFailed(fault as SmtpFault);
      }
    },
    close: () => transport.close(),
  };
}

interface SmtpFault extends Error {
  readonly responseCode?: number;
  readonly code?: string;
}

/** What nodemailer itself refuses: an address or a message that no server would take, whether it is up or down. */
const unsendable = new Set(['EENVELOPE', 'EMESSAGE']);

/** 5xx is final, 4xx passes (RFC 5321 §4.2.1); without an answer the server is down. */
function howItFailed(fault: SmtpFault): Sent {
  const error = fault.message;
  if (fault.responseCode === undefined && unsendable.has(fault.code ?? '')) return { kind: 'later', error };
  if (fault.responseCode === undefined) return { kind: 'unreachable', error };
  const final = fault.responseCode >= 500 && fault.code !== 'EAUTH';
  return { kind: final ? 'refused' : 'later', error };
}
