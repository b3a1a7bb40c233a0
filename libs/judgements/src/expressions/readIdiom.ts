import { isCopula, negations, pastBe, skipBack } from '../grammar/grammar.js';
import { isWord, standsAt, type Token } from '../text/tokens.js';
import { isOwnVoice } from '../voices/publisher.js';
import { type Expression, expression, type Reader } from './expression.js';
import { idiomFillers, idiomsStarting, openingsWith } from './idioms.js';
import { verdictBefore } from './verdict.js';

/** "There is no doubt that X will …", "it is safe to assume that …": an opening that judges the clause behind it. */
function readOpening(tokens: readonly Token[], at: number): Expression | null {
  const found = openingsWith(tokens[at]!.word).find(([, words]) => standsAt(tokens, at, words));
  if (!found) return null;
  const [level, words] = found;
  const last = at + words.length - 1;
  const term = words.slice(0, -1).join(' ');
  return expression({
    first: at,
    last: last - 1,
    to: last,
    shape: 'that',
    rule: 'figure of speech',
    term,
    level,
    explicit: level !== null,
  });
}

/** The verb "be" before an idiom, past its article; −1: none in the present, or it is denied. */
function beBefore(tokens: readonly Token[], at: number): number {
  let i = at - 1;
  for (let steps = 0; i >= 0 && steps < 5 && idiomFillers.has(tokens[i]!.word); steps += 1) i -= 1;
  const word = tokens[i]?.word ?? '';
  if (/^(?:as|like)$/.test(word))
    i -= /^(?:seen|regarded|viewed|considered|treated)$/.test(tokens[i - 1]?.word ?? '') ? 2 : 1;
  const verdict = verdictBefore(tokens, i);
  if (verdict) return verdict.denied || pastBe.has(tokens[verdict.be]!.word) ? -1 : verdict.be;
  if (negations.has(tokens[i]?.word ?? '') || pastBe.has(tokens[i]?.word ?? '')) return -1;
  if (!isCopula(tokens[i])) i = skipBack(tokens, i + 1);
  return isCopula(tokens[i]) && !/n't$/.test(tokens[i]!.word) ? i : -1;
}

const regards =
  /^(?:regard|regards|see|sees|view|views|consider|considers|rate|rates|treat|treats|judge|judges|deem|deems|assess|assesses|think|call)$/;

/** "We regard a reunion as a very remote prospect": the object of the publisher's verb is what is judged. */
function readRegarded(tokens: readonly Token[], at: number, last: number, idiom: Idiom): Expression | null {
  let from = at;
  while (at - from < 3 && idiomFillers.has(tokens[from - 1]?.word ?? '')) from -= 1;
  if (/^(?:as|be)$/.test(tokens[from - 1]?.word ?? '')) from -= 1;
  if (idiom.level === null || from === at) return null;
  for (let i = from - 1; i > 0 && from - i < 20; i -= 1) {
    if (/^[;:–]$/.test(tokens[i]!.word)) return null;
    if (!regards.test(tokens[i]!.word)) continue;
    if (!isOwnVoice(tokens, skipBack(tokens, i)) || i + 1 >= from) return null;
    const { words, level } = idiom;
    const inside = { from: i + 1, to: from - (tokens[from - 1]!.word === 'to' ? 2 : 1) };
    const given = { first: at, last, from, inside, rule: 'figure of speech', term: words.join(' '), level };
    return expression({ ...given, shape: 'event', explicit: true });
  }
  return null;
}

type Idiom = ReturnType<typeof idiomsStarting>[number];

/** "A deal is a coin toss", "it is only a matter of time before …", "war is a remote prospect". */
export const readIdiom: Reader = (tokens, at) => {
  const opening = readOpening(tokens, at);
  if (opening) return opening;
  const idiom = idiomsStarting(tokens[at]!.word).find(({ words }) => standsAt(tokens, at, words));
  if (!idiom) return null;
  const last = at + idiom.words.length - 1;
  const regarded = readRegarded(tokens, at, last, idiom);
  if (regarded) return regarded;
  const not = idiom.level === null && tokens[at - 1]?.word === 'not' ? at - 1 : -1;
  const be = beBefore(tokens, not < 0 ? at : not);
  const next = tokens[last + 1]?.word ?? '';
  // "there is a remote possibility that" is read by its noun
  if (tokens[be - 1]?.word === 'there') return null;
  // "is given a rating", "is in store for the night", "years away from the coast"
  if (
    be < 0 ||
    (be === 0 && !/'s$/.test(tokens[0]!.word)) ||
    (idiom.words.length === 1 && isWord(tokens[last + 1]) && next !== 'that')
  )
    return null;
  const term = idiom.words.join(' ');
  // "is not on the cards": what is said of no event in particular is unlikely when denied
  const level = not < 0 ? idiom.level : 'unlikely';
  const given = {
    first: not < 0 ? at : not,
    last,
    from: be,
    rule: 'figure of speech',
    term: not < 0 ? term : `not ${term}`,
    level,
    explicit: level !== null,
    negated: not >= 0,
  };
  const impersonal = tokens[be - 1]?.word === 'it' || /^it's$/.test(tokens[be]!.word);
  if (next === 'that' || (impersonal && /^(?:before|until|whether|if)$/.test(next)))
    return expression({ ...given, from: impersonal ? be - 1 : be, to: last + 1, shape: 'that' });
  return expression({ ...given, shape: 'event' });
};
