import type { Range } from '../conditions/condition.js';
import type { Expression } from '../expressions/expression.js';
import { type Source, tidy, unlabelled, words } from '../grammar/clauseWords.js';
import { isCopula, mayBeVerb, skipBack } from '../grammar/grammar.js';
import { baseOfGerund, isPlural, present } from '../grammar/verbs.js';
import { statementEnd } from './ending.js';
import { event, eventIn } from './events.js';
import { relativeSubject, type Subject, subjectBefore } from './subject.js';
import { conjugated, printedNumber } from './verbPhrase.js';

/** A proposition without its hedge, in two parts so that two sayings of it can be compared. */
export interface Proposition {
  readonly subject: string;
  readonly predicate: string;
  /** tokens that the proposition is made of, inclusive: dates are looked for here first */
  readonly span: Range;
  /** it stands for an aim told in another clause ("… aims to build X, but this is doubtful") */
  readonly aim?: true;
}

type Parts = Omit<Proposition, 'span'>;

/** The longest statement that is drafted. */
const longestStatement = 400;

/** Asides that only join a sentence to the one before, or name the publisher's view. */
const passing =
  /, (?:by contrast|in contrast|however|on the other hand|of course|for instance|for example|meanwhile|therefore|in our view|in our judgement|in our assessment|we believe|we judge|we assess|too)(?:,|$)/giu;

/** The words of a subject; a comma that closes an aside in it ("This, in turn, …") stays. */
function subjectWords(source: Source, { first, last }: Subject, before: number): string {
  const subject = words(source, first, last).replace(passing, '');
  return source.tokens[before - 1]?.word === ',' && last === before - 1 && subject.includes(',')
    ? `${subject},`
    : subject;
}

/** A clause that stands after the hedge: its own "will" or "would" is put into the present. */
function clauseAfter(source: Source, from: number, end: number, denied = false): Parts {
  const { tokens } = source;
  if (/^(?:whether|that|if)$/.test(tokens[from]?.word ?? '') && from + 1 < end)
    return clauseAfter(source, from + 1, end, denied);
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
      const negated = denied || word === "won't" || tokens[i + 1]?.word === 'not';
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
function objectAfter(source: Source, from: number, end: number, denied: boolean): Parts {
  const { tokens } = source;
  for (let i = from + 1; i < end - 1; i += 1) {
    if (tokens[i]!.word !== 'to' || !mayBeVerb(tokens[i + 1]) || isNumber(tokens[i - 1]?.word ?? '')) continue;
    const subject = words(source, from, i);
    const not = tokens[i - 1]?.word === 'not';
    const negated = denied || not;
    return {
      subject: not ? subject.replace(/ not$/, '') : subject,
      predicate: conjugated(source, subject, i + 1, end, negated),
    };
  }
  const clause = clauseAfter(source, from, end, denied);
  return clause.subject ? clause : eventIn(source, from, end);
}

const isNumber = (word: string): boolean =>
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)$/.test(word);

/** Hedges that are the very thing that is said: without them nothing is left that could come true. */
const stays = new Set(['questionable']);

/** "No deal is likely": the proposition in its positive form, whose band the level is. */
const affirmed = (subject: string): string =>
  subject
    .replace(/^No one\b/i, 'Someone')
    .replace(/^Nobody\b/i, 'Somebody')
    .replace(/^Nothing\b/i, 'Something')
    .replace(/^None of\b/i, 'Any of')
    .replace(/^Neither\b/i, 'Either')
    .replace(/^No (?=(\S+(?: \S+){0,8}))/i, (_, noun: string) =>
      isPlural(noun) ? '' : /^[aeiou]/i.test(noun) ? 'An ' : 'A ',
    );

/** The proposition of an expression: what would have to be true for the judgement to come true. */
export function propositionOf(source: Source, expression: Expression): Proposition {
  const behind = expression.to + 1;
  const end = Math.max(behind, statementEnd(source.tokens, behind));
  if (expression.inside) {
    const { from, to } = expression.inside;
    const made =
      expression.shape === 'that'
        ? clauseAfter(source, from, to + 1)
        : eventIn(source, from, to + 1, words(source, behind, end));
    return { ...made, span: { first: from, last: end - 1 } };
  }
  const after = clauseBehind(source, expression, behind, end);
  if (after) return { ...after, span: { first: behind, last: end - 1 } };
  return aroundHedge(source, expression, behind, end);
}

/** The proposition of a hedge that stands before all of it. `null`: its subject stands before the hedge. */
function clauseBehind(source: Source, expression: Expression, behind: number, end: number): Parts | null {
  if (behind >= end) return null;
  const denied = expression.negated && !expression.level && !expression.band;
  if (expression.shape === 'that') return clauseAfter(source, behind, end, denied);
  if (expression.shape === 'object') return objectAfter(source, behind, end, denied);
  if (expression.shape !== 'eventAfter') return null;
  const [verb, that] = [source.tokens[behind]?.word ?? '', source.tokens[behind + 1]?.word];
  if (/^(?:exists|remains)$/.test(verb) && that === 'that') return clauseAfter(source, behind + 2, end);
  return eventIn(source, behind, end);
}

