import type { SenderFacts } from './facts.js';
import { linkUrl, oneClickUrl } from './links.js';
import { oneLine } from './plainText.js';

/** An e-mail as nodemailer takes it; sender, envelope and the picture's bytes are the transport's. */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What every mail needs besides what it tells. */
export interface MailFacts extends SenderFacts {
  readonly person: { readonly name: string; readonly email: string };
  /** domain-like name of this installation, the right side of the Message-ID */
  readonly instance: string;
  /** the token behind "unsubscribe" */
  readonly unsubscribe: string;
  /** an address that takes "unsubscribe" by mail; null: none does */
  readonly unsubscribeTo: string | null;
}

/**
 * What stands outside the letter. Nothing that somebody typed can start a header line. RangeError where the address, the
 * installation's name or its URL could: those are checked where they come in.
 */
export function envelopeOf(facts: MailFacts): Pick<Mail, 'to' | 'messageId' | 'headers'> {
  const { delivery, person, instance } = facts;
  return {
    to: { name: oneLine(person.name), address: takenIf(/^[^\s<>,;"]+@[^\s<>,;"]+$/, person.email, 'address') },
    messageId: `<${takenIf(/^[\w-]+$/, delivery.id, 'delivery key')}@${takenIf(/^[\w.-]+$/, instance, 'instance')}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribing(facts) },
  };
}

/** One click is promised only over https, as RFC 8058 asks; elsewhere the header leads to the page that asks first. */
function unsubscribing({ publicUrl, unsubscribe, unsubscribeTo }: MailFacts): Record<string, string> {
  const oneClick = oneClickUrl(publicUrl, unsubscribe);
  const secure = oneClick.startsWith('https:');
  const ways = [secure ? oneClick : linkUrl(publicUrl, unsubscribe)];
  if (unsubscribeTo) ways.push(`mailto:${takenIf(/^[^\s<>,;"?&]+@[^\s<>,;"?&]+$/, unsubscribeTo, 'address')}`);
  return {
    'List-Unsubscribe': ways.map((way) => `<${way}>`).join(', '),
    ...(secure && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  };
}

function takenIf(shape: RegExp, text: string, what: string): string {
  if (!shape.test(text)) throw new RangeError(`a mail has no such ${what}: ${JSON.stringify(text)}`);
  return text;
}
