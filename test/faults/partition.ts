import { until } from '@test/kit/product.js';
import pg from 'pg';
import { type Api, launchApi } from './api.js';
import { drawnFrom } from './chance.js';
import { check } from './check.js';
import type { Backend } from './figures.js';
import { type Fittings, startFleet } from './fleet.js';
import type { Ground } from './ground.js';
import { plan } from './seed.js';
import { startSink } from './sink.js';
import { drained, observe } from './watch.js';
import { layWire, type Wire } from './wire.js';
import { workerEnvironment } from './workerEnvironment.js';

/** One fault of one stretch of network. */
export interface Partition {
  readonly link: 'api–Postgres' | 'worker–Postgres' | 'worker–Redis' | 'worker–mail server';
  /** `silent`: nothing passes, until it is healed. `half-open`: what was connected stays silent, new connections work */
  readonly fault: 'silent' | 'half-open';
  readonly backend: Backend;
  /** how long nothing passes; half-open connections are never healed */
  readonly forMs: number;
  readonly fittings: Fittings | null;
  /** longest answer of the database that the api waits for; `null`: as it is shipped */
  readonly apiAnswerMs: number | null;
  /** longest wait for things to be well again */
  readonly patienceMs: number;
  readonly seed: number;
}

/** What came of it. */
export interface Recovery {
  /** milliseconds from healing (of half-open connections: from the fault) until all was told, sent and answered */
  readonly recoveredMs: number;
  /** milliseconds from the fault until the health of the api said so; `null`: it did not while the fault lasted */
  readonly redMs: number | null;
  /** reminders lost, unexpected, or doubled in the inbox */
  readonly wrong: number;
}

const reminders = 60;

/** Lets one stretch fail while reminders fall due, and watches how all comes back. */
export async function partition(ground: Ground, fault: Partition): Promise<Recovery> {
  const { link, backend, forMs, fittings, patienceMs } = fault;
  const sink = await startSink(drawnFrom(fault.seed));
  const wire = await layWire(portBehind(link, ground, sink.port));
  const through = (url: string, end: Partition['link']) => (end === link ? at(url, wire.port) : url);
  const api = await launchApi(through(ground.appUrl, 'api–Postgres'), { answerMs: fault.apiAnswerMs });
  const environment = workerEnvironment(ground, {
    backend,
    smtpUrl: through(sink.url, 'worker–mail server'),
    databaseUrl: through(ground.workerUrl, 'worker–Postgres'),
    queueUrl: through(ground.queueUrl, 'worker–Postgres'),
    redisUrl: through(`${ground.redisUrl}/0`, 'worker–Redis'),
  });
  const fleet = startFleet(1, environment, fittings, drawnFrom(fault.seed));
  const pool = new pg.Pool({ connectionString: ground.adminUrl, max: 1 });
  pool.on('error', () => undefined); // the ground is taken away before the pool has said goodbye
  try {
    await until('an api and a worker that are well', () => isWell(api), 180_000);
    const dueOverMs = fault.fault === 'silent' ? forMs : 1_000;
    const workspaceId = await plan(ground.ownerUrl, { reminders, people: 10, firstInMs: 200, overMs: dueOverMs });
    const began = performance.now();
    const redMs = await fail(wire, api, fault);
    const healed = fault.fault === 'silent' ? performance.now() : began + dueOverMs + 200;
    wire.heal();
    await until('everything told and sent', () => drained(pool, workspaceId), patienceMs);
    await until('an api that is well', () => isWell(api), patienceMs);
    const recoveredMs = Math.max(0, performance.now() - healed);
    await fleet.stop();
    const seen = check(await observe(pool, workspaceId, sink.taken));
    return { recoveredMs, redMs, wrong: seen.lostInbox + seen.lostMails + seen.unexpected + seen.doubledInbox };
  } catch (reason) {
    const said = fleet.said().slice(0, 5);
    throw new Error(`${link}, ${fault.fault}: ${(reason as Error).message}; the worker said ${JSON.stringify(said)}`);
  } finally {
    await fleet.stop();
    await api.stop();
    await wire.stop();
    await sink.stop();
    await pool.end();
  }
}

/** Breaks the wire for its time; milliseconds until the health said so, `null` when it did not meanwhile. */
async function fail(wire: Wire, api: Api, { fault, forMs }: Partition): Promise<number | null> {
  if (fault === 'half-open') {
    wire.forget();
    return null;
  }
  const began = performance.now();
  wire.silence();
  let redMs: number | null = null;
  while (performance.now() - began < forMs) {
    if (redMs === null && !(await isWell(api))) redMs = performance.now() - began;
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return redMs;
}

function portBehind(link: Partition['link'], ground: Ground, smtp: number): number {
  if (link === 'worker–mail server') return smtp;
  return Number(new URL(link === 'worker–Redis' ? ground.redisUrl! : ground.adminUrl).port);
}

function at(url: string, port: number): string {
  const moved = new URL(url);
  moved.port = String(port);
  return moved.href;
}

const isWell = (api: Api): Promise<boolean> =>
  api.ask('GET', '/health/ready').then(
    ({ status, body }) => status === 200 && (body as { status: string }).status === 'ok',
    () => false,
  );