function aroundHedge(source: Source, expression: Expression, behind: number, to: number): Proposition {
  const { tokens } = source;
  const relative = relativeSubject(tokens, expression.from);
  const endOfAside = relative?.aside ? tokens.findIndex((token, i) => i > behind && token.word === ',') : -1;
  const end = endOfAside > behind ? Math.min(to, endOfAside) : to;
  const place = relative ?? subjectBefore(tokens, expression.from);
  const span = { first: place.first, last: Math.max(end - 1, expression.last) };
  const said = subjectWords(source, place, relative ? relative.last : expression.from);
  const subject = expression.denier && (expression.level || expression.band) ? affirmed(said) : said;
  if (place.first >= place.last) return { ...clauseAfter(source, behind, end), span };
  const isClause = /^(?:whether|that)$/.test(tokens[place.first]!.word) && place.last - place.first > 2;
  if (isClause && /^event/.test(expression.shape)) return { ...clauseAfter(source, place.first, place.last), span };
  return { ...predicated(source, expression, subject, { place, behind, end }), span };
}

interface Around {
  readonly place: Subject;
  readonly behind: number;
  readonly end: number;
}

/** The subject before the hedge with what is said of it behind. */
function predicated(source: Source, expression: Expression, subject: string, { place, behind, end }: Around): Parts {
  const { tokens } = source;
  const number = printedNumber(tokens, expression);
  switch (expression.shape) {
    case 'event':
      return happening(source, expression, subject, { place, behind, end });
    case 'gerund': {
      const at = isPlural(subject) ? 'they' : 'it';
      return {
        subject,
        predicate: tidy(`${present(at, baseOfGerund(tokens[behind]?.word ?? ''))} ${words(source, behind + 1, end)}`),
      };
    }
    case 'verb': {
      const bare = expression.negated && !expression.level && !expression.band && !expression.denier;
      return { subject, predicate: conjugated(source, subject, behind, end, bare, number) };
    }
    default: {
      const joint = skipBack(tokens, expression.from);
      const cut = joint >= place.first && isCopula(tokens[joint]) ? joint : expression.from;
      return {
        subject: cut < place.last ? words(source, place.first, cut) : subject,
        predicate: tidy(
          `${words(source, cut, expression.from)}${lacksBe(source, expression, cut, behind) ? beOf(subject, expression) : ''} ${words(source, behind, end)}`,
        ),
      };
    }
  }
}

/** "isn't going away": the hedge took the verb with it. */
const lacksBe = ({ tokens }: Source, expression: Expression, cut: number, behind: number): boolean =>
  cut === expression.from && expression.term.includes('going') && tokens[behind]?.word === 'going';

const beOf = (subject: string, { negated }: Expression): string =>
  `${isPlural(subject) ? 'are' : 'is'}${negated ? ' not' : ''}`;

function happening(source: Source, expression: Expression, subject: string, { behind, end }: Around): Parts {
  const bare = subject.replace(/^.*\b(?:makes?|making|renders?|rendering|leaves|leaving) /u, '');
  const rest = words(source, behind, end).replace(/^than .*/, '');
  const be = (printedNumber(source.tokens, expression) ?? isPlural(subject)) ? 'are' : 'is';
  const not = expression.negated && !expression.level && !expression.band && !expression.denier;
  if (/^at (?:around |about |some |just |roughly )?\D?\d/.test(rest))
    return { subject, predicate: `${be}${not ? ' not' : ''} ${rest}` };
  if (stays.has(expression.term)) return { subject, predicate: tidy(`is ${expression.term} ${rest}`) };
  const made = event(bare, rest, printedNumber(source.tokens, expression));
  return not
    ? { ...made, predicate: made.predicate.replace(/^happens?/, be === 'are' ? 'do not happen' : 'does not happen') }
    : made;
}

/**
 * A statement that can turn out one way: capital first, no connective, no hedge, at most 400 characters.
 *
 * The proposition is always in its positive form where a level was stated ("probably not X" → "X", band of
 * unlikely); a bare "will not" keeps its "does not".
 */
export function statementOf(proposition: Pick<Proposition, 'subject' | 'predicate'>): string {
  const joined = unlabelled(tidy(`${proposition.subject} ${proposition.predicate}`)).replace(/ with$/, '');
  const text = joined.charAt(0).toUpperCase() + joined.slice(1);
  if (text.length <= longestStatement) return text;
  const cut = text.lastIndexOf(' ', longestStatement - 2);
  return `${text.slice(0, cut > 0 ? cut : longestStatement - 2)} …`;
}

/** Whether a proposition's subject only points at something said before. */
export function isPronoun(subject: string): boolean {
  return /^(?:it|this|that|they|these|those|such|he|she|which|who|there)?$/i.test(subject.trim());
}
