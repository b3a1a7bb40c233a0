import type { ForecastDetail } from '@app/contract';
import { claimDelivery, Db, fireDue, newId } from '@app/db';
import { endOfQuiet } from '@app/schedule';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';
import { race, reportRaces, rounds, timeout } from '../faults/races.js';

reportRaces();
const workersAtOnce = 8;

let product: TestApp;
let worker: Db;
let ada: Caller;
let deputyId: string;

beforeAll(async () => {
  product = await startApp();
  worker = new Db({ url: product.database.workerUrl, applicationName: 'races', poolSize: workersAtOnce });
  ada = await product.setUp({ timeZone: 'UTC' });
  deputyId = (await product.colleague(ada, 'analyst')).session!.person.id;
});
afterAll(async () => {
  await worker.close();
  await product.close();
});

const fire = () => worker.transaction('installation', (tx) => fireDue(tx, { limit: 500, mail: true }));

const sql = <Row extends object>(statement: string, params: readonly unknown[]) =>
  ask<Row>(product.database.adminUrl, statement, params);

const day = (date: string) => ({ date, time: null, zone: 'UTC' });

/** Makes the next reminder of a kind due, and no other. */
async function ripen({ id }: ForecastDetail, kind: string): Promise<void> {
  const ripe = await sql(
    `UPDATE reminders SET fire_at = app_now() WHERE id = (SELECT id FROM reminders
       WHERE forecast_id = $1 AND kind = $2 AND state = 'scheduled' ORDER BY fire_at LIMIT 1) RETURNING id`,
    [id, kind],
  );
  expect(ripe).toHaveLength(1);
}

/** Forecasts that nobody looked at since they were due, whose deputy is still to be told. */
async function unanswered(count: number): Promise<ForecastDetail[]> {
  await product.setClock('2026-02-10T12:00:00Z');
  const forecasts: ForecastDetail[] = [];
  for (let n = 0; n < count; n++) {
    const { id } = await givenForecast(ada, { due: day('2026-02-12') });
    await sql('UPDATE forecasts SET deputy_id = $2 WHERE id = $1', [id, deputyId]);
    // moving the date makes the plan anew, with the deputy in it
    const moved = { due: day('2026-02-13'), reason: 'Put off by a day' };
    forecasts.push((await ada.put(`/forecasts/${id}/due`, moved).expect(200)).body);
  }
  await product.setClock('2026-02-25T12:00:00Z');
  await sql("UPDATE reminders SET fire_at = fire_at + interval '1 year' WHERE state = 'scheduled'", []);
  return forecasts;
}

const escalations = async ({ id }: ForecastDetail) =>
  (await sql<{ state: string }>("SELECT state FROM reminders WHERE forecast_id = $1 AND kind = 'escalate'", [id])).map(
    ({ state }) => state,
  );

const toldTo = async ({ id }: ForecastDetail) =>
  (await sql('SELECT id FROM notices WHERE forecast_id = $1 AND recipient_id = $2', [id, deputyId])).length;

describe(`${rounds} times at once`, { timeout }, () => {
  it('a look and a sweep that would escalate: the deputy is told once or not at all, and never after the look', async (context) => {
    const forecasts = await unanswered(rounds);
    await race(context, worker, async (meet, round) => {
      const forecast = forecasts[round]!;
      await ripen(forecast, 'escalate');
      const look = { kind: 'kept', reason: 'Nothing new' };
      await meet(() => ada.post(`/forecasts/${forecast.id}/checks`, look).expect(201), fire);
      const told = await toldTo(forecast);
      expect(told).toBeLessThanOrEqual(1);
      expect(await escalations(forecast)).not.toContain('scheduled');
      await fire();
      expect(await toldTo(forecast)).toBe(told);
      return told === 1 ? 1 : 0;
    });
  });

  it(`${workersAtOnce} workers and one delivery: one of them takes it`, async () => {
    for (let round = 0; round < rounds; round++) {
      const forecast = await givenForecast(ada);
      await ripen(forecast, 'before-due');
      await fire();
      const [one] = await sql<{ id: string; workspaceId: string }>(
        `SELECT d.id, d.workspace_id AS "workspaceId" FROM deliveries d JOIN notices n ON n.id = d.notice_id
         WHERE n.forecast_id = $1 AND d.state = 'pending'`,
        [forecast.id],
      );
      const { id, workspaceId } = one!;
      const claims = await Promise.all(
        Array.from({ length: workersAtOnce }, () =>
          worker.transaction({ workspaceId }, (tx) =>
            claimDelivery(tx, { id, token: newId(), leaseSeconds: 60, endOfQuiet }),
          ),
        ),
      );
      expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
      const [row] = await sql<{ attempts: number }>('SELECT attempts FROM deliveries WHERE id = $1', [id]);
      expect(row!.attempts).toBe(1);
    }
  });
});
