import { clauseStart } from '../grammar/clauses.js';
import { isCopula, mayBeVerb, pastBe, perfect, prepositions, skipBack } from '../grammar/grammar.js';
import { readNumber } from '../grammar/numbers.js';
import { isWord, type Token } from '../text/tokens.js';
import { isOwnVoice } from '../voices/publisher.js';
import { type Expression, expression, type Reader } from './expression.js';
import { bound, foreseen } from './foreseen.js';
import { boundedChance, skipAbout } from './readFigures.js';
import { complementAfter } from './surroundings.js';

type Given = Pick<Expression, 'first' | 'negated' | 'level' | 'term' | 'rule' | 'explicit'>;

/** The joining verb before a participle, with what precedes and denies it. `null`: none in the present. */
function joint(tokens: readonly Token[], at: number): { first: number; negated: boolean } | null {
  let be = skipBack(tokens, at);
  let negated = /n't$/.test(tokens[be]?.word ?? '');
  if (/^(?:not|never|hardly|scarcely)$/.test(tokens[be]?.word ?? '')) {
    negated = true;
    be = skipBack(tokens, be);
  }
  const token = tokens[be];
  if (!token || pastBe.has(token.word) || perfect.has(token.word) || !(isCopula(token) || negated)) return null;
  const before = skipBack(tokens, be);
  return token.word === 'be' ? outerVerb(tokens, be, before, negated) : { first: be, negated };
}

/** The verb on which "be" hangs: "can be expected", "cannot be expected", "is to be expected", "can hardly be expected". */
function outerVerb(
  tokens: readonly Token[],
  be: number,
  before: number,
  negated: boolean,
): { first: number; negated: boolean } {
  const word = tokens[before]?.word ?? '';
  if (/^(?:cannot|can't)$/.test(word)) return { first: before, negated: true };
  if (/^(?:not|hardly|scarcely|never)$/.test(word)) {
    const modal = skipBack(tokens, before);
    return {
      first: /^(?:can|will|would|should|must|may)$/.test(tokens[modal]?.word ?? '') ? modal : before,
      negated: true,
    };
  }
  if (!/^(?:will|would|must|should|can|may|to)$/.test(word)) return { first: be, negated };
  if (word !== 'to') return { first: before, negated };
  let outer = skipBack(tokens, before);
  // "is scarcely to be expected"
  if (/^(?:not|never|hardly|scarcely)$/.test(tokens[outer]?.word ?? '')) {
    outer = skipBack(tokens, outer);
    return { first: isCopula(tokens[outer]) ? outer : before, negated: true };
  }
  return { first: isCopula(tokens[outer]) || tokens[outer]?.word === 'has' ? outer : before, negated };
}

/** A participle or adjective with "be" before it: "are expected to", "is set to", "is bound to". */
export const readForeseen: Reader = (tokens, at) => {
  const { word } = tokens[at]!;
  const isBound = Object.hasOwn(bound, word);
  if (!foreseen.has(word) && !isBound) return readSeen(tokens, at);
  const verb = joint(tokens, at);
  if (!verb) return null;
  const level = bound[word] ?? null;
  if (verb.negated && level) return null;
  const term = `${verb.negated ? 'not ' : ''}${isBound ? `${word} to` : word}`;
  const given = { ...verb, level, term, explicit: level !== null, rule: level ? 'probability term' : 'prediction' };
  return isBound ? readBound(tokens, at, given) : readExpected(tokens, at, given);
};

/** What a turn of events begins with, and no date, place or purpose. */
export const eventful =
  /^(?:an?|another|its|their|his|her|more|further|some|even|continued|renewed|slower|faster|stronger|weaker|higher|lower|years|months)$/;

function readBound(tokens: readonly Token[], at: number, given: Given): Expression | null {
  const to = complementAfter(tokens, at);
  // "are headed below the mark"
  if (
    tokens[at]!.word === 'headed' &&
    /^(?:for|below|above|towards?|into|back|higher|lower|up|down)$/.test(tokens[at + 1]?.word ?? '')
  )
    return expression({ ...given, last: at, term: 'headed', shape: 'event' });
  // "are set for a better year"; "is set for 14 June" is a date
  if (
    /^(?:set|poised|primed)$/.test(tokens[at]!.word) &&
    tokens[at + 1]?.word === 'for' &&
    eventful.test(tokens[at + 2]?.word ?? '')
  )
    return expression({ ...given, last: at, term: `${tokens[at]!.word} for`, shape: 'event' });
  if (tokens[to]?.word !== 'to' || !mayBeVerb(tokens[to + 1])) return readSeen(tokens, at);
  return expression({ ...given, last: to === at + 1 ? to : at, to, shape: 'verb' });
}

/** Index behind "by our model": the publisher's own agent; `at` where there is none, −1 where somebody else expects. */
function behindAgent(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.word !== 'by' || isTime(tokens, at + 1)) return at;
  for (let i = at + 1; i < at + 6 && isWord(tokens[i]); i += 1)
    if (isOwnVoice(tokens, i) && tokens[i + 1]?.word !== 'of') return i + 1;
  return -1;
}

function readExpected(tokens: readonly Token[], at: number, given: Given): Expression | null {
  const agent = behindAgent(tokens, at + 1);
  if (agent < 0) return null;
  const next = complementAfter(tokens, agent - 1);
  const word = tokens[next]?.word;
  if (word === 'to') return expression({ ...given, last: next === at + 1 ? next : at, to: next, shape: 'verb' });
  if (word === 'that') return expression({ ...given, last: at, to: next, shape: 'that' });
  // "what is expected of members"
  return tokens[agent]?.word === 'of' ? null : expression({ ...given, last: at, shape: 'event' });
}

/** "expected by 2027", "by the end of the year": a date, not somebody who expects. */
function isTime(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at, at + 3).map((token) => token.word);
  return words.some(
    (word) =>
      /^(?:\d{4}|end|year|years|month|months|quarter|next|spring|summer|autumn|winter|mid|early|late|then|season|decade|[hq][1-4]|[1-4][hq]\d*)$/.test(
        word,
      ) || /^(?:january|february|march|april|june|july|august|september|october|november|december)$/.test(word),
  );
}

