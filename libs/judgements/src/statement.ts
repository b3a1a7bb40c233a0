import { clauseEnd, clauseStart } from './clauses.js';
import { type Range, within } from './condition.js';
import type { Expression } from './expression.js';
import { finite, isCopula, mayBeVerb, prepositions, skipBack } from './grammar.js';
import type { Token } from './tokens.js';
import { baseOfGerund, present } from './verbs.js';

/** A proposition without its hedge, in two parts so that two sayings of it can be compared. */
export interface Proposition {
  readonly subject: string;
  readonly predicate: string;
  /** tokens that the proposition is made of, inclusive: dates are looked for here first */
  readonly span: Range;
  /** it stands for an aim told in another clause ("… aims to build X, but this is doubtful") */
  readonly aim?: true;
}

/** The longest statement that the product keeps. */
const longestStatement = 500;

/** A sentence and what of it does not belong into a statement. */
interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly conditions: readonly Range[];
}

/** The words of tokens `from` to `to` (exclusive), conditions left out, white space made single. */
function words(source: Source, from: number, to: number): string {
  const { text, tokens } = source;
  const parts: string[] = [];
  let i = from;
  while (i < to) {
    if (within(source.conditions, i)) {
      i += 1;
      continue;
    }
    let last = i;
    while (last + 1 < to && !within(source.conditions, last + 1)) last += 1;
    parts.push(text.slice(tokens[i]!.start, tokens[last]!.end));
    i = last + 1;
  }
  return tidy(parts.join(' '));
}

/** The subject in tokens `from` to `to`; a comma that closes an aside in it ("This, in turn, …") stays. */
function subjectWords(source: Source, from: number, to: number): string {
  const subject = words(source, from, to);
  return source.tokens[to - 1]?.word === ',' && subject.includes(',') ? `${subject},` : subject;
}

const tidy = (text: string): string =>
  text
    .replace(/\[\d{1,3}\]/g, '')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–—-]+/, '')
    .replace(/[\s,;:–—.-]+$/, '');

const lyVerbs = new Set([
  'rely',
  'apply',
  'supply',
  'multiply',
  'reply',
  'comply',
  'imply',
  'fly',
  'ally',
  'rally',
  'bully',
  'tally',
  'only',
]);
const isAdverb = (word: string): boolean =>
  /^(?:also|therefore|thus|then|now|still|not|never|well)$/.test(word) || (/ly$/.test(word) && !lyVerbs.has(word));

/** The verb phrase from token `at` on, its first verb put into the present of the subject; `negated` keeps "not". */
function conjugated(source: Source, subject: string, at: number, end: number, negated: boolean): string {
  const { tokens } = source;
  let verb = at;
  while (verb < Math.min(end, at + 3) && isAdverb(tokens[verb]!.word)) verb += 1;
  if (verb >= end || !mayBeVerb(tokens[verb])) return words(source, at, end);
  const adverbs = words(source, at, verb)
    .replace(/\b(?:also|therefore|thus|then|not|well)\b/gi, '')
    .trim();
  const rest = verb + 1 < end ? words(source, verb + 1, end) : '';
  const base = tokens[verb]!.word;
  if (negated) {
    const be = base === 'be';
    const auxiliary = be ? `${present(subject, 'be')} not` : `${present(subject, 'do')} not ${base}`;
    return [auxiliary, adverbs, rest].filter(Boolean).join(' ');
  }
  // "there | will be more storms": the verb follows what there is
  const number = /^there$/i.test(subject) ? rest.split(' ').slice(0, 6).join(' ') : subject;
  return [adverbs, present(number, base), rest].filter(Boolean).join(' ');
}

