import type { BeliefValue, Question } from '@app/contract';
import { onTheLine, pointsOf, quantileOf } from './points.js';

/**
 * How far a belief moved, 0 to 1, so that "10 points" means as much for every kind: of yes or no and of a choice the
 * largest change of a chance; of a number or day the way of its median as a share of the range that is asked about.
 *
 * Both beliefs have to fit the question.
 */
export function sizeOfMove(question: Question, before: BeliefValue, after: BeliefValue): number {
  if (before.kind === 'binary' && after.kind === 'binary') return Math.abs(after.chance - before.chance);
  if (before.kind === 'choice' && after.kind === 'choice')
    return Math.max(...after.chances.map((chance, i) => Math.abs(chance - before.chances[i]!)));
  const lineKind = (belief: BeliefValue) => belief.kind === 'number' || belief.kind === 'date';
  if (!lineKind(before) || !lineKind(after) || question.kind === 'binary' || question.kind === 'choice')
    throw new RangeError(`a belief of kind ${before.kind} cannot move to one of kind ${after.kind}`);
  const median = (belief: BeliefValue) => quantileOf(pointsOf(belief as Parameters<typeof pointsOf>[0]), 0.5);
  const range = onTheLine(question.upper) - onTheLine(question.lower);
  return Math.abs(median(after) - median(before)) / range;
}

/** Whether two beliefs say the very same. */
export const saysTheSame = (one: BeliefValue, other: BeliefValue): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
