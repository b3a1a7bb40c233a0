import { randomBytes } from 'node:crypto';
import { newId } from '@app/db';
import { type OpenDatabase, openDatabase } from '@test/kit/database.js';
import { type Received, type Receiver, startReceiver } from '@test/kit/receiver.js';
import { ask, makeForecast, makeWorld, type World } from '@test/kit/world.js';
import { Webhook } from 'standardwebhooks';
import { deliver } from './deliver.js';
import { endpointWay } from './transports/endpoint.js';

const hour = 3_600_000;
const start = Date.parse('2026-11-28T09:00:00Z');
const limits = { connectMs: 300, totalMs: 500, readBytes: 65_536, keptBytes: 1_024 };
const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

let database: OpenDatabase;
let given: World;
let receiver: Receiver;
let secret: string;
let endpointId: string;

beforeAll(async () => {
  database = await openDatabase('webhooks.spec');
});
beforeEach(async () => {
  await database.clock.set(start);
  given = await makeWorld(database.app);
  receiver = await startReceiver();
  secret = newSecret();
  endpointId = newId();
  await query(
    "INSERT INTO endpoints (workspace_id, id, kind, name, url, secret, created_by) VALUES ($1, $2, 'webhook', 'Test', $3, $4, $5)",
    ...[given.workspaceId, endpointId, receiver.url, secret, given.memberId],
  );
});
afterEach(() => receiver.stop());
afterAll(async () => {
  await database.close();
});

const query = <Row extends object>(sql: string, ...params: unknown[]) => ask<Row>(database.adminUrl, sql, params);

/** A webhook about a new forecast, due now. */
async function webhook(): Promise<string> {
  const forecast = await makeForecast(database.app, given);
  const [notice, delivery] = [newId(), newId()];
  await query(
    "INSERT INTO notices (workspace_id, id, forecast_id, recipient_id, kind) VALUES ($1, $2, $3, $4, 'reassess')",
    ...[given.workspaceId, notice, forecast.id, given.memberId],
  );
  await query(
    `INSERT INTO deliveries (workspace_id, id, notice_id, recipient_id, channel, endpoint_id, due_rev, next_attempt_at)
     SELECT $1, $2, $3, $4, 'webhook', $5, due_rev, app_now() FROM forecasts WHERE id = $6`,
    ...[given.workspaceId, delivery, notice, given.memberId, endpointId, forecast.id],
  );
  return delivery;
}

/** One try, to this receiver and wherever else it may send us. */
const attempt = (id: string, ports = [receiver.port]) => {
  const way = endpointWay(
    { publicUrl: 'https://hindcast.example.org', outbound: { http: true, ports, internal: ['127.0.0.0/8'] } },
    { limits },
  );
  return deliver(database.worker, { webhook: way }, { id, workspaceId: given.workspaceId, attempt: 0 });
};

interface Row {
  readonly state: string;
  readonly attempts: number;
  readonly error: string | null;
  /** seconds from the first try, and from now, to the next one */
  readonly wait: number;
  readonly left: number;
}
const rowOf = async (id: string) => {
  const sql = `SELECT state, attempts, last_error AS error,
    extract(epoch FROM next_attempt_at - first_tried_at)::float8 AS wait,
    extract(epoch FROM next_attempt_at - app_now())::float8 AS "left" FROM deliveries WHERE id = $1`;
  return (await query<Row>(sql, id))[0]!;
};
const endpoint = async () =>
  (
    await query<{ state: string; why_not: string | null }>(
      'SELECT state, why_not FROM endpoints WHERE id = $1',
      endpointId,
    )
  )[0]!;
const again = (id: string) => query('UPDATE deliveries SET next_attempt_at = app_now() WHERE id = $1', id);

