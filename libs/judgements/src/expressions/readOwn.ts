import { determiners, isCopula, prepositions, skipBack } from '../grammar/grammar.js';
import { readNumber } from '../grammar/numbers.js';
import { isWord, type Token } from '../text/tokens.js';
import { isOwner, isOwnVoice } from '../voices/publisher.js';
import { type Expression, expression, type Reader } from './expression.js';
import { foresee } from './foreseen.js';
import { readReaders, readTold } from './readAddressed.js';

/** Words between the publisher and its verb: "we do not", "we continue to", "staff now are". */
const helpers = new Set(
  "do does not continue continues still now to are is am have has would no longer don't doesn't aren't".split(' '),
);

/** The subject of the verb at `at`, behind its helpers, and whether they deny it. */
export function subjectBefore(tokens: readonly Token[], at: number): { subject: number; negated: boolean } {
  let subject = skipBack(tokens, at);
  let negated = false;
  for (let steps = 0; subject >= 0 && steps < 4 && helpers.has(tokens[subject]!.word); steps += 1) {
    const { word } = tokens[subject]!;
    negated ||= word === 'not' || word === 'no' || /n't$/.test(word);
    subject = skipBack(tokens, subject);
  }
  return { subject, negated };
}

/** The publisher's own expectation: "we expect prices to fall", "the Committee expects that …", "…, we forecast, …". */
export const readOwnExpectation: Reader = (tokens, at) => {
  const { word } = tokens[at]!;
  if (!foresee.has(word))
    return word === 'see' || word === 'sees' || word === 'look' || word === 'looks' ? readSees(tokens, at) : null;
  if (word === 'expect') {
    const told = readTold(tokens, at);
    if (told) return told;
  }
  const reader = readReaders(tokens, at);
  if (reader) return reader;
  const { subject, negated } = subjectBefore(tokens, at);
  if (subject < 0 || determiners.has(tokens[at - 1]?.word ?? '') || !isOwnVoice(tokens, subject)) return null;
  const given = { last: at, negated, rule: 'prediction', term: negated ? `not ${word}` : word };
  const next = tokens[at + 1];
  if (/^pencil/.test(word))
    return next?.word === 'in'
      ? expression({ ...given, first: at, last: at + 1, shape: 'object', term: `${word} in` })
      : null;
  if (!isWord(next)) return readParenthesis(tokens, subject, at);
  if (next.word === 'to') return null;
  if (next.word === 'that') return expression({ ...given, first: at, to: at + 1, shape: 'that' });
  return expression({ ...given, first: at, shape: 'object' });
};

/** "Demand rises this year, we forecast, with …": the clause around the insertion is the forecast. */
function readParenthesis(tokens: readonly Token[], subject: number, at: number): Expression | null {
  const opens = tokens[subject - 1]?.word === 'the' ? subject - 2 : subject - 1;
  if (!/^[,–(]$/.test(tokens[opens]?.word ?? '') || !/^[,–).]$/.test(tokens[at + 1]?.word ?? '.')) return null;
  const { word } = tokens[at]!;
  return expression({
    first: subject,
    last: at,
    from: opens,
    to: at,
    shape: 'plain',
    rule: 'own forecast',
    term: word,
  });
}

/** "We see growth at 2 %", "we see prices falling", "staff look for a rise": a forecast by its complement. */
function readSees(tokens: readonly Token[], at: number): Expression | null {
  const { subject, negated } = subjectBefore(tokens, at);
  if (
    subject < 0 ||
    negated ||
    !/^(?:we|staff|baseline|forecast|forecasts|projections?|outlook|model|models)$/.test(tokens[subject]!.word)
  )
    return null;
  if (!isOwnVoice(tokens, subject)) return null;
  const { word } = tokens[at]!;
  const given = { first: at, last: at, rule: 'own forecast', term: word };
  if (/^looks?$/.test(word))
    return tokens[at + 1]?.word === 'for' ? expression({ ...given, to: at + 1, shape: 'object' }) : null;
  for (let i = at + 2; i < Math.min(tokens.length, at + 12); i += 1) {
    const token = tokens[i]!;
    if (!isWord(token)) return null;
    const value = token.word === 'at' && readNumber(tokens, i + 1) !== null;
    if (value || changing.test(token.word)) return expression({ ...given, shape: 'object' });
  }
  return null;
}

