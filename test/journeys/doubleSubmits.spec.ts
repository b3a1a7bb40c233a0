import { randomUUID } from 'node:crypto';
import { type FreshDatabase, freshDatabase } from '@test/kit/database.js';
import { until } from '@test/kit/product.js';
import { ask } from '@test/kit/world.js';
import { type Answer, type Api, type Client, launchApi } from '../faults/api.js';
import { full, report } from '../faults/figures.js';

const rounds = full ? 1_000 : 25;
const kills = full ? 20 : 1;
const atOnce = 5;

let database: FreshDatabase;
let api: Api;
let ada: Client;
beforeAll(async () => {
  database = await freshDatabase();
  api = await launchApi(database.appUrl);
  ada = await api.setUp();
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

const submit = (statement: string, key: string): Promise<Answer> =>
  ada.send('POST', '/forecasts', { statement, due: { date: '2027-12-31', time: null, zone: 'UTC' }, chance: 0.4 }, key);
const submitOften = (statement: string, key: string): Promise<Answer[]> =>
  Promise.all(Array.from({ length: atOnce }, () => submit(statement, key)));

/** How many forecasts each statement became; one is what was asked for. */
const notOnce = async (): Promise<number> =>
  (await ask(database.adminUrl, 'SELECT statement FROM forecasts GROUP BY statement HAVING count(*) <> 1')).length;

describe('a request that is sent again and again under one key', () => {
  it('is done once, answers the same every time, and refuses another body', { timeout: 3_600_000 }, async () => {
    let otherAnswers = 0;
    let notRefused = 0;
    for (let round = 0; round < rounds; round++) {
      const statement = `Round ${round} is over`;
      const key = randomUUID();
      const answers = await submitOften(statement, key);
      if (new Set(answers.map((answer) => JSON.stringify(answer))).size > 1 || answers[0]!.status !== 201)
        otherAnswers++;
      const { status, body } = await submit(`${statement}, really`, key);
      if (status !== 422 || (body as { code: string }).code !== 'key-reused') notRefused++;
    }
    const doubled = await notOnce();
    report({
      test: `T12 ${atOnce} submits of each request at once`,
      queue: null,
      measured: `${rounds} requests: ${doubled} not done once, ${otherAnswers} answered differently, ${notRefused} took another body under their key`,
      goal: 'each done once, with the same answers, and 422 for another body',
      held: doubled + otherAnswers + notRefused === 0,
    });
    expect({ doubled, otherAnswers, notRefused }).toEqual({ doubled: 0, otherAnswers: 0, notRefused: 0 });
    expect(await ask(database.adminUrl, 'SELECT FROM forecasts')).toHaveLength(rounds);
  });

  it('answers the same after the service was killed meanwhile', { timeout: 3_600_000 }, async () => {
    for (let kill = 0; kill < kills; kill++) {
      const statement = `Kill ${kill} is over`;
      const key = randomUUID();
      const cutOff = Promise.allSettled(Array.from({ length: atOnce }, () => submit(statement, key)));
      api.kill();
      await cutOff;
      const again = async (): Promise<Answer> => {
        let answer: Answer | null = null;
        await until('the service', async () => {
          answer = await submit(statement, key).catch(() => null);
          return answer !== null && answer.status === 201;
        });
        // a session that has grown old meanwhile is renewed beside the answer
        return { status: answer!.status, body: answer!.body };
      };
      const first = await again();
      api.kill();
      expect(await again()).toEqual(first);
    }
    expect(await notOnce()).toBe(0);
  });
});
