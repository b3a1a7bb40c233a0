import { type Api, type Client, launchApi } from './api.js';
import { backends, full, report, seconds, seed, within } from './figures.js';
import { type Ground, startGround } from './ground.js';
import { inWords, weather } from './storm.js';

const size = full ? { reminders: 10_000, people: 500, overMs: 60_000 } : { reminders: 400, people: 50, overMs: 2_000 };
/** Longest wait for a notice, milliseconds. */
const goals = { postgres: 30_000, redis: 10_000 };
/** What 95 of 100 answers of the api have to come within meanwhile, milliseconds. */
const apiGoal = 300;
/** Longer than anybody waits, milliseconds: for no answer, and for one that asks to come back later. */
const unanswered = 20_000;

describe.each(full ? backends : (['postgres'] as const))('everything due in one minute, on %s', (backend) => {
  let ground: Ground;
  let api: Api;
  let client: Client;
  beforeAll(async () => {
    ground = await startGround();
    api = await launchApi(ground.appUrl);
    client = await api.setUp();
  });
  afterAll(async () => {
    await api?.stop();
    await ground.stop();
  });

  it('stands in the inbox in time, and the api answers meanwhile', { timeout: 900_000 }, async () => {
    const answers: number[] = [];
    const outcome = await weather(ground, {
      name: 'T10 due in one minute',
      ...{ backend, seed, ...size, workspaceId: client.workspaceId },
      ...{ workers: 2, kills: 0, everyMs: 0, fittings: null, patienceMs: 800_000 },
      meanwhile: () => use(client, size.overMs + 5_000, answers),
    });
    answers.sort((a, b) => a - b);
    const apiP95 = Math.round(within(0.95, answers));
    const held = outcome.lateMost <= goals[backend] && outcome.doubledMails === 0 && apiP95 < apiGoal;
    report({
      test: 'T10 all due in one minute',
      queue: backend,
      measured: `${inWords(outcome)}; p95 of the api ${apiP95} ms of ${answers.length} answers`,
      goal: `0 lost, unexpected or doubled; in the inbox within ${seconds(goals[backend])}; p95 of the api < ${apiGoal} ms`,
      held,
    });
    expect(outcome).toMatchObject({ lostInbox: 0, lostMails: 0, unexpected: 0, doubledInbox: 0, doubledMails: 0 });
    expect(answers.length).toBeGreaterThan(10);
    // how fast is said by the full form, on a machine that does nothing else
    if (full) expect({ lateMost: outcome.lateMost, apiP95, held }).toMatchObject({ held: true });
  });
});

/** Four people who look at their pages, twice a second each. */
async function use(client: Client, forMs: number, answers: number[]): Promise<void> {
  const end = performance.now() + forMs;
  const looking = async (path: string) => {
    while (performance.now() < end) {
      const asked = performance.now();
      const { status } = await client.send('GET', path).catch(() => ({ status: 0 }));
      answers.push(status === 200 ? performance.now() - asked : unanswered);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
  await Promise.all(['/today', '/forecasts', '/notices', '/today'].map(looking));
}
