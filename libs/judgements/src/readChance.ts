import type { Band } from '@app/lexicons';
import { type Expression, expression, type Reader } from './expression.js';
import { isCopula, pastBe, skipOn } from './grammar.js';
import { readOdds, readPercent } from './numbers.js';
import { nounLevels } from './terms.js';
import { isWord, type Token } from './tokens.js';

const nouns = new Set(['chance', 'chances', 'likelihood', 'probability', 'odds', 'prospect', 'prospects']);
const isNoun = (token: Token | undefined): boolean => token !== undefined && nouns.has(token.word);

const textOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to + 1)
    .map((token) => token.word)
    .join(' ');

/** The longest adjective of the table that ends just before `noun`; its first token, or −1. */
function adjectiveBefore(tokens: readonly Token[], noun: number): number {
  for (let length = 3; length >= 1; length -= 1) {
    if (noun - length >= 0 && Object.hasOwn(nounLevels, textOf(tokens, noun - length, noun - 1))) return noun - length;
  }
  return -1;
}

/** Where the proposition stands behind a noun: "that X …", "of X …". */
function after(tokens: readonly Token[], noun: number): Pick<Expression, 'to' | 'shape'> {
  const word = tokens[noun + 1]?.word;
  if (word === 'that') return { to: noun + 1, shape: 'that' };
  return { to: word === 'of' || word === 'for' ? noun + 1 : noun, shape: 'eventAfter' };
}

/** "A mild winter has a two in three chance": the holder of the chance, before it, is what happens. */
function held(tokens: readonly Token[], first: number, last: number): Partial<Expression> {
  let verb = first - 1;
  while (verb >= 0 && /^(?:a|an|only|about|just|roughly|around)$/.test(tokens[verb]!.word)) verb -= 1;
  if (verb < 1 || !/^(?:has|have|stands|stand)$/.test(tokens[verb]!.word)) return {};
  const next = tokens[last + 1]?.word;
  const doing = next === 'of' && /ing$/.test(tokens[last + 2]?.word ?? '');
  if (doing) return { from: verb, to: last + 1, shape: 'gerund' };
  return next === 'of' || next === 'that' ? {} : { from: verb, to: last, shape: 'event' };
}

/** Whether a noun with an adjective speaks of a chance at all, in the present: "there is little chance of", "has a good chance". */
function speaks(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens.slice(Math.max(0, first - 5), first).map((token) => token.word);
  if (before.some((word) => pastBe.has(word))) return false;
  return (
    /^(?:of|that|for|to|it|he|she|they|the)$/.test(tokens[last + 1]?.word ?? '') ||
    before.some((word) => /^(?:has|have|there|stands|see)$/.test(word))
  );
}

/** "Chances are that …", the idiom. */
const readChancesAre: Reader = (tokens, at) => {
  if (tokens[at]!.word !== 'chances' || tokens[at + 1]?.word !== 'are' || (at > 0 && isWord(tokens[at - 1])))
    return null;
  const that = tokens[at + 2]?.word === 'that';
  const given = { first: at, last: at + 1, to: that ? at + 2 : at + 1, rule: 'chances are', term: 'chances are' };
  return that ? expression({ ...given, shape: 'that', level: 'likely', explicit: true }) : null;
};

/** "a low likelihood of, "little chance that", "a realistic possibility that". */
export const readNoun: Reader = (tokens, at) => {
  if (tokens[at]!.word === 'realistic' && /^(?:possibility|probability)$/.test(tokens[at + 1]?.word ?? '')) {
    const term = `realistic ${tokens[at + 1]!.word}`;
    return expression({
      first: at,
      last: at + 1,
      ...after(tokens, at + 1),
      rule: 'realistic possibility',
      term,
      explicit: true,
    });
  }
  if (!isNoun(tokens[at])) return null;
  const idiom = readChancesAre(tokens, at);
  if (idiom) return idiom;
  const adjective = adjectiveBefore(tokens, at);
  if (adjective >= 0) {
    if (!speaks(tokens, adjective, at)) return null;
    const words = textOf(tokens, adjective, at - 1);
    return expression({
      first: adjective,
      last: at,
      ...after(tokens, at),
      ...held(tokens, adjective, at),
      rule: 'chance with an adjective',
      term: textOf(tokens, adjective, at),
      level: nounLevels[words]!,
      explicit: true,
    });
  }
  return readPredicate(tokens, at);
};

/** "The prospects for a deal are dim", "the odds of X remain about even", "the probability of X is 20 %". */
function readPredicate(tokens: readonly Token[], noun: number): Expression | null {
  for (let i = noun + 1; i < Math.min(tokens.length, noun + 20); i += 1) {
    if (pastBe.has(tokens[i]!.word)) return null;
    const stands = /^(?:at|stands|is|are)$/.test(tokens[i]!.word);
    if (!stands && !isCopula(tokens[i])) continue;
    const start = skipAbout(tokens, i + 1);
    const number = stands ? boundedChance(tokens, start) : null;
    const event = eventBetween(tokens, noun, i);
    if (number) {
      const place = { first: start, last: number.next - 1, from: noun, to: number.next - 1 };
      const term = textOf(tokens, place.first, place.last);
      return (
        event &&
        expression({ ...place, ...event, rule: 'probability in figures', term, band: number.value, explicit: true })
      );
    }
    const place = levelAfter(tokens, skipOn(tokens, i + 1));
    if (!place || !event) continue;
    const term = textOf(tokens, place.first, place.last);
    const level = nounLevels[term]!;
    return expression({
      ...place,
      ...event,
      from: noun,
      to: place.last,
      rule: 'chance with an adjective',
      term,
      level,
      explicit: true,
    });
  }
  return null;
}

