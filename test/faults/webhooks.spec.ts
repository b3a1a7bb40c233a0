import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { until } from '@test/kit/product.js';
import { type Received, type Receiver, startReceiver } from '@test/kit/receiver.js';
import pg from 'pg';
import { Webhook } from 'standardwebhooks';
import { drawnFrom } from './chance.js';
import { backends, full, report, seed } from './figures.js';
import { startFleet } from './fleet.js';
import { type Ground, startGround } from './ground.js';
import { plan } from './seed.js';
import { workerEnvironment } from './workerEnvironment.js';

const reminders = full ? 100 : 5;
const pace = { leaseSeconds: 3, longestPauseMs: 500, shortestPauseMs: 20, pauseAfterFaultMs: 100 };
const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

/** How a receiver answers the first try of each message; `null`: every try. */
type Manner = {
  readonly name: string;
  readonly first?: true;
  answer(response: ServerResponse, inside: Receiver): void;
};

const manners: readonly Manner[] = [
  { name: 'takes it', answer: (response) => response.writeHead(204).end() },
  { name: 'fails first', first: true, answer: (response) => response.writeHead(500).end() },
  {
    name: 'asks for a second',
    first: true,
    answer: (response) => response.writeHead(429, { 'retry-after': '1' }).end(),
  },
  { name: 'sends us inward', answer: (response, { url }) => response.writeHead(302, { location: url }).end() },
  { name: 'is gone', answer: (response) => response.writeHead(410).end() },
  { name: 'drips', answer: drip },
  { name: 'pours without end', answer: pour },
];

describe.each(full ? backends : backends.slice(-1))('receivers of webhooks, on %s', (backend) => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await startGround();
  });
  afterAll(() => ground.stop());

  it('each get what they ought to, signed, whatever the others do', { timeout: 600_000 }, async () => {
    const inside = await startReceiver();
    const receivers = await Promise.all(manners.map(() => startReceiver()));
    const secrets = manners.map(newSecret);
    for (const [n, manner] of manners.entries()) behave(receivers[n]!, manner, inside);
    const pool = new pg.Pool({ connectionString: ground.adminUrl, max: 1 });
    pool.on('error', () => undefined); // the ground is taken away before the pool has said goodbye
    const workspaceId = await plan(ground.ownerUrl, { reminders, people: 1, firstInMs: 3_600_000, overMs: 1 });
    for (const [n, { url }] of receivers.entries()) {
      await pool.query(
        `INSERT INTO endpoints (workspace_id, id, kind, name, url, secret, created_by)
         SELECT $1, gen_random_uuid(), 'webhook', $2, $3, $4, id FROM members WHERE workspace_id = $1`,
        [workspaceId, manners[n]!.name, url, secrets[n]],
      );
    }
    const ports = [...receivers.map(({ port }) => port), inside.port].join(',');
    const more = {
      OUTBOUND_HTTP: 'yes',
      OUTBOUND_PORTS: ports,
      OUTBOUND_INTERNAL: '127.0.0.0/8',
      WEBHOOKS_PER_SECOND: '1000',
    };
    const places = { backend, smtpUrl: 'smtp://127.0.0.1:1', more };
    const fleet = startFleet(1, workerEnvironment(ground, places), { pace }, drawnFrom(seed));
    const stateOf = async (manner: string) => {
      const { rows } = await pool.query<{ states: string[]; endpoint: string }>(
        `SELECT array_agg(DISTINCT d.state ORDER BY d.state) AS states, min(e.state) AS endpoint
         FROM deliveries d JOIN endpoints e ON e.workspace_id = d.workspace_id AND e.id = d.endpoint_id
         WHERE d.workspace_id = $1 AND e.name = $2`,
        [workspaceId, manner],
      );
      return rows[0]!;
    };
    try {
      await until(
        'a worker that sweeps',
        async () => (await pool.query('SELECT FROM heartbeats')).rowCount === 1,
        60_000,
      );
      const before = residentOf(fleet.pids()[0]!);
      await pool.query("UPDATE reminders SET channels = '{inbox}', fire_at = app_now() WHERE workspace_id = $1", [
        workspaceId,
      ]);
      for (const { name } of manners.slice(0, 3)) {
        await until(
          `a receiver that ${name} to have all`,
          async () => (await stateOf(name)).states?.join() === 'sent',
          120_000,
        );
      }
      const slow = manners.slice(3).map(({ name }) => name);
      const tried = (name: string) => receivers[manners.findIndex((each) => each.name === name)]!.received.length > 0;
      await until('the others to have been tried', () => slow.every(tried), 120_000);
      await until('one that is gone to be switched off', async () => (await stateOf('is gone')).endpoint === 'failed');
      const grownMb = Math.round((residentOf(fleet.pids()[0]!) - before) / 1024);
      const forged = receivers.flatMap(({ received }, n) => received.filter((each) => !verifies(each, secrets[n]!)));
      const kept = await Promise.all(slow.filter((name) => name !== 'is gone').map(stateOf));
      const ids = receivers
        .slice(0, 3)
        .map(({ received }) => new Set(received.map(({ headers }) => headers['webhook-id'])).size);
      const lost = kept.filter(({ states }) =>
        states.some((state) => state !== 'pending' && state !== 'sending'),
      ).length;
      const inward = inside.connections();
      const held = forged.length + inward + lost === 0 && grownMb < 50 && ids.every((count) => count === reminders);
      const sum = receivers.reduce((all, { received }) => all + received.length, 0);
      report({
        test: 'T9 seven receivers: well, 500, 429, 302 inward, 410, dripping, endless',
        queue: backend,
        measured: `${reminders} webhooks to each, ${sum} requests: ${ids.join(', ')} taken by those that take, the gone one switched off, the others tried again later; ${forged.length} signatures do not verify, ${inward} connections inside, memory of the worker grew by ${grownMb} MB`,
        goal: 'every state right, 0 inward, all signatures verify, less than 50 MB',
        held,
      });
      expect({ forged: forged.length, inward, lost, ids }).toEqual({
        forged: 0,
        inward: 0,
        lost: 0,
        ids: ids.map(() => reminders),
      });
      if (full) expect({ grownMb, held }).toMatchObject({ held: true });
    } finally {
      await fleet.stop();
      await Promise.all([...receivers, inside].map((each) => each.stop()));
      await pool.end();
    }
  });
});

function behave(receiver: Receiver, { first, answer }: Manner, inside: Receiver): void {
  const seen = new Set<unknown>();
  receiver.answers((request, response) => {
    const id = request.headers['webhook-id'];
    if (first && seen.has(id)) return void response.writeHead(204).end();
    seen.add(id);
    answer(response, inside);
  });
}

/** Sends the head of its answer a byte now and then, for ever. */
function drip(response: ServerResponse): void {
  const { socket } = response;
  socket?.write('HTTP/1.1 200 OK\r\nx-slow: ');
  const dripping = setInterval(() => socket?.write('z'), 50);
  socket?.once('close', () => clearInterval(dripping));
}

/** As fast as it is read, ten gigabytes at most. */
function pour(response: ServerResponse): void {
  response.writeHead(500, { 'content-length': String(10 * 2 ** 30) });
  const block = Buffer.alloc(65_536);
  const more = (): void => {
    while (response.write(block));
    response.once('drain', more);
  };
  more();
}

function verifies({ body, headers }: Received, secret: string): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

/** Kilobytes of memory that a process holds; Linux. */
const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);
