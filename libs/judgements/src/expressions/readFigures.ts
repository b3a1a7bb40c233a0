import type { Band } from '@app/lexicons';
import { isCopula, mayBeVerb, skipBack } from '../grammar/grammar.js';
import { readNumber, readOdds, readPercent } from '../grammar/numbers.js';
import { isWord, type Token } from '../text/tokens.js';
import { isOwnVoice } from '../voices/publisher.js';
import { behindNoun, held, isChanceNoun, isPeril, textOf } from './chanceNouns.js';
import { type Expression, expression, type Reader } from './expression.js';

const about = new Set(
  'about around roughly approximately some only just a an now still currently merely perhaps maybe nearly almost close to circa c up'.split(
    ' ',
  ),
);

/** Index behind "about", "some", "only". */
export function skipAbout(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i - at < 3 && about.has(tokens[i]?.word ?? '')) i += 1;
  return i;
}

/** A value, with the token behind it. */
interface Read {
  readonly value: Band;
  readonly next: number;
}

/** A percentage or odds at token `at`, as a band. */
export function chanceAt(tokens: readonly Token[], at: number): Read | null {
  const percent = readPercent(tokens, at);
  if (percent) return percent;
  const odds = readOdds(tokens, at);
  return odds && { value: { lo: odds.value, hi: odds.value }, next: odds.next };
}

const bounds =
  /^(?:over|above|under|below|more|at|less|greater|higher|lower|better|worse|no|than|least|most|well|just|slightly)$/;

/** A chance behind its bound: "over 50 %", "at least one in three". */
export function boundedChance(tokens: readonly Token[], at: number): Read | null {
  let start = at;
  while (start - at < 4 && bounds.test(tokens[start]?.word ?? '')) start += 1;
  const number = chanceAt(tokens, start);
  return number && { ...number, value: bounded(tokens, start, number.value).band };
}

/** "over 60 %" is 60 to 100, "less than 10 %" is 0 to 10. */
export function bounded(tokens: readonly Token[], figure: number, band: Band): { first: number; band: Band } {
  let at = figure;
  while (figure - at < 2 && /^(?:an?|about|some|around|roughly)$/.test(tokens[at - 1]?.word ?? '')) at -= 1;
  const found = boundedAt(tokens, at, band);
  return found.first < at ? found : { first: figure, band };
}

function boundedAt(tokens: readonly Token[], at: number, band: Band): { first: number; band: Band } {
  const one = tokens[at - 1]?.word ?? '';
  const two = `${tokens[at - 2]?.word ?? ''} ${one}`;
  const denied = /^(?:no|not)$/.test(tokens[at - 3]?.word ?? '');
  if (denied && /^(?:more|greater|higher|better) than$/.test(two))
    return { first: at - 3, band: { lo: 0, hi: band.hi } };
  if (denied && /^(?:less|lower|fewer|worse) than$/.test(two)) return { first: at - 3, band: { lo: band.lo, hi: 1 } };
  if (/^(?:over|above|exceeding|exceeds)$/.test(one)) return { first: at - 1, band: { lo: band.lo, hi: 1 } };
  if (/^(?:under|below)$/.test(one)) return { first: at - 1, band: { lo: 0, hi: band.hi } };
  if (/^(?:more than|at least|greater than|higher than|better than|no less)$/.test(two))
    return { first: at - 2, band: { lo: band.lo, hi: 1 } };
  if (/^(?:less than|at most|no more|lower than|worse than|up to)$/.test(two))
    return { first: at - 2, band: { lo: 0, hi: band.hi } };
  return { first: at, band };
}

/** "(55 % chance)", "(greater than 65 % probability)": a figure in brackets belongs to the clause before it. */
function inBrackets(tokens: readonly Token[], given: Given, noun: number): Expression | null {
  let opens = given.first - 1;
  while (given.first - opens < 3 && about.has(tokens[opens]?.word ?? '')) opens -= 1;
  if (tokens[opens]?.word !== '(' || tokens[noun + 1]?.word !== ')') return null;
  const term = textOf(tokens, given.first, noun);
  return expression({ ...given, last: noun, from: opens, to: noun + 1, shape: 'plain', term });
}

