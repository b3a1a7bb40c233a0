import { type Source, words } from '../grammar/clauseWords.js';
import { determiners, finite, prepositions } from '../grammar/grammar.js';
import { baseOfGerund, isPlural, present } from '../grammar/verbs.js';
import { isWord, type Token } from '../text/tokens.js';

/** The two parts of a proposition. */
export interface Parts {
  readonly subject: string;
  readonly predicate: string;
}

/** Words in -ing that are nouns, prepositions or adjectives more often than verbs. */
const noGerunds = new Set(
  (
    'housing spending lending borrowing shipping funding fighting training building meeting opening tightening easing hearing ruling uprising bombing ' +
    'shelling warning flooding crossing boarding thing nothing anything something everything morning evening spring string king during following including ' +
    'according regarding concerning pending notwithstanding excluding considering ongoing coming outstanding existing living working manufacturing ' +
    'mining farming fishing banking trading pricing hiring marketing planning monitoring policing staffing warming rating offering understanding ' +
    'footing earning saving financing restructuring rebalancing downing gathering bidding landing killing sing bring ring wing'
  ).split(' '),
);
const owners: Readonly<Record<string, string>> = { its: 'It', their: 'They', his: 'He', her: 'She', our: 'We' };

/** "the curfew being lifted", "its exceeding the limit": where the gerund stands that is the verb of an event; −1: none. */
function gerundOf(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from + 1; i < end; i += 1) {
    const { word } = tokens[i]!;
    if (finite.has(word) || (/^(?:which|who|that)$/.test(word) && i > from)) return -1;
    if (!/^\p{Ll}{2,}ing$/u.test(word) || noGerunds.has(word) || tokens[i]!.text !== word) continue;
    if (takesGerund(tokens, i, from) && goesOn(tokens, i, end)) return i;
  }
  return -1;
}

function takesGerund(tokens: readonly Token[], at: number, from: number): boolean {
  const { word } = tokens[at - 1]!;
  if (Object.hasOwn(owners, word)) return at - 1 === from;
  if (/^(?:this|that|it|them|one|those|these)$/.test(word)) return true;
  return isWord(tokens[at - 1]) && !determiners.has(word) && !prepositions.has(word) && !/(?:ly|ing|ed)$/.test(word);
}

/** What follows a gerund that is a verb: an object with its article, a preposition, a figure, a participle, nothing. */
function goesOn(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1];
  if (at + 1 >= end || next === undefined) return true;
  if (/^(?:being|having|becoming|remaining)$/.test(tokens[at]!.word)) return true;
  return (
    !isWord(next) ||
    /^\d/.test(next.word) ||
    determiners.has(next.word) ||
    (prepositions.has(next.word) && !/^(?:of|and|or)$/.test(next.word)) ||
    /(?:ly|less)$/.test(next.word)
  );
}

const units =
  /^(?:years?|months?|weeks?|days?|quarters?|decades?|century|season|term|future|hours?|winter|summer|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20|21)\d\d|mid|end|today|tomorrow|election|elections|harvest|period|summit|vote)$/;

/** Where the time of an event begins behind what happens ("a truce | before 2027"); `end`: it has none. */
function timeFrom(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from + 1; i < end - 1; i += 1) {
    const { word } = tokens[i]!;
    const opens =
      /^(?:before|by|within|during|until|over|in|after|ahead|at|through)$/.test(word) || /^(?:this|next)$/.test(word);
    if (
      !opens ||
      !/[\p{L}\d%]/u.test(tokens[i - 1]!.word) ||
      prepositions.has(tokens[i - 1]!.word) ||
      determiners.has(tokens[i - 1]!.word)
    )
      continue;
    if (/^(?:this|next)$/.test(word) ? units.test(tokens[i + 1]!.word) : datedSoon(tokens, i + 1, end)) return i;
  }
  return end;
}

const datedSoon = (tokens: readonly Token[], from: number, end: number): boolean => {
  for (let i = from; i < Math.min(end, from + 6); i += 1) {
    if (units.test(tokens[i]!.word)) return true;
    if (
      !/^(?:the|next|coming|last|early|late|of|its|this|\d+|one|two|three|five|six|ten|twelve|end|first|second|third|fourth|half|following|near|medium|short|long|foreseeable|course|upcoming)$/.test(
        tokens[i]!.word,
      )
    )
      return false;
  }
  return false;
};

/** What happens or not, from a noun phrase at tokens `from` to `end` (exclusive), with what is said of it elsewhere. */
export function eventIn(source: Source, from: number, end: number, rest = ''): Parts {
  const { tokens } = source;
  const gerund = gerundOf(tokens, from, end);
  if (gerund > from) {
    const printed = words(source, from, gerund);
    const subject = owners[printed.toLowerCase()] ?? printed;
    const said = gerund + 1 < end ? words(source, gerund + 1, end) : '';
    return {
      subject,
      predicate: [present(subject, baseOfGerund(tokens[gerund]!.word)), said, rest].filter(Boolean).join(' '),
    };
  }
  const time = rest ? end : timeFrom(tokens, from, end);
  return event(words(source, from, time), rest || (time < end ? words(source, time, end) : ''));
}

/** A thing that happens: "A ceasefire | happens this year", "meeting the target | succeeds". */
export function event(subject: string, rest: string, plural: boolean | null = null): Parts {
  const gerund = /^\p{L}+ing (?:the|a|an|its|their|this|that|these|those|his|our)\b/iu.test(subject);
  const number = plural ?? isPlural(subject);
  const verb = gerund ? 'succeeds' : number ? 'happen' : 'happens';
  return { subject, predicate: rest ? `${verb} ${rest}` : verb };
}
