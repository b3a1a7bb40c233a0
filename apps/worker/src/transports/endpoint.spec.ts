import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ClaimedDelivery, Tx } from '@app/db';
import { type Received, type Receiver, startReceiver } from '@test/kit/receiver.js';
import { Webhook } from 'standardwebhooks';
import { endpointWay } from './endpoint.js';

const limits = { connectMs: 500, totalMs: 1_000, readBytes: 65_536, keptBytes: 1_024 };
const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;
const secret = newSecret();

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());

const claimed = (endpoint: Partial<ClaimedDelivery['endpoint']> = {}, marking: string | null = null): ClaimedDelivery =>
  ({
    id: '0193a5c1-1111-7000-8000-000000000001',
    token: 't',
    attempts: 1,
    channel: endpoint?.kind ?? 'webhook',
    endpoint: {
      ...{ id: 'e1', kind: 'webhook', name: 'Test', url: receiver.url, secret, formerSecret: null },
      ...endpoint,
    } as ClaimedDelivery['endpoint'],
    recipient: { id: 'm1', name: 'Ada', email: 'ada@example.org', zone: 'Europe/Tallinn' },
    workspace: { id: 'w1', name: 'Example desk', lexicon: 'icd203' },
    digest: null,
    items: [
      {
        noticeId: 'n1',
        kind: 'overdue',
        noticeAt: Date.parse('2026-11-28T07:00:00Z'),
        forecast: {
          id: 'f1',
          number: 12,
          statement: 'The port of Larsund reopens',
          due: { date: '2026-11-20' },
          lastCheckAt: null,
          marking,
          history: [],
          standing: null,
        },
      },
    ],
  }) as unknown as ClaimedDelivery;

/** The one thing that a webhook asks its transaction for. */
const txAt = (now: number) => ({ now: async () => now }) as Tx;

async function send(delivery: ClaimedDelivery, now = Date.now(), internal = ['127.0.0.0/8']) {
  const outbound = { http: true, ports: [receiver.port], internal };
  const way = endpointWay({ publicUrl: 'https://hindcast.example.org', outbound }, { limits });
  return (await way.prepare(txAt(now), delivery))();
}

const verified = ({ body, headers }: Received, by = secret): unknown => new Webhook(by).verify(body, headers);

describe('a webhook', () => {
  it('verifies with the public library of Standard Webhooks', async () => {
    expect(await send(claimed())).toEqual({ kind: 'sent' });
    const [received] = receiver.received;
    expect(received!.headers['content-type']).toBe('application/json');
    expect(received!.headers['webhook-id']).toBe('0193a5c1-1111-7000-8000-000000000001');
    expect(verified(received!)).toMatchObject({ type: 'notice.reminder', data: { number: 12, thin: false } });
  });

  it('does not verify when a byte was changed, or with the secret of another', async () => {
    await send(claimed());
    const [received] = receiver.received;
    expect(() => verified({ ...received!, body: received!.body.replace('12', '13') })).toThrow('No matching signature');
    expect(() => verified(received!, newSecret())).toThrow('No matching signature');
  });

  it('has the same id and body at every try, and a moment and a signature of its own', async () => {
    const now = Date.now();
    await send(claimed(), now - 60_000);
    await send(claimed(), now);
    const [first, second] = receiver.received as [Received, Received];
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(second.body).toBe(first.body);
    expect(Number(second.headers['webhook-timestamp']) - Number(first.headers['webhook-timestamp'])).toBe(60);
    expect(second.headers['webhook-signature']).not.toBe(first.headers['webhook-signature']);
    for (const one of [first, second]) verified(one);
  });

  it('is signed with both secrets while the former one counts, so that either verifies', async () => {
    const formerSecret = newSecret();
    await send(claimed({ formerSecret }));
    const [received] = receiver.received;
    expect(received!.headers['webhook-signature']!.split(' ')).toHaveLength(2);
    verified(received!);
    verified(received!, formerSecret);
    expect(() => verified(received!, newSecret())).toThrow('No matching signature');
  });

  it('verifies by hand as docs/webhooks.md shows it', async () => {
    const guide = await readFile(new URL('../../../../docs/webhooks.md', import.meta.url), 'utf8');
    const code = /```js\n([\s\S]*?)```/.exec(guide)![1]!;
    const { isFromHindcast } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    await send(claimed({ formerSecret: newSecret() }));
    const [{ headers, body }] = receiver.received as [Received];
    const now = Number(headers['webhook-timestamp']);
    expect(isFromHindcast(headers, body, secret)).toBe(true);
    expect(isFromHindcast(headers, `${body} `, secret)).toBe(false);
    expect(isFromHindcast(headers, body, newSecret())).toBe(false);
    expect(isFromHindcast(headers, body, secret, now + 301)).toBe(false);
    expect(isFromHindcast({}, body, secret)).toBe(false);
  });

  it('about a marked forecast says nothing of it', async () => {
    await send(claimed({}, 'RESTRICTED'));
    expect(receiver.received[0]!.body).not.toContain('Larsund');
    expect(verified(receiver.received[0]!)).toMatchObject({ data: { thin: true, statement: null } });
  });

  it.each([
    [200, {}, { kind: 'sent' }],
    [204, {}, { kind: 'sent' }],
    [302, { location: 'http://127.0.0.1:1/' }, { kind: 'later', status: 302 }],
    [400, {}, { kind: 'later', status: 400 }],
    [404, {}, { kind: 'later', status: 404 }],
    [410, {}, { kind: 'gone', status: 410 }],
    [429, { 'retry-after': '120' }, { kind: 'later', status: 429, retryAfterMs: 120_000 }],
    [500, {}, { kind: 'later', status: 500 }],
    [503, { 'retry-after': '9999999' }, { kind: 'later', status: 503, retryAfterMs: 86_400_000 }],
  ])('answered with %d %j', async (status, headers, sent) => {
    receiver.answers((_request, response) => response.writeHead(status, headers).end('not now'));
    expect(await send(claimed())).toMatchObject(sent);
  });

  it('that is not answered may be another time', async () => {
    receiver.answers(() => undefined);
    expect(await send(claimed())).toMatchObject({ kind: 'later', error: 'no answer within 1 s' });
  });

  it('to nobody there costs no try', async () => {
    await receiver.stop();
    expect(await send(claimed())).toMatchObject({ kind: 'unreachable' });
  });

  it('to an inner address is refused, and reaches nobody', async () => {
    expect(await send(claimed(), Date.now(), [])).toMatchObject({ kind: 'refused' });
    expect(receiver.connections()).toBe(0);
  });
});

describe('a chat message', () => {
  it('is text, and not signed', async () => {
    expect(await send(claimed({ kind: 'chat' }))).toEqual({ kind: 'sent' });
    const [received] = receiver.received;
    expect(JSON.parse(received!.body).text).toMatch(/^F-12 was due on .*\nThe port of Larsund reopens\nhttps:/);
    expect(received!.headers).not.toHaveProperty('webhook-signature');
  });
});
