import type { Notice } from '@app/contract';
import { addMember, addUser, createWorkspace, Db, fireDue, newId } from '@app/db';
import { type Caller, password, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';
import { hashPassword } from '../../apps/api/src/auth/passwords.js';
import { type Command, drawCommand, drawStart } from '../../libs/schedule/src/model/commands.js';
import { type Draw, drawFrom } from '../../libs/schedule/src/model/draw.js';
import { type Person, people } from '../../libs/schedule/src/model/facts.js';
import { World } from '../../libs/schedule/src/model/world.js';
import { full, report, seed } from '../faults/figures.js';

/** Lives of a forecast, and what happens in each. */
const lives = full ? 2_000 : 40;
const commands = 50;
/** So many forecasts live beside each other, by one clock. */
const atOnce = full ? 100 : 40;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const minuteMs = 60_000;
/** Commands of one life come a minute apart in the database and a millisecond in the model, never over a whole hour. */
const spreadMs = 45 * minuteMs;
/** The database's clock runs ahead of the model's, which counts milliseconds. */
const aheadMs = 2_000;
const start = Date.parse('2026-03-01T12:00:00Z');

/** One forecast as the product keeps it, and the same in the model. */
interface Life {
  readonly world: World;
  readonly forecastId: string;
  readonly root: Caller;
  /** by the model's names */
  readonly members: ReadonlyMap<string, string>;
  signIn(person: Person): Promise<Caller>;
}

let api: TestApp;
let worker: Db;
let hash: string;
beforeAll(async () => {
  api = await startApp();
  await api.setUp();
  worker = new Db({ url: api.database.workerUrl, applicationName: 'model', poolSize: 2 });
  hash = await hashPassword(password);
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

/** A workspace of its own: the four people of the model, and an administrator who does what is asked. */
async function givenLife(draw: Draw): Promise<Life> {
  const { dueInDays, cadence } = drawStart(draw);
  const given = { openedDaysAgo: 0, dueInDays: Math.abs(dueInDays) + 1, cadence };
  const members = new Map<string, string>();
  const emails = new Map<string, string>();
  await api.db.transaction('installation', async (tx) => {
    for (const { id: name, zone, role } of [
      { id: 'root', zone: 'UTC', role: 'administrator' },
      ...people.map((one) => ({ ...one, role: 'analyst' })),
    ]) {
      const email = `${newId()}@example.test`;
      const user = await addUser(tx, { name, email, passwordHash: hash });
      if (name === 'root') await createWorkspace(tx, { name: 'Model', timeZone: 'UTC', createdBy: user.id });
      emails.set(name, email);
      members.set(name, (await addMember(tx, { userId: user.id, role: role as 'analyst', timeZone: zone })).id);
    }
  });
  const root = await api.signIn(emails.get('root')!);
  const world = new World(given);
  const due = { date: world.standing.dueDay, time: null, zone: 'UTC' };
  const forecast = await givenForecast(root, { due, cadence });
  const [ownerId, deputyId, leadId] = people.map(({ id }) => members.get(id));
  await root.patch(`/forecasts/${forecast.id}/duty`, { ownerId, deputyId, leadId }).expect(200);
  const signedIn = new Map<string, Promise<Caller>>();
  const signIn = ({ id }: Person): Promise<Caller> => {
    const caller = signedIn.get(id) ?? api.signIn(emails.get(id)!);
    signedIn.set(id, caller);
    return caller;
  };
  return { world, forecastId: forecast.id, root, members, signIn };
}

/** Does it over HTTP; false where the product refused or nobody is there to do it: then nothing happens in the model. */
async function done({ world, forecastId, root, members, signIn }: Life, command: Command): Promise<boolean> {
  const path = `/forecasts/${forecastId}`;
  const { now, owner, deputy, lead, members: here, closed } = world.standing;
  const isHere = (who: number) => here.some(({ id }) => id === people[who]!.id);
  const idOf = (who: number | null) => (who === null ? null : members.get(people[who]!.id));
  const duty = (edit: object) => root.patch(`${path}/duty`, edit);
  switch (command.do) {
    case 'change due': {
      const date = new Date(now + 1 + command.days * dayMs).toISOString().slice(0, 10);
      return took(root.put(`${path}/due`, { due: { date, time: null, zone: 'UTC' } }));
    }
    case 'set cadence':
      return took(duty({ cadence: command.cadence }));
    case 'check':
      return took(root.post(`${path}/checks`, { kind: 'kept' }));
    case 'slip': {
      const { status, body } = await root.post(`${path}/checks`, { kind: 'kept' });
      if (status >= 300) return false;
      return took(root.delete(`${path}/checks/${body.checks.at(-1).id}`));
    }
    case 'resolve':
      return took(
        root.put(`${path}/resolution`, {
          outcome: 'happened',
          knownOn: new Date(now).toISOString().slice(0, 10),
          source: 's',
        }),
      );
    case 'reopen':
      return took(root.delete(`${path}/resolution`, { reason: 'r' }));
    case 'evidence': {
      const [direction, odds] = command.odds >= 1 ? ['for', command.odds] : ['against', 1 / command.odds];
      const item = { what: 'w', source: newId(), occurredOn: '2026-01-01', reliability: 'B', credibility: 2 };
      return took(root.post(`${path}/evidence`, { ...item, direction, odds }));
    }
    case 'snooze': {
      const caller = await signIn(owner);
      const { items } = (await caller.get('/notices').expect(200)).body as { items: Notice[] };
      const notice = items.find(
        ({ kind, doneAt, snoozedUntil }) => kind === command.kind && doneAt === null && snoozedUntil === null,
      );
      if (!notice) return false;
      const until = new Date(now + 1 + command.days * dayMs).toISOString();
      return took(caller.put(`/notices/${notice.id}/snooze`, { until }));
    }
    case 'hand over':
      return took(duty({ ownerId: idOf(command.to) }));
    case 'name deputy':
      return took(duty({ deputyId: idOf(command.who) }));
    case 'name lead':
      return took(duty({ leadId: idOf(command.who) }));
    case 'remove person': {
      const leaver = people[command.who]!.id;
      const stays = (person: Person | null) => (person !== null && person.id !== leaver ? person : null);
      const heir = stays(owner) ?? stays(deputy) ?? stays(lead) ?? here.find(({ id }) => id !== leaver);
      // of a closed forecast the owner stays who it was, which the model does not tell apart
      if (!isHere(command.who) || heir === undefined || (closed && owner.id === leaver)) return false;
      return took(root.post(`/members/${members.get(leaver)}/departure`, { to: members.get(heir.id) }));
    }
    case 'change zone': {
      if (!isHere(command.who)) return false;
      const caller = await signIn(people[command.who]!);
      return took(caller.put('/members/me', { timeZone: people[command.to]!.zone }));
    }
    default:
      return took(duty({}));
  }
}

const refusals = new Set<string>();
async function took(request: PromiseLike<{ status: number; body: { code?: string } }>): Promise<boolean> {
  const { status, body } = await request;
  if (status < 300) return true;
  refusals.add(`${status} ${body.code}`);
  return false;
}

/** The worker runs until the clock stands at `until`: at each moment that something is due, or only then (`down`). */
async function sweepUntil(until: number, down: boolean): Promise<void> {
  const moments = down
    ? []
    : await ask<{ at: Date }>(
        api.database.adminUrl,
        `SELECT DISTINCT fire_at AS at FROM reminders WHERE state = 'scheduled' AND fire_at <= $1 ORDER BY fire_at`,
        [new Date(until)],
      );
  for (const at of [...moments.map(({ at }) => at.getTime()), until]) {
    clock = Math.max(clock, at);
    await api.setClock(clock);
    const fire = () => worker.transaction('installation', (tx) => fireDue(tx, { limit: 500, mail: false }));
    while ((await fire()).settled > 0);
  }
}

let clock = start;

/** What the ledger holds of these forecasts, as `recipient rule moment`, by forecast and state; of the model's people alone. */
async function ledgersOf(
  lives: readonly Life[],
  now: number,
): Promise<Map<string, Record<'told' | 'missed' | 'ahead', string[]>>> {
  const rows = await ask<{ forecast: string; said: string; state: string; at: Date }>(
    api.database.adminUrl,
    `SELECT forecast_id AS forecast, users.name || ' ' || CASE rule WHEN 'reassess' THEN 'round' ELSE rule END || ' '
       || (extract(epoch FROM fire_at) * 1000)::bigint AS said, state, fire_at AS at
     FROM reminders JOIN members ON members.workspace_id = reminders.workspace_id AND members.id = recipient_id
     JOIN users ON users.id = members.user_id
     WHERE state IN ('fired', 'missed', 'scheduled') AND users.name <> 'root' AND forecast_id = ANY ($1)`,
    [lives.map(({ forecastId }) => forecastId)],
  );
  const held = new Map(
    lives.map(({ forecastId }) => [
      forecastId,
      { told: [] as string[], missed: [] as string[], ahead: [] as string[] },
    ]),
  );
  for (const { forecast, said, state, at } of rows) {
    const list = state === 'fired' ? 'told' : state === 'missed' ? 'missed' : at.getTime() > now ? 'ahead' : null;
    if (list) held.get(forecast)![list].push(said);
  }
  return held;
}

/** The same prompts, each at the same moment give or take the minutes by which the clocks differ. */
function differ(got: readonly string[], expected: readonly string[]): string[] {
  const [ours, theirs] = [byMoment(got), byMoment(expected)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((name) => {
    const [one, other] = [ours.get(name) ?? [], theirs.get(name) ?? []];
    return one.length !== other.length || one.some((at, i) => Math.abs(at - other[i]!) > spreadMs);
  });
}

function byMoment(said: readonly string[]): Map<string, number[]> {
  const moments = new Map<string, number[]>();
  for (const each of said) {
    const [recipient, rule, at] = each.split(' ');
    const name = `${recipient} ${rule}`;
    moments.set(
      name,
      [...(moments.get(name) ?? []), Number(at)].sort((one, other) => one - other),
    );
  }
  return moments;
}

/** Lets some forecasts live by one clock; what the product did otherwise than the model is returned, with the story. */
async function live(draw: Draw): Promise<{ told: number; wrong: string[] }> {
  clock = start + aheadMs;
  await api.setClock(clock);
  const together: Life[] = [];
  for (let i = 0; i < Math.min(atOnce, lives); i++) together.push(await givenLife(draw));
  const stories = new Map<Life, Command[]>(together.map((life) => [life, []]));
  let now = start;
  let since = 0;
  for (let step = 0; step < commands; step++) {
    if (draw.whole(0, 29) < 14 || since >= 12) {
      const advance = {
        do: 'advance',
        ms: draw.one([draw.whole(1, 90) * dayMs, draw.whole(1, 72) * hourMs]),
        down: draw.one([true, false]),
      } as const;
      now += advance.ms;
      since = 0;
      await sweepUntil(now + aheadMs, advance.down);
      const held = await ledgersOf(together, now + aheadMs);
      for (const life of together) {
        stories.get(life)!.push(advance);
        const wrong = life.world.run(advance);
        const { told, missed, ahead } = held.get(life.forecastId)!;
        const { record } = life.world;
        wrong.push(...differ(told, record.told).map((name) => `told: ${name}`));
        wrong.push(...differ(missed, record.missed).map((name) => `missed: ${name}`));
        wrong.push(...differ(ahead, record.ahead).map((name) => `ahead: ${name}`));
        if (wrong.length > 0)
          return {
            told: 0,
            wrong: [
              ...wrong,
              JSON.stringify({
                start: life.world.standing,
                story: stories.get(life),
                held: held.get(life.forecastId),
                record,
              }),
            ],
          };
      }
      continue;
    }
    since += 1;
    clock = now + aheadMs + since * minuteMs;
    await api.setClock(clock);
    const drawn = together.map(() => commandOf(draw));
    const happened = await inTurns(together, (life, i) => done(life, drawn[i]!));
    for (const [i, life] of together.entries()) {
      if (!happened[i]) continue;
      stories.get(life)!.push(drawn[i]!);
      const wrong = life.world.run(drawn[i]!);
      if (wrong.length > 0) return { told: 0, wrong };
    }
  }
  return { told: together.reduce((sum, { world }) => sum + world.told, 0), wrong: [] };
}

function commandOf(draw: Draw): Command {
  for (;;) {
    const command = drawCommand(draw);
    if (command.do !== 'advance') return command;
  }
}

/** Four at a time, as people come. */
async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item, i: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const seat = async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await work(items[i]!, i);
  };
  await Promise.all([seat(), seat(), seat(), seat()]);
  return results;
}

describe(`${lives} forecasts, ${commands} things that happen to each`, () => {
  it('people are told by the product what the model says they were promised', {
    timeout: 600_000 * Math.ceil(lives / atOnce),
  }, async () => {
    const draw = drawFrom(seed);
    let told = 0;
    for (let lived = 0; lived < lives; lived += atOnce) {
      const life = await live(draw);
      expect(life.wrong).toEqual([]);
      told += life.told;
    }
    expect(told).toBeGreaterThan(lives * 5);
    expect([...refusals].filter((refusal) => /^(400|5)/.test(refusal))).toEqual([]);
    report({
      test: 'T6b the product beside the model',
      queue: null,
      measured: `${lives} lives × ${commands} commands over HTTP, ${told} prompts told, 0 divergences`,
      goal: '0 divergences in 2000 × 50',
      held: true,
    });
  });
});
