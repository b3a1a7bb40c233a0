import { standsAt, type Token } from '../text/tokens.js';

/** How the words before a time bear on its last day. */
export type Bearing = 'plain' | 'by' | 'before' | 'open';

/** The preposition of a time. */
export interface Lead {
  readonly first: number;
  readonly bearing: Bearing;
  /** the preposition; empty: none */
  readonly word: string;
  /** "the", "its" or the like stands directly before the time */
  readonly article: boolean;
}

/** Words that a time can hang on. */
export const prepositions = new Set(
  'in by before until till through throughout during over within on at to for from between since after into beyond following around circa toward towards come inside under than post ending'.split(
    ' ',
  ),
);
const bearings: Readonly<Record<string, Bearing>> = {
  by: 'by',
  before: 'before',
  after: 'open',
  beyond: 'open',
  from: 'open',
  following: 'open',
  post: 'open',
};
/** Words between a preposition and its time: "by around the end of", "for most of". */
const light = new Set(
  'the a an its our their this that these those all whole full entire each both either about around roughly approximately another any only some very relatively at least most less more than about early late soon just period horizon forecast projection outlook years season window'.split(
    ' ',
  ),
);
const articles = new Set('the a an its our their his her this that'.split(' '));

/** The preposition that a time hangs on, behind articles and the like; its phrase begins there. */
export function leadOf(tokens: readonly Token[], at: number): Lead {
  const word = (i: number): string => tokens[i]?.word ?? '';
  let i = at - 1;
  while (i >= 0 && at - i < 7 && light.has(word(i)) && !isPreposition(tokens, i)) i -= 1;
  // "by the end of the forecast period"
  if (word(i) === 'of' && /^(?:end|close|rest|remainder|course)$/.test(word(i - 1))) i -= word(i - 2) === 'the' ? 3 : 2;
  const article = articles.has(word(at - 1)) || articles.has(word(at));
  const phrase = phraseEnding(tokens, i);
  if (phrase) return { ...phrase, article };
  if (word(i) === 'of' && /^(?:ahead|as|one|each|both)$/.test(word(i - 1))) {
    const before = word(i - 1) === 'ahead';
    return { first: i - 1, bearing: before ? 'before' : 'plain', word: word(i - 1), article };
  }
  if (prepositions.has(word(i)) && isPreposition(tokens, i)) {
    const bearing = bearings[word(i)] ?? 'plain';
    return { first: i, bearing, word: word(i), article };
  }
  const first = /^(?:the|a|this)$/.test(word(at - 1)) ? at - 1 : at;
  return { first, bearing: 'plain', word: '', article };
}

/** "at least", "around" and "than" are light in "at least 2028", "around 2029" and "less than five years". */
function isPreposition(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.word;
  const next = tokens[at + 1]?.word;
  if (word === 'at') return next !== 'least' && next !== 'most';
  if (word === 'than') return !/^(?:less|more|fewer|later|earlier)$/.test(tokens[at - 1]?.word ?? '');
  if (word === 'around' || word === 'about') return !prepositions.has(tokens[at - 1]?.word ?? '');
  return prepositions.has(word);
}

const leadPhrases: readonly { readonly parts: readonly string[]; readonly bearing: Bearing }[] = (
  [
    ['no later than', 'by'],
    ['not later than', 'by'],
    ['no earlier than', 'open'],
    ['not earlier than', 'open'],
    ['no sooner than', 'open'],
    ['as early as', 'plain'],
    ['as late as', 'plain'],
    ['as soon as', 'plain'],
    ['in time for', 'plain'],
    ['prior to', 'before'],
    ['up to', 'plain'],
    ['up until', 'plain'],
    ['well into', 'plain'],
    ['starting in', 'plain'],
  ] as const
).map(([words, bearing]) => ({ parts: words.split(' '), bearing }));
const lastWords = new Set(leadPhrases.map(({ parts }) => parts.at(-1)!));

function phraseEnding(tokens: readonly Token[], last: number): Omit<Lead, 'article'> | null {
  for (let place = last; place <= last + 3; place += 1) {
    // its last words may be light ones: "as early as", "no later than"
    if (place > last && !light.has(tokens[place]?.word ?? '')) return null;
    if (!lastWords.has(tokens[place]?.word ?? '')) continue;
    for (const { parts, bearing } of leadPhrases) {
      const first = place - parts.length + 1;
      if (first < 0 || !standsAt(tokens, first, parts)) continue;
      return { first, bearing, word: parts[0] === 'in' ? 'time' : parts[0]! };
    }
  }
  return null;
}
