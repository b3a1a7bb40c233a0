import { determiners, mayBeVerb, skipBack, skipOn } from '../grammar/grammar.js';
import type { Token } from '../text/tokens.js';
import { type Expression, expression, type Reader } from './expression.js';

/** "cannot be ruled out", "we do not exclude": possible, no more. */
export const readNotRuledOut: Reader = (tokens, at) => {
  const word = tokens[at]!.word;
  if (!/^(?:ruled|excluded|discounted|rule|exclude)$/.test(word)) return null;
  const out = /^rule/.test(word);
  if (out && tokens[at + 1]?.word !== 'out') return null;
  const last = out ? at + 1 : at;
  const before = tokens.slice(Math.max(0, at - 3), at).map((token) => token.word);
  const passive =
    before.at(-1) === 'be' && (/^(?:cannot|can't)$/.test(before.at(-2) ?? '') || before.join(' ') === 'can not be');
  const plain = before.at(-1) === 'not' && /^(?:is|are)$/.test(before.at(-2) ?? '') && /ed$/.test(word);
  const active = /^(?:cannot|can't|don't|not)$/.test(before.at(-1) ?? '') && /^(?:rule|exclude)$/.test(word);
  if (!passive && !active && !plain) return readRuledOut(tokens, at, last);
  const first = at - (passive && before.at(-2) === 'not' ? 3 : passive ? 2 : before.at(-1) === 'not' ? 2 : 1);
  const given = { first, last, rule: 'possibility', term: 'cannot be ruled out', weak: true };
  if (passive || plain)
    return tokens[last + 1]?.word === 'that'
      ? expression({ ...given, to: last + 1, shape: 'that' })
      : expression({ ...given, shape: 'event' });
  const that = tokens[last + 1]?.word === 'that';
  return expression({ ...given, to: that ? last + 1 : last, shape: that ? 'that' : 'eventAfter' });
};

/** "We rule out a return this year", "a return can safely be ruled out": remote in the publisher's eyes. */
function readRuledOut(tokens: readonly Token[], at: number, last: number): Expression | null {
  const { word } = tokens[at]!;
  const given = { last, rule: 'figure of speech', term: 'ruled out', level: 'remote', explicit: true } as const;
  if (/ed$/.test(word)) {
    const be = skipBack(tokens, at);
    const can = skipBack(tokens, be);
    if (tokens[be]?.word !== 'be' || tokens[can]?.word !== 'can') return null;
    return expression({ ...given, first: can, shape: 'event' });
  }
  const before = skipBack(tokens, at);
  const subject = tokens[before]?.word === 'can' ? skipBack(tokens, before) : before;
  if (!/^(?:we|i)$/.test(tokens[subject]?.word ?? '')) return null;
  const that = tokens[last + 1]?.word === 'that';
  return expression({ ...given, first: at, to: that ? last + 1 : last, shape: that ? 'that' : 'eventAfter' });
}

/** What readers, members and applicants are allowed to do. */
const permitted = new Set(
  (
    'submit apply request use refer contact choose download reproduce copy distribute quote cite republish share only visit ' +
    'access consult appeal'
  ).split(' '),
);
const used = new Set(
  'used reproduced copied quoted cited distributed published shared downloaded accessed obtained sold taken carried removed entered'.split(
    ' ',
  ),
);

const isPermission = (tokens: readonly Token[], next: number): boolean =>
  permitted.has(tokens[next]!.word) ||
  (tokens[next]!.word === 'be' && used.has(tokens[skipOn(tokens, next + 1)]?.word ?? ''));

/** Bare "may", "might", "could": a possibility without a level. The month, permission and the past are none. */
export const readMay: Reader = (tokens, at) => {
  const { word, text } = tokens[at]!;
  if (!/^(?:may|might|could)$/.test(word) || text !== word || at === 0) return null;
  if (word === 'might' && determiners.has(tokens[at - 1]!.word)) return null;
  let next = skipOn(tokens, at + 1);
  const negated = tokens[next]?.word === 'not';
  if (negated && word === 'could') return null;
  if (negated) next = skipOn(tokens, next + 1);
  if (!mayBeVerb(tokens[next]) || tokens[next]!.word === 'have' || (word === 'may' && isPermission(tokens, next)))
    return null;
  const last = negated ? next - 1 : at;
  return expression({
    first: at,
    last: at,
    to: last,
    shape: 'verb',
    rule: 'possibility',
    term: word,
    weak: true,
    negated,
  });
};

/** "would" alone, where the subject itself supposes something ("closing the strait would …"). */
export const readWould: Reader = (tokens, at) => {
  if (tokens[at]!.word !== 'would' || at === 0) return null;
  const next = skipOn(tokens, at + 1);
  if (!mayBeVerb(tokens[next]) || /^(?:have|not|like|later|become)$/.test(tokens[next]!.word)) return null;
  return supposes(tokens, at)
    ? expression({ first: at, last: at, shape: 'verb', rule: 'supposition', term: 'would', weak: true, supposed: true })
    : null;
};

/** Whether the clause before token `at` begins with something supposed: a gerund, "a …", "any …", "this". */
function supposes(tokens: readonly Token[], at: number): boolean {
  const subject = skipBack(tokens, at);
  if (/^(?:that|which|who|it|they|he|she)$/.test(tokens[subject]?.word ?? '')) return false;
  let start = 0;
  if (/^(?:however|moreover|while|in|thus|therefore|furthermore)$/.test(tokens[0]!.word)) {
    const comma = tokens.findIndex((token, i) => i < at && token.word === ',');
    start = tokens[0]!.word === 'while' ? 1 : comma + 1;
  }
  const word = tokens[start]?.word ?? '';
  return /ing$/.test(word) || /^(?:a|an|any|this|such|further|the)$/.test(word);
}
