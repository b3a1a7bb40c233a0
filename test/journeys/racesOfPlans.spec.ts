import type { ForecastDetail, Notice } from '@app/contract';
import { addMember, addUser, claimDelivery, Db, fireDue, newId } from '@app/db';
import { endOfQuiet } from '@app/schedule';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';
import { race, reportRaces, rounds, timeout } from '../faults/races.js';

reportRaces();

let product: TestApp;
let worker: Db;
let ada: Caller;

beforeAll(async () => {
  product = await startApp();
  await product.setClock('2026-02-01T12:00:00Z');
  worker = new Db({ url: product.database.workerUrl, applicationName: 'races', poolSize: 4 });
  ada = await product.setUp({ timeZone: 'UTC' });
});
afterAll(async () => {
  await worker.close();
  await product.close();
});

const fire = () => worker.transaction('installation', (tx) => fireDue(tx, { limit: 500, mail: true }));

/** Sweeps until nothing is due. */
async function sweepAll(): Promise<void> {
  while ((await fire()).settled > 0);
}

const strong = {
  ...{ what: 'The last pier stands', source: 'Gazette', occurredOn: '2026-01-31', reliability: 'B', credibility: 2 },
  ...{ direction: 'for', odds: 5 },
};
/** Asks the owner for a look, now. */
const askNow = ({ id }: ForecastDetail) => ada.post(`/forecasts/${id}/evidence`, strong).expect(201);
const scope = () => ({ workspaceId: ada.session!.workspace.id });
const ask1 = async <Row extends object>(sql: string, params: unknown[]): Promise<Row> =>
  (await ask<Row>(product.database.adminUrl, sql, params))[0]!;

/** Somebody in Ada's workspace who never signs in. */
const given = (name: string): Promise<string> =>
  product.db.transaction('installation', async (tx) => {
    const user = await addUser(tx, { name, email: `${newId()}@example.test`, passwordHash: null });
    await tx.enter(scope().workspaceId);
    return (await addMember(tx, { userId: user.id, role: 'analyst', timeZone: 'UTC' })).id;
  });

/** What is still to be told somebody about a forecast, or still asks them, and what was told twice. */
const left = ({ id }: ForecastDetail, memberId: string) =>
  ask1<Left>(
    `SELECT
       (SELECT count(*)::int FROM reminders WHERE forecast_id = $1 AND recipient_id = $2 AND state = 'scheduled') AS scheduled,
       count(*) FILTER (WHERE n.done_at IS NULL)::int AS notices,
       count(*) FILTER (WHERE d.state IN ('pending', 'sending'))::int AS deliveries,
       (count(*) - count(DISTINCT n.reminder_id))::int AS doubled,
       count(*)::int AS told
     FROM notices n LEFT JOIN deliveries d ON d.notice_id = n.id WHERE n.forecast_id = $1 AND n.recipient_id = $2`,
    [id, memberId],
  );
const nothing = { scheduled: 0, notices: 0, deliveries: 0, doubled: 0 };
type Left = typeof nothing & { told: number };

/** Whether a sweep told a second prompt about a forecast before this notice was put off, by the order of their writing. */
const toldBeforePutOff = async ({ id }: ForecastDetail, notice: Notice): Promise<0 | 1> => {
  const { told } = await ask1<{ told: boolean | null }>(
    `SELECT (SELECT xmin::text::bigint FROM notices WHERE forecast_id = $1 AND id <> $2)
       < (SELECT xmin::text::bigint FROM reminders WHERE forecast_id = $1 AND rule = 'snooze') AS told`,
    [id, notice.id],
  );
  return told ? 1 : 0;
};

