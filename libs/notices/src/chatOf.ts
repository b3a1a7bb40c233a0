import type { ItemFacts, SenderFacts } from './facts.js';
import { oneLine, shortened } from './plainText.js';
import { tell } from './tell.js';

/** Longest text of a chat message, in characters: the narrowest of the rooms we know takes 4,000. */
const mostCharacters = 2_000;

/** A notice as a chat message: what is asked, about what, where. */
export function chatBodyOf(facts: SenderFacts & { readonly item: ItemFacts }, host: string): string {
  const told = tell(facts.item, facts);
  return chatMessage(told.statement === null ? [told.says] : [told.says, told.statement], told.url, host);
}

/**
 * A chat message as most rooms take it, `{"text": …}`: some lines and a link below. Nothing typed calls anybody,
 * makes a link or looks like another message: `&`, `<` and `>` are written as entities, which Slack and Mattermost ask
 * for, an "@" is cut off from the word behind it, and words from the address that they would hide.
 *
 * @param host of the address it goes to; Microsoft's rooms take text in a card only
 */
export function chatMessage(lines: readonly string[], link: string | null, host: string): string {
  const short = lines.map((line) => shortened(line, mostCharacters));
  if (isTeams(host)) return JSON.stringify(cardOf(short.map(inert), link));
  return JSON.stringify({ text: [...short.map(plainInChat), ...(link === null ? [] : [link])].join('\n') });
}

const isTeams = (host: string): boolean =>
  /(^|\.)(logic\.azure\.com|powerplatform\.com|powerautomate\.com|webhook\.office\.com)$/.test(host.toLowerCase());

function cardOf([says, ...others]: string[], link: string | null): object {
  const block = (text: string, more: object = {}) => ({ type: 'TextBlock', wrap: true, text, ...more });
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [block(says!, { weight: 'Bolder' }), ...others.map((text) => block(text))],
    ...(link !== null && { actions: [{ type: 'Action.OpenUrl', title: 'Open', url: link }] }),
  };
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content };
  return { type: 'message', attachments: [attachment] };
}

/** Text in which "@" mentions nobody and "](" hides no address behind words: a joiner of no width stands between. */
const inert = (text: string): string => oneLine(text).replace(/@(?=\S)|\](?=\()/g, '$&\u2060');

const plainInChat = (text: string): string =>
  inert(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
