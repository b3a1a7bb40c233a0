import { type Expression } from '../expressions/expression.js';
import { finite, skipBack } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';
import { auxiliaries, people } from './holders.js';
import { alsoNouns, type Saying } from './sayings.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const before = set(
  'the a an its their his her our this that these those of no any in on by for with some such new and as your my from between against among under into through over at across towards without',
);
const prepositions = set(
  'of for about against in on at from with by to into as over under among towards across after before during',
);
const timely = set(
  'last this next yesterday today earlier so here above below early late then previously recently jointly shortly',
);

/** Whether a word that is a noun too stands as a noun: behind a determiner or before a verb or preposition. */
export function isNoun(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1]?.word ?? '';
  if (before.has(left) && !/^(?:those|these|that|some|any|as)$/.test(left)) return true;
  if (!alsoNouns.has(tokens[at]!.word)) return false;
  const right = tokens[at + 1];
  if (isCompound(tokens, at)) return true;
  if (before.has(left) || /'s$|s'$/.test(left)) return true;
  return !isWord(right) || prepositions.has(right.word) || finite.has(right.word) || right.word === 'and';
}

/** "our density forecast", "economic forecasts": a noun behind an adjective, or in the singular behind another noun. */
function isCompound(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1]?.word ?? '';
  if (/^\p{Ll}+(?:ic|al|ive|ous|ary)$/u.test(left) && !people.has(left)) return true;
  if (/s$/.test(tokens[at]!.word) || /s$/.test(left) || !before.has(tokens[at - 2]?.word ?? '')) return false;
  return !/^(?:that|the|a|an|its|their|no|on|in)$/.test(tokens[at + 1]?.word ?? '') && !people.has(left);
}

/** Whether "that" at `at` stands for the noun before it ("projects that will"). */
export const isRelative = (tokens: readonly Token[], at: number): boolean => finite.has(tokens[at + 1]?.word ?? '');

const contrasts = set(
  'but while although though whereas yet however nevertheless nonetheless making leaving which who',
);

/** Whether a clause behind a saying has ended before token `end`; `that`: it opened with "that", so commas may stand in it. */
export function ended(tokens: readonly Token[], from: number, end: number, that: boolean): boolean {
  for (let i = from; i < end; i += 1) {
    const word = tokens[i]!.word;
    if (
      word === ';' ||
      word === '!' ||
      (word === ':' && i > from) ||
      (word === '–' && !closesLater(tokens, i, end, '–'))
    )
      return true;
    if (word === '(' && !closesLater(tokens, i, end, ')')) return true;
    if (word === 'but' || word === 'whereas') return true;
    if (word === '–' || word === '(') i = closing(tokens, i, end, word === '(' ? ')' : '–');
    if (word !== ',') continue;
    const next = tokens[i + 1]?.word ?? '';
    if (next === 'and' && tokens[i + 2]?.word === 'that') continue;
    const aside = closing(tokens, i, end, ',');
    if (/^(?:which|who|whose|where|when|if|as|given|despite|although|while)$/.test(next) && aside > 0) i = aside;
    else if (!that || contrasts.has(next) || next === 'so') return true;
  }
  return false;
}

const closesLater = (tokens: readonly Token[], open: number, end: number, mark: string): boolean =>
  closing(tokens, open, end, mark) > 0;

function closing(tokens: readonly Token[], open: number, end: number, mark: string): number {
  for (let i = open + 1; i < end; i += 1) if (tokens[i]!.word === mark) return i;
  return -1;
}

/** Sentences whose first clause ends at the first comma: a saying there does not reach over it. */
export const opensAside = (tokens: readonly Token[]): boolean =>
  /^(?:while|although|though|whereas|if|despite|as|even|amid|given|with|notwithstanding|because|since|due|owing|contrary|unlike|beyond|besides|after|following)$/.test(
    tokens[0]!.word,
  );

const wishes = /^(?:hop|wish|assum|suppos)/;

