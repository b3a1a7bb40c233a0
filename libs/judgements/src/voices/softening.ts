import type { Expression } from '../expressions/expression.js';
import { finite } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';
import { isEstimateOfPast } from './past.js';
import { isOwnVoice } from './publisher.js';
import { sayingOf } from './sayings.js';

/**
 * Why a judgement that reads as firm is only arguable: it speaks of the past, or is told in the past as minutes
 * are; `null`: it stays as it is.
 */
export function whySoft(tokens: readonly Token[], expression: Expression): string | null {
  if (expression.weak) return null;
  // "surprising if X were cut": the past supposes
  if (tokens[expression.to]?.word === 'if') return null;
  if (isEstimateOfPast(tokens, expression)) return 'an estimate of the past';
  return isBackshifted(tokens, expression) ? 'told of the past' : null;
}

/** "Members noted that growth would probably slow", "it was judged that …": minutes of what was thought then. */
function isBackshifted(tokens: readonly Token[], expression: Expression): boolean {
  const will = tokens
    .slice(expression.from, expression.to + 1)
    .some((token) => /^(?:will|is|are|won't)$/.test(token.word));
  if (will) return false;
  for (let i = expression.first - 1; i > 0 && expression.first - i < 40; i -= 1) {
    const word = tokens[i]!.word;
    if (word === ';' || word === 'but') return false;
    const saying = sayingOf(word);
    if (!saying?.past || saying.kind === 'rules' || !opensClause(tokens, i, expression.first)) continue;
    const before = tokens[i - 1]!.word;
    if (/^(?:is|are|be|have|has|'s)$/.test(before) || /^forecast$|^bet$/.test(word)) return false;
    return (
      /^(?:was|were|had)$/.test(before) ||
      isOwnVoice(tokens, i - 1) ||
      /^(?:members|participants|directors|\p{Ll}+ly)$/u.test(before)
    );
  }
  return false;
}

/** Whether "that", or a subject of its own, stands between a past verb and the expression. */
function opensClause(tokens: readonly Token[], verb: number, target: number): boolean {
  const next = tokens[verb + 1];
  if (!isWord(next) || /^(?:in|on|at|by|to|of|for|from|with|as)$/.test(next.word)) return false;
  for (let i = verb + 1; i < target && i < verb + 4; i += 1)
    if (tokens[i]!.word === 'that') return !finite.has(tokens[i + 1]?.word ?? '');
  return target - verb > 2;
}
