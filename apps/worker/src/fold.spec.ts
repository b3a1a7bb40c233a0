import { type ClaimedDelivery, claimDelivery, Db, type DueDelivery, newId, releaseDeliveries } from '@app/db';
import { endOfQuiet } from '@app/schedule';
import { type OpenDatabase, openDatabase } from '@test/kit/database.js';
import { plantMany } from '@test/kit/due.js';
import { ask, makeWorld, type World } from '@test/kit/world.js';
import { foldDue } from './fold.js';
import { sweep } from './sweep.js';

const noon = Date.parse('2026-12-30T12:00:00Z'); // 13:00 in Berlin, a Wednesday
const minute = 60_000;
const hour = 60 * minute;
const rates = { email: 1_000 };
const beat = { instance: 'spec', process: 'spec', skewMs: 0, notFiring: null };

let database: OpenDatabase;
let given: World;

beforeAll(async () => {
  database = await openDatabase('fold.spec');
});
beforeEach(async () => {
  await database.clock.set(noon);
  given = await makeWorld(database.app);
});
afterAll(async () => {
  await database.close();
});

const sql = <Row extends object>(statement: string, ...params: unknown[]) =>
  ask<Row>(database.adminUrl, statement, params);

/** What one sweep hands on for this test's own people. */
async function takeUp(): Promise<DueDelivery[]> {
  const taken: DueDelivery[] = [];
  await sweep(database.worker, { rates, beat, handOn: async (due) => void taken.push(...due) });
  return taken.filter(({ workspaceId }) => workspaceId === given.workspaceId);
}

const claim = ({ id }: DueDelivery): Promise<ClaimedDelivery | null> =>
  database.worker.transaction(given, (tx) => claimDelivery(tx, { id, token: newId(), leaseSeconds: 60, endOfQuiet }));

const wantDigest = (every: 'day' | 'week', at: string, weekday: number | null = null) =>
  database.app.transaction(given, (tx) =>
    tx.query(
      `INSERT INTO notice_settings (workspace_id, member_id, digest_every, digest_weekday, digest_at)
       VALUES ($1, $2, $3, $4, $5)`,
      [given.workspaceId, given.memberId, every, weekday, at],
    ),
  );

const wantQuiet = (from: string, to: string) =>
  sql(
    'INSERT INTO notice_settings (workspace_id, member_id, quiet_from, quiet_to) VALUES ($1, $2, $3, $4)',
    ...[given.workspaceId, given.memberId, from, to],
  );

const digests = () =>
  sql<{ slot: string; day: string; state: string; items: number; at: Date }>(
    `SELECT c.slot, c.local_date::text AS day, d.state, d.next_attempt_at AS at,
       (SELECT count(*)::int FROM deliveries o WHERE o.digest_id = c.id AND o.state = 'folded') AS items
     FROM digests c JOIN deliveries d ON d.carries_digest_id = c.id
     WHERE c.workspace_id = $1 ORDER BY c.slot_at, c.slot`,
    given.workspaceId,
  );
const states = async () =>
  (
    await sql<{ state: string }>(
      'SELECT state FROM deliveries WHERE workspace_id = $1 AND notice_id IS NOT NULL ORDER BY state',
      given.workspaceId,
    )
  ).map(({ state }) => state);

