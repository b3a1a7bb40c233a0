import { findRedis } from '@test/kit/programs.js';
import { backends, full, report, seconds, seed } from './figures.js';
import { startGround } from './ground.js';
import { type Partition, partition, type Recovery } from './partition.js';

/** A twentieth of the shipped waits. */
const quick = {
  pace: { leaseSeconds: 3, longestPauseMs: 750, shortestPauseMs: 20, pauseAfterFaultMs: 100 },
  answerMs: 1_000,
};
/** As shipped but for the answer to a message: one that was just handed over would be waited for ten minutes. */
const impatient = { pace: { mailAnswerMs: 20_000 } };
const goals = { recoveredMs: 30_000, redMs: 120_000 };
const scale = full
  ? { forMs: 150_000, fittings: null, apiAnswerMs: null, patienceMs: 180_000 }
  : { forMs: 2_500, fittings: quick, apiAnswerMs: 1_000, patienceMs: 30_000 };

const each: (Pick<Partition, 'link' | 'backend'> & Partial<Partition>)[] = [
  { link: 'api–Postgres', backend: 'postgres' },
  ...(full ? backends : backends.slice(0, 1)).map((backend) => ({ link: 'worker–Postgres' as const, backend })),
  ...(full && findRedis() ? [{ link: 'worker–Redis' as const, backend: 'redis' as const }] : []),
  // a mail server that is silent costs a minute whatever the pace: the short form leaves that to T8
  ...(full ? [{ link: 'worker–mail server' as const, backend: backends.at(-1)!, fittings: impatient }] : []),
];
/** Whose silence a health that looks at moments can tell: hints may fail unseen, since nothing rests on them. */
const seen: Partition['link'][] = ['api–Postgres', 'worker–Postgres'];

describe.each(['silent', 'half-open'] as const)('a network that goes %s', (fault) => {
  it('is told of, and everything comes back by itself', { timeout: 900_000 }, async () => {
    const came = await Promise.all(
      each.map(async ({ link, backend, ...own }) => {
        const ground = await startGround();
        try {
          const recovery = await partition(ground, { link, fault, backend, seed, ...scale, ...own });
          return { link, backend, ...recovery };
        } finally {
          await ground.stop();
        }
      }),
    );
    for (const one of came) tell(fault, one);
    expect(came.filter(({ wrong }) => wrong > 0)).toEqual([]);
    if (full) expect(came.filter((one) => !holds(fault, one))).toEqual([]);
  });
});

type Came = Recovery & Pick<Partition, 'link' | 'backend'>;

const mustBeRed = (fault: Partition['fault'], link: Partition['link']) => fault === 'silent' && seen.includes(link);

function holds(fault: Partition['fault'], { link, recoveredMs, redMs, wrong }: Came): boolean {
  const told = !mustBeRed(fault, link) || (redMs !== null && redMs <= goals.redMs);
  return wrong === 0 && recoveredMs <= goals.recoveredMs && told;
}

function tell(fault: Partition['fault'], came: Came): void {
  const { link, backend, recoveredMs, redMs, wrong } = came;
  const red = redMs === null ? 'health stayed green' : `health red after ${seconds(redMs)}`;
  report({
    test: `T11 ${link} ${fault}`,
    queue: backend,
    measured:
      fault === 'silent'
        ? `${seconds(scale.forMs)} of silence: ${red}; recovered ${seconds(recoveredMs)} after healing; ${wrong} lost, unexpected or doubled`
        : `old connections silent for ever: recovered after ${seconds(recoveredMs)}; ${wrong} lost, unexpected or doubled`,
    goal: `recovered within ${seconds(goals.recoveredMs)}${mustBeRed(fault, link) ? `, health red within ${seconds(goals.redMs)}` : ''}`,
    held: holds(fault, came),
  });
}
