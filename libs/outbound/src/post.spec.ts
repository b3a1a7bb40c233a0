import { type AddressInfo, createServer } from 'node:net';
import { makeCertificate } from '@test/kit/certificate.js';
import { inwardHosts } from '@test/kit/inwardHosts.js';
import { type Receiver, startReceiver } from '@test/kit/receiver.js';
import { ordinaryLimits, post, type Ways } from './post.js';
import type { OutboundRules } from './rules.js';

const message = { headers: { 'content-type': 'application/json', 'webhook-id': 'm1' }, body: '{"a":"ü"}' };
const soon = { ...ordinaryLimits, connectMs: 400, totalMs: 800 };

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());

const within = (port: number): OutboundRules => ({ http: true, ports: [port], internal: ['127.0.0.0/8'] });
const without = (port: number): OutboundRules => ({ http: true, ports: [port], internal: [] });
const call = (ways: Ways = {}, url = receiver.url) => post(url, message, within(receiver.port), ways);
const leadsTo = (...addresses: string[]): Ways => ({
  lookup: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
});

describe('a call', () => {
  it('brings the message and comes back with the answer', async () => {
    receiver.answers((_request, response) => response.writeHead(202).end('taken\r\nwell\0'));
    expect(await call()).toEqual({ kind: 'answered', status: 202, retryAfterMs: null, excerpt: 'taken well' });
    expect(receiver.received).toEqual([
      { path: '/hook', body: message.body, headers: expect.objectContaining(message.headers) },
    ]);
    expect(receiver.received[0]!.headers.host).toBe(`127.0.0.1:${receiver.port}`);
  });

  it('speaks TLS with a receiver whose certificate is trusted', async () => {
    const certificate = makeCertificate('hooks.example.org');
    const secure = await startReceiver(certificate);
    const url = `https://hooks.example.org:${secure.port}/hook`;
    const rules = { ...within(secure.port), http: false };
    const answer = await post(url, message, rules, { ca: certificate.cert, ...leadsTo('127.0.0.1') });
    await secure.stop();
    expect(answer).toMatchObject({ kind: 'answered', status: 204 });
    expect(secure.received).toHaveLength(1);
  });

  it.each([
    ['one that vouches for itself', 'hooks.example.org', 'self-signed'],
    ['that of somebody else', 'other.example.org', 'altname'],
  ])('tells nothing to a certificate that is %s', async (_case, name, why) => {
    const certificate = makeCertificate(name);
    const secure = await startReceiver(certificate);
    const url = `https://hooks.example.org:${secure.port}/hook`;
    const ca = name === 'hooks.example.org' ? {} : { ca: certificate.cert };
    const answer = await post(url, message, within(secure.port), { ...ca, ...leadsTo('127.0.0.1') });
    await secure.stop();
    expect(answer).toMatchObject({ kind: 'broken', error: expect.stringContaining(why) });
    expect(secure.received).toEqual([]);
  });

  it('tells nothing to a receiver that answers https without TLS', async () => {
    const answer = await post(receiver.url.replace('http:', 'https:'), message, within(receiver.port));
    expect(answer).toMatchObject({ kind: 'broken', error: expect.stringContaining('no trusted connection') });
    expect(receiver.received).toEqual([]);
  });

  it('uses no proxy of the environment', async () => {
    const proxy = await startReceiver();
    for (const name of ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY']) vi.stubEnv(name, proxy.url);
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    expect(await call()).toMatchObject({ kind: 'answered', status: 204 });
    vi.unstubAllEnvs();
    await proxy.stop();
    expect(proxy.connections()).toBe(0);
  });
});

describe('a call that would lead inside', () => {
  it(`reaches nobody, in any of ${inwardHosts.length} spellings`, async () => {
    for (const host of inwardHosts) {
      const answer = await post(`http://${host}:${receiver.port}/`, message, without(receiver.port));
      expect(answer, host).toMatchObject({ kind: 'forbidden' });
    }
    expect(receiver.connections()).toBe(0);
  });

  it.each([
    [['127.0.0.1']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['10.0.0.1']],
    [['169.254.169.254']],
    [['93.184.216.34', '127.0.0.1']],
    [['2606:4700::1111', '::1']],
    [['not-an-address']],
  ])('is not made when the name has the addresses %j', async (addresses) => {
    const url = `http://hooks.example.org:${receiver.port}/`;
    const answer = await post(url, message, without(receiver.port), leadsTo(...addresses));
    expect(answer).toMatchObject({ kind: 'forbidden', error: expect.stringContaining('leads inside') });
    expect(receiver.connections()).toBe(0);
  });

  it('is not made by a name of this machine', async () => {
    const answer = await post(`http://localhost:${receiver.port}/`, message, without(receiver.port));
    expect(answer).toMatchObject({ kind: 'forbidden' });
    expect(receiver.connections()).toBe(0);
  });

  it('says nothing when the name leads elsewhere between the check and the call', async () => {
    let asked = 0;
    const rebinding = {
      family: 4,
      get address() {
        asked += 1;
        return asked === 1 ? '93.184.216.34' : '127.0.0.1';
      },
    };
    const url = `http://hooks.example.org:${receiver.port}/`;
    const answer = await post(url, message, without(receiver.port), { lookup: async () => [rebinding] });
    expect(answer).toEqual({ kind: 'forbidden', error: '127.0.0.1 is no public address' });
    expect(asked).toBeGreaterThan(1);
    expect(receiver.received).toEqual([]);
  });

  it.each([301, 302, 303, 307, 308])('is not made by the redirect %d', async (status) => {
    const inside = await startReceiver();
    receiver.answers((_request, response) => response.writeHead(status, { location: inside.url }).end());
    expect(await call()).toMatchObject({ kind: 'answered', status });
    await inside.stop();
    expect(inside.connections()).toBe(0);
  });
});

describe('a receiver that', () => {
  it.each([
    ['asks for ten seconds', { 'retry-after': '10' }, 10_000],
    ['asks for a month', { 'retry-after': '2592000' }, 86_400_000],
    [
      'names a moment',
      { 'retry-after': 'Sat, 28 Nov 2026 10:05:00 GMT', date: 'Sat, 28 Nov 2026 10:00:00 GMT' },
      300_000,
    ],
    [
      'names one that is past',
      { 'retry-after': 'Sat, 28 Nov 2026 09:00:00 GMT', date: 'Sat, 28 Nov 2026 10:00:00 GMT' },
      0,
    ],
    ['names none', { 'retry-after': 'soon' }, null],
    ['says nothing', {}, null],
  ])('%s is answered for with that wait', async (_case, headers, retryAfterMs) => {
    receiver.answers((_request, response) => response.writeHead(429, headers).end());
    expect(await call()).toMatchObject({ kind: 'answered', status: 429, retryAfterMs });
  });

  it('never answers is given up', async () => {
    receiver.answers(() => undefined);
    expect(await call({ limits: soon })).toEqual({ kind: 'broken', error: 'no answer within 0.8 s' });
  });

  it('answers a byte at a time, for ever, is given up', async () => {
    const server = createServer((socket) => {
      const dripping = setInterval(() => socket.write('H'), 20);
      socket.on('error', () => undefined).on('close', () => clearInterval(dripping));
      socket.write('HTTP/1.1 200 OK\r\nX-Slow: ');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const answer = await post(`http://127.0.0.1:${port}/`, message, within(port), { limits: soon });
    await new Promise((resolve) => server.close(resolve));
    expect(answer).toEqual({ kind: 'broken', error: 'no answer within 0.8 s' });
  });

  it('takes the message and then talks without end has taken it', async () => {
    receiver.answers((_request, response) => {
      const dripping = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(dripping));
    });
    expect(await call({ limits: soon })).toMatchObject({
      kind: 'answered',
      status: 200,
      excerpt: expect.stringMatching(/^\.+$/),
    });
  });

  it('answers with ten gigabytes is read to 64 KiB and kept to 1 KiB', async () => {
    let written = 0;
    let dropped = (): void => undefined;
    const gone = new Promise<void>((resolve) => {
      dropped = resolve;
    });
    receiver.answers((_request, response) => {
      response.on('close', dropped);
      response.writeHead(500, { 'content-length': String(10 * 2 ** 30) });
      const more = (): void => {
        while (response.write(Buffer.alloc(65_536, 'x'))) written += 65_536;
        response.once('drain', more);
      };
      more();
    });
    const answer = await call();
    await gone;
    expect(answer).toMatchObject({ kind: 'answered', status: 500, excerpt: 'x'.repeat(1024) });
    expect(written).toBeLessThan(16 * 2 ** 20);
  });

  it('sends headers without end is given up', async () => {
    receiver.answers((_request, response) => void response.writeHead(200, { 'x-long': 'x'.repeat(100_000) }).end());
    expect(await call()).toMatchObject({ kind: 'broken' });
  });

  it('wants another protocol is given up', async () => {
    receiver.answers((_request, response) => {
      response.writeHead(101, { connection: 'upgrade', upgrade: 'other' });
      response.flushHeaders();
    });
    expect(await call({ limits: soon })).toMatchObject({ kind: 'broken' });
  });

  it('hangs up instead of answering is told of', async () => {
    receiver.answers((request) => void request.socket.destroy());
    expect(await call()).toMatchObject({ kind: 'broken', error: expect.any(String) });
  });

  it('does not listen is unreachable', async () => {
    await receiver.stop();
    expect(await call()).toMatchObject({ kind: 'unreachable', error: expect.stringContaining('ECONNREFUSED') });
  });

  it('cannot be found is unreachable', async () => {
    const lookup = () => Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }));
    const answer = await call({ lookup }, `http://nowhere.example.org:${receiver.port}/`);
    expect(answer).toEqual({ kind: 'unreachable', error: 'getaddrinfo ENOTFOUND' });
  });

  it('cannot be found in time is unreachable', async () => {
    const lookup = () => new Promise<never>(() => undefined);
    const answer = await call({ lookup, limits: soon }, `http://nowhere.example.org:${receiver.port}/`);
    expect(answer).toEqual({ kind: 'unreachable', error: 'no connection within 0.4 s' });
  });
});