describe('a receiver that', () => {
  it('takes it has it, once', async () => {
    const id = await webhook();
    await attempt(id);
    await attempt(id);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 1, error: null });
    expect(receiver.received).toHaveLength(1);
  });

  it.each([
    ['fails', 500, {}, 4, 6],
    ['knows nothing of it', 404, {}, 4, 6],
    ['asks for two minutes', 429, { 'retry-after': '120' }, 120, 120],
    ['asks for a month', 503, { 'retry-after': '2592000' }, 86_400, 86_400],
  ])('%s (%d) gets it again after the wait', async (_case, status, headers, least, most) => {
    receiver.answers((_request, response) => response.writeHead(status, headers).end('not now'));
    const id = await webhook();
    await attempt(id);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'pending', attempts: 1, error: `answered ${status}: not now` });
    expect(row.wait).toBeGreaterThanOrEqual(least);
    // the try itself takes a moment
    expect(row.wait).toBeLessThanOrEqual(most + 30);
  });

  it('never answers, or never ends its answer’s head, gets it again', async () => {
    receiver.answers(() => undefined);
    const id = await webhook();
    await attempt(id);
    expect(await rowOf(id)).toMatchObject({ state: 'pending', attempts: 1, error: 'no answer within 0.5 s' });
  });

  it('sends us inward is not followed, and gets it again', async () => {
    const inside = await startReceiver();
    receiver.answers((_request, response) => response.writeHead(302, { location: inside.url }).end());
    const id = await webhook();
    await attempt(id, [receiver.port, inside.port]);
    await inside.stop();
    expect(inside.connections()).toBe(0);
    expect(await rowOf(id)).toMatchObject({ state: 'pending', attempts: 1, error: 'answered 302' });
  });

  it('says that it is gone gets nothing any more, and the administrator sees why', async () => {
    receiver.answers((_request, response) => response.writeHead(410).end());
    const [id, next] = [await webhook(), await webhook()];
    await attempt(id);
    expect(await rowOf(id)).toMatchObject({ state: 'dead', error: 'answered 410' });
    expect(await endpoint()).toEqual({ state: 'failed', why_not: 'answered 410' });
    await attempt(next);
    expect(await rowOf(next)).toMatchObject({ state: 'cancelled' });
    expect(receiver.received).toHaveLength(1);
  });

  it('is an inner address is never called, and the delivery is given up', async () => {
    await query("UPDATE endpoints SET url = 'http://10.0.0.1/' WHERE id = $1", endpointId);
    const id = await webhook();
    await attempt(id, [80]);
    expect(await rowOf(id)).toMatchObject({ state: 'dead', error: expect.stringContaining('no public address') });
  });

  it('is not there uses up no try for three days, and is then given up', async () => {
    await receiver.stop();
    const id = await webhook();
    await attempt(id);
    expect(await rowOf(id)).toMatchObject({ state: 'pending', attempts: 0 });
    await database.clock.set(start + 73 * hour);
    await attempt(id);
    expect(await rowOf(id)).toMatchObject({ state: 'dead', error: expect.stringContaining('ECONNREFUSED') });
  });

  it('fails for three days is tried all the while, and again by hand under the same id', async () => {
    receiver.answers((_request, response) => response.writeHead(500).end());
    const id = await webhook();
    let now = start;
    for (let row = await rowOf(id); row.state === 'pending'; row = await rowOf(id)) {
      now += Math.max(0, row.left) * 1_000;
      await database.clock.set(now);
      await again(id);
      await attempt(id);
    }
    expect(await rowOf(id)).toMatchObject({ state: 'dead' });
    expect(now - start).toBeGreaterThanOrEqual(72 * hour);
    expect(receiver.received.length).toBeGreaterThanOrEqual(9);

    receiver.answers((_request, response) => void response.writeHead(204).end());
    await database.clock.set(now + hour);
    await query("UPDATE deliveries SET state = 'pending', attempts = 0, next_attempt_at = app_now() WHERE id = $1", id);
    await attempt(id);
    expect(await rowOf(id)).toMatchObject({ state: 'sent' });
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([id]));
    const moments = receiver.received.map(({ headers }) => Number(headers['webhook-timestamp']));
    expect(new Set(moments).size).toBe(moments.length);
  });
});

describe('a secret that was changed', () => {
  const verifies = ({ body, headers }: Received, by: string) => {
    try {
      new Webhook(by).verify(body, headers);
      return true;
    } catch {
      return false;
    }
  };

  it('signs beside the new one until its day is over', async () => {
    // the library goes by the real clock
    await database.clock.set(Date.now());
    const next = newSecret();
    await query(
      "UPDATE endpoints SET secret = $2, former_secret = secret, former_until = app_now() + interval '1 day' WHERE id = $1",
      ...[endpointId, next],
    );
    await attempt(await webhook());
    await query("UPDATE endpoints SET former_until = app_now() - interval '1 s' WHERE id = $1", endpointId);
    await attempt(await webhook());
    const [during, after] = receiver.received as [Received, Received];
    expect([verifies(during, next), verifies(during, secret)]).toEqual([true, true]);
    expect([verifies(after, next), verifies(after, secret)]).toEqual([true, false]);
  });
});
