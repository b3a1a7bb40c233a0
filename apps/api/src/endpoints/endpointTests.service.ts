import type { Endpoint, EndpointTest } from '@app/contract';
import { addAudit, countTry, Db, type EndpointRow, lockEndpoint } from '@app/db';
import { chatMessage, signedHeaders } from '@app/notices';
import { type Answer, type Message, post } from '@app/outbound';
import { Inject, Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { type Config, configToken } from '../config.js';
import type { Actor } from '../http/actor.js';
import { found, Refused } from '../http/refused.js';

/** Tests of one endpoint within the window, in milliseconds: the button is no way of knocking at somebody's door. */
const mostTries = 10;
const window = 60_000;

const says = 'This is a test from Hindcast. Reminders will come this way.';

@Injectable()
export class EndpointTestsService {
  constructor(
    private readonly db: Db,
    @Inject(configToken) private readonly config: Config,
  ) {}

  /** Sends one message the way real ones go, and tells what came of it. No transaction is open while it is under way. */
  async test(actor: Actor, id: string): Promise<EndpointTest> {
    const endpoint = await this.db.transaction(actor, async (tx) => {
      const row = found(await lockEndpoint(tx, id));
      const { tries, leftMs } = await countTry(tx, `endpoint-test ${id}`, window);
      if (tries > mostTries) throw new Refused('too-many-tries', { retryAfter: Math.ceil(leftMs / 1000) });
      await addAudit(tx, { action: 'endpoint.test', by: actor.memberId, on: { kind: 'endpoint', id } });
      return { ...row, now: await tx.now() };
    });
    return outcomeOf(await post(endpoint.url, testMessage(endpoint, endpoint.now), this.config.outbound));
  }
}

/** A message that any receiver takes and none takes for a reminder; of a webhook it proves the secret too. */
function testMessage(
  { kind, url, secret }: Pick<EndpointRow, 'secret'> & Pick<Endpoint, 'kind' | 'url'>,
  now: number,
): Message {
  const headers = { 'content-type': 'application/json', 'user-agent': 'Hindcast' };
  if (kind === 'chat') return { headers, body: chatMessage([says], null, new URL(url).hostname) };
  const timestamp = new Date(now).toISOString();
  const body = JSON.stringify({ type: 'endpoint.test', timestamp, data: { version: 1, says } });
  return { headers: { ...headers, ...signedHeaders(v7(), now, body, [secret]) }, body };
}

function outcomeOf(answer: Answer): EndpointTest {
  if (answer.kind !== 'answered') return { delivered: false, status: null, error: answer.error };
  const { status, excerpt } = answer;
  const delivered = status >= 200 && status < 300;
  const said = excerpt && `: ${excerpt.slice(0, 300)}`;
  return { delivered, status, error: delivered ? null : `It answered ${status}${said}` };
}
