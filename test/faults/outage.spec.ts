import { until } from '@test/kit/product.js';
import { ask } from '@test/kit/world.js';
import pg from 'pg';
import { drawnFrom } from './chance.js';
import { check } from './check.js';
import { backends, full, report, seconds, seed } from './figures.js';
import { startFleet } from './fleet.js';
import { type Ground, startGround } from './ground.js';
import { plan } from './seed.js';
import { startSink } from './sink.js';
import { drained, observe } from './watch.js';
import { workerEnvironment } from './workerEnvironment.js';

const hourMs = 3_600_000;
const people = full ? 500 : 20;
/** So many fall due for each person while nothing runs: more, and not more, than may go singly. */
const [many, few] = [10, 4];

describe.each(full ? backends : backends.slice(0, 1))('three days down, then up, on %s', (backend) => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await startGround();
  });
  afterAll(() => ground.stop());

  it('tells each occurrence once, and piles nothing on anybody: one digest each', { timeout: 900_000 }, async () => {
    const sink = await startSink(drawnFrom(seed));
    const pool = new pg.Pool({ connectionString: ground.adminUrl, max: 1 });
    pool.on('error', () => undefined); // the ground is taken away before the pool has said goodbye
    const spread = { people, firstInMs: hourMs, overMs: 70 * hourMs };
    const piled = await plan(ground.ownerUrl, { ...spread, reminders: many * people });
    const single = await plan(ground.ownerUrl, { ...spread, reminders: few * people });
    await ask(ground.ownerUrl, "UPDATE clock SET shift = '3 days'");
    const began = performance.now();
    const fleet = startFleet(2, workerEnvironment(ground, { backend, smtpUrl: sink.url }), null, drawnFrom(seed));
    try {
      await until('everything told and sent', () => drained(pool, piled), 600_000);
      await until('everything told and sent', () => drained(pool, single), 600_000);
      const tookMs = performance.now() - began;
      await fleet.stop();
      const each = await Promise.all([piled, single].map((workspaceId) => cameOf(pool, workspaceId, sink.taken)));
      const wrong = each.reduce((sum, came) => sum + came.wrong, 0);
      const [digests, singly] = each.map(({ mails }) => mails) as [number, number];
      const held = wrong === 0 && digests === people && singly === few * people;
      report({
        test: 'T10b three days down, then up',
        queue: backend,
        measured: `${(many + few) * people} occurrences of ${people} people missed in each of two desks: ${wrong} lost, unexpected or doubled; ${digests} mails where each had ${many} waiting, ${singly} where each had ${few}; all told and sent after ${seconds(tookMs)}`,
        goal: 'each once in the inbox; one digest a person where more than five wait',
        held,
      });
      expect({ wrong, digests, singly }).toEqual({ wrong: 0, digests: people, singly: few * people });
    } finally {
      await fleet.stop();
      await sink.stop();
      await pool.end();
    }
  });
});

/** Of one workspace: what went wrong, and how many mails left. */
async function cameOf(pool: pg.Pool, workspaceId: string, taken: readonly string[]) {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM deliveries WHERE workspace_id = $1', [workspaceId]);
  const ours = new Set(rows.map(({ id }) => id));
  const mails = taken.filter((id) => ours.has(id));
  const seen = check(await observe(pool, workspaceId, mails));
  return {
    wrong: seen.lostInbox + seen.lostMails + seen.unexpected + seen.doubledInbox + seen.doubledMails,
    mails: mails.length,
  };
}
