import { catchUp, defaultRuleSet, whyNotFire } from '@app/schedule';
import { type OpenDatabase, openDatabase } from '@test/kit/database.js';
import { dueOn, plant, plantMany } from '@test/kit/due.js';
import { ask, makeForecast, makeWorld, type World } from '@test/kit/world.js';
import { addCheck } from './rows/checks.js';
import { addEndpoint, editEndpoint } from './rows/endpoints.js';
import { fireDue } from './rows/fire.js';
import { addDueChange, lockForecast } from './rows/forecasts.js';
import { addResolution } from './rows/resolutions.js';
import { addMember } from './rows/workspaces.js';

const noon = Date.parse('2026-12-31T12:00:00Z');
const hour = 3_600_000;
const day = 24 * hour;

let database: OpenDatabase;
let world: World;

beforeAll(async () => {
  database = await openDatabase('fire.spec');
});
beforeEach(async () => {
  await database.clock.set(noon);
  world = await makeWorld(database.app);
});
afterAll(async () => {
  await database.close();
});

const fire = (limit = 500) => database.worker.transaction('installation', (tx) => fireDue(tx, { limit, mail: true }));
const reminder = async (id: string) =>
  (
    await ask<{ state: string; reason: string | null }>(
      database.adminUrl,
      'SELECT state, reason FROM reminders WHERE id = $1',
      [id],
    )
  )[0]!;
const count = async (table: 'notices' | 'deliveries', where = 'true', of = world) =>
  (
    await ask<{ n: number }>(
      database.adminUrl,
      `SELECT count(*)::int AS n FROM ${table} WHERE workspace_id = $1 AND ${where}`,
      [of.workspaceId],
    )
  )[0]!.n;
const forecast = (more: object = {}) => makeForecast(database.app, world, { due: dueOn('2026-12-31'), ...more });
const look = (id: string, kind: 'kept' | 'withdrawn' = 'kept') =>
  database.app.transaction(world, (tx) =>
    addCheck(tx, id, { kind, origin: 'person', chance: null, band: null, reason: 'Seen', by: world.memberId }),
  );
const sql = (statement: string, ...params: unknown[]) => ask(database.adminUrl, statement, params);

describe('a reminder that is still scheduled', () => {
  const outcome = { outcome: 'void', knownAt: null, source: null, note: null, supersedes: null } as const;

  it.each<[string, string, string, (id: string) => Promise<unknown>]>([
    [
      'whose forecast is closed',
      'cancelled',
      'the outcome was recorded',
      (id) => database.app.transaction(world, (tx) => addResolution(tx, id, { ...outcome, by: world.memberId })),
    ],
    [
      'whose forecast is withdrawn',
      'cancelled',
      'the forecast was withdrawn',
      (id) => sql('UPDATE forecasts SET withdrawn_at = app_now() WHERE id = $1', id),
    ],
    [
      'whose due date was taken away',
      'cancelled',
      'the forecast has no due date',
      (id) =>
        database.app.transaction(world, (tx) => addDueChange(tx, id, { due: null, reason: null, by: world.memberId })),
    ],
    [
      'whose due date was moved',
      'superseded',
      'the due date was moved',
      (id) =>
        database.app.transaction(world, (tx) =>
          addDueChange(tx, id, { due: dueOn('2027-06-30'), reason: null, by: world.memberId }),
        ),
    ],
    [
      'whose person has left',
      'cancelled',
      'the person has left',
      () => sql('UPDATE members SET left_at = app_now() WHERE id = $1', world.memberId),
    ],
    [
      'of a forecast that is somebody else’s by now',
      'superseded',
      'somebody else looks after it now',
      async (id) => {
        const other = await colleague();
        await sql('UPDATE forecasts SET owner_id = $2 WHERE id = $1', id, other);
      },
    ],
  ])('%s is not told, and the row says why', async (_case, state, reason, change) => {
    const { id } = await forecast();
    const row = await plant(database.app, world, id);
    await change(id);
    expect(await fire()).toEqual({ settled: 1, told: 0 });
    expect(await reminder(row)).toEqual({ state, reason });
    expect(await count('notices')).toBe(0);
  });

  it('asking for a look is not told once somebody looked, but a share of the time passes whoever looked', async () => {
    const { id } = await forecast();
    const asks = await plant(database.app, world, id, { rule: 'reassess', kind: 'reassess' });
    const passes = await plant(database.app, world, id, { rule: 'elapsed-50', kind: 'reassess' });
    await database.clock.set(noon + hour);
    await look(id);
    expect(await fire()).toEqual({ settled: 2, told: 1 });
    expect(await reminder(asks)).toEqual({ state: 'superseded', reason: 'somebody looked since' });
    expect(await reminder(passes)).toEqual({ state: 'fired', reason: null });
  });
});

