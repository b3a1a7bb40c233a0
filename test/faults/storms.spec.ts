import { asked, backends, full, report, seconds, seed } from './figures.js';
import { type Ground, startGround } from './ground.js';
import { inWords, type Outcome, type Storm, weather } from './storm.js';

/** A twentieth of the shipped waits, but for the silence: starting anew is what takes long here. */
const quick = {
  leaseSeconds: 3,
  longestPauseMs: 750,
  shortestPauseMs: 20,
  pauseAfterFaultMs: 100,
  silenceLimitMs: 30_000,
};
const size = full
  ? { reminders: 10_000, people: 500, workers: 4, kills: 200, everyMs: 500, patienceMs: 400_000 }
  : { reminders: 400, people: 40, workers: 3, kills: 8, everyMs: 300, patienceMs: 40_000 };
const fittings = full ? {} : { pace: quick };
/** How late a bus makes reminders is told where no worker is killed: starting anew takes longer than any of its tricks. */
const peace = { kills: 0, overMs: size.kills * size.everyMs };
const chaos = { fittings: { ...fittings, chaos: { drop: 0.3, double: 0.3, delayMs: full ? 60_000 : 3_000 } } };

/** What is to happen; `mails` is the largest share of doubled mails, `lateP99` in milliseconds. */
type Goal = { readonly mails: number; readonly copies: number; readonly lateP99?: number };
const storms: { test: string; goal: Goal; backends?: readonly Storm['backend'][]; storm: Partial<Storm> }[] = [
  {
    test: 'T1 kill -9',
    goal: { mails: 0.02, copies: 3 },
    storm: full ? { fittings: null } : { kills: 12, everyMs: 200, reminders: 500 },
  },
  { test: 'T2 bus off', goal: { mails: 0.02, copies: 3, lateP99: 30_000 }, storm: { busOff: true, ...peace } },
  {
    test: 'T2 bus drops, doubles, delays and reorders',
    goal: { mails: 0.02, copies: 3, lateP99: 20_000 },
    storm: { ...chaos, ...peace },
  },
  ...(full
    ? [
        { test: 'T2 bus off, workers killed', goal: { mails: 0.02, copies: 3 }, storm: { busOff: true } },
        { test: 'T2 bus in disorder, workers killed', goal: { mails: 0.02, copies: 3 }, storm: chaos },
      ]
    : []),
  {
    test: 'T3 flush, kill and crash of the servers',
    goal: { mails: 0.03, copies: 3 },
    storm: { postgresCrashes: full ? 4 : 1, ...(full ? { fittings: null } : {}) },
  },
];

let ground: Ground;
beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground.stop());

const chosen = storms.filter(({ test }) => asked(test));
// both backends in full; in the short form each storm on one, so that both are met
const runs = chosen.flatMap((storm, n) =>
  (full ? backends : [backends[n % backends.length]!]).map((backend) => ({ ...storm, backend })),
);

describe('reminders under faults', () => {
  it.each(runs)('$test, on $backend', { timeout: 1_200_000 }, async ({ test, goal, backend, storm }) => {
    const more =
      test.startsWith('T3') && backend === 'redis' ? { flushes: full ? 5 : 1, redisKills: full ? 2 : 1 } : {};
    const outcome = await weather(ground, { name: test, backend, seed, ...size, fittings, ...storm, ...more });
    const held = holds(outcome, goal);
    report({ test, queue: backend, measured: inWords(outcome), goal: goalInWords(goal), held });
    expect({ ...outcome, held }).toMatchObject({
      lostInbox: 0,
      lostMails: 0,
      unexpected: 0,
      doubledInbox: 0,
      held: true,
    });
  });
});

function holds(outcome: Outcome, { mails, copies, lateP99 = Number.POSITIVE_INFINITY }: Goal): boolean {
  const { lostInbox, lostMails, unexpected, doubledInbox, doubledMails, mostCopies, reminders } = outcome;
  // of few mails a share says little: a handful is let pass
  const allowed = Math.max(mails * reminders, full ? 0 : 3 * size.workers * 8);
  return (
    lostInbox + lostMails + unexpected + doubledInbox === 0 &&
    doubledMails <= allowed &&
    mostCopies <= copies &&
    outcome.lateP99 <= lateP99
  );
}

function goalInWords({ mails, copies, lateP99 }: Goal): string {
  return [
    '0 lost, unexpected, doubled in the inbox',
    `≤ ${100 * mails} % of mails doubled, ≤ ${copies} copies`,
    ...(lateP99 ? [`p99 ≤ ${seconds(lateP99)}`] : []),
  ].join('; ');
}