/** Verbs that forecast with a value or a gerund: "growth is put at 2 %", "prices are seen rising". */
export const valued: ReadonlySet<string> = new Set(
  'seen put pegged placed pencilled indicated estimated favoured favored'.split(' '),
);

const sizes =
  /(?:^|[^n])(?:growth|increase|rise|fall|decline|decrease|drop|share|rate|surplus|deficit|gain|loss|cut|expansion|contraction|average|margin|ratio|proportion|yield|target|tariff|duty|tax|stake|discount|reduction|slowdown|rebound|level)$/;

/** "A breach of the dyke is put at 25 %": a single event, with an article, and a percentage is its chance. */
function readChanceOf(
  tokens: readonly Token[],
  at: number,
  { first, negated }: { first: number; negated: boolean },
): Expression | null {
  if (!/^(?:put|placed|pegged|seen|estimated)$/.test(tokens[at]!.word) || tokens[at + 1]?.word !== 'at' || negated)
    return null;
  const start = clauseStart(tokens, first);
  const figure = boundedChance(tokens, skipAbout(tokens, at + 2));
  if (!figure || !/^(?:an?|another)$/.test(tokens[start]?.word ?? '')) return null;
  let head = start + 1;
  while (head + 1 < first && isWord(tokens[head + 1]) && !prepositions.has(tokens[head + 1]!.word)) head += 1;
  if (sizes.test(tokens[head]!.word)) return null;
  const last = figure.next - 1;
  const term = tokens
    .slice(skipAbout(tokens, at + 2), last + 1)
    .map(({ word }) => word)
    .join(' ');
  const given = { first: skipAbout(tokens, at + 2), last, from: first, rule: 'probability in figures', term };
  return expression({ ...given, shape: 'event', band: figure.value, explicit: true });
}

function readSeen(tokens: readonly Token[], at: number): Expression | null {
  const { word } = tokens[at]!;
  if (!valued.has(word)) return null;
  const verb = joint(tokens, at);
  if (!verb) return null;
  const chance = readChanceOf(tokens, at, verb);
  if (chance) return chance;
  const { negated } = verb;
  const given = { ...verb, rule: 'prediction', term: `${negated ? 'not ' : ''}${word}` };
  const next = tokens[at + 1]?.word ?? '';
  if (/^(?:indicated|favou?red)$/.test(word))
    return /^(?:for|over|in|through|during|across|until)$/.test(next)
      ? expression({ ...given, last: at, shape: 'event' })
      : null;
  if (word === 'seen' && /ing$/.test(next) && !/^(?:during|being)$/.test(next))
    return expression({ ...given, last: at, shape: 'gerund' });
  if (word === 'seen' && /^(?:up|down|higher|lower|unchanged|flat)$/.test(next) && ahead(tokens, at))
    return expression({ ...given, last: at, shape: 'event' });
  const value = /^(?:at|in)$/.test(next) && readNumber(tokens, at + 2) !== null && ahead(tokens, at);
  return value ? expression({ ...given, last: at, shape: 'event' }) : null;
}

/** Whether a year or a coming period is named: "is put at 2 %" alone may be a measurement. */
function ahead(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 10), at + 13).some(({ word }) => /^(?:20\d\d|next|coming|end)$/.test(word));
}
