import { confirmClock } from '@app/db';
import { type OpenDatabase, openDatabase } from '@test/kit/database.js';
import { plantMany } from '@test/kit/due.js';
import { ask, makeWorld, type World } from '@test/kit/world.js';
import { ClockWatch } from './clockWatch.js';
import { sweep } from './sweep.js';

const noon = Date.parse('2026-12-30T12:00:00Z');
const minute = 60_000;
const hour = 60 * minute;

let database: OpenDatabase;
let given: World;

beforeAll(async () => {
  database = await openDatabase('clockWatch.spec');
});
beforeEach(async () => {
  await database.clock.set(noon);
  given = await makeWorld(database.app);
  await ask(database.adminUrl, 'UPDATE instance SET watermark = NULL, paused_at = NULL, paused_why = NULL');
});
afterAll(async () => {
  await database.close();
});

/** A process whose own time passes as the test says. */
function aProcess() {
  const passed = { ms: 0, wallOffMs: 0 };
  const watch = new ClockWatch({ steady: () => passed.ms, wall: () => Date.now() + passed.wallOffMs });
  const look = () => watch.look(database.worker);
  return {
    passed,
    look,
    async sweep() {
      const seen = await look();
      await sweep(database.worker, {
        rates: {},
        beat: { instance: 'spec', process: 'one', ...seen },
        handOn: async () => {},
      });
      return seen.notFiring;
    },
  };
}

const told = async () =>
  (
    await ask<{ n: number }>(database.adminUrl, 'SELECT count(*)::int AS n FROM notices WHERE workspace_id = $1', [
      given.workspaceId,
    ])
  )[0]!.n;

describe('the database’s clock', () => {
  it('is gone by as long as it moves as time does, also over a night of sleep', async () => {
    const one = aProcess();
    expect(await one.sweep()).toBeNull();
    await database.clock.set(noon + 10 * hour);
    one.passed.ms = 10 * hour;
    expect(await one.sweep()).toBeNull();
  });

  it('that jumps a day ahead fires nothing early, in any worker, and health says why', async () => {
    await plantMany(database.app, given, 1, { fireAt: noon + 20 * hour });
    const one = aProcess();
    await one.sweep();
    await database.clock.set(noon + 24 * hour);
    expect(await one.sweep()).toMatch(/jumped ahead by 24\.0 hours/);
    const other = aProcess();
    expect(await other.sweep()).toMatch(/jumped ahead/);
    expect(await told()).toBe(0);
    const [beat] = await ask(database.adminUrl, 'SELECT not_firing FROM heartbeats');
    expect(beat).toEqual({ not_firing: expect.stringMatching(/jumped ahead/) });
  });

  it('goes on by itself once it is right again', async () => {
    await plantMany(database.app, given, 1, { fireAt: noon - minute });
    const one = aProcess();
    await one.look();
    await database.clock.set(noon + 24 * hour);
    expect(await one.sweep()).not.toBeNull();
    await database.clock.set(noon + minute);
    one.passed.ms = minute;
    expect(await one.sweep()).toBeNull();
    expect(await aProcess().sweep()).toBeNull();
    expect(await told()).toBe(1);
  });

  it('goes on once an administrator says that it is right as it is', async () => {
    await plantMany(database.app, given, 1, { fireAt: noon + 20 * hour });
    const one = aProcess();
    await one.sweep();
    await database.clock.set(noon + 24 * hour);
    await one.sweep();
    expect(await database.app.transaction(given, confirmClock)).toBe(true);
    expect(await database.app.transaction(given, confirmClock)).toBe(false);
    expect(await one.sweep()).toBeNull();
    expect(await told()).toBe(1);
  });

  it('that went back by a day tells nothing twice, and stops also what starts only then', async () => {
    await plantMany(database.app, given, 1, { fireAt: noon - minute });
    const one = aProcess();
    await one.sweep();
    await database.clock.set(noon - 24 * hour);
    expect(await one.sweep()).toMatch(/jumped back by 24\.0 hours/);
    await ask(database.adminUrl, 'UPDATE instance SET paused_at = NULL, paused_why = NULL');
    expect(await aProcess().sweep()).toMatch(/jumped back/);
    expect(await told()).toBe(1);
  });
});

describe('a worker whose own clock is wrong', () => {
  it('by more than a minute fires nothing, while the others go on', async () => {
    await plantMany(database.app, given, 1);
    const wrong = aProcess();
    wrong.passed.wallOffMs = -365 * 24 * hour;
    expect(await wrong.sweep()).toMatch(/^this worker's clock is \d+ seconds behind the database's$/);
    expect(await told()).toBe(0);
    expect(await aProcess().sweep()).toBeNull();
    expect(await told()).toBe(1);
  });

  it('by less than a minute goes on, and says by how much', async () => {
    const fast = aProcess();
    fast.passed.wallOffMs = 30_000;
    const { notFiring, skewMs } = await fast.look();
    expect(notFiring).toBeNull();
    expect(skewMs).toBeGreaterThan(25_000);
  });
});
