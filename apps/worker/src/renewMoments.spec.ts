import {
  addDueChange,
  addDueRenewals,
  addResolution,
  dueHistoryOf,
  type ForecastRow,
  lockForecast,
  setNextChecks,
  verifyChain,
  zoneRules,
} from '@app/db';
import { defaultRuleSet, dueMoment, localMoment, planByRules } from '@app/schedule';
import { type OpenDatabase, openDatabase } from '@test/kit/database.js';
import { dueOn, plant } from '@test/kit/due.js';
import { ask, makeForecast, makeWorld, type World } from '@test/kit/world.js';
import { renewMoments } from './renewMoments.js';

const hour = 3_600_000;
const right = localMoment('2030-07-01', '09:00', 'Europe/Berlin');

let database: OpenDatabase;
let given: World;

beforeAll(async () => {
  database = await openDatabase('renewMoments.spec');
  given = await makeWorld(database.app);
});
afterAll(async () => {
  await database.close();
});

/** A reminder for 09:00 in Berlin that such rules placed an hour late. */
async function planned(tzdb: string, more: object = {}): Promise<string> {
  const { id: forecastId } = await makeForecast(database.app, given, { due: dueOn('2030-07-02') });
  const local = { nominalLocal: '2030-07-01T09:00', zone: 'Europe/Berlin', fireAt: right + hour };
  const id = await plant(database.app, given, forecastId, { ...local, ...more });
  await ask(database.adminUrl, 'UPDATE reminders SET tzdb = $2 WHERE id = $1', [id, tzdb]);
  return id;
}

const row = async (id: string) => {
  const [found] = await ask<{ at: Date; tzdb: string }>(
    database.adminUrl,
    'SELECT fire_at AS at, tzdb FROM reminders WHERE id = $1',
    [id],
  );
  return { at: found!.at.getTime(), tzdb: found!.tzdb };
};

describe('a reminder that older zone rules placed', () => {
  it('moves to where its wall-clock time is now, once, and that is said', async () => {
    const ids = await Promise.all([planned('2019a'), planned('2019a')]);
    const said: string[] = [];
    expect(await renewMoments(database.worker, (line) => said.push(line))).toBe(2);
    expect(said).toEqual([`zone rules ${zoneRules}: 2 reminders in Europe/Berlin moved with them`]);
    for (const id of ids) expect(await row(id)).toEqual({ at: right, tzdb: zoneRules });
    expect(await renewMoments(database.worker, (line) => said.push(line))).toBe(0);
    expect(said).toHaveLength(1);
  });

  it('stays where it is when it stands at a moment and at no wall-clock time', async () => {
    const id = await planned('2019a', { rule: 'snooze', occurrenceKey: 'snooze#1' });
    expect(await renewMoments(database.worker, () => {})).toBe(0);
    expect(await row(id)).toEqual({ at: right + hour, tzdb: zoneRules });
  });

  it('is left to whoever knows newer rules than this process', async () => {
    const id = await planned('2999z');
    expect(await renewMoments(database.worker, () => {})).toBe(0);
    expect(await row(id)).toEqual({ at: right + hour, tzdb: '2999z' });
  });

  it('is planned by the rules of today in the first place', async () => {
    const { id: forecastId } = await makeForecast(database.app, given, { due: dueOn('2030-07-02') });
    expect((await row(await plant(database.app, given, forecastId))).tzdb).toBe(zoneRules);
  });
});

const endOfDay = localMoment('2030-07-02', '23:59:59', 'Europe/Berlin');

/** A forecast due on 2 July in Berlin whose moment such rules placed an hour late: at the end of its day, on the next. */
async function dated(time: string | null = null, tzdb = '2019a'): Promise<ForecastRow> {
  const made = await makeForecast(database.app, given);
  const date = { date: '2030-07-02', time, zone: 'Europe/Berlin' };
  const due = { ...date, at: dueMoment(date) + hour };
  await database.app.transaction(given, (tx) => addDueChange(tx, made.id, { due, reason: null, by: given.memberId }));
  await olderRules(made.id, tzdb);
  return shown(made.id);
}

const olderRules = (id: string, tzdb: string) =>
  ask(database.adminUrl, 'UPDATE forecasts SET due_tzdb = $2 WHERE id = $1', [id, tzdb]);

const shown = async (id: string): Promise<ForecastRow> =>
  (await database.app.transaction(given, (tx) => lockForecast(tx, id)))!;

const faultOf = (id: string) => database.app.transaction(given, (tx) => verifyChain(tx, id));

const settle = (id: string, supersedes: string | null, outcome: 'happened' | 'reopened') =>
  database.app.transaction(given, async (tx) => {
    const knownAt = outcome === 'happened' ? await tx.now() : null;
    return addResolution(tx, id, { outcome, knownAt, source: null, note: null, by: given.memberId, supersedes });
  });

