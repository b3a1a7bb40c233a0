import { type Asked, type CameTrue, headlineLoss, type Stated } from '../headlineLoss.js';
import type { Quantile } from '../line/quantileScores.js';
import type { NamedScore } from './named.js';
import { scoresOfLine } from './ofLine.js';
import { scoresOfChance, scoresOfOptions } from './ofOptions.js';

/**
 * Every score that one belief earned, by name, each with the terms that add up to it and an expression for every term,
 * so that anybody can do the sum again on paper. Which of them is the headline of the kind, `headlineLoss` says; the
 * others are second opinions.
 *
 * @param quantiles of a number or day, as they were stated; `null`: a distribution function was, or another kind
 * @throws RangeError where belief, question and outcome are not of one kind
 */
export function scoreSheet(
  asked: Asked,
  stated: Stated,
  came: CameTrue,
  quantiles: readonly Quantile[] | null = null,
): NamedScore[] {
  headlineLoss(asked, stated, came);
  if (stated.kind === 'binary') return scoresOfChance(stated.chance, came === true);
  if (stated.kind === 'choice' && asked.kind === 'choice')
    return scoresOfOptions(stated.chances, Number(came), asked.ordered);
  if (stated.kind === 'line' && asked.kind === 'line')
    return scoresOfLine(stated.points, quantiles, asked, Number(came));
  throw new RangeError(`a belief of kind ${stated.kind} has no scores on a question of kind ${asked.kind}`);
}
