import { clauseStart } from '../grammar/clauses.js';
import { isWord, type Token } from '../text/tokens.js';
import { type Expression, expression } from './expression.js';

/** "Travellers can expect delays", "investors should not expect a rebound": whoever reads is told what is coming. */
export function readReaders(tokens: readonly Token[], at: number): Expression | null {
  const { word } = tokens[at]!;
  const not = tokens[at - 1]?.word === 'not';
  const modal = tokens[not ? at - 2 : at - 1]?.word ?? '';
  const next = tokens[at + 1];
  if (word !== 'expect' || !/^(?:can|cannot|should|must)$/.test(modal) || !isWord(next) || next.word === 'to')
    return null;
  // what customers are entitled to
  const whom = tokens[not ? at - 3 : at - 2]?.word ?? '';
  if (
    /^(?:customers?|applicants?|members?|clients?|users?|patients?|subscribers?|candidates?|staff|employees?|tenants?|pupils?|students?)$/.test(
      whom,
    )
  )
    return null;
  const negated = not || modal === 'cannot';
  const to = next.word === 'that' ? at + 1 : at;
  const first = not ? at - 2 : at - 1;
  const given = { first, last: at, to, negated, rule: 'prediction', term: `${modal}${not ? ' not' : ''} expect` };
  return expression({ ...given, from: clauseStart(tokens, first), shape: to > at ? 'that' : 'object' });
}

/** "Expect volatility to rise", "Do not expect a breakthrough": told to the reader, at the head of a sentence. */
export function readTold(tokens: readonly Token[], at: number): Expression | null {
  const next = tokens[at + 1];
  if (!isWord(next) || next.word === 'to') return null;
  const words = tokens.slice(0, at).map(({ word }) => word);
  while (/^(?:so|but|and|however|instead|also|,)$/.test(words[0] ?? '')) words.shift();
  const negated = /^(?:do not|don't|never)$/.test(words.join(' '));
  if (words.length > 0 && !negated) return null;
  const to = next.word === 'that' ? at + 1 : at;
  const given = { first: at, last: at, to, negated, rule: 'prediction', term: negated ? 'not expect' : 'expect' };
  return expression({ ...given, from: 0, shape: to > at ? 'that' : 'object' });
}