const changing =
  /^(?:rising|falling|growing|increasing|declining|easing|slowing|recovering|returning|reaching|remaining|staying|averaging|dropping|shrinking|picking|accelerating|moderating|peaking|converging|stabilising|stabilizing|expanding|contracting|widening|narrowing|climbing|edging|settling|hovering|hitting|exceeding)$/;

/** Nouns of a forecast, and the verbs that say what it holds. */
export const forecastNouns: ReadonlySet<string> = new Set(
  'forecast forecasts projection projections baseline expectation prognosis call calculations calculation estimates model models modelling analysis numbers simulations arithmetic'.split(
    ' ',
  ),
);
const holds = new Set(
  'is are remains has have sees see shows show foresees envisages puts implies imply indicates indicate points point calls call looks suggests suggest'.split(
    ' ',
  ),
);

/** "Our forecast is that …", "the baseline has growth at 2 %", "the central projection shows … rising to". */
export const readForecastNoun: Reader = (tokens, at) => {
  const { word } = tokens[at]!;
  if (/^(?:outlook|prospects)$/.test(word)) return readOutlook(tokens, at);
  const isCase =
    (word === 'case' || word === 'scenario') && /^(?:base|central|baseline)$/.test(tokens[at - 1]?.word ?? '');
  if (!isCase && !forecastNouns.has(word)) return null;
  const before = tokens.slice(Math.max(0, at - 3), at).map((token) => token.word);
  if (word === 'call' && tokens[at - 1]?.word !== 'our') return null;
  if (!before.some((one) => one === 'our') && !(before.includes('the') && (isCase || isOwnVoice(tokens, at))))
    return null;
  const kept = readKept(tokens, at);
  if (kept) return kept;
  let verb = at + 1;
  if (tokens[verb]?.word === 'for')
    while (verb < at + 8 && isWord(tokens[verb]) && !holds.has(tokens[verb]!.word)) verb += 1;
  if (!holds.has(tokens[verb]?.word ?? '')) return null;
  return saysWhat(tokens, at, verb);
};

const keeping =
  /^(?:maintain|keep|hold|stick|raise|raised|lower|lowered|revise|revised|cut|trim|trimmed|leave|left|nudge|nudged|lift|lifted|reiterate|confirm|retain|upgrade|upgraded|downgrade|downgraded)$/;

/** "We maintain our forecast of 2 % growth", "we have raised our 2026 growth forecast to 1.8 %". */
function readKept(tokens: readonly Token[], noun: number): Expression | null {
  const our = tokens.findLastIndex(({ word }, i) => i < noun && i > noun - 5 && word === 'our');
  let verb = our - 1;
  if (/^(?:to|with|up|down)$/.test(tokens[verb]?.word ?? '')) verb -= 1;
  if (our < 2 || !keeping.test(tokens[verb]?.word ?? '')) return null;
  const { subject } = subjectBefore(tokens, verb);
  if (!isOwnVoice(tokens, subject)) return null;
  for (let i = noun + 1; i < noun + 8 && isWord(tokens[i]); i += 1)
    if (/^(?:of|at|to)$/.test(tokens[i]!.word) && readNumber(tokens, i + 1))
      return expression({
        first: noun,
        last: noun,
        to: i,
        shape: 'object',
        rule: 'own forecast',
        term: tokens[noun]!.word,
      });
  return null;
}

/** "The outlook is for further falls", "prospects are for a slow recovery". */
function readOutlook(tokens: readonly Token[], at: number): Expression | null {
  if (!/^(?:is|are|remains)$/.test(tokens[at + 1]?.word ?? '') || tokens[at + 2]?.word !== 'for') return null;
  const term = tokens[at]!.word;
  return expression({ first: at, last: at + 1, to: at + 2, shape: 'object', rule: 'own forecast', term });
}

