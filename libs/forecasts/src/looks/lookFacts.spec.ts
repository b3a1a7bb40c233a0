import type { CheckFact } from '../checks.js';
import { isWithdrawn, lookFacts } from './lookFacts.js';

/** Checks a minute apart, by what happened: `undone` takes back the entry before it. */
function history(...kinds: CheckFact['kind'][]): CheckFact[] {
  return kinds.map((kind, i) => ({
    ...{ id: `c${i}`, kind, origin: 'person', band: null, by: 'ada' },
    chance: kind === 'withdrawn' || kind === 'undone' ? null : 0.4,
    ...{ effectiveAt: i * 60_000, recordedAt: i * 60_000 },
    undoes: kind === 'undone' ? `c${i - 1}` : null,
  }));
}

const never = Number.NEGATIVE_INFINITY;

describe('lookFacts', () => {
  it.each<
    [string, CheckFact['kind'][], { lastAt: number | null; recorded: number; turns: number; statedAgainAt: number }]
  >([
    ['nobody looked', [], { lastAt: null, recorded: 0, turns: 0, statedAgainAt: never }],
    ['looks', ['stated', 'kept'], { lastAt: 60_000, recorded: 2, turns: 0, statedAgainAt: never }],
    ['a look taken back', ['stated', 'kept', 'undone'], { lastAt: 0, recorded: 1, turns: 0, statedAgainAt: never }],
    [
      'a look after one that was taken back',
      ['stated', 'kept', 'undone', 'kept'],
      { lastAt: 180_000, recorded: 4, turns: 0, statedAgainAt: never },
    ],
    [
      'a withdrawal, and the belief stated again',
      ['stated', 'withdrawn', 'changed', 'kept'],
      { lastAt: 180_000, recorded: 4, turns: 1, statedAgainAt: 120_000 },
    ],
    [
      'stating it again taken back',
      ['stated', 'withdrawn', 'changed', 'undone'],
      { lastAt: 60_000, recorded: 2, turns: 2, statedAgainAt: never },
    ],
    [
      'a withdrawal taken back',
      ['stated', 'withdrawn', 'undone'],
      { lastAt: 0, recorded: 1, turns: 1, statedAgainAt: never },
    ],
  ])('%s', (_case, kinds, facts) => {
    expect(lookFacts(history(...kinds))).toEqual(facts);
  });
});

describe('isWithdrawn', () => {
  it.each<[boolean, CheckFact['kind'][]]>([
    [false, []],
    [true, ['stated', 'withdrawn']],
    [false, ['stated', 'withdrawn', 'undone']],
    [false, ['stated', 'withdrawn', 'changed']],
    [true, ['stated', 'withdrawn', 'changed', 'undone']],
  ])('%s after %j', (withdrawn, kinds) => {
    expect(isWithdrawn(history(...kinds))).toBe(withdrawn);
  });
});
