import { escapeHtml, oneLine, shortened } from './plainText.js';
import { type NoticeFacts, sentence } from './sentence.js';

/** What an e-mail about a notice is made from. */
export interface MailFacts {
  /** the delivery row; its key makes the Message-ID, so that a repeated mail is known as the same */
  readonly delivery: { readonly id: string };
  readonly notice: Pick<NoticeFacts, 'kind' | 'day'>;
  readonly forecast: NoticeFacts['forecast'] & { readonly statement: string };
  readonly person: { readonly name: string; readonly email: string };
  readonly workspace: { readonly name: string };
  /** where people reach the product, http(s), with or without a closing slash */
  readonly publicUrl: string;
  /** domain-like name of this installation, the right side of the Message-ID */
  readonly instance: string;
}

/** An e-mail as nodemailer takes it; sender and envelope are the transport's. */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

const headings: Readonly<Record<NoticeFacts['kind'], string>> = {
  'before-due': 'Due soon',
  'at-due': 'Due',
  'due-now': 'Record what happened',
  overdue: 'Overdue',
  reassess: 'Time to look again',
  escalate: 'Without an answer',
};

/** Longest part of a statement that a subject carries, in characters as people count them. */
const subjectCharacters = 90;

/**
 * A notice as an e-mail: plain text and HTML with the same words, one link, no pictures, nothing loaded from elsewhere.
 *
 * Nothing that somebody typed can start a header line or a tag. RangeError where the address, the installation's name
 * or its URL could: those are checked where they come in.
 */
export function mailOf({ delivery, notice, forecast, person, workspace, publicUrl, instance }: MailFacts): Mail {
  const parts: Parts = {
    greeting: `${oneLine(person.name)},`,
    says: sentence({ kind: notice.kind, day: notice.day, forecast }),
    statement: oneLine(forecast.statement),
    link: linkTo(publicUrl, forecast.number),
    closing: `Hindcast, ${oneLine(workspace.name)}. You get this because F-${forecast.number} is yours to look after.`,
  };
  return {
    to: { name: oneLine(person.name), address: takenIf(/^[^\s<>,;"]+@[^\s<>,;"]+$/, person.email, 'address') },
    subject: `${headings[notice.kind]}: F-${forecast.number} ${shortened(parts.statement, subjectCharacters)}`,
    text: asText(parts),
    html: asHtml(parts),
    messageId: `<${takenIf(/^[\w-]+$/, delivery.id, 'delivery key')}@${takenIf(/^[\w.-]+$/, instance, 'instance')}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

interface Parts {
  readonly greeting: string;
  readonly says: string;
  readonly statement: string;
  readonly link: string;
  readonly closing: string;
}

function asText({ greeting, says, statement, link, closing }: Parts): string {
  return `${greeting}\n\n${says}\n\n    ${statement}\n\n${link}\n\n-- \n${closing}\n`;
}

function asHtml(parts: Parts): string {
  const [greeting, says, statement, link, closing] = [
    parts.greeting,
    parts.says,
    parts.statement,
    parts.link,
    parts.closing,
  ].map(escapeHtml);
  return `<!doctype html>
<html lang="en">
<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5">
<p dir="auto">${greeting}</p>
<p>${says}</p>
<blockquote dir="auto">${statement}</blockquote>
<p><a href="${link}">${link}</a></p>
<p style="font-size: 13px" dir="auto">${closing}</p>
</body>
</html>
`;
}

function linkTo(publicUrl: string, forecastNumber: number): string {
  const url = new URL(`${publicUrl.replace(/\/+$/, '')}/forecasts/${forecastNumber}`);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new RangeError(`mailOf: the public URL is http or https, got ${url.protocol}`);
  }
  return url.href;
}

function takenIf(shape: RegExp, text: string, what: string): string {
  if (!shape.test(text)) throw new RangeError(`mailOf: no such ${what}: ${JSON.stringify(text)}`);
  return text;
}
