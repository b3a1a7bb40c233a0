import { type Expression, expression } from './expression.js';
import { determiners, isCopula, pastBe } from './grammar.js';
import type { Surroundings } from './surroundings.js';
import { isWord, type Token } from './tokens.js';

/** "the likely outcome", "Russia's likely response", "an unlikely ally": the word describes a noun, it judges nothing. */
export function isAttributive(tokens: readonly Token[], around: Surroundings): boolean {
  if (around.copula >= 0 || around.modalBefore >= 0 || around.modalAfter >= 0 || around.deniesAfter) return false;
  const before = tokens[around.first - 1];
  const after = tokens[around.end + 1];
  if (!isWord(before)) return false;
  // "we regard that as unlikely", "we assess as likely that"
  if (before.word === 'as' && (!isWord(after) || after.word === 'that')) return false;
  if (
    /^(?:how|as|so|too|if|where|whenever|of|on|with|for|about|against|from|into|between|including|and|or|any|by|when)$/.test(
      before.word,
    )
  ) {
    return !(before.word === 'and' && isWord(after) && /(?:s|ing)$/.test(after.word));
  }
  return isWord(after) && (determiners.has(before.word) || /'s$|s'$/.test(before.word));
}

const outcomeNouns = new Set(['outcome', 'scenario', 'result', 'course', 'path', 'trajectory', 'case']);

/** "The most likely outcome is a stalemate": the adjective judges what the sentence names after it. */
export function readOutcome(tokens: readonly Token[], first: number, last: number): Expression | null {
  if (
    tokens[last]?.word !== 'likely' ||
    tokens[first]?.word !== 'most' ||
    !outcomeNouns.has(tokens[last + 1]?.word ?? '')
  )
    return null;
  const copula = tokens.findIndex(
    (token, i) => i > last + 1 && i <= last + 8 && (isCopula(token) || pastBe.has(token.word)),
  );
  if (copula < 0 || pastBe.has(tokens[copula]!.word)) return null;
  const that = tokens[copula + 1]?.word === 'that';
  return expression({
    first,
    last,
    to: that ? copula + 1 : copula,
    shape: that ? 'that' : 'eventAfter',
    rule: 'most likely outcome',
    term: 'most likely',
    level: 'very_likely',
    explicit: true,
  });
}
