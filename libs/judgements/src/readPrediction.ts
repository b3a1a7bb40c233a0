import { type Level } from '@app/lexicons';
import { type Expression, expression, type Reader } from './expression.js';
import { determiners, endsCore, isCopula, mayBeVerb, pastBe, prepositions, skipBack, skipOn } from './grammar.js';
import { readNumber } from './numbers.js';
import { rowsStarting } from './terms.js';
import { isWord, standsAt, type Token } from './tokens.js';
import { isOwnVoice } from './publisher.js';

const foreseen = new Set([
  'expected',
  'forecast',
  'forecasted',
  'projected',
  'anticipated',
  'predicted',
  'foreseen',
  'envisaged',
]);
/** words that predict only with "to" and a verb behind them, and the level they carry */
const bound: Readonly<Record<string, Level | null>> = {
  set: null,
  poised: null,
  about: null,
  tipped: null,
  bound: 'almost_certain',
  certain: 'almost_certain',
  sure: 'almost_certain',
  destined: 'almost_certain',
};

/** A participle or adjective with "be" before it: "are expected to", "is set to", "is bound to". */
export const readForeseen: Reader = (tokens, at) => {
  const word = tokens[at]!.word;
  const isBound = Object.hasOwn(bound, word);
  if (!foreseen.has(word) && !isBound) return null;
  let be = skipBack(tokens, at);
  let negated = /n't$/.test(tokens[be]?.word ?? '');
  if (tokens[be]?.word === 'not') {
    negated = true;
    be = skipBack(tokens, be);
  }
  if (be < 0 || pastBe.has(tokens[be]!.word) || !(isCopula(tokens[be]) || negated)) return null;
  const modal =
    tokens[be]!.word === 'be' && /^(?:will|would|must|should|can|may)$/.test(tokens[skipBack(tokens, be)]?.word ?? '');
  const from = modal ? skipBack(tokens, be) : be;
  const level = bound[word] ?? null;
  if (negated && level) return null;
  const term = `${negated ? 'not ' : ''}${isBound ? `${word} to` : word}`;
  const given = {
    first: from,
    negated,
    level,
    term,
    explicit: level !== null,
    rule: level ? 'probability term' : 'prediction',
  };
  return isBound ? readBound(tokens, at, given) : readExpected(tokens, at, given);
};

type Given = Pick<Expression, 'first' | 'negated' | 'level' | 'term' | 'rule' | 'explicit'>;

function readBound(tokens: readonly Token[], at: number, given: Given): Expression | null {
  if (tokens[at + 1]?.word !== 'to' || !mayBeVerb(tokens[at + 2])) return null;
  return expression({ ...given, last: at + 1, shape: 'verb' });
}

function readExpected(tokens: readonly Token[], at: number, given: Given): Expression | null {
  const next = tokens[at + 1];
  if (next?.word === 'by' && !isTime(tokens, at + 2)) return null;
  if (next?.word === 'to') return expression({ ...given, last: at + 1, shape: 'verb' });
  if (next?.word === 'that') return expression({ ...given, last: at, to: at + 1, shape: 'that' });
  const valued = next?.word === 'at' && readNumber(tokens, at + 2) !== null;
  if (valued || endsCore(tokens, at + 1)) return expression({ ...given, last: at, shape: 'event' });
  return null;
}

/** "expected by 2027", "by the end of the year": a date, not somebody who expects. */
function isTime(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at, at + 3).map((token) => token.word);
  return words.some(
    (word) =>
      /^(?:\d{4}|end|year|month|quarter|next|spring|summer|autumn|winter|mid|early|late|then)$/.test(word) ||
      /^(?:january|february|march|april|june|july|august|september|october|november|december)$/.test(word),
  );
}

const foresee = new Set([
  'expect',
  'expects',
  'forecast',
  'forecasts',
  'project',
  'projects',
  'anticipate',
  'anticipates',
  'predict',
  'predicts',
  'foresee',
  'foresees',
  'envisage',
  'envisages',
]);

/** The publisher's own expectation: "we expect prices to fall", "the Committee expects that …". */
export const readOwnExpectation: Reader = (tokens, at) => {
  const word = tokens[at]!.word;
  if (!foresee.has(word)) return null;
  const before = skipBack(tokens, at);
  const negated = tokens[before]?.word === 'not';
  const subject = negated ? skipBack(tokens, before) - 1 : tokens[before]?.word === 'to' ? before - 2 : before;
  if (subject < 0 || determiners.has(tokens[at - 1]?.word ?? '') || !isOwnVoice(tokens, subject)) return null;
  const next = tokens[at + 1];
  if (!isWord(next) || next.word === 'to') return null;
  const given = { first: at, last: at, from: at, negated, rule: 'prediction', term: negated ? `not ${word}` : word };
  if (next.word === 'that') return expression({ ...given, to: at + 1, shape: 'that' });
  return expression({ ...given, shape: 'object' });
};