describe(`${rounds} times at once`, { timeout }, () => {
  it('rules that stop a prompt and a sweep: it was told once or it never is, and kept rules do not bring it back', (context) => {
    const stop = (set: object | null) => ada.put('/rules', { level: 'person', set }).expect(200);
    return race(context, worker, async (meet, round) => {
      // days of one spring over and over, so that the races after this one come later
      const day = new Date(Date.UTC(2026, 2, 1 + (round % 60))).toISOString().slice(0, 10);
      const due = new Date(Date.UTC(2026, 2, 8 + (round % 60))).toISOString().slice(0, 10);
      await product.setClock(`${day}T08:00:00Z`);
      const forecast = await givenForecast(ada, { due: { date: due, time: null, zone: 'UTC' }, cadence: null });
      await product.setClock(`${day}T09:00:00Z`);
      await meet(() => stop({ rules: [], stopped: ['before-due'] }), fire);
      await fire();
      await stop(null);
      await fire();
      const { state, told } = await ask1<{ state: string; told: number }>(
        `SELECT state, (SELECT count(*)::int FROM notices WHERE reminder_id = reminders.id) AS told FROM reminders
         WHERE forecast_id = $1 AND rule = 'before-due-7d'`,
        [forecast.id],
      );
      expect([state, told]).toEqual(state === 'fired' ? ['fired', 1] : ['superseded', 0]);
      const outcome = { outcome: 'void', knownOn: day, source: 'The gazette' };
      await ada.put(`/forecasts/${forecast.id}/resolution`, outcome).expect(200);
      return told === 1 ? 1 : 0;
    });
  });

  it('a prompt put off and a sweep: it hides, its mail is not sent, and it comes back once', async (context) => {
    await product.setClock('2026-06-01T12:00:00Z');
    const snoozed: string[] = [];
    await race(context, worker, async (meet) => {
      const forecast = await givenForecast(ada);
      await askNow(forecast);
      await fire();
      const [notice] = (await ada.get('/notices?limit=1').expect(200)).body.items as Notice[] as [Notice];
      expect(notice.forecast.id).toBe(forecast.id);
      await askNow(forecast);
      const until = { until: '2026-06-02T12:00:00Z' };
      await meet(() => ada.put(`/notices/${notice.id}/snooze`, until).expect(200), fire);
      const first = await toldBeforePutOff(forecast, notice);
      await fire();
      expect(
        await ask1(
          `SELECT (SELECT count(*)::int FROM notices WHERE forecast_id = $1) AS told,
             (SELECT count(*)::int FROM reminders WHERE forecast_id = $1 AND rule = 'snooze') AS snoozes,
             (SELECT count(*)::int FROM deliveries WHERE notice_id = $2 AND state <> 'cancelled') AS mails`,
          [forecast.id, notice.id],
        ),
      ).toEqual({ told: 2, snoozes: 1, mails: 0 });
      snoozed.push(forecast.id);
      return first;
    });
    await product.setClock('2026-06-02T12:00:00Z');
    await Promise.all([fire(), fire()]);
    await sweepAll();
    expect(
      await ask1(
        `SELECT count(*)::int AS back, count(DISTINCT n.forecast_id)::int AS forecasts FROM notices n
         JOIN reminders r ON r.id = n.reminder_id WHERE r.rule = 'snooze' AND n.forecast_id = ANY ($1)`,
        [snoozed],
      ),
    ).toEqual({ back: rounds, forecasts: rounds });
  });

  it('a hand-over and a sweep: whoever handed over is asked nothing afterwards', async (context) => {
    const ben = await given('Ben Beside');
    await race(context, worker, async (meet) => {
      const forecast = await givenForecast(ada);
      await askNow(forecast);
      await meet(() => ada.patch(`/forecasts/${forecast.id}/duty`, { ownerId: ben }).expect(200), fire);
      await fire();
      const { told, ...mine } = await left(forecast, ada.session!.person.id);
      expect(mine).toMatchObject({ notices: 0, deliveries: 0, doubled: 0 });
      const { items } = (await ada.get(`/plan?forecast=${forecast.id}&limit=100`).expect(200)).body;
      const asked = items.filter(({ kind }: { kind: string }) => kind !== 'escalate');
      expect(new Set(asked.map(({ recipient }: { recipient: { id: string } }) => recipient.id))).toEqual(
        new Set([ben]),
      );
      return told > 0 ? 1 : 0;
    });
  });

  it('somebody leaves and a mail to them is taken up: no mail is started after they left', (context) =>
    race(context, worker, async (meet) => {
      const leaver = await given('Lea Leaves');
      const forecast = await givenForecast(ada);
      await ada.patch(`/forecasts/${forecast.id}/duty`, { ownerId: leaver }).expect(200);
      await askNow(forecast);
      await fire();
      const mail = await ask1<{ id: string }>('SELECT id FROM deliveries WHERE recipient_id = $1', [leaver]);
      const claim = () =>
        worker.transaction(scope(), (tx) =>
          claimDelivery(tx, { id: mail.id, token: newId(), leaseSeconds: 60, endOfQuiet }),
        );
      const to = ada.session!.person.id;
      const [, claimed] = await meet(() => ada.post(`/members/${leaver}/departure`, { to }).expect(200), claim);
      const { state } = await ask1<{ state: string }>('SELECT state FROM deliveries WHERE id = $1', [mail.id]);
      expect([claimed !== null, state]).toEqual(claimed ? [true, 'sending'] : [false, 'cancelled']);
      expect(await claim()).toBeNull();
      await askNow(forecast);
      await fire();
      const { told: _, ...theirs } = await left(forecast, leaver);
      expect(theirs).toEqual({ ...nothing, deliveries: claimed ? 1 : 0 });
      return claimed ? 1 : 0;
    }));
});