describe('the mail of somebody who wants a digest', () => {
  it('goes out as one, at the next slot on their clock, with what fell due until then', async () => {
    await wantDigest('day', '17:00');
    const first = await plantMany(database.app, given, 2);
    expect(await takeUp()).toEqual([]);
    await database.clock.set(noon + hour);
    await plantMany(database.app, given, 1, { fireAt: noon + hour });
    expect(await takeUp()).toEqual([]);
    const at = new Date('2026-12-30T16:00:00Z');
    expect(await digests()).toEqual([{ slot: '17:00', day: '2026-12-30', state: 'pending', items: 3, at }]);
    await database.clock.set(at.getTime());
    const due = await takeUp();
    expect(due).toHaveLength(1);
    const claimed = (await claim(due[0]!))!;
    expect(claimed.digest).toEqual({ localDate: '2026-12-30', slot: '17:00' });
    expect(claimed.items).toHaveLength(3);
    expect(claimed.items.map(({ forecast }) => forecast.id)).toEqual(expect.arrayContaining(first));
    expect(await states()).toEqual(['folded', 'folded', 'folded']);
  });

  it('comes once a week where they said so', async () => {
    await wantDigest('week', '08:00', 1);
    await plantMany(database.app, given, 1);
    await takeUp();
    expect(await digests()).toMatchObject([{ day: '2027-01-04', slot: '08:00', items: 1 }]);
  });

  it('goes into the slot after the one that is being sent, never into a mail that has left', async () => {
    await wantDigest('day', '17:00');
    await plantMany(database.app, given, 1);
    await takeUp();
    await database.clock.set('2026-12-30T16:00:00Z');
    const [due] = await takeUp();
    await plantMany(database.app, given, 1, { fireAt: noon });
    await claim(due!);
    await sql("UPDATE deliveries SET lease_until = app_now() - interval '1 s' WHERE id = $1", due!.id);
    await database.clock.set('2026-12-30T15:59:59Z');
    await takeUp();
    expect(await digests()).toMatchObject([
      { day: '2026-12-30', items: 1, state: 'sending' },
      { day: '2026-12-31', items: 1, state: 'pending' },
    ]);
  });

  const slot = Date.parse('2027-01-04T07:00:00Z'); // 08:00 in Berlin, a Monday
  const day = 24 * hour;

  it('falls due at the slot’s own minute and is in it, not in the one a week later', async () => {
    await wantDigest('week', '08:00', 1);
    await plantMany(database.app, given, 1, { fireAt: slot });
    await database.clock.set(slot + 20);
    expect(await takeUp()).toHaveLength(1);
    expect(await digests()).toEqual([
      { slot: '08:00', day: '2027-01-04', state: 'pending', items: 1, at: new Date(slot) },
    ]);
  });

  it('goes out late, not a week late, where nobody swept over its slot, and what fell due since waits', async () => {
    await wantDigest('week', '08:00', 1);
    await plantMany(database.app, given, 1, { fireAt: slot - 9 * day });
    await plantMany(database.app, given, 1, { fireAt: slot - hour });
    await plantMany(database.app, given, 1, { fireAt: slot + 1 });
    await database.clock.set(slot + day);
    expect(await takeUp()).toHaveLength(1);
    expect(await digests()).toMatchObject([
      { day: '2027-01-04', items: 2 },
      { day: '2027-01-11', items: 1, at: new Date(slot + 7 * day) },
    ]);
  });

  it('is waited for by the digest where it is due for it but cannot be told yet', async () => {
    await wantDigest('week', '08:00', 1);
    await plantMany(database.app, given, 1);
    await takeUp();
    const [changing] = await plantMany(database.app, given, 1, { fireAt: slot });
    await database.clock.set(slot + 20);
    await database.app.transaction(given, async (tx) => {
      await tx.query('SELECT FROM forecasts WHERE id = $1 FOR UPDATE', [changing]);
      expect(await takeUp()).toEqual([]);
    });
    expect(await takeUp()).toHaveLength(1);
    expect(await digests()).toMatchObject([{ day: '2027-01-04', items: 2 }]);
  });

  it('goes into the next one, once, where it comes after its own was sent', async () => {
    await wantDigest('week', '08:00', 1);
    await plantMany(database.app, given, 1, { fireAt: slot });
    await database.clock.set(slot + 20);
    const [due] = await takeUp();
    await claim(due!);
    for (const rule of ['overdue-3', 'overdue-7']) {
      await plantMany(database.app, given, 1, { fireAt: slot, rule });
      expect(await takeUp()).toEqual([]);
    }
    expect(await digests()).toMatchObject([
      { day: '2027-01-04', items: 1, state: 'sending' },
      { day: '2027-01-11', items: 2, state: 'pending' },
    ]);
  });

  it('but for what is urgent, which goes by itself', async () => {
    await wantDigest('day', '17:00');
    await plantMany(database.app, given, 1, { urgent: true });
    await plantMany(database.app, given, 1);
    expect(await takeUp()).toHaveLength(1);
    expect(await states()).toEqual(['folded', 'pending']);
  });

  it('leaves out what is not asked any more, and is not sent when nothing is left', async () => {
    await wantDigest('day', '17:00');
    const [one, other] = await plantMany(database.app, given, 2);
    await takeUp();
    await database.clock.set('2026-12-30T16:00:00Z');
    const [due] = await takeUp();
    const end = (id: string) => sql('UPDATE forecasts SET withdrawn_at = app_now() WHERE id = $1', id);
    await end(one!);
    expect((await claim(due!))!.items.map(({ forecast }) => forecast.id)).toEqual([other]);
    await sql("UPDATE deliveries SET state = 'pending', lease_until = NULL WHERE id = $1", due!.id);
    await end(other!);
    expect(await claim(due!)).toBeNull();
    const [row] = await sql('SELECT state, last_error FROM deliveries WHERE id = $1', due!.id);
    expect(row).toEqual({ state: 'cancelled', last_error: 'nothing in it is asked any more' });
  });
});

