import type { Expression } from '../expressions/expression.js';
import { type Source, words } from '../grammar/clauseWords.js';
import { determiners, mayBeVerb, skipOn } from '../grammar/grammar.js';
import { isPlural, present } from '../grammar/verbs.js';
import type { Token } from '../text/tokens.js';

/** Whether a verb takes its plural form; `null`: the sentence does not show it. */
type Plural = boolean | null;

const plurals = /^(?:are|aren't|have|haven't|remain|seem|look|appear|become|stay|stand|face|carry)$|'re$/;
const singulars = /^(?:is|isn't|has|hasn't|remains|seems|looks|appears|becomes|stays|stands|faces|carries)$/;

/** The number of the subject as the verb of the hedge shows it: "are likely to", "is expected to". */
export function printedNumber(tokens: readonly Token[], { from, to }: Expression): Plural {
  for (let i = from; i <= to; i += 1) {
    const { word } = tokens[i]!;
    if (plurals.test(word)) return /^(?:there|i)$/.test(tokens[i - 1]?.word ?? '') ? null : true;
    if (singulars.test(word)) return tokens[i - 1]?.word === 'there' ? null : false;
  }
  return null;
}

/** Left out of a statement when they stand before its verb: they join it to what was said before. */
const joining =
  /^(?:also|therefore|thus|then|not|well|nevertheless|nonetheless|consequently|hence|moreover|however|too|yet|likewise|instead|accordingly|meanwhile|thereby|again)$/;
const lyVerbs = /^(?:rely|apply|supply|multiply|reply|comply|imply|fly|ally|rally|bully|tally)$/;
const adverbs =
  /^(?:also|therefore|thus|then|now|still|not|never|well|nevertheless|nonetheless|yet|again|soon|just|always|often|sometimes|perhaps|likewise|instead|together|hence|too|further|rather|quite|almost|partly|once|ever|first|only|even|better|least|most|more|less|than|at|all|both|each|and|consequently|however|moreover)$/;

const isAdverb = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  if (/^(?:more|less|better|rather)$/.test(word)) return next === 'than' || /ly$/.test(next);
  if (word === 'than') return /^(?:more|less|better|rather)$/.test(tokens[at - 1]?.word ?? '');
  if (word === 'at') return /^(?:least|most)$/.test(next);
  if (word === 'all') return next === 'but';
  if (word === 'and') return /ly$/.test(tokens[at - 1]?.word ?? '') && /ly$/.test(next);
  if (word === 'but') return tokens[at - 1]?.word === 'all';
  return adverbs.test(word) || (/ly$/.test(word) && !lyVerbs.test(word));
};

/** Where the verb stands behind its adverbs and insertions. */
function verbFrom(tokens: readonly Token[], at: number, end: number): number {
  let verb = at;
  for (let steps = 0; verb < end && steps < 6; steps += 1) {
    const next = isAdverb(tokens, verb) ? verb + 1 : skipOn(tokens, verb);
    if (next === verb) break;
    verb = next;
  }
  return verb;
}

/** The last part of a verb that is written with a hyphen ("re-form", "front-load"). */
function wholeVerb(source: Source, at: number, end: number): number {
  const { text, tokens } = source;
  let last = at;
  while (last + 1 < end && last < at + 3 && /^[-‑]$/.test(text.slice(tokens[last]!.end, tokens[last + 1]!.start)))
    last += 1;
  return last;
}

/**
 * The verb phrase from token `at` on in the present of its subject; `negated` keeps "not".
 *
 * Two verbs joined by "and", or a word that is no verb for certain, keep their base form behind "will": always
 * right, whatever the second one is.
 */
