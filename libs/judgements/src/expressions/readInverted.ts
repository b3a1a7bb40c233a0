import type { Level } from '@app/lexicons';
import { isCopula, skipOn } from '../grammar/grammar.js';
import { isWord, standsAt, type Token } from '../text/tokens.js';
import { superlatives } from './attributive.js';
import { expression, type Reader } from './expression.js';
import { rowsStarting } from './terms.js';

/** Words that may stand before a predicate that opens its clause ("But most likely is …", "also unlikely is …"). */
const connectives = /^(?:but|and|yet|however|also|similarly|still|so|thus|therefore|meanwhile|overall|far|by|instead)$/;

/** Whether a clause begins at token `at`. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && at - i < 4 && (connectives.test(tokens[i]!.word) || tokens[i]!.word === ',')) i -= 1;
  return i < 0 || /^[;:–.]$/.test(tokens[i]!.word);
}

/** The adjective of the scales that stands at token `at`, with its last token. */
function adjectiveAt(tokens: readonly Token[], at: number): { level: Level; last: number; term: string } | null {
  const best = superlatives.find(([, phrase]) => standsAt(tokens, at, phrase));
  if (best) return { level: best[0], last: at + best[1].length - 1, term: best[1].join(' ') };
  const row = rowsStarting(tokens[at]?.word ?? '').find(({ words }) => standsAt(tokens, at, words));
  if (!row || row.weak || !row.level) return null;
  if (row.form === 'adverb' && !/doubt|question/.test(row.words.at(-1)!)) return null;
  return { level: row.level, last: at + row.words.length - 1, term: row.words.join(' ') };
}

/** "What is likely is that …", "what seems beyond doubt is that …": the word judges the clause behind. */
function readWhatIs(tokens: readonly Token[], at: number): ReturnType<Reader> {
  if (!opensClause(tokens, at)) return null;
  let copula = at + 1;
  if (tokens[copula]?.word === 'does' || tokens[copula]?.word === 'can') return null;
  if (!isCopula(tokens[copula])) return null;
  if (tokens[copula + 1]?.word === 'to' || tokens[copula + 1]?.word === 'be') copula += 1;
  const found = adjectiveAt(tokens, skipOn(tokens, copula + 1));
  if (!found) return null;
  const that = tokens.findIndex((token, i) => i > found.last && i < found.last + 8 && token.word === 'that');
  if (that < 0 || !isCopula(tokens[that - 1])) return null;
  const { last, level, term } = found;
  return expression({
    first: at,
    last,
    to: that,
    shape: 'that',
    rule: 'probability term',
    term,
    level,
    explicit: true,
  });
}

/** "Most probable is a stalemate", "least likely is that …": the predicate opens the clause, its subject follows. */
export const readInverted: Reader = (tokens, at) => {
  if (tokens[at]!.word === 'what') return readWhatIs(tokens, at);
  const found = adjectiveAt(tokens, at);
  if (!found || !opensClause(tokens, at)) return null;
  let copula = found.last + 1;
  // "most likely of all is", "most likely by far remains"
  if (/^(?:of all|by far)$/.test(`${tokens[copula]?.word ?? ''} ${tokens[copula + 1]?.word ?? ''}`)) copula += 2;
  if (!/^(?:is|are|remains?|seems?|appears?|looks?)$/.test(tokens[copula]?.word ?? '') || !isWord(tokens[copula + 1]))
    return null;
  const that = tokens[copula + 1]!.word === 'that';
  const { level, last, term } = found;
  const given = { first: at, last, from: at, rule: 'probability term', term, level, explicit: true };
  return expression({ ...given, to: that ? copula + 1 : copula, shape: that ? 'that' : 'eventAfter' });
};
