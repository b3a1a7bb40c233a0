import { type DueDelivery, newId, untilNextDue } from '@app/db';
import { type OpenDatabase, openDatabase } from '@test/kit/database.js';
import { plantMany } from '@test/kit/due.js';
import { ask, makeWorld, type World } from '@test/kit/world.js';
import { deliver } from './deliver.js';
import { sweep } from './sweep.js';
import type { Sent, Transport, Transports } from './transports/transport.js';

const noon = Date.parse('2026-12-30T12:00:00Z'); // 13:00 in Berlin
const second = 1_000;
const hour = 3_600 * second;
const usual = { email: 1_000, webhook: 1_000, chat: 1_000 };
const beat = { instance: 'spec', process: 'spec', skewMs: 0, notFiring: null };

let database: OpenDatabase;
let given: World;

beforeAll(async () => {
  database = await openDatabase('claim.spec');
});
beforeEach(async () => {
  await database.clock.set(noon);
  given = await makeWorld(database.app);
  await sql('DELETE FROM channel_states');
  // what the test before left waiting would be taken in turn with this one's
  await sql("UPDATE deliveries SET state = 'cancelled' WHERE state IN ('pending', 'sending')");
});
afterAll(async () => {
  await database.close();
});

const sql = <Row extends object>(statement: string, ...params: unknown[]) =>
  ask<Row>(database.adminUrl, statement, params);

async function takeUp(rates = usual): Promise<DueDelivery[]> {
  const taken: DueDelivery[] = [];
  await sweep(database.worker, { rates, beat, handOn: async (due) => void taken.push(...due) });
  return taken.filter(({ workspaceId }) => workspaceId === given.workspaceId);
}

/** Ways out that answer as they are told and keep what reached them. */
function answering(sent: Sent = { kind: 'sent' }) {
  const reached: string[] = [];
  const way: Transport = {
    prepare:
      async (_tx, { id }) =>
      async () => {
        reached.push(id);
        return sent;
      },
    close: () => {},
  };
  return { reached, transports: { email: way, webhook: way, chat: way } satisfies Transports };
}

const rowOf = async ({ id }: { id: string }) =>
  (
    await sql<{ state: string; attempts: number; error: string | null; at: Date }>(
      'SELECT state, attempts, last_error AS error, next_attempt_at AS at FROM deliveries WHERE id = $1',
      id,
    )
  )[0]!;

const prefer = (settings: Readonly<Record<string, unknown>>) =>
  sql(
    `INSERT INTO notice_settings (workspace_id, member_id, ${Object.keys(settings).join(', ')})
     VALUES ($1, $2, ${Object.keys(settings).map((_, n) => `$${n + 3}`)})`,
    given.workspaceId,
    given.memberId,
    ...Object.values(settings),
  );

async function endpoint(more: { kind?: string; memberId?: string | null; state?: string } = {}): Promise<string> {
  const id = newId();
  await sql(
    `INSERT INTO endpoints (workspace_id, id, kind, name, url, secret, member_id, state, created_by)
     VALUES ($1, $2, $3, 'Desk room', 'https://hooks.example.org/in', 'whsec_', $4, $5, $6)`,
    ...[given.workspaceId, id, more.kind ?? 'webhook', more.memberId ?? null, more.state ?? 'on', given.memberId],
  );
  return id;
}

