import { createTransport } from 'nodemailer';
import type { Config, Mail } from '../config.js';
import { pace } from '../pace.js';
import { type MailWaits, watchHandOvers } from './handOver.js';
import { makeLinks } from './mailLinks.js';
import { type LetterWithPictures, writeMail } from './mailMessage.js';
import type { Sent, Transport } from './transport.js';

export interface MailTransport {
  /** Header fields hold no line breaks: `@app/notices` sees to it. */
  send(mail: LetterWithPictures): Promise<Sent>;
  /** Breaks off what is still under way. */
  close(): void;
}

/** Claimed deliveries as mail. */
export function mailWay(
  mail: Mail,
  { publicUrl, instance }: Pick<Config, 'publicUrl' | 'instance'>,
  waits?: MailWaits,
): Transport {
  const smtp = mailTransport(mail, waits);
  const sender = { publicUrl, instance, unsubscribeTo: mail.unsubscribeTo ?? null };
  return {
    prepare: async (tx, claimed) => {
      const kept = { tokens: await makeLinks(tx, claimed), now: await tx.now() };
      return async () => smtp.send(await writeMail(claimed, kept, sender));
    },
    close: () => smtp.close(),
  };
}

/** Until a connection stands; how long each later step may take is a matter of the worker's pace. */
const connecting = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000 };

/**
 * E-mail over SMTP. Opens connections on demand and keeps a few. A message takes several steps, the last of them up to
 * minutes, so whoever sends keeps the delivery's lease meanwhile.
 */
export function mailTransport({ smtpUrl, from }: Mail, waits: MailWaits = pace): MailTransport {
  const limits = { ...connecting, socketTimeout: waits.mailSilenceMs };
  const pool = createTransport({ url: smtpUrl, pool: true, maxConnections: 4, ...limits } as never, { from });
  const wasHandedOver = watchHandOvers(pool, waits);
  const underWay = new Set<AbortController>();
  return {
    async send({ attachments, headers, ...mail }) {
      const ending = new AbortController();
      underWay.add(ending);
      const { signal } = ending;
      const sending = pool.sendMail({ ...mail, headers: { ...headers }, attachments: [...attachments], signal });
      const fault = await sending.then(
        () => null,
        (reason: SmtpFault) => reason,
      );
      underWay.delete(ending);
      const handedOver = wasHandedOver(signal);
      return fault === null ? { kind: 'sent' } : howItFailed(fault, handedOver);
    },
    close: () => {
      for (const ending of underWay) ending.abort();
      pool.close();
    },
  };
}

interface SmtpFault extends Error {
  readonly responseCode?: number;
  readonly code?: string;
}

/** What nodemailer itself refuses: an address or a message that no server would take, whether it is up or down. */
const unsendable = new Set(['EENVELOPE', 'EMESSAGE']);

/** 5xx is final, 4xx passes (RFC 5321 §4.2.1). */
function howItFailed(fault: SmtpFault, handedOver: boolean): Sent {
  if (fault.responseCode === undefined) return whyNoAnswer(fault, handedOver);
  const final = fault.responseCode >= 500 && fault.code !== 'EAUTH';
  return { kind: final ? 'refused' : 'later', error: fault.message };
}

/** Without an answer the server is down, unless it may have the message. */
function whyNoAnswer({ code, message }: SmtpFault, handedOver: boolean): Sent {
  if (unsendable.has(code ?? '')) return { kind: 'later', error: message };
  const error = code === 'EABORT' ? 'the worker stopped before the mail server answered' : message;
  if (!handedOver) return { kind: 'unreachable', error };
  return { kind: 'unanswered', error: `no answer to the message: ${error}` };
}