/** A clause that stands after the hedge: its own "will" or "would" is put into the present. */
function clauseAfter(source: Source, from: number, end: number): Omit<Proposition, 'span'> {
  const { tokens } = source;
  const perfect = tokens.findIndex((token, i) => i > from && i < end && /^(?:has|have)$/.test(token.word));
  const future = tokens.findIndex((token, i) => i > from && i < end && /^(?:will|would|won't)$/.test(token.word));
  // "X has peaked and will shrink": the first verb marks the end of the subject of both
  if (perfect > from && perfect < future && /^(?:and|but)$/.test(tokens[future - 1]!.word)) {
    const subject = words(source, from, perfect);
    return {
      subject,
      predicate: `${words(source, perfect, future)} ${conjugated(source, subject, future + 1, end, false)}`,
    };
  }
  for (let i = from; i < end; i += 1) {
    const word = tokens[i]!.word;
    if (i > from && /^(?:will|would|won't)$/.test(word)) {
      const subject = words(source, from, i);
      const negated = word === "won't" || tokens[i + 1]?.word === 'not';
      return { subject, predicate: conjugated(source, subject, i + 1, end, negated) };
    }
    if (/'ll$/.test(word)) {
      const subject = tidy(`${words(source, from, i + 1).slice(0, -3)}`);
      return { subject, predicate: conjugated(source, subject, i + 1, end, false) };
    }
    if (i > from && isCopula(tokens[i])) return { subject: words(source, from, i), predicate: words(source, i, end) };
  }
  return { subject: '', predicate: words(source, from, end) };
}

/** "we expect | prices to fall": the object is the subject, its infinitive the verb. */
function objectAfter(source: Source, from: number, end: number): Omit<Proposition, 'span'> {
  const { tokens } = source;
  for (let i = from + 1; i < end - 1; i += 1) {
    if (tokens[i]!.word !== 'to' || !mayBeVerb(tokens[i + 1])) continue;
    const subject = words(source, from, i);
    const negated = tokens[i - 1]?.word === 'not';
    return {
      subject: negated ? subject.replace(/ not$/, '') : subject,
      predicate: conjugated(source, subject, i + 1, end, negated),
    };
  }
  const clause = clauseAfter(source, from, end);
  return clause.subject ? clause : { subject: clause.predicate, predicate: 'happens' };
}

function event(subject: string, rest: string): Omit<Proposition, 'span'> {
  const gerund = /^\p{L}+ing\b/u.test(subject);
  const verb = gerund ? 'succeeds' : present(subject, 'happen');
  return { subject, predicate: rest ? `${verb} ${rest}` : verb };
}

/** Hedges that are the very thing that is said: without them nothing is left that could come true. */
const stays = new Set(['questionable']);

/** ", which are likely to fall": the noun phrase that "which" stands for; `last` is exclusive. */
function relativeSubject(tokens: readonly Token[], before: number): (Range & { aside: boolean }) | null {
  const pronoun = skipBack(tokens, before);
  if (pronoun < 2 || !/^(?:which|who|that)$/.test(tokens[pronoun]!.word)) return null;
  let last = pronoun;
  if (tokens[last - 1]!.word === ',') last -= 1;
  let first = last;
  const stop = (word: string): boolean => prepositions.has(word) || finite.has(word) || /^(?:,|;|–|\()$/.test(word);
  while (first > 0 && last - first < 8 && !stop(tokens[first - 1]!.word)) first -= 1;
  return first < last ? { first, last, aside: last < pronoun } : null;
}

/** "X is due for refit but | will not return": the second verb has the subject of the first. */
function sharedSubject(source: Source, start: number, before: number): number {
  if (!/^(?:and|but|or)$/.test(source.tokens[before - 1]?.word ?? '')) return before;
  for (let i = start + 1; i < before - 1; i += 1) if (finite.has(source.tokens[i]!.word)) return i;
  return before;
}

/** The proposition of an expression: what would have to be true for the judgement to come true. */
export function propositionOf(source: Source, expression: Expression): Proposition {
  const { tokens } = source;
  const behind = expression.to + 1;
  let end = Math.max(behind, clauseEnd(tokens, behind));
  if (expression.inside) {
    const { from, to } = expression.inside;
    const made =
      expression.shape === 'that'
        ? clauseAfter(source, from, to + 1)
        : event(words(source, from, to + 1), words(source, behind, end));
    return { ...made, span: { first: from, last: end - 1 } };
  }
  if (expression.shape === 'that')
    return { ...clauseAfter(source, behind, end), span: { first: behind, last: end - 1 } };
  if (expression.shape === 'object')
    return { ...objectAfter(source, behind, end), span: { first: behind, last: end - 1 } };
  if (expression.shape === 'eventAfter')
    return { ...event(words(source, behind, end), ''), span: { first: behind, last: end - 1 } };
  const relative = relativeSubject(tokens, expression.from);
  const endOfAside = relative?.aside ? tokens.findIndex((token, i) => i > behind && token.word === ',') : -1;
  if (endOfAside > behind) end = Math.min(end, endOfAside);
  const start = relative?.first ?? clauseStart(tokens, expression.from);
  const subject = relative
    ? words(source, start, relative.last)
    : subjectWords(source, start, sharedSubject(source, start, expression.from));
  const span = { first: start, last: Math.max(end - 1, expression.last) };
  if (expression.shape === 'event') {
    const bare = subject.replace(/^.*\b(?:makes?|making|renders?|rendering|leaves|leaving) /u, '');
    const rest = words(source, behind, end).replace(/^than .*/, '');
    if (/^at \d/.test(rest)) return { subject, predicate: `${present(subject, 'be')} ${rest}`, span };
    if (stays.has(expression.term)) return { subject, predicate: tidy(`is ${expression.term} ${rest}`), span };
    return { ...event(bare, rest), span };
  }
  if (expression.shape === 'gerund') {
    const verb = present(subject, baseOfGerund(tokens[behind]!.word));
    return { subject, predicate: tidy(`${verb} ${words(source, behind + 1, end)}`), span };
  }
  if (expression.shape === 'verb') {
    const bare = expression.negated && !expression.level && !expression.band;
    return { subject, predicate: conjugated(source, subject, behind, end, bare), span };
  }
  if (start >= expression.from) return { ...clauseAfter(source, behind, end), span };
  const be = skipBack(tokens, expression.from);
  const cut = be >= start && isCopula(tokens[be]) ? be : expression.from;
  return {
    subject: words(source, start, cut),
    predicate: tidy(`${words(source, cut, expression.from)} ${words(source, behind, end)}`),
    span,
  };
}

/**
 * A statement that can turn out one way: capital first, no connective, no hedge, at most 500 characters.
 *
 * The proposition is always in its positive form where a level was stated ("probably not X" → "X", band of
 * unlikely); a bare "will not" keeps its "does not".
 */
export function statementOf(proposition: Pick<Proposition, 'subject' | 'predicate'>): string {
  const joined = tidy(`${proposition.subject} ${proposition.predicate}`);
  const text = joined.charAt(0).toUpperCase() + joined.slice(1);
  if (text.length <= longestStatement) return text;
  const cut = text.lastIndexOf(' ', longestStatement - 2);
  return `${text.slice(0, cut > 0 ? cut : longestStatement - 2)} …`;
}

/** Whether a proposition's subject only points at something said before. */
export function isPronoun(subject: string): boolean {
  return /^(?:it|this|that|they|these|those|such|he|she|which|who|there)?$/i.test(subject.trim());
}