type Given = Pick<Expression, 'first' | 'band' | 'rule' | 'explicit'>;

/** "a 60–70 % chance of", "one chance in five", "70 per cent likely to", "a probability of only 10 %". */
export const readFigures: Reader = (tokens, at) => {
  const counted = readCounted(tokens, at);
  if (counted) return counted;
  const number = chanceAt(tokens, at);
  if (!number) return null;
  const span = bounded(tokens, at, number.value);
  const given: Given = { first: span.first, band: span.band, rule: 'probability in figures', explicit: true };
  const next = behindNames(tokens, number.next);
  if (isChanceNoun(tokens, next) || isPeril(tokens, next))
    return (
      inBrackets(tokens, given, next) ??
      expression({
        ...given,
        last: next,
        ...behindNoun(tokens, next),
        ...held(tokens, span.first, next),
        term: textOf(tokens, span.first, next),
      })
    );
  if (/^(?:likely|certain|probable|confident|sure)$/.test(tokens[next]?.word ?? ''))
    return likelyInFigures(tokens, given, next);
  return readMeasured(tokens, given, next) ?? readPut(tokens, given, next);
};

/** "Our 35 % recession probability", "a 40 % implied chance": over one or two words that name the chance. */
function behindNames(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i < at + 3 && mayBeVerb(tokens[i - 1]) && !isCopula(tokens[i - 1]); i += 1)
    if (isChanceNoun(tokens, i) && !/(?:ly|likely|certain|confident)$/.test(tokens[i - 1]!.word)) return i;
  return at;
}

/** "one chance in five", "two chances out of three". */
function readCounted(tokens: readonly Token[], at: number): Expression | null {
  const first = readNumber(tokens, at);
  if (!first || !/^chances?$/.test(tokens[first.next]?.word ?? '')) return null;
  const join = tokens[first.next + 1]?.word;
  const out = join === 'out' && tokens[first.next + 2]?.word === 'of';
  if (join !== 'in' && !out) return null;
  const second = readNumber(tokens, first.next + (out ? 3 : 2));
  if (!second || second.value <= first.value) return null;
  const chance = Math.round((first.value / second.value) * 1e6) / 1e6;
  const last = second.next - 1;
  const span = bounded(tokens, at, { lo: chance, hi: chance });
  return expression({
    first: span.first,
    last,
    ...behindNoun(tokens, last),
    ...held(tokens, span.first, last),
    band: span.band,
    rule: 'probability in figures',
    term: textOf(tokens, span.first, last),
    explicit: true,
  });
}

/** The noun that a figure measures: "a probability of some 10 %", "odds of", "with a likelihood of"; −1: none. */
function measuredNoun(tokens: readonly Token[], first: number): number {
  let i = first - 1;
  while (first - i < 5 && about.has(tokens[i]?.word ?? '')) i -= 1;
  if (!/^(?:of|at|are|is|with|between)$/.test(tokens[i]?.word ?? '')) return -1;
  if (isChanceNoun(tokens, i - 1) || isPeril(tokens, i - 1)) return i - 1;
  return -1;
}

/** A figure behind its noun, and who or what has it: before ("is given a probability of") or after ("that", "of"). */
function readMeasured(tokens: readonly Token[], given: Given, next: number): Expression | null {
  const noun = measuredNoun(tokens, given.first);
  if (noun < 0 || /^(?:was|were|had)$/.test(tokens[next]?.word ?? '')) return null;
  const place = { ...given, last: next - 1, term: textOf(tokens, given.first, next - 1) };
  if (/^(?:that|of|for)$/.test(tokens[next]?.word ?? ''))
    return expression({ ...place, ...behindNoun(tokens, next - 1), from: noun });
  let before = noun - 1;
  while (noun - before < 4 && /^(?:a|an|the|only|low|high)$/.test(tokens[before]?.word ?? '')) before -= 1;
  if (/^(?:given|assigned|accorded|attributed)$/.test(tokens[before]?.word ?? '')) {
    const be = skipBack(tokens, before);
    if (isCopula(tokens[be])) return expression({ ...place, from: be, shape: 'event' });
  }
  if (/^(?:has|have|carries|carry)$/.test(tokens[before]?.word ?? ''))
    return expression({ ...place, from: before, shape: 'event' });
  if (tokens[before]?.word === 'with') return expression({ ...place, from: before, shape: 'plain' });
  return expression({ ...place, ...behindNoun(tokens, next - 1), from: noun });
}

