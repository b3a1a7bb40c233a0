import type { Band, BeliefValue, CameOut, Outcome, Question } from '@app/contract';
import type { Asked, CameTrue, HeldStep, Stated } from '@app/scoring';
import type { BeliefStep } from '../linesOf.js';
import { heldOf } from './held.js';
import { onTheLine, pointsOf } from './points.js';

/** A question as scoring takes it; a day lies on the line as days since 1 January 1970. */
export function askedOf(question: Question): Asked {
  if (question.kind === 'binary') return question;
  if (question.kind === 'choice')
    return { kind: 'choice', options: question.options.length, ordered: question.ordered };
  return { kind: 'line', lower: onTheLine(question.lower), upper: onTheLine(question.upper) };
}

/** A belief as scoring takes it; the band only where a word was given. */
export function statedOf(held: BeliefValue, band: Band | null = null): Stated {
  if (held.kind === 'binary') return { kind: 'binary', chance: held.chance, ...band };
  if (held.kind === 'choice') return { kind: 'choice', chances: held.chances };
  return { kind: 'line', points: pointsOf(held) };
}

/** What came true as scoring takes it; `null` where nothing did that could be scored. */
export function cameTrueOf(outcome: Outcome, cameOut: CameOut | null): CameTrue | null {
  if (outcome === 'happened') return true;
  if (outcome === 'did-not-happen') return false;
  if (outcome !== 'came-out' || !cameOut) return null;
  if ('option' in cameOut) return cameOut.option;
  return onTheLine('day' in cameOut ? cameOut.day : cameOut.value);
}

/** A history of beliefs as scoring takes it. */
export const heldStepsOf = (steps: readonly BeliefStep[]): HeldStep[] =>
  steps.map((step) => {
    const held = heldOf(step);
    const band = step.lo === undefined || step.hi === undefined ? null : { lo: step.lo, hi: step.hi };
    return { from: step.from, held: held && statedOf(held, band) };
  });