/** What the rules that every workspace begins with ask of the forecast's owner. */
const planOf = ({ due, dueRev }: ForecastRow) =>
  planByRules({
    ...{ now: right - 100 * 24 * hour, since: right - 100 * 24 * hour, opensAt: right - 100 * 24 * hour },
    ...{ due: { ...due!, revision: dueRev }, closed: false, reopenings: 0, lastCheckAt: null, checksRecorded: 0 },
    ...{ owner: { id: given.memberId, zone: 'Europe/Berlin' }, deputy: null, lead: null, rules: defaultRuleSet.rules },
    ...{ cadence: { every: 'P30D', tightens: true }, roundsSince: null },
  });

const waiting = async (): Promise<number> => {
  const [found] = await ask<{ n: number }>(
    database.adminUrl,
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'",
    [database.name],
  );
  return found!.n;
};

describe('a due date whose moment older zone rules gave', () => {
  it('ends again with its day where the forecast lives, or at its time of day, once, and that is said', async () => {
    const [day, hourOfDay] = await Promise.all([dated(), dated('17:30')]);
    const said: string[] = [];
    expect(await renewMoments(database.worker, (line) => said.push(line))).toBe(2);
    expect(said).toEqual([`zone rules ${zoneRules}: 2 due dates in Europe/Berlin moved with them`]);
    expect((await shown(day.id)).due).toEqual({ ...day.due, at: endOfDay });
    expect((await shown(hourOfDay.id)).due!.at).toBe(localMoment('2030-07-02', '17:30', 'Europe/Berlin'));
    const once = await shown(day.id);
    expect(await renewMoments(database.worker, (line) => said.push(line))).toBe(0);
    expect(said).toHaveLength(1);
    expect(await shown(day.id)).toEqual(once);
  });

  it('is recorded as what it is: the record stays sound, and nobody moved the date', async () => {
    const { id, dueRev, revision } = await dated();
    await renewMoments(database.worker, () => {});
    expect(await faultOf(id)).toBeNull();
    expect(await shown(id)).toMatchObject({ dueRev, revision: revision + 1 });
    const history = await database.app.transaction(given, (tx) => dueHistoryOf(tx, id));
    expect(history.map(({ at }) => at)).toEqual([endOfDay]);
    const due = { date: '2030-08-01', time: null, zone: 'UTC', at: Date.parse('2030-08-01T23:59:59Z') };
    await database.app.transaction(given, (tx) => addDueChange(tx, id, { due, reason: null, by: given.memberId }));
    expect(await faultOf(id)).toBeNull();
  });

  it('is planned for as before', async () => {
    const stale = await dated();
    await renewMoments(database.worker, () => {});
    const renewed = await shown(stale.id);
    const before = planOf({ ...stale, due: { ...stale.due!, at: endOfDay } });
    expect(planOf(renewed)).toEqual(before);
    expect(planOf(stale)).not.toEqual(before);
  });

  it('takes its next check along, which stays at nine on the owner’s day', async () => {
    const nine = localMoment('2030-06-01', '09:00', 'Europe/Berlin');
    const { id } = await dated();
    await database.app.transaction(given, (tx) => setNextChecks(tx, [{ id, nextCheckAt: nine + hour }]));
    await renewMoments(database.worker, () => {});
    expect((await shown(id)).nextCheckAt).toBe(nine);
  });

  it('stays where it is once there is an outcome, until that is taken back', async () => {
    const { id, due } = await dated();
    const { id: outcome } = await settle(id, null, 'happened');
    expect(await renewMoments(database.worker, () => {})).toBe(0);
    expect((await shown(id)).due).toEqual(due);
    await settle(id, outcome, 'reopened');
    expect(await renewMoments(database.worker, () => {})).toBe(1);
    expect((await shown(id)).due!.at).toBe(endOfDay);
  });

  it('is left to whoever knows newer rules than this process', async () => {
    const { id, due } = await dated(null, '2999z');
    expect(await renewMoments(database.worker, () => {})).toBe(0);
    expect((await shown(id)).due).toEqual(due);
  });

  it('moves once where two workers start together, also from under somebody who holds it', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, async () => (await dated()).id));
    const starting = await database.app.transaction(given, async (tx) => {
      await lockForecast(tx, ids[0]!);
      const both = [1, 2].map(() => renewMoments(database.worker, () => {}));
      // the others are done when somebody waits for the one that is held
      await expect.poll(waiting, { interval: 20, timeout: 10_000 }).toBeGreaterThan(0);
      return both;
    });
    expect((await Promise.all(starting)).reduce((sum, n) => sum + n, 0)).toBe(5);
    for (const id of ids) {
      expect((await shown(id)).due!.at).toBe(endOfDay);
      expect(await faultOf(id)).toBeNull();
    }
  });

  it('is moved by nothing but rules: not by days, and not once there is an outcome', async () => {
    const { id } = await dated();
    const move = (at: number) => database.worker.transaction(given, (tx) => addDueRenewals(tx, '2030a', [{ id, at }]));
    await expect(move(endOfDay + 48 * hour)).rejects.toThrow(/no zone rules move the due date/);
    await settle(id, null, 'happened');
    await expect(move(endOfDay)).rejects.toThrow(/no zone rules move the due date/);
  });
});
