import type { ClaimedDelivery, ClaimedEndpoint } from '@app/db';
import { chatBodyOf, signedHeaders, webhookBodyOf } from '@app/notices';
import { type Answer, type Message, post, type Ways } from '@app/outbound';
import { dayIn } from '@app/schedule';
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
  const headers = { 'content-type': 'application/json', 'user-agent': 'Hindcast' };
  if (endpoint.kind === 'chat') return { headers, body: chatBodyOf(facts, new URL(endpoint.url).hostname) };
  const body = webhookBodyOf(facts);
  const secrets = endpoint.formerSecret === null ? [endpoint.secret] : [endpoint.secret, endpoint.formerSecret];
  return { headers: { ...headers, ...signedHeaders(claimed.id, now, body, secrets) }, body };
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