/** Whether the clause that a saying at `verb` governs holds the expression. */
export function governs(tokens: readonly Token[], verb: number, expression: Expression, kind: Saying['kind']): boolean {
  const end = expression.first;
  let that = -1;
  for (let i = verb + 1; i < end && i - verb < 16 && that < 0; i += 1) {
    if (tokens[i]!.word === 'that' && tokens[i - 1]!.word !== 'given' && !isRelative(tokens, i)) that = i;
    if (tokens[i]!.word === ':' && i > verb + 1) break;
    if (tokens[i]!.word === ';' || (i > verb + 1 && finite.has(tokens[i]!.word) && tokens[i]!.text !== 'May')) break;
  }
  if (/^(?:who|which|that)$/.test(tokens[verb - 1]?.word ?? '') && isMainVerb(tokens, verb, expression.from))
    return false;
  if (opensAside(tokens) && tokens.slice(verb, end).some((token) => token.word === ',')) {
    const comma = tokens.findIndex((token) => token.word === ',');
    if (verb < comma) return false;
  }
  const resumes = tokens[skipBack(tokens, expression.from)]?.word ?? '';
  const joined =
    tokens[skipBack(tokens, expression.from) - 1]?.word === 'and' &&
    tokens[skipBack(tokens, expression.from) - 2]?.word === ',';
  // "…, and it will almost certainly": the writer goes on about the holder of the view
  if (expression.explicit && joined && /^(?:it|they|he|she|this|we)$/.test(resumes)) return false;
  if (that >= 0) return !ended(tokens, that + 1, end, true);
  return (kind !== 'rules' || wishes.test(tokens[verb]!.word)) && governsBare(tokens, verb, expression);
}

/** "the minister says prices will rise": a clause without "that", which a comma ends. */
function governsBare(tokens: readonly Token[], verb: number, expression: Expression): boolean {
  const next = tokens[verb + 1]?.word ?? '';
  const depicts = /^(?:portray|depict|advertis|tout|see|regard|consider|view)/.test(tokens[verb]!.word);
  if (/^(?:hold|held|find|found)/.test(tokens[verb]!.word)) return false;
  if (next === 'to' || timely.has(next) || (prepositions.has(next) && !(depicts && next === 'as'))) return false;
  const subject = tokens
    .slice(verb + 1, expression.from)
    .filter((token) => isWord(token) && !auxiliaries.has(token.word));
  if (subject.length === 0) return governsNothing(tokens, verb, expression);
  if (ended(tokens, verb + 1, expression.first, false)) return false;
  // "expects exports to fall and will probably …" goes on about whoever expects
  const joined = /^(?:and|or)$/.test(tokens[skipBack(tokens, expression.from)]?.word ?? '');
  return !(joined && subject.some((token) => token.word === 'to'));
}

/** "which officials say will halve the risk", "what ministers had deemed likely": the subject stands before the verb. */
function governsNothing(tokens: readonly Token[], verb: number, expression: Expression): boolean {
  if (/^(?:deemed|considered|thought|judged|regarded|called|believed|found)$/.test(tokens[verb]!.word))
    return expression.first - verb < 3;
  if (expression.first - verb > 2 || /ed$/.test(tokens[verb]!.word)) return false;
  return tokens.slice(Math.max(0, verb - 6), verb - 1).some((token) => /^(?:which|who|what|that)$/.test(token.word));
}

/**
 * Whether the verb at `at` is that of the main clause, a clause with a verb of its own having begun at `from`:
 * "the claim that X will fall | is unlikely to …".
 */
export function isMainVerb(tokens: readonly Token[], from: number, at: number): boolean {
  if (!finite.has(tokens[at]?.word ?? '')) return false;
  for (let i = at - 1; i > from; i -= 1) {
    const word = tokens[i]!.word;
    if (finite.has(word) && i < at - 1) return true;
    if (/^(?:,|;|and|or|who|which|that|if|because|what|where)$/.test(word)) return false;
  }
  return false;
}
