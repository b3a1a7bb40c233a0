import { openForecastsOf, type Tx } from '@app/db';
import { type Caller, startApp, type TestApp } from '@test/kit/app.js';
import { givenForecast } from '@test/kit/given.js';
import { ask } from '@test/kit/world.js';
import { planMany } from './duty.js';

let api: TestApp;
let ada: Caller;
beforeAll(async () => {
  api = await startApp();
  await api.setClock('2026-01-10T10:00:00Z');
  ada = await api.setUp({ timeZone: 'UTC' });
});
afterAll(() => api.close());

/** How many statements it takes to plan these anew after everybody's rules changed. */
async function statementsOf(count: number): Promise<number> {
  const scope = { workspaceId: ada.session!.workspace.id };
  await ask(api.database.adminUrl, `UPDATE reminders SET fire_at = fire_at + interval '1 hour', channels = '{inbox}'`);
  return api.db.transaction(scope, async (tx: Tx) => {
    const ids = (await openForecastsOf(tx, 'all')).slice(0, count);
    expect(ids).toHaveLength(count);
    let statements = 0;
    const query = tx.query.bind(tx);
    tx.query = (...given: Parameters<Tx['query']>) => {
      statements += 1;
      return query(...given) as Promise<never>;
    };
    await planMany(tx, ids, 'counted');
    return statements;
  });
}

describe('planMany', () => {
  it('takes as many statements for twelve forecasts as for one, and leaves every row as planned', async () => {
    for (let made = 0; made < 12; made += 1) await givenForecast(ada);
    const [one, twelve] = [await statementsOf(1), await statementsOf(12)];
    expect(twelve).toBe(one);
    const [left] = await ask(
      api.database.adminUrl,
      `SELECT count(*)::int AS moved FROM reminders WHERE state = 'scheduled' AND channels = '{inbox}'`,
    );
    expect(left).toEqual({ moved: 0 });
  });
});
