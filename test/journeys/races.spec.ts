import type { ForecastDetail, Judgement } from '@app/contract';
import { Db, fireDue } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenReport } from '@test/kit/given.js';
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

const waiting: Judgement[] = [];
async function judgement(): Promise<Judgement> {
  if (waiting.length === 0) waiting.push(...(await givenReport(ada)).judgements);
  return waiting.pop()!;
}

const accept = ({ id, statement }: Judgement) =>
  ada.post('/forecasts', { judgementId: id, statement, chance: 0.4, due: { date: '2026-01-31', zone: 'UTC' } });

/** Overdue from the start, so that a prompt is due at once. */
const overdue = async (): Promise<ForecastDetail> => (await accept(await judgement()).expect(201)).body;

const resolution = { outcome: 'happened', knownOn: '2026-01-30', source: 'The gazette' };
const settle = ({ id }: ForecastDetail) => ada.put(`/forecasts/${id}/resolution`, resolution);

/** What a sweep would still do about a forecast, and what of its past still asks for something. */
const asking = async ({ id }: ForecastDetail, dueRev?: number): Promise<object> => {
  const [left] = await ask(
    product.database.adminUrl,
    `SELECT
       (SELECT count(*)::int FROM reminders WHERE forecast_id = $1 AND state = 'scheduled'
         AND ($2::int IS NULL OR due_rev < $2)) AS scheduled,
       count(*) FILTER (WHERE n.done_at IS NULL)::int AS notices,
       count(*) FILTER (WHERE d.state IN ('pending', 'sending'))::int AS deliveries,
       (count(*) - count(DISTINCT n.reminder_id))::int AS doubled
     FROM notices n JOIN reminders r ON r.id = n.reminder_id LEFT JOIN deliveries d ON d.notice_id = n.id
     WHERE n.forecast_id = $1 AND ($2::int IS NULL OR r.due_rev < $2)`,
    [id, dueRev ?? null],
  );
  return left!;
};
/** Whether anybody was told of it: then the sweep came before what happened to it. */
const wasTold = async ({ id }: ForecastDetail): Promise<0 | 1> =>
  (await ask(product.database.adminUrl, 'SELECT 1 FROM notices WHERE forecast_id = $1 LIMIT 1', [id])).length > 0
    ? 1
    : 0;
const nothing = { scheduled: 0, notices: 0, deliveries: 0, doubled: 0 };

describe(`${rounds} times at once`, { timeout }, () => {
  it('an outcome and a sweep: nobody is refused, and a closed forecast asks for nothing', (context) =>
    race(context, worker, async (meet) => {
      const forecast = await overdue();
      await meet(() => settle(forecast).expect(200), fire);
      const first = await wasTold(forecast);
      await fire();
      expect(await asking(forecast)).toEqual(nothing);
      return first;
    }));

  it('a moved date and a sweep: nothing of the old date is told after it moved', (context) =>
    race(context, worker, async (meet) => {
      const forecast = await overdue();
      const later = { due: { date: '2027-01-31', time: null, zone: 'UTC' }, reason: 'Put off' };
      await meet(() => ada.put(`/forecasts/${forecast.id}/due`, later).expect(200), fire);
      const first = await wasTold(forecast);
      await fire();
      expect(await asking(forecast, 2)).toEqual(nothing);
      return first;
    }));

  it('two who accept one judgement: one forecast, and the other is told', (context) =>
    race(context, worker, async (meet) => {
      const one = await judgement();
      const answers = await meet(
        async () => accept(one),
        async () => accept(one),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 409)!.body.code).toBe('already-decided');
      return answers[0].status === 201 ? 0 : 1;
    }));

  it('two outcomes by people who saw the same: one is recorded, the other is told', (context) =>
    race(context, worker, async (meet) => {
      const forecast = await overdue();
      const send = async () => settle(forecast).set('if-match', `"${forecast.revision}"`);
      const answers = await meet(send, send);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const first = answers[0].status === 200 ? 0 : 1;
      const winner: ForecastDetail = answers[first].body;
      expect([winner.resolutions.length, winner.revision]).toEqual([1, forecast.revision + 1]);
      await fire();
      expect(await asking(forecast)).toEqual(nothing);
      return first;
    }));

  it('one outcome sent twice under one key: recorded once, answered twice', async () => {
    for (let round = 0; round < rounds; round++) {
      const forecast = await overdue();
      const send = () => settle(forecast).set('idempotency-key', `round-${round}`);
      const [one, other] = await Promise.all([send(), send()]);
      expect([one.status, other.status]).toEqual([200, 200]);
      expect(other.body.resolutions).toHaveLength(1);
      expect(other.body.revision).toBe(forecast.revision + 1);
    }
  });
});
