import { isCopula, pastBe, perfect, skipOn } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';
import { adjectiveBefore, behindNoun, held, isChanceNoun, isPeril, levelAfter, textOf } from './chanceNouns.js';
import { type Expression, expression, type Reader } from './expression.js';
import { boundedChance, skipAbout } from './readFigures.js';
import { nounLevels } from './terms.js';
import { verdictBefore } from './verdict.js';

/** Whether a noun with an adjective speaks of a chance at all, in the present: "there is little chance of", "has a good chance". */
function speaks(tokens: readonly Token[], first: number, noun: number): boolean {
  const before = tokens.slice(Math.max(0, first - 5), first).map((token) => token.word);
  if (before.some((word) => pastBe.has(word))) return false;
  if (isPeril(tokens, noun)) return before.some((word) => /^(?:there|see|sees|there's|is|remains)$/.test(word));
  return (
    /^(?:of|that|for|to|it|he|she|they|the)$/.test(tokens[noun + 1]?.word ?? '') ||
    before.some((word) => /^(?:has|have|there|stands|stand|see|sees|face|faces)$/.test(word))
  );
}

/** "Chances are that …", "odds are …", "the odds favour …": the idioms. */
function readOddsAre(tokens: readonly Token[], at: number): Expression | null {
  if (!/^(?:chances|odds)$/.test(tokens[at]!.word)) return null;
  const verb = tokens[at + 1]?.word ?? '';
  const given = { first: at, last: at + 1, rule: 'chances are', term: `${tokens[at]!.word} ${verb}`, explicit: true };
  if (/^(?:favour|favor|tilt|lean|point|shift)$/.test(verb)) {
    const to = /^(?:towards?|to)$/.test(tokens[at + 2]?.word ?? '') ? at + 2 : at + 1;
    return to === at + 1 && !verb.startsWith('fav')
      ? null
      : expression({ ...given, to, shape: 'eventAfter', level: 'likely' });
  }
  if (verb !== 'are' && verb !== 'remain') return null;
  const stacked = /^(?:stacked|heavily|firmly|strongly)$/.test(tokens[at + 2]?.word ?? '') ? 1 : 0;
  if (tokens[at + 2 + stacked]?.word === 'against')
    return expression({
      ...given,
      last: at + 2 + stacked,
      shape: 'eventAfter',
      level: 'unlikely',
      term: 'odds are against',
    });
  if (textOf(tokens, at + 2, at + 3).startsWith('in favo') && tokens[at + 4]?.word === 'of')
    return expression({ ...given, last: at + 4, shape: 'eventAfter', level: 'likely', term: 'odds are in favour' });
  const that = tokens[at + 2]?.word === 'that';
  const bare = /^(?:the|it|this|a|an|its|their|he|she|they|we|some|many|most)$/.test(tokens[at + 2]?.word ?? '');
  return that || bare ? expression({ ...given, to: that ? at + 2 : at + 1, shape: 'that', level: 'likely' }) : null;
}

/** "a realistic possibility that": defined on the scales, without a level of its own. */
function readRealistic(tokens: readonly Token[], at: number): Expression | null {
  if (
    tokens[at]!.word !== 'realistic' ||
    !/^(?:possibility|probability|prospect|chance)$/.test(tokens[at + 1]?.word ?? '')
  )
    return null;
  if (/^(?:no|little|any)$/.test(tokens[at - 1]?.word ?? '')) return null;
  return expression({
    first: at,
    last: at + 1,
    ...behindNoun(tokens, at + 1),
    rule: 'realistic possibility',
    term: `realistic ${tokens[at + 1]!.word}`,
    explicit: true,
  });
}

/** "a low likelihood of, "little chance that", "the odds of X are poor", "a realistic possibility that". */
export const readNoun: Reader = (tokens, at) => {
  const realistic = readRealistic(tokens, at);
  if (realistic) return realistic;
  if (!isChanceNoun(tokens, at) && !isPeril(tokens, at)) return null;
  const idiom = readOddsAre(tokens, at);
  if (idiom) return idiom;
  const adjective = adjectiveBefore(tokens, at);
  if (!adjective) return readPredicate(tokens, at);
  if (!speaks(tokens, adjective.first, at)) return null;
  return expression({
    first: adjective.first,
    last: at,
    ...behindNoun(tokens, at),
    ...held(tokens, adjective.first, at),
    rule: 'chance with an adjective',
    term: textOf(tokens, adjective.first, at),
    level: nounLevels[adjective.words]!,
    explicit: true,
  });
};

/** How far behind its noun the verb of a chance is looked for, in tokens. */
const longestSubject = 40;

/** "The prospects for a deal are dim", "the odds of X remain about even", "the probability of X is put at 20 %". */
function readPredicate(tokens: readonly Token[], noun: number): Expression | null {
  for (let i = noun + 1; i < Math.min(tokens.length, noun + longestSubject); i += 1) {
    if (/^(?:;|–)$/.test(tokens[i]!.word)) return null;
    const verb = verbOfChance(tokens, i, noun);
    const event = verb >= 0 ? eventBetween(tokens, noun, verb) : null;
    if (!event) continue;
    const found = figureAt(tokens, noun, i, event) ?? adjectiveAt(tokens, noun, i, event);
    if (found) return found;
  }
  return null;
}

/** Where the verb of a chance begins that is complete at token `at`: "is", "is put at", "stands at"; −1: none. */
function verbOfChance(tokens: readonly Token[], at: number, noun: number): number {
  const verdict = verdictBefore(tokens, at);
  if (verdict) {
    const past = pastBe.has(tokens[verdict.be]!.word) || perfect.has(tokens[verdict.be]!.word);
    return past || verdict.denied ? -1 : verdict.be;
  }
  // "we rate the chances of a deal as low", "we judge the prospect to be remote"
  if (tokens[at]!.word === 'as' || (tokens[at]!.word === 'be' && tokens[at - 1]?.word === 'to'))
    return rates(tokens, noun) ? at - (tokens[at]!.word === 'be' ? 1 : 0) : -1;
  // "has fallen to 30 %", "we raise the odds of a recession to 40 %"
  if (tokens[at]!.word === 'to' && boundedChance(tokens, skipAbout(tokens, at + 1))) return movedFrom(tokens, at);
  return /^(?:at|stands|exceeds)$/.test(tokens[at]!.word) || isCopula(tokens[at]) ? at : -1;
}

/** The first token of "has fallen", "is up" before "to 30 %"; `at` where no such verb stands there. */
function movedFrom(tokens: readonly Token[], at: number): number {
  let first = at;
  while (
    at - first < 4 &&
    /^(?:has|have|is|are|now|since|fallen|risen|increased|decreased|dropped|climbed|edged|gone|moved|up|down|declined|slipped|jumped|rises|falls|increases|drops|climbs|declines)$/.test(
      tokens[first - 1]?.word ?? '',
    )
  )
    first -= 1;
  return first;
}

/** Whether the publisher's verb of rating stands before the noun. */
function rates(tokens: readonly Token[], noun: number): boolean {
  return tokens
    .slice(Math.max(0, noun - 4), noun)
    .some(({ word }) =>
      /^(?:rate|rates|put|puts|judge|judges|assess|assesses|regard|regards|see|sees|consider|considers|view|views|estimate|estimates|reckon|deem|deems)$/.test(
        word,
      ),
    );
}

type Event = Pick<Expression, 'shape' | 'inside'>;

/** The event named between the noun and its verb, kept as the part that the statement is made of. */
function eventBetween(tokens: readonly Token[], noun: number, verb: number): Event | null {
  const opens = tokens[noun + 1]?.word ?? '';
  // "risk is low in winter" names nothing that could happen
  if (verb === noun + 1) return isPeril(tokens, noun) ? null : { shape: 'eventAfter', inside: null };
  if (!/^(?:of|that|for)$/.test(opens) || verb <= noun + 2) return null;
  return { shape: opens === 'that' ? 'that' : 'eventAfter', inside: { from: noun + 2, to: verb - 1 } };
}

function figureAt(tokens: readonly Token[], noun: number, verb: number, event: Event): Expression | null {
  const start = skipAbout(tokens, verb + 1);
  const number = boundedChance(tokens, start);
  if (!number) return null;
  return expression({
    first: start,
    last: number.next - 1,
    from: noun,
    to: number.next - 1,
    ...placed(tokens, number.next - 1, event),
    rule: 'probability in figures',
    term: textOf(tokens, start, number.next - 1),
    band: number.value,
    explicit: true,
  });
}

function adjectiveAt(tokens: readonly Token[], noun: number, verb: number, event: Event): Expression | null {
  const place = levelAfter(tokens, verb + 1) ?? levelAfter(tokens, skipOn(tokens, verb + 1));
  if (!place || !endsThere(tokens, place.last + 1)) return null;
  const term = textOf(tokens, place.first, place.last);
  return expression({
    ...place,
    from: noun,
    to: place.last,
    ...placed(tokens, place.last, event),
    rule: 'chance with an adjective',
    term,
    level: nounLevels[term]!,
    explicit: true,
  });
}

/** Whether an adjective stands for itself and describes no noun behind it ("the risk is low growth"). */
const endsThere = (tokens: readonly Token[], at: number): boolean =>
  !isWord(tokens[at]) ||
  !/(?:s|th|ion|ity|ment|ing)$/.test(tokens[at]!.word) ||
  /^(?:unless|as|this|with)$/.test(tokens[at]!.word);

/** "Chances are slim that …": without an event before the verb it follows the adjective. */
const placed = (tokens: readonly Token[], last: number, event: Event): Partial<Expression> & Event =>
  event.inside ? event : { ...event, ...behindNoun(tokens, last) };
