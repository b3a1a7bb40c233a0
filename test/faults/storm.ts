import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkout, until } from '@test/kit/product.js';
import { Redis } from 'ioredis';
import pg from 'pg';
import { drawnFrom } from './chance.js';
import { check, type Verdict } from './check.js';
import { type Backend, full, seconds } from './figures.js';
import { type Fittings, startFleet } from './fleet.js';
import type { Ground } from './ground.js';
import { plan } from './seed.js';
import { startSink } from './sink.js';
import { drained, observe } from './watch.js';
import { workerEnvironment } from './workerEnvironment.js';

/** One storm: so many reminders fall due while so many workers are killed so often. */
export interface Storm {
  readonly name: string;
  readonly backend: Backend;
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
  /** in how long all fall due; as long as the kills take unless given */
  readonly overMs?: number;
  /** a workspace that is there already */
  readonly workspaceId?: string;
  /** goes on from the first reminder on, beside the kills */
  readonly meanwhile?: () => Promise<void>;
  /** longest wait for the rest, once the kills are over */
  readonly patienceMs: number;
}

export interface Outcome extends Verdict {
  readonly reminders: number;
  readonly kills: number;
  readonly tookMs: number;
  /** milliseconds from being due to standing in the inbox; below 0: told early */
  readonly lateLeast: number;
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
  const firstInMs = full ? 4_000 : 2_000;
  const workspaceId = await plan(ground.ownerUrl, { overMs: storm.kills * storm.everyMs, ...storm, firstInMs });
  const fleet = startFleet(
    storm.workers,
    workerEnvironment(ground, { ...storm, smtpUrl: sink.url }),
    storm.fittings,
    chance,
  );
  const pool = new pg.Pool({ connectionString: ground.adminUrl, max: 2 });
  pool.on('error', () => undefined); // the server is crashed on purpose
  try {
    await pause(firstInMs);
    const meanwhile = storm.meanwhile?.();
    const faults = faultsOf(ground, storm);
    for (let kill = 1; kill <= storm.kills; kill++) {
      await pause(storm.everyMs * (0.3 + 1.4 * chance()));
      while (!fleet.killOne()) await pause(20);
      note({ fault: 'kill', kill });
      for (const { name, at, happen } of faults.filter((fault) => fault.at.includes(kill))) {
        note({ fault: name, kill, of: at.length });
        await happen();
      }
    }
    await meanwhile;
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

/** An outcome as the table of the full forms says it. */
export function inWords({ reminders, kills, tookMs, ...seen }: Outcome): string {
  const { lostInbox, lostMails, unexpected, doubledInbox, doubledMails, mostCopies, lateP50, lateP99, lateMost } = seen;
  const share = ((100 * doubledMails) / reminders).toFixed(2);
  return [
    `${reminders} reminders${kills > 0 ? `, ${kills} kills` : ''}: ${lostInbox + lostMails} lost, ${unexpected} unexpected`,
    `${doubledInbox} doubled in the inbox`,
    `${doubledMails} (${share} %) mails doubled, ${mostCopies} copies at most`,
    `late p50 / p99 / most ${[lateP50, lateP99, lateMost].map(seconds).join(' / ')}`,
    `took ${Math.round(tookMs / 1000)} s`,
  ].join('; ');
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
