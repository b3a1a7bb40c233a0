import { mirrorLevel } from '@app/lexicons';
import type { Expression } from '../expressions/expression.js';
import { isWord, type Token } from '../text/tokens.js';
import { isOwnVoice } from '../voices/publisher.js';
import { clauseStart } from './clauses.js';
import { skipBack } from './grammar.js';

/** Subjects that deny what is said of them: "no deal is likely", "neither side will yield". */
const noOne = /^(?:no|nobody|none|neither|nothing|nowhere)$/;

/** Whether the subject of an expression denies its proposition. */
function deniedBySubject(tokens: readonly Token[], expression: Expression): boolean {
  if (!/^(?:verb|event|plain|gerund)$/.test(expression.shape) || expression.inside) return false;
  const start = clauseStart(tokens, expression.from);
  const first = tokens[start]?.word ?? '';
  // "Nor is a truce likely", "nor will they return"
  if (tokens[start - 1]?.word === 'nor' || first === 'nor') return true;
  if (start >= expression.from || !noOne.test(first)) return false;
  // "nothing suggests a change of course, which remains unlikely"
  if (
    tokens.slice(start + 1, expression.from).some(({ word }) => /^(?:which|who|suggests|indicates|points)$/.test(word))
  )
    return false;
  const second = tokens[start + 1]?.word ?? '';
  return !(first === 'no' && /^(?:doubt|matter|longer|less|fewer|sooner)$/.test(second));
}

const thinking =
  /^(?:think|believe|consider|judge|expect|feel|assess|see|anticipate|suppose|thought|believed|expected|judged|considered)$/;

/** "We do not think that X is likely", "it is not thought that X will": the "not" belongs to X. */
function deniedAbove(tokens: readonly Token[], expression: Expression): boolean {
  for (let i = expression.from - 1; i > 1 && expression.from - i < 16; i -= 1) {
    const { word } = tokens[i]!;
    if (!isWord(tokens[i])) return false;
    if (!thinking.test(word)) continue;
    const not = skipBack(tokens, i);
    const verb = tokens[not]?.word === 'not' ? skipBack(tokens, not) : not;
    if (tokens[not]?.word !== 'not' && !/n't$/.test(tokens[not]?.word ?? '')) return false;
    const subject = tokens[skipBack(tokens, verb)]?.word ?? '';
    return subject === 'it' || isOwnVoice(tokens, skipBack(tokens, verb));
  }
  return false;
}

/**
 * An expression with the denial that stands outside it: in the subject or above the clause.
 *
 * A stated level turns round ("no deal is likely" is unlikely); one that says nothing when denied ("no deal is
 * certain") is weak. A bare prediction is denied.
 */
export function withDenial(tokens: readonly Token[], expression: Expression): Expression {
  if (expression.negated || expression.weak || expression.band) return expression;
  const bySubject = deniedBySubject(tokens, expression);
  if (!bySubject && !deniedAbove(tokens, expression)) return expression;
  if (!expression.level) return { ...expression, negated: true, denier: bySubject ? 'subject' : null };
  const turned = /^(?:likely|very_likely)$/.test(expression.level);
  const level = turned
    ? 'unlikely'
    : /^(?:unlikely|very_unlikely|remote)$/.test(expression.level)
      ? mirrorLevel(expression.level)
      : null;
  return {
    ...expression,
    negated: true,
    level,
    weak: level === null,
    explicit: level !== null,
    denier: bySubject ? 'subject' : null,
  };
}
