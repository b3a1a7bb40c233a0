import { standing } from '../beliefAt.js';
import { type CheckFact, counting, undoneIds } from '../checks.js';

/** What plans follow from in the looks at one forecast; moments are epoch milliseconds. */
export interface LookFacts {
  /** when somebody last looked; `null`: nobody yet */
  readonly lastAt: number | null;
  /** entries up to the last look that counts, whatever was taken back before it: a later look gives another number */
  readonly recorded: number;
  /**
   * How often the reminders ended and came back. A withdrawal ends them as an outcome does, and so does undoing what took
   * it back: coming back from either needs new keys. Any other undoing gives the rows of before back, under their own.
   */
  readonly turns: number;
  /** when a withdrawn belief was stated again the last time; long ago (`-Infinity`) where it never was */
  readonly statedAgainAt: number;
}

/** @param checks in the order in which they were recorded */
export function lookFacts(checks: readonly CheckFact[]): LookFacts {
  const looks = counting(checks);
  const withdrawn = looks.findLastIndex(({ kind }) => kind === 'withdrawn');
  const restated = withdrawn < 0 ? undefined : looks[withdrawn + 1];
  return {
    lastAt: lastLookAt(checks),
    recorded: checks.lastIndexOf(looks.at(-1)!) + 1,
    turns: turnsOf(checks),
    statedAgainAt: restated?.recordedAt ?? Number.NEGATIVE_INFINITY,
  };
}

/** When somebody last looked, undone looks aside; epoch milliseconds, `null`: nobody yet. */
export function lastLookAt(checks: readonly CheckFact[]): number | null {
  const looks = counting(checks);
  return looks.length === 0 ? null : Math.max(...looks.map(({ recordedAt }) => recordedAt));
}

/** Whether the belief was withdrawn and nobody has stated one since. */
export function isWithdrawn(checks: readonly CheckFact[]): boolean {
  return standing(checks) === null && counting(checks).some(({ kind }) => kind === 'withdrawn');
}

function turnsOf(checks: readonly CheckFact[]): number {
  const undone = undoneIds(checks);
  const isUndoneRestating = ({ id }: CheckFact, i: number): boolean =>
    undone.has(id) && counting(checks.slice(0, i)).at(-1)?.kind === 'withdrawn';
  return checks.filter((check, i) => check.kind === 'withdrawn' || isUndoneRestating(check, i)).length;
}
