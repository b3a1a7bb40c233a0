import type { ItemFacts, SenderFacts } from './facts.js';
import { oneLine } from './plainText.js';
import { tell } from './tell.js';

/** What receivers of webhooks get; written down for them in docs/webhooks.md. Fields are added, never changed. */
export interface WebhookBody {
  readonly type: 'notice.reminder';
  /** when it was told, ISO 8601 in UTC */
  readonly timestamp: string;
  readonly data: {
    readonly version: 1;
    readonly workspaceId: string;
    readonly noticeId: string;
    readonly forecastId: string;
    readonly recipientId: string;
    readonly kind: ItemFacts['kind'];
    /** 142 of F-142 */
    readonly number: number;
    /** `YYYY-MM-DD`; null: undated, or thin */
    readonly due: string | null;
    readonly says: string;
    /** null: thin */
    readonly statement: string | null;
    readonly link: string;
    /** true: about marked content, of which messages say nothing but its number */
    readonly thin: boolean;
  };
}

/** What the body names besides the notice. */
export interface WebhookFacts extends SenderFacts {
  readonly item: ItemFacts;
  readonly workspace: SenderFacts['workspace'] & { readonly id: string };
  readonly recipient: { readonly id: string };
  /** epoch milliseconds */
  readonly noticeAt: number;
}

/**
 * The body of a webhook, the same bytes at every try on the same day. No belief goes out: receivers are other programs,
 * and what people think of a forecast is not theirs to keep.
 */
export function webhookBodyOf(facts: WebhookFacts): string {
  const { item, workspace, recipient, noticeAt } = facts;
  const thin = item.forecast.marking !== null;
  const told = tell(item, facts);
  const body: WebhookBody = {
    type: 'notice.reminder',
    timestamp: new Date(noticeAt).toISOString(),
    data: {
      version: 1,
      workspaceId: workspace.id,
      noticeId: item.noticeId,
      forecastId: item.forecast.id,
      recipientId: recipient.id,
      kind: item.kind,
      number: item.forecast.number,
      due: thin ? null : (item.forecast.due?.date ?? null),
      says: told.says,
      statement: told.statement,
      link: told.url,
      thin,
    },
  };
  return JSON.stringify(body);
}

/** Longest text of a chat message, in characters: the narrowest of the rooms we know takes 4,000. */
const mostCharacters = 2_000;

/**
 * A chat message as most rooms take it, `{"text": …}`: what is asked, about what, where. Nothing typed calls anybody,
 * makes a link or looks like another message: `&`, `<` and `>` are written as entities, which Slack and Mattermost ask
 * for, and an "@" is cut off from the word behind it.
 *
 * @param host of the address it goes to; Microsoft's rooms take text in a card only
 */
export function chatBodyOf(facts: SenderFacts & { readonly item: ItemFacts }, host: string): string {
  const told = tell(facts.item, facts);
  const lines = [
    told.says,
    ...(told.statement === null ? [] : [Array.from(told.statement).slice(0, mostCharacters).join('')]),
  ];
  if (isTeams(host)) return JSON.stringify(cardOf(lines.map(inert), told.url));
  return JSON.stringify({ text: [...lines.map(plainInChat), told.url].join('\n') });
}

const isTeams = (host: string): boolean =>
  /(^|\.)(logic\.azure\.com|powerplatform\.com|powerautomate\.com|webhook\.office\.com)$/.test(host.toLowerCase());

function cardOf([says, ...others]: string[], link: string): object {
  const block = (text: string, more: object = {}) => ({ type: 'TextBlock', wrap: true, text, ...more });
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [block(says!, { weight: 'Bolder' }), ...others.map((text) => block(text))],
    actions: [{ type: 'Action.OpenUrl', title: 'Open', url: link }],
  };
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content };
  return { type: 'message', attachments: [attachment] };
}

/** An "@" that mentions nobody, since a joiner of no width stands behind it. */
const inert = (text: string): string => oneLine(text).replace(/@(?=\S)/g, '@\u2060');

const plainInChat = (text: string): string =>
  inert(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