export function conjugated(
  source: Source,
  subject: string,
  at: number,
  end: number,
  negated: boolean,
  number: Plural = null,
): string {
  const { tokens } = source;
  const verb = verbFrom(tokens, at, end);
  if (verb >= end) return words(source, at, end);
  const plural = number ?? isPlural(numbered(source, subject, verb, end));
  const kept = before(source, at, verb);
  const rest = (from: number): string => (from < end ? words(source, from, end) : '');
  if (!mayBeVerb(tokens[verb])) return joined('will', negated ? 'not' : '', kept, rest(verb));
  const last = wholeVerb(source, verb, end);
  const base = source.text.slice(tokens[verb]!.start, tokens[last]!.end).toLowerCase();
  if (negated) {
    const auxiliary = base === 'be' ? `${plural ? 'are' : 'is'} not` : `${plural ? 'do' : 'does'} not ${base}`;
    return joined(auxiliary, kept, rest(last + 1));
  }
  const second = toSecond(tokens, last + 1, end);
  if (second > 0) return joined('will', kept, words(source, verb, second), words(source, second + 1, end));
  if (!plural && secondVerb(tokens, last + 1, end)) return joined('will', kept, rest(verb));
  return joined(kept, inPresent(base, plural), rest(last + 1));
}

const joined = (...parts: string[]): string => parts.filter(Boolean).join(' ');

/** The verb of a singular or plural subject. */
const inPresent = (base: string, plural: boolean): string => present(plural ? 'they' : 'it', base);

/** "there | will be more storms": the verb follows what there is. */
const numbered = (source: Source, subject: string, verb: number, end: number): string =>
  /^there$/i.test(subject) ? words(source, verb + 1, Math.min(end, verb + 7)) : subject;

/** The adverbs before a verb that say something about it. */
function before(source: Source, at: number, verb: number): string {
  const parts: string[] = [];
  for (let i = at; i < verb; i += 1) {
    const { word } = source.tokens[i]!;
    if (isAdverb(source.tokens, i) && !joining.test(word)) parts.push(word);
  }
  return parts.join(' ');
}

/** Verbs in their base form that are hardly ever anything else. */
const bases = new Set(
  (
    'seek become remain continue begin keep stay grow spend reduce increase decrease expand decline fall rise raise lower improve worsen weaken strengthen ' +
    'accelerate decelerate ease tighten push drive force allow enable lead bring make take give put get go come leave lose win gain hold maintain sustain ' +
    'remove replace create cause require need expect avoid prevent delay accept reject resume suspend extend end start stop launch withdraw return send ' +
    'deploy build rebuild buy sell pay collect offer provide receive adopt agree refuse try attempt fail succeed turn move shift spread reach exceed ' +
    'approach narrow widen stabilise stabilize recover rebound peak average settle drop slip climb soar surge plunge shrink contract outpace outweigh ' +
    'disrupt damage destroy threaten undermine exploit target attack strike seize capture occupy defend protect press pursue develop produce employ use ' +
    'prove bear contribute add help hamper hinder restrict impose lift introduce implement enforce ratify sign approve pass block veto call vote elect ' +
    'form dissolve resign step stand run face suffer endure survive collapse erode deepen intensify escalate persist linger fade vanish disappear emerge ' +
    'deter detain arrest evacuate retreat advance regroup relocate consolidate convene meet talk join split merge fill drain exhaust deplete replenish double triple halve outstrip outlast invest borrow lend repay default devalue revalue tax regulate license ban allow exempt target monitor inspect test fire shell bomb raid storm besiege encircle bypass escort patrol station base supply equip arm train recruit mobilise mobilize conscript negotiate pick edge level top hover climb bring retain restore secure regain reform sell appear open close shut attract divert generate consume export import ship discourage encourage complicate provoke trigger prompt be have do'
  ).split(' '),
);

/** "to drop to 2 % and | to recover": where the second "to" of two infinitives stands; −1: there is none. */
function toSecond(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from + 1; i < end - 1; i += 1)
    if (tokens[i]!.word === 'to' && /^(?:and|or|but|then)$/.test(tokens[i - 1]!.word) && bases.has(tokens[i + 1]!.word))
      return i;
  return -1;
}

/** Whether "and" or "but" joins a second verb in its base form to the first. */
function secondVerb(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end - 1; i += 1) {
    if (!/^(?:and|or|but|then)$/.test(tokens[i]!.word)) continue;
    let at = i + 1;
    while (at < end - 1 && isAdverb(tokens, at)) at += 1;
    const { word, text } = tokens[at]!;
    const next = tokens[at + 1]?.word ?? '';
    if (text !== word || !mayBeVerb(tokens[at])) continue;
    if (bases.has(word)) return true;
    if (!/(?:s|ed|ing|ly)$/.test(word) && determiners.has(next)) return true;
  }
  return false;
}