describe('an escalation', () => {
  const escalation = { rule: 'escalate-7', kind: 'escalate', condition: 'unacknowledged' } as const;
  const overdue = () => makeForecast(database.app, world, { due: dueOn('2026-12-20') });

  it('is told while nobody has looked since it was due', async () => {
    const { id } = await overdue();
    const row = await plant(database.app, world, id, escalation);
    expect(await fire()).toEqual({ settled: 1, told: 1 });
    expect((await reminder(row)).state).toBe('fired');
  });

  it('is laid aside once somebody has, and told after all when that look was taken back', async () => {
    const { id } = await overdue();
    const seen = await plant(database.app, world, id, escalation);
    await database.clock.set(noon + hour);
    const check = await look(id);
    await fire();
    expect(await reminder(seen)).toEqual({ state: 'superseded', reason: 'somebody looked since it was due' });
    const again = await plant(database.app, world, id, { ...escalation, occurrenceKey: 'again', plannedAt: noon });
    await database.app.transaction(world, (tx) =>
      addCheck(tx, id, {
        ...{ kind: 'undone', origin: 'person', chance: null, band: null, reason: null, by: world.memberId },
        undoes: check.id,
      }),
    );
    await fire();
    expect((await reminder(again)).state).toBe('fired');
  });

  it('is decided under the forecast’s lock: while somebody is just looking it waits for the next sweep', async () => {
    const { id } = await overdue();
    const row = await plant(database.app, world, id, escalation);
    await database.clock.set(noon + hour);
    const meanwhile = await database.app.transaction(world, async (tx) => {
      await lockForecast(tx, id);
      const fired = await fire();
      await addCheck(tx, id, {
        ...{ kind: 'kept', origin: 'person', chance: null, band: null, reason: null, by: world.memberId },
      });
      return fired;
    });
    expect(meanwhile).toEqual({ settled: 0, told: 0 });
    await fire();
    expect((await reminder(row)).state).toBe('superseded');
  });
});

describe('whatever stands in the tables', () => {
  it('is fired exactly where whyNotFire lets it', async () => {
    const rules = [
      ['at-due', 'at-due'],
      ['overdue-1', 'overdue'],
      ['escalate-7', 'escalate'],
      ['reassess', 'reassess'],
      ['elapsed-50', 'reassess'],
    ] as const;
    const draw = drawn(20_261_128);
    const expected = new Map<string, boolean>();
    for (let n = 0; n < 60; n++) {
      const [rule, kind] = rules[draw(rules.length)]!;
      const dueAt = noon - day + draw(2 * 24) * hour;
      const at = new Date(dueAt);
      const due = { date: at.toISOString().slice(0, 10), time: at.toISOString().slice(11, 16), zone: 'UTC', at: dueAt };
      await database.clock.set(noon);
      const { id } = await makeForecast(database.app, world, { due });
      const dueRev = draw(5) === 0 ? 2 : 1;
      const row = await plant(database.app, world, id, {
        ...{ rule, kind, dueRev, plannedAt: noon },
        condition: kind === 'escalate' ? 'unacknowledged' : null,
      });
      const lookAt = draw(2) === 0 ? null : noon + draw(24) * hour;
      if (lookAt !== null) {
        await database.clock.set(lookAt);
        await look(id);
      }
      const closed = draw(5) === 0;
      if (closed) await sql('UPDATE forecasts SET withdrawn_at = app_now() WHERE id = $1', id);
      const person = { id: world.memberId, zone: 'UTC' };
      const facts = {
        ...{ closed, since: noon, owner: person, deputy: person, lead: null, lastCheckAt: lookAt },
        due: { ...due, revision: 1 },
      };
      expected.set(row, whyNotFire({ rule, kind, recipientId: person.id, dueRev, plannedAt: noon }, facts) === null);
    }
    await database.clock.set(noon + 2 * day);
    await fire();
    const rows = await ask<{ id: string; state: string }>(
      database.adminUrl,
      'SELECT id, state FROM reminders WHERE workspace_id = $1',
      [world.workspaceId],
    );
    expect(rows.length).toBe(expected.size);
    expect(rows.map(({ id, state }) => [id, state === 'fired'])).toEqual(rows.map(({ id }) => [id, expected.get(id)]));
  });
});

