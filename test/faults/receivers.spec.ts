import { post } from '@app/outbound';
import { inwardHosts } from '@test/kit/inwardHosts.js';
import { type Receiver, startReceiver } from '@test/kit/receiver.js';
import { full, report } from './figures.js';

const message = { headers: { 'content-type': 'application/json' }, body: '{}' };
const within = (port: number, internal: string[]) => ({ http: true, ports: [port], internal });
const limits = { connectMs: 300, totalMs: 600, readBytes: 65_536, keptBytes: 1_024 };
const mebibyte = 2 ** 20;

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());

/** Writes as fast as it is read, ten gigabytes at most. */
function pourOut(): void {
  receiver.answers((_request, response) => {
    response.writeHead(200, { 'content-length': String(10 * 1024 * mebibyte) });
    const more = (): void => {
      while (response.write(Buffer.alloc(65_536)));
      response.once('drain', more);
    };
    more();
  });
}

it('an address that leads inside is reached in no spelling, by no name and no redirect', async () => {
  const rules = within(receiver.port, []);
  for (const host of inwardHosts) await post(`http://${host}:${receiver.port}/`, message, rules, { limits });
  const names = [['127.0.0.1'], ['::1'], ['10.0.0.1'], ['93.184.216.34', '127.0.0.1']];
  for (const addresses of names) {
    const lookup = async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    await post(`http://hooks.example.org:${receiver.port}/`, message, rules, { limits, lookup });
  }
  let asked = 0;
  const rebinding = {
    family: 4,
    get address() {
      asked += 1;
      return asked % 2 === 1 ? '93.184.216.34' : '127.0.0.1';
    },
  };
  const rebound = { limits, lookup: async () => [rebinding] };
  await post(`http://hooks.example.org:${receiver.port}/`, message, rules, rebound);
  const outer = await startReceiver();
  const redirects = [301, 302, 303, 307, 308];
  for (const status of redirects) {
    outer.answers((_request, response) => response.writeHead(status, { location: receiver.url }).end());
    await post(outer.url, message, within(outer.port, ['127.0.0.0/8']), { limits });
  }
  await outer.stop();
  const told = receiver.received.length;
  report({
    test: 'T18 calls turned inward',
    queue: null,
    measured: `${inwardHosts.length} spellings, ${names.length} names, 1 name that changes, ${redirects.length} redirects; ${told} requests arrived inside`,
    goal: '0 requests inside, 60 spellings or more',
    held: told === 0 && inwardHosts.length >= 60,
  });
  expect(told).toBe(0);
});

it('a receiver that answers without end costs a few megabytes and its time', { timeout: 120_000 }, async () => {
  pourOut();
  const calls = full ? 500 : 40;
  const rules = within(receiver.port, ['127.0.0.0/8']);
  for (let i = 0; i < 10; i++) await post(receiver.url, message, rules, { limits });
  const before = process.memoryUsage().rss;
  for (let i = 0; i < calls; i++) await post(receiver.url, message, rules, { limits });
  const grown = Math.round((process.memoryUsage().rss - before) / mebibyte);
  report({
    test: 'T9 answers of ten gigabytes',
    queue: null,
    measured: `${calls} of them in the process of caller and receiver; memory grew by ${grown} MiB`,
    goal: 'less than 50 MiB',
    held: grown < 50,
  });
  expect(grown).toBeLessThan(50);
});