/** The event named between the noun and its verb, kept as the part that `eventAfter` reads. */
function eventBetween(
  tokens: readonly Token[],
  noun: number,
  verb: number,
): Pick<Expression, 'shape' | 'inside'> | null {
  const opens = tokens[noun + 1]?.word ?? '';
  if (!/^(?:of|that|for)$/.test(opens) || verb <= noun + 2) return null;
  return { shape: opens === 'that' ? 'that' : 'eventAfter', inside: { from: noun + 2, to: verb - 1 } };
}

function levelAfter(tokens: readonly Token[], at: number): { first: number; last: number } | null {
  for (let length = 3; length >= 1; length -= 1) {
    const known = Object.hasOwn(nounLevels, textOf(tokens, at, at + length - 1));
    if (known && !isNoun(tokens[at + length])) return { first: at, last: at + length - 1 };
  }
  return null;
}

const approximately = new Set([
  'about',
  'around',
  'roughly',
  'approximately',
  'some',
  'only',
  'just',
  'a',
  'now',
  'still',
  'currently',
]);

function skipAbout(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i - at < 3 && approximately.has(tokens[i]?.word ?? '')) i += 1;
  return i;
}

/** A percentage or odds at token `at`, as a band. */
function chanceAt(tokens: readonly Token[], at: number): { value: Band; next: number } | null {
  const percent = readPercent(tokens, at);
  if (percent) return percent;
  const odds = readOdds(tokens, at);
  return odds && { value: { lo: odds.value, hi: odds.value }, next: odds.next };
}

const bounds = /^(?:over|above|under|below|more|at|less|greater|no|than|least|most)$/;

/** A chance behind its bound: "over 50 %", "at least one in three". */
function boundedChance(tokens: readonly Token[], at: number): { value: Band; next: number } | null {
  let start = at;
  while (start - at < 2 && bounds.test(tokens[start]?.word ?? '')) start += 1;
  const number = chanceAt(tokens, start);
  return number && { ...number, value: bounded(tokens, start, number.value).band };
}

/** "over 60 %" is 60 to 100, "less than 10 %" is 0 to 10. */
function bounded(tokens: readonly Token[], at: number, band: Band): { first: number; band: Band } {
  const one = tokens[at - 1]?.word ?? '';
  const two = `${tokens[at - 2]?.word ?? ''} ${one}`;
  if (/^(?:over|above)$/.test(one)) return { first: at - 1, band: { lo: band.lo, hi: 1 } };
  if (/^(?:under|below)$/.test(one)) return { first: at - 1, band: { lo: 0, hi: band.hi } };
  if (/^(?:more than|at least|greater than)$/.test(two)) return { first: at - 2, band: { lo: band.lo, hi: 1 } };
  if (/^(?:less than|at most|no more)$/.test(two)) return { first: at - 2, band: { lo: 0, hi: band.hi } };
  return { first: at, band };
}

/** "a 60–70 % chance of", "one in five chance that", "70 per cent likely to", "odds of 3 to 1 against". */
export const readFigures: Reader = (tokens, at) => {
  const number = chanceAt(tokens, at);
  if (!number) return null;
  const span = bounded(tokens, at, number.value);
  const given = { first: span.first, band: span.band, rule: 'probability in figures', explicit: true };
  const next = tokens[number.next];
  if (isNoun(next))
    return expression({
      ...given,
      last: number.next,
      ...after(tokens, number.next),
      ...held(tokens, span.first, number.next),
      term: textOf(tokens, span.first, number.next),
    });
  const term = textOf(tokens, span.first, number.next - 1);
  if (/^(?:likely|certain|probable|confident)$/.test(next?.word ?? ''))
    return likelyInFigures(tokens, given, number.next);
  const before = tokens[span.first - 1]?.word ?? '';
  if (/^(?:of|at|are|with)$/.test(before) && isNoun(tokens[span.first - 2])) {
    return expression({ ...given, last: number.next - 1, ...after(tokens, number.next - 1), term });
  }
  return null;
};

function likelyInFigures(
  tokens: readonly Token[],
  given: { first: number; band: Band; rule: string; explicit: boolean },
  at: number,
): Expression {
  const term = textOf(tokens, given.first, at);
  const copula = isCopula(tokens[given.first - 1]) ? given.first - 1 : given.first;
  const word = tokens[at + 1]?.word;
  if (word === 'to') return expression({ ...given, last: at, from: copula, to: at + 1, shape: 'verb', term });
  if (word === 'that') return expression({ ...given, last: at, to: at + 1, shape: 'that', term });
  return expression({ ...given, last: at, from: copula, shape: 'event', term });
}
