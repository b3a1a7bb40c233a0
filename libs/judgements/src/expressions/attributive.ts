import type { Level } from '@app/lexicons';
import { determiners, endsCore, isCopula, pastBe, prepositions, skipBack } from '../grammar/grammar.js';
import { isWord, standsAt, type Token } from '../text/tokens.js';
import { type Expression, expression } from './expression.js';
import type { Surroundings } from './surroundings.js';
import { verdictBefore } from './verdict.js';

/** "the likely outcome", "Russia's likely response", "an unlikely ally": the word describes a noun, it judges nothing. */
export function isAttributive(tokens: readonly Token[], around: Surroundings): boolean {
  if (around.copula >= 0 || around.modalBefore >= 0 || around.modalAfter >= 0 || around.deniesAfter) return false;
  const before = tokens[around.first - 1];
  const after = tokens[around.end + 1];
  // "(likely range 2–3 %)"
  if (before?.word === '(') return isWord(after) && !prepositions.has(after.word);
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
  // "the assessed likely range"
  if (
    isWord(after) &&
    /^(?:assessed|estimated|expected|projected|judged|calculated)$/.test(before.word) &&
    /^(?:the|an?|its|their)$/.test(tokens[around.first - 2]?.word ?? '')
  )
    return true;
  return isWord(after) && (determiners.has(before.word) || /'s$|s'$/.test(before.word));
}

const outcomeNouns =
  /^(?:outcomes?|scenarios?|results?|course|path|trajectory|case|ending|end|prospect|development|direction|pattern|evolution|next|sequence|conclusion|destination|option|options|way|exit|route|timing|date|response|reaction|consequence|consequences|effect|form|target|targets|winner|successor|candidate|sequel|alternative|possibility|resolution|compromise|step|move|upshot|endgame|prognosis|picture|fate|future|assumption|eventuality|contingency|trigger|mode|location|source|vector|point|window|format)$/;

/** The superlatives of a scale, as words before their noun. */
export const superlatives: readonly (readonly [Level, readonly string[]])[] = [
  ['very_likely', ['most', 'likely']],
  ['very_likely', ['most', 'probable']],
  ['very_likely', ['likeliest']],
  ['unlikely', ['least', 'likely']],
  ['unlikely', ['least', 'probable']],
];

/** The noun of an outcome at or soon behind token `at` ("most likely next step"); −1: none. */
function outcomeNoun(tokens: readonly Token[], at: number): number {
  for (let i = at; i < at + 3 && isWord(tokens[i]); i += 1) {
    if (outcomeNouns.test(tokens[i]!.word)) return outcomeNouns.test(tokens[i + 1]?.word ?? '') ? i + 1 : i;
    if (determiners.has(tokens[i]!.word) || isCopula(tokens[i])) return -1;
  }
  return -1;
}

/**
 * "The most likely outcome is a stalemate": the superlative judges what the sentence names behind it, or with the
 * verb before it what is named there ("a stalemate is the most likely outcome").
 */
export function readOutcome(tokens: readonly Token[], at: number): Expression | null {
  const found = superlatives.find(([, phrase]) => standsAt(tokens, at, phrase));
  if (!found) return readLikelyOutcome(tokens, at);
  const [level, phrase] = found;
  const last = at + phrase.length - 1;
  const noun = outcomeNoun(tokens, last + 1);
  if (noun < 0) return readRanked(tokens, at, last, level);
  const given = { first: at, last, rule: 'most likely outcome', term: phrase.join(' '), level, explicit: true };
  const before = tokens[at - 1]?.word === 'the' ? skipBack(tokens, at - 1) : -1;
  if (isCopula(tokens[before])) return expression({ ...given, from: before, to: noun, shape: 'event' });
  const copula = tokens.findIndex(
    (token, i) => i > noun && i <= noun + 16 && (isCopula(token) || pastBe.has(token.word)),
  );
  if (copula < 0 || pastBe.has(tokens[copula]!.word)) return null;
  const that = tokens[copula + 1]?.word === 'that';
  return expression({ ...given, to: that ? copula + 1 : copula, shape: that ? 'that' : 'eventAfter' });
}

/** "This scenario is considered the least likely": ranked against others, with its verb before it. */
function readRanked(tokens: readonly Token[], at: number, last: number, level: Level): Expression | null {
  if (level !== 'unlikely' || tokens[at - 1]?.word !== 'the' || !endsCore(tokens, last + 1)) return null;
  const before = skipBack(tokens, at - 1);
  const verb = verdictBefore(tokens, before)?.be ?? before;
  if (!isCopula(tokens[verb])) return null;
  const given = { first: at, last, from: verb, shape: 'event', rule: 'most likely outcome', level } as const;
  return expression({ ...given, term: 'least likely', explicit: true });
}

/** "The likely result is a hung parliament", "a hung parliament is the likely result". */
function readLikelyOutcome(tokens: readonly Token[], at: number): Expression | null {
  const { word } = tokens[at]!;
  if (!/^(?:likely|probable)$/.test(word) || tokens[at - 1]?.word !== 'the') return null;
  const noun = at + 1;
  if (!/^(?:outcome|result|scenario|upshot|consequence|ending|course|sequel)$/.test(tokens[noun]?.word ?? ''))
    return null;
  const given = {
    first: at,
    last: at,
    rule: 'most likely outcome',
    term: word,
    level: 'likely',
    explicit: true,
  } as const;
  const before = skipBack(tokens, at - 1);
  if (isCopula(tokens[before]) && endsCore(tokens, noun + 1))
    return expression({ ...given, from: before, to: noun, shape: 'event' });
  const copula = tokens.findIndex((token, i) => i > noun && i <= noun + 12 && /^(?:is|remains)$/.test(token.word));
  const next = tokens[copula + 1]?.word ?? '';
  if (copula < 0 || !/^(?:an?|the|that|another|more|further)$/.test(next)) return null;
  return expression({
    ...given,
    to: next === 'that' ? copula + 1 : copula,
    shape: next === 'that' ? 'that' : 'eventAfter',
  });
}