describe('a message that is due', () => {
  it('waits in somebody’s quiet hours until they end, without using up a try', async () => {
    await prefer({ quiet_from: '12:30', quiet_to: '14:15' });
    await plantMany(database.app, given, 1);
    const [due] = await takeUp();
    const { reached, transports } = answering();
    await deliver(database.worker, transports, due!);
    expect(reached).toEqual([]);
    expect(await rowOf(due!)).toMatchObject({ state: 'pending', attempts: 0, at: new Date('2026-12-30T13:15:00Z') });
    await database.clock.set('2026-12-30T13:15:00Z');
    const [later] = await takeUp();
    await deliver(database.worker, transports, later!);
    expect(reached).toEqual([due!.id]);
  });

  it('does not wait when it is urgent, nor does a room that belongs to nobody in particular, nor the inbox', async () => {
    await prefer({ quiet_from: '12:30', quiet_to: '14:15' });
    await endpoint();
    const own = await endpoint({ kind: 'chat', memberId: given.memberId });
    await plantMany(database.app, given, 1, { urgent: true });
    await plantMany(database.app, given, 1, { channels: ['inbox'] });
    const { reached, transports } = answering();
    for (const due of await takeUp()) await deliver(database.worker, transports, due);
    const rows = await sql<{ id: string; endpoint: string | null; urgent: boolean }>(
      'SELECT id, endpoint_id AS endpoint, urgent FROM deliveries WHERE workspace_id = $1',
      given.workspaceId,
    );
    const expected = rows.filter((row) => row.urgent || row.endpoint !== own).map(({ id }) => id);
    expect(reached.sort()).toEqual(expected.sort());
    expect(expected).toHaveLength(4);
    const [told] = await sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM notices WHERE workspace_id = $1',
      given.workspaceId,
    );
    expect(told!.n).toBe(2);
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['to somebody who unsubscribed', 'unsubscribed', () => prefer({ mail: false })],
    [
      'to somebody who left',
      'the person has left',
      () => sql('UPDATE members SET left_at = app_now() WHERE id = $1', given.memberId),
    ],
    [
      'about what was put off',
      'it was put off',
      () =>
        sql(
          "UPDATE notices SET snoozed_until = app_now() + interval '1 day' WHERE workspace_id = $1",
          given.workspaceId,
        ),
    ],
  ])('%s is cancelled, and says why', async (_case, error, happen) => {
    await plantMany(database.app, given, 1);
    const [due] = await takeUp();
    await happen();
    const { reached, transports } = answering();
    await deliver(database.worker, transports, due!);
    expect(reached).toEqual([]);
    expect(await rowOf(due!)).toMatchObject({ state: 'cancelled', attempts: 0, error });
  });

  it('for an endpoint that was switched off is cancelled', async () => {
    const id = await endpoint();
    await plantMany(database.app, given, 1, { channels: ['inbox'] });
    const [due] = await takeUp();
    await sql("UPDATE endpoints SET state = 'off' WHERE id = $1", id);
    const { reached, transports } = answering();
    await deliver(database.worker, transports, due!);
    expect([reached, await rowOf(due!)]).toMatchObject([[], { state: 'cancelled', error: 'the endpoint is not on' }]);
  });
});

describe('an endpoint that says it is gone', () => {
  it('is marked as failed: what was being sent is dead, and what waited for it is cancelled', async () => {
    const id = await endpoint();
    await plantMany(database.app, given, 3, { channels: ['inbox'] });
    const [due, ...rest] = await takeUp();
    await deliver(database.worker, answering({ kind: 'gone', error: '410 Gone', status: 410 }).transports, due!);
    expect(await rowOf(due!)).toMatchObject({ state: 'dead', error: '410 Gone' });
    for (const other of rest)
      expect(await rowOf(other)).toMatchObject({ state: 'cancelled', error: 'the endpoint is gone' });
    expect(await sql('SELECT state, why_not FROM endpoints WHERE id = $1', id)).toEqual([
      { state: 'failed', why_not: '410 Gone' },
    ]);
    await plantMany(database.app, given, 1, { channels: ['inbox'], rule: 'overdue-7' });
    expect(await takeUp()).toEqual([]);
  });

  it('is asked again when it says when, and not before', async () => {
    await endpoint();
    await plantMany(database.app, given, 1, { channels: ['inbox'] });
    const [due] = await takeUp();
    await deliver(
      database.worker,
      answering({ kind: 'later', error: '429', status: 429, retryAfterMs: 2 * hour }).transports,
      due!,
    );
    const { at, attempts } = await rowOf(due!);
    expect(attempts).toBe(1);
    expect(at.getTime() - noon).toBeGreaterThanOrEqual(2 * hour);
    expect(at.getTime() - noon).toBeLessThan(2 * hour + 60 * second);
  });
});