describe('many at once', () => {
  it('are taken in turn by workspace: one with a thousand does not keep another waiting', async () => {
    const crowded = world;
    await plantMany(database.app, crowded, 30, { fireAt: noon - day });
    const quiet = await makeWorld(database.app);
    await plantMany(database.app, quiet, 2);
    await fire(10);
    expect(await count('notices', 'true', quiet)).toBe(2);
    expect(await count('notices', 'true', crowded)).toBe(5);
  });
});

describe('a prompt that comes back', () => {
  it('takes the place of the notice that was put off: the inbox shows one', async () => {
    const { id } = await forecast();
    await plant(database.app, world, id);
    await fire();
    await sql('UPDATE notices SET snoozed_until = $2 WHERE forecast_id = $1', id, new Date(noon + hour));
    await plant(database.app, world, id, { rule: 'snooze', occurrenceKey: 'snooze#1', fireAt: noon + hour });
    await database.clock.set(noon + hour);
    expect((await fire()).told).toBe(1);
    expect(await count('notices', 'done_at IS NULL')).toBe(1);
    expect(await count('notices')).toBe(2);
  });
});

describe('an endpoint', () => {
  const endpoint = (name: string, more: { kind?: 'webhook' | 'chat'; memberId?: string; of?: World } = {}) => {
    const { kind = 'webhook', memberId = null, of = world } = more;
    const row = { kind, name, memberId, url: 'https://hooks.example.org/in', secret: 'whsec_', by: of.memberId };
    return database.app.transaction(of, (tx) => addEndpoint(tx, row));
  };
  /** How many messages each endpoint is to carry, by its name. */
  const carried = async () =>
    Object.fromEntries(
      (
        await ask<{ name: string; n: number }>(
          database.adminUrl,
          `SELECT e.name, count(*)::int AS n FROM deliveries d JOIN endpoints e ON e.id = d.endpoint_id
           WHERE d.workspace_id = $1 AND d.channel = e.kind GROUP BY e.name`,
          [world.workspaceId],
        )
      ).map(({ name, n }) => [name, n]),
    );

  it('gets what the default rules tell those it serves, once, and nothing while it is off', async () => {
    const other = await colleague();
    const stranger = await makeWorld(database.app);
    await endpoint('everybody’s');
    await endpoint('hers', { memberId: world.memberId });
    await endpoint('her room', { kind: 'chat', memberId: world.memberId });
    await endpoint('his', { memberId: other });
    await endpoint('elsewhere', { of: stranger });
    const off = await endpoint('switched off');
    await database.app.transaction(world, (tx) => editEndpoint(tx, off, { on: false }));
    const { rules } = defaultRuleSet;
    for (const { channels } of rules) await plantMany(database.app, world, 1, { channels });
    await fire();
    await fire();
    expect(await count('notices')).toBe(rules.length);
    expect(await carried()).toEqual({
      'everybody’s': rules.length,
      hers: rules.length,
      'her room': rules.length,
    });
  });

  it('gets it too where a rule wants no mail, and of what somebody else is told only its own', async () => {
    const other = await colleague();
    await endpoint('everybody’s');
    await endpoint('hers', { memberId: world.memberId });
    await endpoint('his', { memberId: other });
    const { id } = await makeForecast(database.app, world, { due: dueOn('2026-12-31'), ownerId: other });
    await plant(database.app, world, id, { recipientId: other, channels: ['inbox'] });
    await plantMany(database.app, world, 1, { channels: [] });
    await fire();
    expect(await carried()).toEqual({ 'everybody’s': 2, hers: 1, his: 1 });
    expect(await count('deliveries', "channel = 'email'")).toBe(0);
  });
});