/** The publisher's own doubt: "we doubt that …". "No doubt" and "little doubt" say something else. */
export const readDoubt: Reader = (tokens, at) => {
  if (!/^doubts?$/.test(tokens[at]!.word) || at === 0) return null;
  if (!/^(?:we|i)$/.test(tokens[skipBack(tokens, at)]?.word ?? '')) return null;
  const that = /^(?:that|whether|if)$/.test(tokens[at + 1]?.word ?? '');
  const given = {
    first: at,
    last: at,
    rule: 'probability term',
    term: 'doubt',
    level: 'unlikely' as const,
    explicit: true,
  };
  return expression({ ...given, to: that ? at + 1 : at, shape: that ? 'that' : 'object' });
};

/** Words before which "will" is a noun: "the will of", "political will". */
const willNoun = new Set(
  'political popular free good ill own strong no their his her its the a of last iron national public collective'.split(
    ' ',
  ),
);

const termWithin = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at; i <= at + 3 && isWord(tokens[i]); i += 1) {
    if (rowsStarting(tokens[i]!.word).some((row) => !row.weak && standsAt(tokens, i, row.words))) return true;
    if (foreseen.has(tokens[i]!.word) || (Object.hasOwn(bound, tokens[i]!.word) && tokens[i + 1]?.word === 'to'))
      return true;
  }
  return false;
};

/** The bare future: "will", "will not", "won't", "is going to". */
export const readWill: Reader = (tokens, at) => {
  const word = tokens[at]!.word;
  if (word === 'going') return readGoing(tokens, at);
  const short = /^\p{L}+'ll$/u.test(word);
  if (word !== 'will' && word !== "won't" && !short) return null;
  if (word === 'will' && willNoun.has(tokens[at - 1]?.word ?? '')) return null;
  if (word === 'will' && /'s$|s'$/.test(tokens[at - 1]?.word ?? '')) return null;
  let next = skipOn(tokens, at + 1);
  let negated = word === "won't";
  if (tokens[next]?.word === 'not' || tokens[next]?.word === 'never') {
    negated = true;
    next = skipOn(tokens, next + 1);
  }
  if (/^(?:of|to|,)$/.test(tokens[next]?.word ?? '.') || !isWord(tokens[next]) || termWithin(tokens, at + 1))
    return null;
  const last = negated && word !== "won't" ? at + (tokens[at + 1]?.word === 'not' ? 1 : 0) : at;
  const given = { first: at, last, rule: 'prediction', term: negated ? 'will not' : 'will', negated };
  return expression({
    ...given,
    from: short ? at + 1 : at,
    to: next - 1 >= at && negated ? next - 1 : last,
    shape: 'verb',
  });
};

function readGoing(tokens: readonly Token[], at: number): Expression | null {
  const before = skipBack(tokens, at);
  const negated = tokens[before]?.word === 'not';
  const be = negated ? skipBack(tokens, before) : before;
  if (!isCopula(tokens[be]) || tokens[at + 1]?.word !== 'to' || !mayBeVerb(tokens[at + 2])) return null;
  return expression({ first: be, last: at + 1, shape: 'verb', rule: 'prediction', term: 'going to', negated });
}

const forecastVerbs = new Set(
  (
    'rise fall grow increase decrease decline ease improve recover remain stay reach stabilise stabilize moderate slow pick ' +
    'rebound continue weaken strengthen converge return average peak gain drop level normalise normalize accelerate help'
  ).split(' '),
);
const people = new Set(
  'government governments authorities policymakers we you readers users countries members states they businesses companies organisations organizations ministers parliament council'.split(
    ' ',
  ),
);

/** "Should" as a forecast ("growth should pick up"), not as advice ("governments should act"). */
export const readShould: Reader = (tokens, at) => {
  if (tokens[at]!.word !== 'should' || at === 0) return null;
  const next = skipOn(tokens, at + 1);
  if (!forecastVerbs.has(tokens[next]?.word ?? '') || people.has(tokens[skipBack(tokens, at)]?.word ?? '')) return null;
  if (prepositions.has(tokens[at - 1]!.word)) return null;
  return expression({ first: at, last: at, shape: 'verb', rule: 'prediction', term: 'should' });
};