describe('a way out', () => {
  const circuit = { failures: 5, openMs: 60 * second };
  const down = { kind: 'unreachable', error: 'connect ECONNREFUSED' } as const;

  it('gives no more than its bucket holds, whoever asks, and fills again with time', async () => {
    await plantMany(database.app, given, 25);
    const slow = { ...usual, email: 10 };
    const began = performance.now();
    const taken = (await Promise.all([takeUp(slow), takeUp(slow)])).flat().length;
    expect(taken).toBeGreaterThanOrEqual(10);
    // the clock goes on while two take turns
    expect(taken).toBeLessThanOrEqual(10 + Math.ceil(((performance.now() - began) / second) * slow.email));
    await database.clock.set(noon + 30 * second);
    expect((await takeUp(slow)).length).toBeGreaterThanOrEqual(Math.min(10, 25 - taken));
  });

  it('slower than one a second gives one at a time', async () => {
    await endpoint({ kind: 'chat' });
    await plantMany(database.app, given, 3, { channels: ['inbox'] });
    expect(await takeUp({ ...usual, chat: 1 })).toHaveLength(1);
    expect(await takeUp({ ...usual, chat: 1 })).toHaveLength(0);
    await database.clock.set(noon + 10 * second);
    expect(await takeUp({ ...usual, chat: 1 })).toHaveLength(1);
  });

  it('is left alone for a minute after five tries that reached nobody, which cost nothing', async () => {
    await plantMany(database.app, given, 8);
    const due = await takeUp();
    const { reached, transports } = answering(down);
    for (const each of due) await deliver(database.worker, transports, each, { circuit });
    expect(reached).toHaveLength(5);
    for (const each of due) expect(await rowOf(each)).toMatchObject({ state: 'pending', attempts: 0 });
    await database.clock.set(noon + 30 * second);
    expect(await takeUp()).toEqual([]);
    const [state] = await sql("SELECT failures, last_error FROM channel_states WHERE channel = 'smtp'");
    expect(state).toEqual({ failures: 5, last_error: down.error });
  });

  it('is tried with one message after that, and opened for all when it answers', async () => {
    await plantMany(database.app, given, 8);
    const { transports } = answering(down);
    for (const each of await takeUp()) await deliver(database.worker, transports, each, { circuit });
    await database.clock.set(noon + 70 * second);
    const [probe, ...none] = await takeUp();
    expect(none).toEqual([]);
    expect(await takeUp()).toEqual([]);
    await deliver(database.worker, transports, probe!, { circuit });
    await database.clock.set(noon + 100 * second);
    expect(await takeUp()).toEqual([]);
    await database.clock.set(noon + 140 * second);
    const [again] = await takeUp();
    await deliver(database.worker, answering().transports, again!);
    expect((await rowOf(again!)).state).toBe('sent');
    expect((await takeUp()).length).toBeGreaterThanOrEqual(6);
  });

  it('says when it can be used again, so that no sweep runs in vain until then', async () => {
    const next = (rates: object = usual) =>
      database.worker.transaction('installation', (tx) => untilNextDue(tx, { rates, leaseSeconds: 60 }));
    await plantMany(database.app, given, 25);
    await takeUp({ ...usual, email: 10 });
    // half a bucket from empty
    const refilled = (await next({ ...usual, email: 10 }))!;
    expect(refilled).toBeGreaterThan(100);
    expect(refilled).toBeLessThanOrEqual(500);
    await sql(
      "UPDATE channel_states SET failures = 5, open_until = app_now() + interval '40 s' WHERE channel = 'smtp'",
    );
    expect(await next()).toBeGreaterThan(35 * second);
    expect(await next({})).toBeNull();
  });

  it('that is down keeps none of the others waiting', async () => {
    await endpoint();
    await plantMany(database.app, given, 6);
    const { transports } = answering(down);
    const answers = answering();
    const ways = { ...transports, webhook: answers.transports.webhook };
    for (const each of await takeUp()) await deliver(database.worker, ways, each);
    expect(answers.reached).toHaveLength(6);
  });
});