describe('a prompt of the due day that was put off past it', () => {
  const putOff = (id: string, kind: 'at-due' | 'before-due' | 'overdue' = 'at-due', n = 1) =>
    plant(database.app, world, id, {
      ...{ rule: 'snooze', kind, occurrenceKey: `snooze#${n}`, fireAt: noon + 3 * hour, plannedAt: noon },
    });
  const overdue = (id: string, fireAt: number) => plant(database.app, world, id, { fireAt, plannedAt: noon - day });
  const laidAside = { state: 'missed', reason: 'the outcome was asked for since' };

  it('is laid aside beside an overdue prompt, and the inbox asks once', async () => {
    const { id } = await forecast();
    await plant(database.app, world, id, { rule: 'at-due', kind: 'at-due' });
    await fire();
    await sql('UPDATE notices SET snoozed_until = $2 WHERE forecast_id = $1', id, new Date(noon + 3 * hour));
    const row = await putOff(id);
    await overdue(id, noon + 2 * hour);
    await database.clock.set(noon + 4 * hour);
    expect(await fire()).toEqual({ settled: 2, told: 1 });
    expect(await reminder(row)).toEqual(laidAside);
    expect(await count('notices', `done_at IS NULL AND kind = 'overdue'`)).toBe(1);
    expect(await count('notices', 'done_at IS NULL')).toBe(1);
  });

  it('is laid aside after one that was told since, and comes after one that was told before', async () => {
    const [since, before] = [await forecast(), await forecast()];
    const rows = [await putOff(since.id), await putOff(before.id, 'before-due')];
    await overdue(since.id, noon + hour);
    await overdue(before.id, noon - hour);
    await sql(
      `UPDATE reminders SET state = 'fired', fired_at = fire_at WHERE rule = 'overdue-1' AND workspace_id = $1`,
      world.workspaceId,
    );
    await database.clock.set(noon + 4 * hour);
    await fire();
    expect(await Promise.all(rows.map(reminder))).toEqual([laidAside, { state: 'fired', reason: null }]);
  });

  it('is laid aside exactly where catchUp misses it', async () => {
    const draw = drawn(20_261_129);
    const kinds = ['at-due', 'before-due', 'overdue'] as const;
    const expected = new Map<string, string | null>();
    for (let n = 0; n < 40; n++) {
      const { id: forecastId } = await forecast();
      const facts = { forecastId, recipientId: world.memberId };
      const due = [];
      for (let i = 0; i < 3; i++) {
        const [kind, fireAt, plannedAt] = [kinds[draw(3)]!, noon + draw(4) * hour + i, noon + draw(8) * hour];
        const rule = draw(3) === 0 ? kind : 'snooze';
        const more = { rule, kind, fireAt, plannedAt, occurrenceKey: `${rule}#${i}` };
        due.push({ ...facts, ...more, id: await plant(database.app, world, forecastId, more) });
      }
      const toldAt = noon + draw(8) * hour + 1;
      const told = draw(2) === 0 ? [] : [{ ...facts, kind: kinds[draw(3)]!, toldAt }];
      for (const { kind } of told) {
        const row = await plant(database.app, world, forecastId, { rule: `${kind}-x`, kind, fireAt: noon - day });
        await sql(`UPDATE reminders SET state = 'fired', fired_at = $2 WHERE id = $1`, row, new Date(toldAt));
      }
      const { fire, missed } = catchUp(due, told);
      const isPutOff = ({ rule }: { rule: string }) => rule === 'snooze';
      for (const { id } of fire.filter(isPutOff)) expected.set(id, null);
      for (const { row, reason } of missed) if (isPutOff(row)) expected.set(row.id, reason);
    }
    await database.clock.set(noon + day);
    await fire();
    const rows = await ask<{ id: string; reason: string | null }>(
      database.adminUrl,
      'SELECT id, reason FROM reminders WHERE workspace_id = $1 AND id = ANY ($2)',
      [world.workspaceId, [...expected.keys()]],
    );
    expect(rows.length).toBe(expected.size);
    expect(rows.map(({ id, reason }) => [id, reason])).toEqual(rows.map(({ id }) => [id, expected.get(id)]));
    expect([...expected.values()]).toContain(laidAside.reason);
  });
});

const colleague = () =>
  database.app.transaction(world, async (tx) => {
    const [user] = await tx.query<{ id: string }>(
      `INSERT INTO users (id, name, email) VALUES (gen_random_uuid(), 'Bo Example', gen_random_uuid() || '@example.invalid')
       RETURNING id`,
    );
    return (await addMember(tx, { userId: user!.id, role: 'analyst', timeZone: 'UTC' })).id;
  });

/** Whole numbers below a bound, the same for every run. */
function drawn(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
