import type { ClaimedDelivery } from '@app/db';
import { mailOf } from '@app/notices';
import { dayIn } from '@app/schedule';
import { createTransport } from 'nodemailer';
import type { Config, Mail } from '../config.js';
import type { Sent, Transport } from './transport.js';

/** A message ready to go; header fields hold no line breaks (`@app/notices` sees to it). */
export interface OutgoingMail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface MailTransport {
  send(mail: OutgoingMail): Promise<Sent>;
  close(): void;
}

/** Claimed deliveries as mail. */
export function mailWay(mail: Mail, config: Pick<Config, 'publicUrl' | 'instance'>): Transport {
  const smtp = mailTransport(mail);
  return { send: (claimed) => smtp.send(messageOf(claimed, config)), close: () => smtp.close() };
}

function messageOf(
  claimed: ClaimedDelivery,
  { publicUrl, instance }: Pick<Config, 'publicUrl' | 'instance'>,
): OutgoingMail {
  const { recipient, workspace, items } = claimed;
  const [item] = items;
  if (!item) throw new RangeError(`delivery ${claimed.id} has nothing to tell`);
  const { forecast } = item;
  const dayOf = (moment: number) => dayIn(moment, recipient.zone);
  return mailOf({
    delivery: claimed,
    notice: { kind: item.kind, day: dayOf(item.noticeAt) },
    forecast: { ...forecast, lastCheckOn: forecast.lastCheckAt === null ? null : dayOf(forecast.lastCheckAt) },
    person: recipient,
    workspace,
    publicUrl,
    instance,
  });
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
