import { type Believed, type CheckFact, looksOf } from './checks.js';

/** What stands at a moment: the chance, the word's band where only a word was given, since when, and who set it. */
export type StandingBelief = Believed;

/**
 * The belief that stood at a moment; `null` where none had been stated yet or it was withdrawn.
 *
 * @param checks any order
 * @param instant epoch milliseconds
 */
export function beliefAt(checks: readonly CheckFact[], instant: number): StandingBelief | null {
  return looksOf(checks).findLast(({ check }) => check.effectiveAt <= instant)?.after ?? null;
}

/** The belief that stands now: after every check that counts. */
export function standing(checks: readonly CheckFact[]): StandingBelief | null {
  return beliefAt(checks, Number.POSITIVE_INFINITY);
}