const rating =
  /^(?:put|puts|estimate|estimates|see|sees|assess|assesses|rate|rates|place|places|peg|pegs|set|sets|judge|judges|reckon|reckons|gauge|gauges|value|values)$/;

/** "We put at 75–80 percent the likelihood that …": the noun follows its figure. */
function readPut(tokens: readonly Token[], given: Given, next: number): Expression | null {
  let at = given.first - 1;
  while (given.first - at < 4 && about.has(tokens[at]?.word ?? '')) at -= 1;
  if (tokens[at]?.word !== 'at' || !rating.test(tokens[at - 1]?.word ?? ''))
    return putOn(tokens, given, next, at) ?? readAssigned(tokens, given, next, at);
  for (let i = next; i < tokens.length && i - next < 16; i += 1) {
    if (!isChanceNoun(tokens, i) && !isPeril(tokens, i)) continue;
    return expression({
      ...given,
      last: next - 1,
      ...behindNoun(tokens, i),
      term: textOf(tokens, given.first, next - 1),
    });
  }
  return null;
}

/** "We would put no more than five per cent on it." */
function putOn(tokens: readonly Token[], given: Given, next: number, at: number): Expression | null {
  if (tokens[next]?.word !== 'on' || tokens[at]?.word !== 'put') return null;
  return expression({
    ...given,
    last: next - 1,
    to: next,
    shape: 'eventAfter',
    term: textOf(tokens, given.first, next - 1),
  });
}

function likelyInFigures(tokens: readonly Token[], given: Given, at: number): Expression {
  const term = textOf(tokens, given.first, at);
  const copula = isCopula(tokens[given.first - 1]) ? given.first - 1 : given.first;
  const word = tokens[at + 1]?.word;
  if (word === 'to') return expression({ ...given, last: at, from: copula, to: at + 1, shape: 'verb', term });
  if (word === 'that') return expression({ ...given, last: at, to: at + 1, shape: 'that', term });
  return expression({ ...given, last: at, from: copula, shape: 'event', term });
}

/** "We assign 15 per cent to a breakdown", "our panel arrives at 60–70 % for a truce": the event stands behind. */
function readAssigned(tokens: readonly Token[], given: Given, next: number, at: number): Expression | null {
  const weight = /^(?:weights?|weighting|likelihood|probability)$/.test(tokens[next]?.word ?? '') ? next + 1 : next;
  const joins = tokens[weight]?.word;
  const out = /^(?:at|on|to)$/.test(tokens[at]?.word ?? '') ? at - 1 : at;
  const verb = tokens[out]?.word ?? '';
  const gives =
    /^(?:assign|assigns|attach|attaches|give|gives|allot|allots|ascribe|ascribes|accord|accords|attribute|attributes)$/;
  const lands = /^(?:arrive|arrives|come|comes|settle|settles|converge|converges)$/;
  if (!(joins === 'to' && out === at && gives.test(verb)) && !(joins === 'for' && out < at && lands.test(verb)))
    return null;
  const subject = skipBack(tokens, out);
  // "our panel, after two rounds, arrives at"
  const opens = isWord(tokens[subject]) ? -1 : tokens.findLastIndex(({ word }, i) => i < subject && word === ',');
  if (!isOwnVoice(tokens, opens > 0 ? opens - 1 : subject)) return null;
  const term = textOf(tokens, given.first, weight - 1);
  return expression({ ...given, last: weight - 1, to: weight, shape: 'eventAfter', term });
}
