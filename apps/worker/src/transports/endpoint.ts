import type { ClaimedDelivery, ClaimedEndpoint } from '@app/db';
import { chatBodyOf, webhookBodyOf } from '@app/notices';
import { type Answer, type Message, post, type Ways } from '@app/outbound';
import { dayIn } from '@app/schedule';
import { Webhook } from 'standardwebhooks';
import type { Config } from '../config.js';
import { itemFacts, onlyItem } from './itemFacts.js';
import type { Sent, Transport } from './transport.js';

/**
 * Claimed deliveries as webhooks or chat messages, by the kind of their endpoint.
 *
 * @param ways of tests
 */
export function endpointWay({ publicUrl, outbound }: Pick<Config, 'publicUrl' | 'outbound'>, ways?: Ways): Transport {
  return {
    async prepare(tx, claimed) {
      const now = await tx.now();
      return async () => {
        const { endpoint } = claimed;
        if (!endpoint) throw new RangeError(`delivery ${claimed.id} names no endpoint`);
        const message = writeMessage(claimed, endpoint, now, publicUrl);
        return sentAs(await post(endpoint.url, message, outbound, ways));
      };
    },
    close: () => undefined,
  };
}

function writeMessage(claimed: ClaimedDelivery, endpoint: ClaimedEndpoint, now: number, publicUrl: string): Message {
  const { workspace, recipient } = claimed;
  const item = onlyItem(claimed);
  const facts = {
    delivery: claimed,
    workspace,
    recipient,
    publicUrl,
    item: itemFacts(item, claimed),
    noticeAt: item.noticeAt,
    day: dayIn(now, recipient.zone),
  };
  const body = endpoint.kind === 'chat' ? chatBodyOf(facts, new URL(endpoint.url).hostname) : webhookBodyOf(facts);
  const type = { 'content-type': 'application/json', 'user-agent': 'Hindcast' };
  return {
    headers: endpoint.kind === 'chat' ? type : { ...type, ...signatures(claimed.id, now, body, endpoint) },
    body,
  };
}

/**
 * The headers of Standard Webhooks: the delivery's key at every try, this try's moment by the database's clock, and a
 * signature with each secret that counts, so that receivers can change theirs in their own time.
 */
export function signatures(
  id: string,
  now: number,
  body: string,
  { secret, formerSecret }: Pick<ClaimedEndpoint, 'secret' | 'formerSecret'>,
): Record<string, string> {
  const at = new Date(now);
  const secrets = formerSecret === null ? [secret] : [secret, formerSecret];
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1_000)),
    'webhook-signature': secrets.map((each) => new Webhook(each).sign(id, at, body)).join(' '),
  };
}

/** What an answer means: 2xx took it, 410 wants nothing any more, everything else may be better another time. */
function sentAs(answer: Answer): Sent {
  switch (answer.kind) {
    case 'forbidden':
      return { kind: 'refused', error: answer.error };
    case 'unreachable':
      return { kind: 'unreachable', error: answer.error };
    case 'broken':
      return { kind: 'later', error: answer.error };
    case 'answered': {
      const { status, retryAfterMs, excerpt } = answer;
      if (status >= 200 && status < 300) return { kind: 'sent' };
      const error = excerpt === '' ? `answered ${status}` : `answered ${status}: ${excerpt}`;
      return { kind: status === 410 ? 'gone' : 'later', error, status, ...(retryAfterMs !== null && { retryAfterMs }) };
    }
  }
}
