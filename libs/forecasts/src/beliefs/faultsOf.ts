import type { BeliefValue, Question } from '@app/contract';
import { type OnALine, onTheLine } from './points.js';

/** What is wrong with a belief, and where in it. */
export interface BeliefFault {
  /** dotted path inside the belief; empty: the belief as a whole */
  readonly at: string;
  /** what came and what is taken */
  readonly says: string;
}

/** How far chances may be from adding up to 1: what rounding to six decimals can do to twenty options. */
const sumSlack = 1e-5;

/**
 * Why a belief does not fit what is asked, every fault with its place; empty: it does.
 *
 * Nothing is put right here: an order that was mistyped or chances that do not add up are for their author to mend.
 */
export function faultsOf(question: Question, belief: BeliefValue): BeliefFault[] {
  if (belief.kind !== question.kind) return [{ at: 'kind', says: `came ${belief.kind}, takes ${question.kind}` }];
  if (belief.kind === 'binary' || question.kind === 'binary') return [];
  if (belief.kind === 'choice')
    return question.kind === 'choice' ? faultsOfChoice(question.options, belief.chances) : [];
  if (question.kind === 'choice') return [];
  if ('cdf' in belief) return [...faultsOfCdf(belief.cdf), ...coverFaults(question, belief.cdf)];
  return faultsOfQuantiles(question, belief.quantiles);
}

function faultsOfChoice(options: readonly string[], chances: readonly number[]): BeliefFault[] {
  if (chances.length !== options.length)
    return [{ at: 'chances', says: `came ${chances.length} chances, takes one for each of ${options.length} options` }];
  const sum = chances.reduce((total, chance) => total + chance, 0);
  if (Math.abs(sum - 1) <= sumSlack) return [];
  return [{ at: 'chances', says: `add up to ${shown(sum * 100)} %, take 100 %` }];
}

function faultsOfQuantiles(question: OnALine, quantiles: readonly { level: number; value: number | string }[]) {
  const faults: BeliefFault[] = [];
  for (const [i, { level, value }] of quantiles.entries()) {
    const before = quantiles[i - 1];
    if (before && level <= before.level)
      faults.push({ at: `quantiles.${i}.level`, says: `came ${level} after ${before.level}, takes rising levels` });
    if (before && value < before.value)
      faults.push({
        at: `quantiles.${i}.value`,
        says: `came ${value} after ${before.value}, takes values that do not fall`,
      });
    if (value < question.lower && !question.openLower)
      faults.push({ at: `quantiles.${i}.value`, says: `came ${value}, takes ${question.lower} or more` });
    if (value > question.upper && !question.openUpper)
      faults.push({ at: `quantiles.${i}.value`, says: `came ${value}, takes ${question.upper} or less` });
  }
  return faults;
}

type Cdf = readonly { value: number | string; chance: number }[];

function faultsOfCdf(cdf: Cdf): BeliefFault[] {
  const faults: BeliefFault[] = [];
  for (const [i, { value, chance }] of cdf.entries()) {
    const before = cdf[i - 1];
    if (!before) continue;
    if (value <= before.value)
      faults.push({ at: `cdf.${i}.value`, says: `came ${value} after ${before.value}, takes rising values` });
    if (chance < before.chance)
      faults.push({
        at: `cdf.${i}.chance`,
        says: `came ${chance} after ${before.chance}, takes chances that do not fall`,
      });
  }
  return faults;
}

/** A distribution function has to say something over the whole range that is asked about. */
function coverFaults({ lower, upper, openLower, openUpper }: OnALine, cdf: Cdf): BeliefFault[] {
  const [first, last] = [cdf[0]!, cdf.at(-1)!];
  const faults: BeliefFault[] = [];
  if (onTheLine(first.value) > onTheLine(lower))
    faults.push({ at: 'cdf.0.value', says: `came ${first.value}, takes ${lower} or less: the whole range` });
  if (onTheLine(last.value) < onTheLine(upper))
    faults.push({
      at: `cdf.${cdf.length - 1}.value`,
      says: `came ${last.value}, takes ${upper} or more: the whole range`,
    });
  if (!openLower && first.chance !== 0)
    faults.push({ at: 'cdf.0.chance', says: `came ${first.chance}, takes 0: nothing lies below ${lower}` });
  if (!openUpper && last.chance !== 1)
    faults.push({
      at: `cdf.${cdf.length - 1}.chance`,
      says: `came ${last.chance}, takes 1: nothing lies above ${upper}`,
    });
  return faults;
}

const shown = (value: number) => Number(value.toFixed(3));
