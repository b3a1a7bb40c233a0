import type { Db } from '@app/db';
import type { TestContext } from 'vitest';
import { full, report } from './figures.js';

/** Rounds of each race: 2,000 in the long form. */
export const rounds = full ? 2_000 : 25;

/** The long form takes minutes for each race. */
export const timeout = 60_000 + rounds * 2_000;

/** Lets both sides loose on one thing, and waits for both. */
export type Meet = <One, Other>(one: () => Promise<One>, other: () => Promise<Other>) => Promise<[One, Other]>;

declare module 'vitest' {
  interface TaskMeta {
    /** rounds in which the first side came first, and those in which the other did */
    cameFirst?: [one: number, other: number];
  }
}

/** What tells one round from the next: its number, from 0. */
type Round = (meet: Meet, round: number) => Promise<0 | 1>;

/**
 * Runs a race over and over; a round answers which side came first, 0 or 1. That one starts later in the next round, so
 * that the two meet wherever they can: rounds that one side wins by a long way would show nothing. A start is put off
 * by statements of `db` that do nothing, which take as long as the machine's statements do.
 */
export async function race({ task }: TestContext, db: Db, round: Round): Promise<void> {
  const cameFirst: [number, number] = [0, 0];
  let lead = 0;
  let step = 16;
  let last: 0 | 1 | undefined;
  const meet: Meet = (one, other) => Promise.all([after(db, -lead, one), after(db, lead, other)]);
  for (let n = 0; n < rounds; n++) {
    const first = await round(meet, n);
    cameFirst[first]++;
    if (last !== undefined && first !== last) step = Math.max(1, step / 2);
    lead += first === 0 ? -step : step;
    last = first;
  }
  task.meta.cameFirst = cameFirst;
  expect(Math.min(...cameFirst), `rounds in which each side came first: ${cameFirst.join(', ')}`).toBeGreaterThan(0);
}

async function after<Result>(db: Db, statements: number, work: () => Promise<Result>): Promise<Result> {
  for (let i = 0; i < statements; i++) await db.ping();
  return work();
}

/** Hands each race of a file to the runner, won or lost. */
export function reportRaces(): void {
  afterEach(({ task }) => {
    const held = (task.result?.errors ?? []).length === 0;
    const { cameFirst } = task.meta;
    const met = cameFirst ? `, one side first in ${cameFirst[0]}, the other in ${cameFirst[1]}` : '';
    report({
      test: `T5 ${task.name}`,
      queue: null,
      measured: held ? `${rounds} rounds${met}; no violation` : `a violation in at most ${rounds} rounds`,
      goal: 'no violation in 2000 rounds',
      held,
    });
  });
}
