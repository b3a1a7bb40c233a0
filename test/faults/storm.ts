import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkout, until } from '@test/kit/product.js';
import { Redis } from 'ioredis';
import pg from 'pg';
import { drawnFrom } from './chance.js';
import { check, type Verdict } from './check.js';
import { type Fittings, startFleet } from './fleet.js';
import type { Ground } from './ground.js';
import { plan } from './seed.js';
import { startSink } from './sink.js';

/** One storm: so many reminders fall due while so many workers are killed so often. */
export interface Storm {
  readonly name: string;
  readonly backend: 'postgres' | 'redis';
  readonly seed: number;
  readonly reminders: number;
  readonly people: number;
  readonly workers: number;
  readonly kills: number;
  /** mean time between two kills */
  readonly everyMs: number;
  readonly fittings: Fittings | null;
  /** no queue answers at all */
  readonly busOff?: boolean;
  /** how often each happens in the course of the kills, evenly spread */
  readonly flushes?: number;
  readonly postgresCrashes?: number;
  readonly redisKills?: number;
  /** longest wait for the rest, once the kills are over */
  readonly patienceMs: number;
}

export interface Outcome extends Verdict {
  readonly reminders: number;
  readonly kills: number;
  readonly tookMs: number;
  /** milliseconds from being due to standing in the inbox */
  readonly lateP50: number;
  readonly lateP99: number;
  readonly lateMost: number;
}

/** Lets one storm happen on the ground given and says what came of it, after everything has drained. */
export async function weather(ground: Ground, storm: Storm): Promise<Outcome> {
  const began = performance.now();
  const chance = drawnFrom(storm.seed);
  const note = historyOf(storm);
  const sink = await startSink(drawnFrom(storm.seed + 1));
  const firstInMs = 4_000;
  const overMs = storm.kills * storm.everyMs;
  const workspaceId = await plan(ground.ownerUrl, { ...storm, firstInMs, overMs });
  const fleet = startFleet(storm.workers, environment(ground, storm, sink.url), storm.fittings, chance);
  const pool = new pg.Pool({ connectionString: ground.adminUrl, max: 2 });
  pool.on('error', () => undefined); // the server is crashed on purpose
  try {
    await pause(firstInMs);
    const faults = faultsOf(ground, storm);
    for (let kill = 1; kill <= storm.kills; kill++) {
      await pause(storm.everyMs * (0.3 + 1.4 * chance()));
      fleet.killOne();
      note({ fault: 'kill', kill });
      for (const { name, at, happen } of faults.filter((fault) => fault.at.includes(kill))) {
        note({ fault: name, kill, of: at.length });
        await happen();
      }
    }
    await until('everything told and sent', () => drained(pool, workspaceId), storm.patienceMs);
    // no worker is in the middle of anything: every copy that will ever be sent has been
    await fleet.stop();
    const seen = await observe(pool, workspaceId, sink.taken);
    for (const copy of seen.mails) note({ mail: copy });
    const outcome = { ...seen.late, ...check(seen), reminders: storm.reminders, kills: storm.kills };
    note({ outcome, said: fleet.said().slice(0, 20) });
    return { ...outcome, tookMs: Math.round(performance.now() - began) };
  } catch (fault) {
    note({ gaveUp: String(fault), said: fleet.said().slice(0, 20) });
    throw fault;
  } finally {
    await fleet.stop();
    await sink.stop();
    await pool.end();
  }
}

function environment(ground: Ground, { backend, busOff }: Storm, smtp: string): Record<string, string> {
  const nowhere = '127.0.0.1:1';
  const queue: Record<string, string> =
    backend === 'redis'
      ? { REDIS_URL: busOff ? `redis://${nowhere}` : `${ground.redisUrl}/0` }
      : { QUEUE_DATABASE_URL: busOff ? `postgresql://nobody@${nowhere}/none` : ground.queueUrl };
  return {
    DATABASE_URL: ground.workerUrl,
    PUBLIC_URL: 'https://hindcast.example.org',
    SMTP_URL: smtp,
    MAIL_FROM: 'hindcast@example.org',
    INSTANCE: 'faults',
    ...queue,
  };
}

function faultsOf(ground: Ground, { kills, flushes = 0, postgresCrashes = 0, redisKills = 0 }: Storm) {
  const spread = (times: number) => Array.from({ length: times }, (_, n) => Math.round(((n + 0.5) * kills) / times));
  return [
    { name: 'flush', at: spread(flushes), happen: () => flush(ground.redisUrl!) },
    { name: 'postgres crash', at: spread(postgresCrashes), happen: () => ground.crashPostgres() },
    { name: 'redis kill', at: spread(redisKills), happen: () => ground.killRedis() },
  ];
}

async function flush(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true });
  await redis.connect();
  await redis.flushall();
  redis.disconnect();
}

/** Whether nothing is left to do; a server that is just recovering has no say yet. */
async function drained(pool: pg.Pool, workspaceId: string): Promise<boolean> {
  const { rows } = await pool
    .query(
      `SELECT EXISTS (SELECT FROM reminders WHERE workspace_id = $1 AND state = 'scheduled')
         OR EXISTS (SELECT FROM deliveries WHERE workspace_id = $1 AND state IN ('pending', 'sending')) AS left`,
      [workspaceId],
    )
    .catch(() => ({ rows: [{ left: true }] }));
  return !rows[0].left;
}

async function observe(pool: pg.Pool, workspaceId: string, taken: readonly string[]) {
  const ask = async <Row extends object>(sql: string) => (await pool.query<Row>(sql, [workspaceId])).rows;
  const expected = await ask<{ id: string }>('SELECT id FROM reminders WHERE workspace_id = $1');
  const inbox = await ask<{ id: string; lateMs: number }>(
    `SELECT r.id, extract(epoch FROM n.created_at - r.fire_at)::float8 * 1000 AS "lateMs"
     FROM notices n JOIN reminders r USING (workspace_id) WHERE workspace_id = $1 AND r.id = n.reminder_id
     ORDER BY 2`,
  );
  const sent = await ask<{ delivery: string; id: string }>(
    `SELECT d.id AS delivery, n.reminder_id AS id FROM deliveries d
     JOIN notices n ON n.workspace_id = d.workspace_id AND n.id = d.notice_id WHERE d.workspace_id = $1`,
  );
  const reminderOf = new Map(sent.map(({ delivery, id }) => [delivery, id]));
  const late = (share: number) =>
    Math.round(inbox[Math.min(inbox.length - 1, Math.floor(share * inbox.length))]!.lateMs);
  return {
    expected: expected.map(({ id }) => id),
    inbox: inbox.map(({ id }) => id),
    mails: taken.map((delivery) => reminderOf.get(delivery) ?? `unknown: ${delivery}`),
    late: { lateP50: late(0.5), lateP99: late(0.99), lateMost: late(1) },
  };
}

/** Every fault and every mail, a line of JSON each, for whoever has to find out what went wrong. */
function historyOf({ name, backend, seed }: Storm): (event: object) => void {
  const folder = path.join(checkout, '.cache', 'faults');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}-${backend}-${seed}.jsonl`.replaceAll(' ', '-'));
  writeFileSync(file, '');
  return (event) => appendFileSync(file, `${JSON.stringify({ at: Date.now(), ...event })}\n`);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
