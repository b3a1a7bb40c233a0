import type { ItemFacts } from './facts.js';
import { button, letter, look } from './letter.js';
import { linkUrl, pageUrl } from './links.js';
import { envelopeOf, type Mail, type MailFacts } from './mail.js';
import { escapeHtml, oneLine, shortened } from './plainText.js';
import { type Told, tell } from './tell.js';

/** What a mail about one notice is made from. */
export interface NoticeMailFacts extends MailFacts {
  readonly item: ItemFacts;
  /** tokens of what it offers without signing in; null: not offered */
  readonly links: { readonly keep: string | null; readonly snooze: string | null };
  /** pictures of the history attached under these names, and what they show in words; null: there are none */
  readonly picture: {
    readonly light: string;
    readonly dark: string;
    readonly alt: string;
    readonly width: number;
  } | null;
}

/** Longest part of a statement that a subject carries, and of a reason that a letter repeats, in characters. */
const most = { subject: 90, reason: 280 };

/** A notice as an e-mail: plain text and HTML with the same words, nothing loaded from elsewhere. */
export function mailOf(facts: NoticeMailFacts): Mail {
  const { item } = facts;
  const told = tell(item, facts);
  const parts: Parts = {
    told,
    reason: told.reason && `Last written: “${shortened(told.reason, most.reason)}”`,
    buttons: buttonsOf(facts, told),
    why: `You get this because ${item.kind === 'escalate' ? `${told.name} was left without an answer` : `${told.name} is yours to look after`}.`,
  };
  const subject =
    told.statement === null
      ? `A forecast is due: ${told.name}`
      : `${told.urgency.heading}: ${told.name} ${shortened(told.statement, most.subject)}`;
  return { ...envelopeOf(facts), subject, text: asText(facts, parts), html: asHtml(facts, parts) };
}

interface Parts {
  readonly told: Told;
  readonly reason: string | null;
  readonly buttons: readonly { readonly url: string; readonly text: string }[];
  readonly why: string;
}

function buttonsOf({ links, publicUrl }: NoticeMailFacts, told: Told): Parts['buttons'] {
  const opening = { outcome: 'Record the outcome', reassess: `Reassess ${told.name}`, look: `Open ${told.name}` };
  return [
    { url: told.url, text: opening[told.urgency.asks] },
    ...(links.keep && told.number
      ? [{ url: linkUrl(publicUrl, links.keep), text: `Keep ${told.number.percent}` }]
      : []),
    ...(links.snooze ? [{ url: linkUrl(publicUrl, links.snooze), text: 'Snooze a week' }] : []),
  ];
}

const numberInWords = ({ number }: Told): string =>
  number === null ? '' : number.word === '' ? number.percent : `${number.percent} ${number.word}`;

function asText(facts: NoticeMailFacts, { told, reason, buttons, why }: Parts): string {
  const { person, workspace, publicUrl, unsubscribe } = facts;
  const aboutNumber = told.number === null ? [] : [[numberInWords(told), told.due].filter(Boolean).join(' · ')];
  const blocks = [
    `${oneLine(person.name)},`,
    told.says,
    ...(told.statement === null ? [] : [`    ${told.statement}`]),
    ...aboutNumber,
    ...(reason === null ? [] : [reason]),
    buttons.map(({ url, text }) => `${text}:\n${url}`).join('\n\n'),
    `-- \nHindcast, ${oneLine(workspace.name)}. ${why}\nHow you are reminded: ${settingsUrl(publicUrl)}\nUnsubscribe: ${linkUrl(publicUrl, unsubscribe)}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

export const settingsUrl = (publicUrl: string): string => pageUrl(publicUrl, '/settings/reminders');

function asHtml(facts: NoticeMailFacts, parts: Parts): string {
  const { told, reason, buttons, why } = parts;
  const { workspace, publicUrl, unsubscribe, picture } = facts;
  const { heading, mark, colour } = told.urgency;
  const rows = [
    `<p ${look(colour, 'margin:0 0 12px;font-size:13px;line-height:18px;font-weight:600')}>${mark}&nbsp; ${heading} &nbsp;<span ${look('i3', 'font-weight:400')}>${told.name}</span></p>`,
    ...(told.statement === null
      ? []
      : [
          `<h1 dir="auto" ${look('i1', 'margin:0 0 12px;font-size:22px;line-height:28px;font-weight:600;text-align:start;overflow-wrap:anywhere')}>${escapeHtml(told.statement)}</h1>`,
        ]),
    `<p ${look('i2', 'margin:0 0 20px;font-size:15px;line-height:22px')}>${escapeHtml(told.says)}</p>`,
    ...numberRow(told),
    ...(picture === null ? [] : [pictures(picture)]),
    ...(reason === null
      ? []
      : [
          `<p dir="auto" ${look('i2', 'margin:0 0 20px;font-size:14px;line-height:20px;text-align:start;overflow-wrap:anywhere')}>${escapeHtml(reason)}</p>`,
        ]),
    `<div style="padding-top:4px">${buttons.map(({ url, text }, at) => button(url, text, at === 0)).join('')}</div>`,
  ];
  const frame = {
    preview: told.says,
    workspace: oneLine(workspace.name),
    why,
    unsubscribeUrl: linkUrl(publicUrl, unsubscribe),
    settingsUrl: settingsUrl(publicUrl),
  };
  return letter(frame, `<div class="ph" style="padding:28px 32px 20px">\n${rows.join('\n')}\n</div>`);
}

function numberRow({ number, due }: Told): string[] {
  // without a number the sentence before says what there is to say
  if (number === null) return [];
  const figure = `<strong ${look('i1', 'font-size:40px;line-height:44px;font-weight:600')}>${number.percent}</strong> <span ${look('i1', 'font-size:18px;font-weight:600')}>${escapeHtml(capital(number.word))}</span>`;
  const day =
    due === null
      ? ''
      : `<div ${look('i2', 'padding-top:4px;font-size:14px;line-height:20px')}>${escapeHtml(due)}</div>`;
  return [`<div style="margin:0 0 20px">${figure}${day}</div>`];
}

function pictures({ light, dark, alt, width }: NonNullable<NoticeMailFacts['picture']>): string {
  const image = (cid: string, names: string, hidden: string) =>
    `<img src="cid:${escapeHtml(cid)}" width="${width}" alt="${escapeHtml(alt)}" class="${names}" style="${hidden}width:100%;max-width:${width}px;height:auto;border:0">`;
  // the dark one shows only where a program asks for it; one that ignores styles shows the first and hides the second
  return `<div style="margin:0 0 20px">${image(light, 'dy', 'display:block;')}${image(dark, 'nt', 'display:none;mso-hide:all;')}</div>`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
