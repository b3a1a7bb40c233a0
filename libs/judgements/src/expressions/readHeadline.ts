import { determiners, finite, mayBeVerb, prepositions, skipBack } from '../grammar/grammar.js';
import { readNumber } from '../grammar/numbers.js';
import { isWord, standsAt, type Token } from '../text/tokens.js';
import { coming } from './coming.js';
import { type Expression, expression, type Reader } from './expression.js';
import { bound, foreseen } from './foreseen.js';
import { boundedChance, skipAbout } from './readFigures.js';
import { readClosingLevel } from './readLabelled.js';
import { complementAfter } from './surroundings.js';
import { rowsStarting } from './terms.js';
import { isVerdict } from './verdict.js';

/** Nouns whose infinitive says what they are for ("plans to expand"). */
const purposes = new Set(
  'plan plans step steps measure measures need needs ability effort efforts decision decisions right attempt attempts proposal proposals capacity failure reason reasons way ways pressure commitment commitments incentive incentives opportunity opportunities scope willingness aim aims goal target room time how what intention bid deal potential tendency'.split(
    ' ',
  ),
);

/**
 * Whether the words before token `at` are a subject alone, as in a headline: no finite verb, no relative clause,
 * and outside a list's item no article either.
 */
function isBareSubject(tokens: readonly Token[], at: number, item: boolean): boolean {
  if (at === 0 || at > 24) return false;
  let nouns = 0;
  for (let i = headOf(tokens, at); i < at; i += 1) {
    const { word } = tokens[i]!;
    if (finite.has(word) || /^(?:that|which|who|for|those|if|as|has|have)$/.test(word)) return false;
    if (!item && (determiners.has(word) || /^(?:we|they|it|he|she|to)$/.test(word) || looksLikeVerb(tokens, i)))
      return false;
    if (isWord(tokens[i])) nouns += 1;
  }
  // "number of children expected to return: 240" is a line of a table
  const tabled = tokens.findIndex(({ word }, i) => i > at && word === ':');
  return nouns > 0 && nouns <= (item ? 18 : 10) && !(tabled > 0 && readNumber(tokens, tabled + 1));
}

/** Where the subject before token `at` begins: behind a label ("Credit risks: spreads …") or a first clause. */
function headOf(tokens: readonly Token[], at: number): number {
  // "Snow cover: expected to be patchy": the label is the subject
  for (let i = at - 2; i >= 0; i -= 1) if (/^[;:]$/.test(tokens[i]!.word)) return i + 1;
  return 0;
}

/** "Norvania recruits people …": a word in -s or -ed between two that are no prepositions. */
function looksLikeVerb(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (at === 0 || !isWord(next) || prepositions.has(next.word)) return false;
  return /(?:[^su]s|ed)$/.test(tokens[at]!.word) && !rowsStarting(next.word).length && !foreseen.has(next.word);
}

/** The reader for a list's item, or with `item` false for a sentence in telegraphic style. */
export const headlineReader =
  (item: boolean): Reader =>
  (tokens, at) =>
    (item ? readClosing(tokens, at) : null) ??
    readClosingLevel(tokens, at) ??
    readTermItem(tokens, at, item) ??
    readForeseenItem(tokens, at, item) ??
    (item ? readInfinitive(tokens, at) : null);

