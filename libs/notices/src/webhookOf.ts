import { Webhook } from 'standardwebhooks';
import type { ItemFacts, SenderFacts } from './facts.js';
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

/**
 * The headers of Standard Webhooks: the message's key at every try, this try's moment, and a signature with each secret
 * that counts, so that receivers can change theirs in their own time.
 *
 * @param now epoch milliseconds
 * @param secrets whsec_…, one or more
 */
export function signedHeaders(
  id: string,
  now: number,
  body: string,
  secrets: readonly string[],
): Record<string, string> {
  const at = new Date(now);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
