import { randomUUID } from 'node:crypto';
import { addMember, addUser, createWorkspace, Db } from '@app/db';
import { password } from '@test/kit/app.js';
import pg from 'pg';
import { hashPassword } from '../../apps/api/src/auth/passwords.js';
import { type Api, type Client, launchApi } from './api.js';
import { drawnFrom } from './chance.js';
import type { Ground } from './ground.js';

/** What came of writing while the api was killed again and again. */
export interface ApiKills {
  readonly kills: number;
  /** requests answered with 2xx, most of them after several tries under one key */
  readonly acknowledged: number;
  /** tries that got no answer: what became of them only the next try tells */
  readonly cutOff: number;
  /** acknowledged, and not there */
  readonly lost: number;
  /** written twice though sent under one key */
  readonly doubled: number;
  /** forecasts that lack something that one made in peace has: a fact, a reminder or an entry of the audit */
  readonly halves: number;
  /** rows in one workspace that came of a request in another */
  readonly strays: number;
  /** answers other than 2xx, by status */
  readonly refused: Readonly<Record<string, number>>;
}

/**
 * So many people of two workspaces make forecasts, each try under the key of its request, while the api is killed in the
 * middle and its statements set out late by chance.
 */
export async function killApi(ground: Ground, seed: number, kills: number, clients: number): Promise<ApiKills> {
  const chance = drawnFrom(seed);
  const api = await launchApi(ground.appUrl, { lateMs: 20 });
  const refused: Record<string, number> = {};
  const acknowledged: string[] = [];
  let over = false;
  let cutOff = 0;

  const makeOne = async (client: Client): Promise<void> => {
    const statement = `The bridge ${randomUUID()} of ${client.workspaceId} is open`;
    for (const key = randomUUID(); ; ) {
      const answer = await forecast(client, statement, key).catch(() => null);
      if (answer && answer.status < 300) return void acknowledged.push(statement);
      if (!answer) cutOff++;
      else refused[answer.status] = (refused[answer.status] ?? 0) + 1;
      if (answer && answer.status < 500 && answer.status !== 409) return;
      await pause(50 + 100 * chance());
    }
  };
  try {
    const desks = [await api.setUp(), await otherDesk(ground, api)];
    const writing = Array.from({ length: clients }, async (_, n) => {
      while (!over) await makeOne(desks[n % desks.length]!);
    });
    for (let kill = 0; kill < kills; kill++) {
      const before = acknowledged.length;
      while (acknowledged.length < before + 2) await pause(20);
      await pause(100 * chance());
      api.kill();
    }
    over = true;
    await Promise.all(writing);
    return { kills, acknowledged: acknowledged.length, cutOff, refused, ...(await compare(ground, acknowledged)) };
  } finally {
    over = true;
    await api.stop();
  }
}

/** Somebody in a workspace of their own, signed in. */
async function otherDesk(ground: Ground, api: Api): Promise<Client> {
  const db = new Db({ url: ground.appUrl, applicationName: 'faults', poolSize: 1 });
  try {
    const email = 'sten@example.test';
    const passwordHash = await hashPassword(password);
    const id = await db.transaction('installation', async (tx) => {
      const user = await addUser(tx, { name: 'Sten Stranger', email, passwordHash });
      const workspace = await createWorkspace(tx, { name: 'Another desk', timeZone: 'UTC', createdBy: user.id });
      await addMember(tx, { userId: user.id, role: 'administrator', timeZone: 'UTC' });
      return workspace.id;
    });
    return await api.signIn(email, id);
  } finally {
    await db.close();
  }
}

const forecast = (client: Client, statement: string, key: string) =>
  client.send(
    'POST',
    '/forecasts',
    { statement, due: { date: '2027-12-31', time: null, zone: 'UTC' }, chance: 0.4 },
    key,
  );

async function compare(ground: Ground, acknowledged: readonly string[]) {
  const client = new pg.Client({ connectionString: ground.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ statement: string; parts: string; stray: boolean }>(
      `SELECT statement, concat_ws(' ', head_seq,
         (SELECT count(*) FROM reminders r WHERE r.workspace_id = f.workspace_id AND r.forecast_id = f.id),
         (SELECT count(*) FROM audit_entries a WHERE a.workspace_id = f.workspace_id AND a.subject_id = f.id)) AS parts,
         position(workspace_id::text IN statement) = 0
           OR EXISTS (SELECT FROM reminders r WHERE r.forecast_id = f.id AND r.workspace_id <> f.workspace_id)
           OR EXISTS (SELECT FROM audit_entries a WHERE a.subject_id = f.id AND a.workspace_id <> f.workspace_id) AS stray
       FROM forecasts f WHERE statement LIKE 'The bridge % of % is open'`,
    );
    const there = new Set(rows.map(({ statement }) => statement));
    const whole = mostCommon(rows.map(({ parts }) => parts));
    return {
      lost: acknowledged.filter((statement) => !there.has(statement)).length,
      doubled: rows.length - there.size,
      halves: rows.filter(({ parts }) => parts !== whole).length,
      strays: rows.filter(({ stray }) => stray).length,
    };
  } finally {
    await client.end();
  }
}

function mostCommon(all: readonly string[]): string | undefined {
  const times = new Map<string, number>();
  for (const one of all) times.set(one, (times.get(one) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