function saysWhat(tokens: readonly Token[], noun: number, verb: number): Expression | null {
  const given = { first: noun, last: verb, rule: 'own forecast', term: tokens[noun]!.word };
  const next = tokens[verb + 1]?.word ?? '';
  // "our analysis is that …" tells of anything; only what changes in it is a forecast
  const foretells = !/^(?:calculations?|models?|modelling|analysis|numbers|simulations|arithmetic|estimates)$/.test(
    given.term,
  );
  if (!foretells && (next === 'that' || isCopula(tokens[verb]))) return null;
  if (next === 'that') return expression({ ...given, to: verb + 1, shape: 'that' });
  if (next === 'for' || next === 'to') return expression({ ...given, to: verb + 1, shape: 'object' });
  // "our forecast is subject to …", "our baseline is described in …"
  if (isCopula(tokens[verb]))
    return /^(?:a|an)$/.test(next) || readNumber(tokens, verb + 1)
      ? expression({ ...given, shape: 'eventAfter' })
      : null;
  for (let i = verb + 2; i < Math.min(tokens.length, verb + 14); i += 1) {
    if (!isWord(tokens[i])) return null;
    if (changing.test(tokens[i]!.word) || (tokens[i]!.word === 'at' && readNumber(tokens, i + 1)))
      return expression({ ...given, shape: 'object' });
  }
  return null;
}

/** Nouns of what a forecast stands in ("in our projections"). */
export const frames: ReadonlySet<string> = new Set(
  'forecast forecasts projection projections baseline estimates calculations simulations model modelling numbers'.split(
    ' ',
  ),
);
const changes =
  /^(?:rises|falls|grows|increases|decreases|declines|eases|improves|recovers|remains|stays|reaches|stabilises|stabilizes|moderates|slows|picks|rebounds|continues|weakens|strengthens|converges|returns|averages|peaks|gains|drops|builds|doubles|triples|halves|widens|narrows|expands|contracts|shrinks|climbs|exceeds|runs|turns|settles|edges|outpaces|outstrips|accelerates|decelerates|tightens|enters|cools|totals|amounts|equals|approaches|nears|bounces|firms|softens|deepens|spreads|dips|sinks|swells|lags|leads|overtakes|starts|begins|ends|hits|passes|crosses|touches|comes|goes|moves|gets|becomes|keeps|holds|bottoms|resumes|revives|worsens|persists|fades|build|rise|fall|grow|increase|decline|ease|recover|remain|stay|reach|slow|average|stabilise|stabilize|weaken|strengthen|widen|narrow|expand|contract|shrink)$/;

/** "our" anything, or "the" baseline: the frame of a forecast rather than a talk about one. */
const isFrame = (tokens: readonly Token[], first: number, at: number): boolean =>
  tokens[first]?.word === 'our' ||
  (/'s$|s'$/.test(tokens[first]?.word ?? '') && isOwner(tokens, first)) ||
  (tokens[first]?.word === 'the' && (tokens[at]!.word === 'baseline' || tokens[at - 1]!.word === 'central'));

/** "Stocks build in the second half in our forecast", "on our projections prices fall": a simple present that looks ahead. */
export const readInForecast: Reader = (tokens, at) => {
  if (!frames.has(tokens[at]!.word)) return null;
  let first = at - 1;
  while (
    at - first < 4 &&
    /^(?:central|baseline|latest|updated|current|new|base|own|revised)$/.test(tokens[first]?.word ?? '')
  )
    first -= 1;
  const opens = /'s$|s'$/.test(tokens[first]?.word ?? '') ? first - 2 : first - 1;
  if (!isFrame(tokens, first, at) || !/^(?:in|on|under|by|over)$/.test(tokens[opens]?.word ?? '')) return null;
  const present = tokens.some(
    (token, i) => i > 0 && i !== at && changes.test(token.word) && !prepositions.has(token.word),
  );
  return present
    ? expression({
        first: opens,
        last: at,
        from: opens,
        to: at,
        shape: 'plain',
        rule: 'own forecast',
        term: tokens[at]!.word,
      })
    : null;
};
