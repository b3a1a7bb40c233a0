import { createTransport } from 'nodemailer';
import type { Config, Mail } from '../config.js';
import { makeLinks } from './mailLinks.js';
import { type LetterWithPictures, writeMail } from './mailMessage.js';
import type { Sent, Transport } from './transport.js';

export interface MailTransport {
  /** Header fields hold no line breaks: `@app/notices` sees to it. */
  send(mail: LetterWithPictures): Promise<Sent>;
  close(): void;
}

/** Claimed deliveries as mail. */
export function mailWay(mail: Mail, { publicUrl, instance }: Pick<Config, 'publicUrl' | 'instance'>): Transport {
  const smtp = mailTransport(mail);
  const sender = { publicUrl, instance, unsubscribeTo: mail.unsubscribeTo ?? null };
  return {
    prepare: async (tx, claimed) => {
      const kept = { tokens: await makeLinks(tx, claimed), now: await tx.now() };
      return async () => smtp.send(await writeMail(claimed, kept, sender));
    },
    close: () => smtp.close(),
  };
}

/** Of one step each; a message takes several, so whoever sends keeps the delivery's lease meanwhile. */
const timeouts = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** E-mail over SMTP. Opens connections on demand and keeps a few. */
export function mailTransport({ smtpUrl, from }: Mail): MailTransport {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 4, ...timeouts } as never, { from });
  return {
    async send({ attachments, headers, ...mail }) {
      try {
        await transport.sendMail({ ...mail, headers: { ...headers }, attachments: [...attachments] });
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