describe('after three days of silence', () => {
  const silent = { fireAt: noon - 72 * hour };

  it('six late prompts of one person are one mail, five are five', async () => {
    const crowded = given;
    await plantMany(database.app, crowded, 6, silent);
    expect(await takeUp()).toHaveLength(1);
    expect(await digests()).toMatchObject([{ slot: 'late', day: '2026-12-30', items: 6, state: 'pending' }]);
    given = await makeWorld(database.app);
    await plantMany(database.app, given, 5, silent);
    expect(await takeUp()).toHaveLength(5);
    expect(await digests()).toEqual([]);
  });

  it('what is urgent is in it too, and what is not late goes by itself', async () => {
    await plantMany(database.app, given, 6, { ...silent, urgent: true });
    await plantMany(database.app, given, 2);
    expect(await takeUp()).toHaveLength(3);
    expect(await digests()).toMatchObject([{ slot: 'late', items: 6 }]);
  });

  it('a second heap on the same day is a mail of its own once the first has gone', async () => {
    await plantMany(database.app, given, 6, silent);
    const [first] = await takeUp();
    await claim(first!);
    await plantMany(database.app, given, 7, { ...silent, rule: 'overdue-7' });
    await takeUp();
    expect(await digests()).toMatchObject([
      { slot: 'late', items: 6, state: 'sending' },
      { slot: 'late-2', items: 7, state: 'pending' },
    ]);
  });

  it('it is one mail though sweeps run side by side, and none is sent by itself meanwhile', async () => {
    await plantMany(database.app, given, 40, silent);
    const taken = (await Promise.all([takeUp(), takeUp(), takeUp()])).flat();
    taken.push(...(await takeUp()));
    expect(taken).toHaveLength(1);
    expect(await digests()).toMatchObject([{ slot: 'late', items: 40 }]);
  });

  it('nothing that was tried before goes into it: that might be told twice', async () => {
    await plantMany(database.app, given, 6, silent);
    await sweep(database.worker, { rates: {}, beat, handOn: async () => {} });
    await sql(
      `INSERT INTO deliveries (workspace_id, id, notice_id, recipient_id, channel, due_rev, nominal_at, first_tried_at)
       SELECT workspace_id, gen_random_uuid(), id, recipient_id, 'email', 1, $2::timestamptz, app_now()
       FROM notices WHERE workspace_id = $1`,
      given.workspaceId,
      new Date(silent.fireAt),
    );
    expect(await takeUp()).toHaveLength(6);
    expect(await digests()).toEqual([]);
  });
});

