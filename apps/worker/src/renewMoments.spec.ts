import { zoneRules } from '@app/db';
import { localMoment } from '@app/schedule';
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