/** "The coalition survives 2026 (80 percent).": an item that ends with its chance, where it names a day to come. */
function readClosing(tokens: readonly Token[], at: number): Expression | null {
  if (at < 3 || !/^[–(:]$/.test(tokens[at]!.word)) return null;
  const figure = boundedChance(tokens, skipAbout(tokens, at + 1));
  if (!figure || tokens.slice(figure.next).some((token) => isWord(token))) return null;
  const words = tokens.slice(0, at).map(({ word }) => word);
  if (words.some((word) => /^(?:was|were|had|rose|fell|than|share|from)$/.test(word) || /[^e]ed$/.test(word)))
    return null;
  if (!words.some((word) => /^(?:by|before|until|end|next|survives)$/.test(word))) return null;
  const [first, last] = [skipAbout(tokens, at + 1), figure.next - 1];
  const term = tokens
    .slice(first, last + 1)
    .map(({ word }) => word)
    .join(' ');
  const given = { first, last, from: at, to: tokens.length - 1, rule: 'probability in figures', term };
  return expression({ ...given, shape: 'plain', band: figure.value, explicit: true });
}

/** "Imports likely to be constrained", "Foreign contingent more likely than not to appear". */
function readTermItem(tokens: readonly Token[], at: number, item: boolean): Expression | null {
  const row = rowsStarting(tokens[at]!.word).find(({ words }) => standsAt(tokens, at, words));
  if (!row || row.weak || row.form === 'adverb' || !row.level) return null;
  const last = at + row.words.length - 1;
  const to = complementAfter(tokens, last);
  if (tokens[to]?.word !== 'to') return endsItem(tokens, at, last, row.level, item);
  const denied = tokens[at - 1]?.word === 'not';
  const from = denied ? at - 1 : at;
  if (!mayBeVerb(tokens[to + 1]) || !isBareSubject(tokens, from, item)) return null;
  const level = denied ? (row.level === 'likely' || row.level === 'very_likely' ? 'unlikely' : null) : row.level;
  if (!level) return null;
  const given = { first: from, last, to, rule: 'headline', term: row.words.join(' '), level };
  return expression({ ...given, shape: 'verb', negated: denied, explicit: true });
}

/** "Further strikes likely in the coming week": an item that ends with its word or with a time. */
function endsItem(
  tokens: readonly Token[],
  at: number,
  last: number,
  level: Expression['level'],
  item: boolean,
): Expression | null {
  const next = tokens[last + 1];
  if (
    isWord(next) &&
    !/^(?:in|by|before|until|within|this|next|through|over|during|from|as|given|if|unless|after|again)$/.test(next.word)
  )
    return null;
  const denied = tokens[at - 1]?.word === 'not';
  if (denied || !item || !isBareSubject(tokens, at, item) || prepositions.has(tokens[at - 1]?.word ?? '')) return null;
  const term = tokens
    .slice(at, last + 1)
    .map(({ word }) => word)
    .join(' ');
  // "use of the reserve judged unlikely"
  const first = isVerdict(tokens[at - 1]?.word ?? '') ? at - 1 : at;
  return expression({ first, last, shape: 'event', rule: 'headline', term, level, explicit: true });
}

/** "Premiums set to climb", "Demand expected at 15 GW", "Ground frost not anticipated". */
function readForeseenItem(tokens: readonly Token[], at: number, item: boolean): Expression | null {
  const { word } = tokens[at]!;
  const isBound = Object.hasOwn(bound, word);
  if (!isBound && !foreseen.has(word) && word !== 'seen') return null;
  const negated = tokens[at - 1]?.word === 'not';
  const first = negated ? at - 1 : at;
  if (!isBareSubject(tokens, skipBack(tokens, first) + 1, item)) return null;
  const level = bound[word] ?? null;
  const given = {
    first,
    last: at,
    negated,
    rule: 'headline',
    term: negated ? `not ${word}` : word,
    level,
    explicit: level !== null,
  };
  const to = complementAfter(tokens, at);
  if (tokens[to]?.word === 'to')
    return mayBeVerb(tokens[to + 1]) && !(negated && level) ? expression({ ...given, to, shape: 'verb' }) : null;
  if (isBound) return null;
  const next = tokens[at + 1]?.word ?? '';
  const valued = next === 'at' && readNumber(tokens, at + 2) !== null;
  const timed = /^(?:in|by|before|until|within|this|next|through|over|during|from)$/.test(next);
  return valued || (timed && word !== 'seen') ? expression({ ...given, shape: 'event' }) : null;
}

/** "Supply growth to quicken to 7 % in 2026": only in an item, only verbs of change, only with a figure or a year. */
function readInfinitive(tokens: readonly Token[], at: number): Expression | null {
  if (tokens[at]!.word !== 'to' || !coming.has(tokens[at + 1]?.word ?? '')) return null;
  if (
    purposes.has(tokens[at - 1]?.word ?? '') ||
    prepositions.has(tokens[at - 1]?.word ?? '') ||
    !isBareSubject(tokens, at, true)
  )
    return null;
  if (tokens.slice(0, at).some(({ word }) => purposes.has(word))) return null;
  const dated = tokens
    .slice(at + 2)
    .some(({ word }) => /^\d/.test(word) || /^(?:year|years|quarter|season|half|months|days|weeks|decade)$/.test(word));
  return dated ? expression({ first: at, last: at, shape: 'verb', rule: 'headline', term: 'to' }) : null;
}