describe('a heap in quiet hours', () => {
  const silent = { fireAt: noon - 72 * hour };
  beforeEach(() => wantQuiet('12:30', '14:15'));

  it('waits for their end, but not where something urgent is in it', async () => {
    await plantMany(database.app, given, 6, silent);
    expect(await claim((await takeUp())[0]!)).toBeNull();
    given = await makeWorld(database.app);
    await wantQuiet('12:30', '14:15');
    await plantMany(database.app, given, 5, silent);
    await plantMany(database.app, given, 1, { ...silent, urgent: true });
    expect((await claim((await takeUp())[0]!))?.items).toHaveLength(6);
  });

  it('waits no longer once something urgent joins it', async () => {
    await plantMany(database.app, given, 6, silent);
    expect(await claim((await takeUp())[0]!)).toBeNull();
    expect(await takeUp()).toEqual([]);
    await plantMany(database.app, given, 6, { ...silent, rule: 'overdue-7', urgent: true });
    expect((await claim((await takeUp())[0]!))?.items).toHaveLength(12);
    expect(await digests()).toMatchObject([{ slot: 'late', items: 12, state: 'sending' }]);
  });
});

describe('six mails of one person that wait', () => {
  const quietEnds = Date.parse('2026-12-30T13:15:00Z');
  const claimAll = async (due: readonly DueDelivery[]) => {
    for (const each of due) expect(await claim(each)).toBeNull();
  };
  afterEach(() => sql('DELETE FROM channel_states'));

  it('for the end of quiet hours are no heap, neither meanwhile nor then', async () => {
    await wantQuiet('12:30', '14:15');
    await plantMany(database.app, given, 6);
    await claimAll(await takeUp());
    await database.clock.set(noon + 30 * minute);
    expect(await takeUp()).toEqual([]);
    await database.clock.set(quietEnds);
    expect(await takeUp()).toHaveLength(6);
    expect(await digests()).toEqual([]);
  });

  it('are one when nothing could be sent for ten minutes after quiet hours', async () => {
    await wantQuiet('12:30', '14:15');
    await plantMany(database.app, given, 6);
    await claimAll(await takeUp());
    await database.clock.set(quietEnds + 10 * minute + 1);
    expect(await takeUp()).toHaveLength(1);
    expect(await digests()).toMatchObject([{ slot: 'late', items: 6 }]);
  });

  it('for a mail server that is down are one after ten minutes, those too that were about to go', async () => {
    await plantMany(database.app, given, 6, { fireAt: noon });
    const due = await takeUp();
    await sql(
      "UPDATE channel_states SET failures = 5, open_until = app_now() + interval '20 s' WHERE channel = 'smtp'",
    );
    await claimAll(due.slice(0, 3));
    await database.clock.set(noon + 10 * minute + 1);
    expect(await takeUp()).toHaveLength(1);
    expect(await digests()).toMatchObject([{ slot: 'late', items: 6 }]);
  });

  it('for an administrator are one when they are released late', async () => {
    await plantMany(database.app, given, 6);
    await takeUp();
    await sql("UPDATE deliveries SET state = 'held', hinted_at = NULL WHERE workspace_id = $1", given.workspaceId);
    await database.clock.set(noon + hour);
    await database.app.transaction(given, (tx) => releaseDeliveries(tx, null));
    expect(await takeUp()).toHaveLength(1);
    expect(await digests()).toMatchObject([{ slot: 'late', items: 6 }]);
  });
});

describe('whoever gathers', () => {
  it('and is killed in the middle leaves nothing behind, and the next one gathers all', async () => {
    await plantMany(database.app, given, 6, { fireAt: noon - 72 * hour });
    await sweep(database.worker, { rates: {}, beat, handOn: async () => {} });
    await sql(
      `INSERT INTO deliveries (workspace_id, id, notice_id, recipient_id, channel, due_rev, nominal_at)
       SELECT workspace_id, gen_random_uuid(), id, recipient_id, 'email', 1, $2::timestamptz FROM notices WHERE workspace_id = $1`,
      given.workspaceId,
      new Date(noon - 72 * hour),
    );
    const dying = new Db({ url: database.workerUrl, applicationName: 'fold.spec dying', poolSize: 1 });
    const { transaction } = dying;
    dying.transaction = (scope, work) =>
      transaction.call(dying, scope, async (tx) => {
        await work(tx);
        throw new Error('killed before the commit');
      }) as never;
    await expect(foldDue(dying)).rejects.toThrow('killed');
    await dying.close();
    expect(await digests()).toEqual([]);
    await foldDue(database.worker);
    expect(await digests()).toMatchObject([{ slot: 'late', items: 6 }]);
  });
});
