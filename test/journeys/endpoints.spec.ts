import type { EndpointSecret } from '@app/contract';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast } from '@test/kit/given.js';
import { type Received, type Receiver, startReceiver } from '@test/kit/receiver.js';
import { Webhook } from 'standardwebhooks';
import { readConfig } from '../../apps/worker/src/config.js';
import { Worker } from '../../apps/worker/src/worker.js';

const day = 86_400_000;

let product: TestApp;
let worker: Worker;
let receiver: Receiver;
let ada: Caller;
let bo: Caller;

beforeAll(async () => {
  receiver = await startReceiver();
  const { port } = receiver;
  product = await startApp({ outbound: { http: true, ports: [port], internal: ['127.0.0.0/8'] } });
  worker = new Worker(
    readConfig({
      DATABASE_URL: product.database.workerUrl,
      QUEUE_DATABASE_URL: product.database.queueUrl,
      PUBLIC_URL: 'https://hindcast.example.test',
      INSTANCE: 'journey',
      ...{ OUTBOUND_HTTP: 'yes', OUTBOUND_PORTS: String(port), OUTBOUND_INTERNAL: '127.0.0.0/8' },
    }),
  );
  // the library that verifies goes by the real clock, so what is asked after thirty days was planned before today
  await product.setClock(Date.now() - 40 * day);
  ada = await product.setUp({ timeZone: 'UTC' });
  bo = await product.colleague(ada, 'analyst', 'Bo Example');
});
afterAll(async () => {
  await worker.stop();
  await receiver.stop();
  await product.close();
});

const idOf = ({ session }: Caller): string => session!.person.id;

/** A webhook that Ada adds, at a path of its own. */
async function add(path: string, memberId: string | null): Promise<EndpointSecret> {
  const url = `http://127.0.0.1:${receiver.port}/${path}`;
  return (await ada.post('/endpoints', { kind: 'webhook', name: path, url, memberId }).expect(201)).body;
}

const came = (path: string): Received[] => receiver.received.filter((each) => each.path === `/${path}`);

describe('an endpoint that an administrator adds', () => {
  it('gets what those it serves are told, signed, though nobody touched a rule', async () => {
    const [everybody, bos] = [await add('everybody', null), await add('bo', idOf(bo))];
    await add('ada', idOf(ada));
    const { endpoint } = await add('off', null);
    await ada.patch(`/endpoints/${endpoint.id}`, { on: false }).expect(200);
    const date = new Date(Date.now() + 60 * day).toISOString().slice(0, 10);
    const forecast = await givenForecast(bo, { due: { date, time: null, zone: 'UTC' } });

    await product.setClock(Date.now());
    await worker.sweepNow();
    await vi.waitUntil(() => came('everybody').length > 0 && came('bo').length > 0, { timeout: 15_000 });

    for (const [path, { secret }] of [['everybody', everybody] as const, ['bo', bos] as const]) {
      const [first, ...more] = came(path);
      expect(more).toEqual([]);
      expect(new Webhook(secret).verify(first!.body, first!.headers)).toMatchObject({
        type: 'notice.reminder',
        data: { kind: 'reassess', number: forecast.number, recipientId: idOf(bo), statement: forecast.statement },
      });
    }
    expect([...came('ada'), ...came('off')]).toEqual([]);
  });
});
