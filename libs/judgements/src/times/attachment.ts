import type { Expression } from '../expressions/expression.js';
import { isWord, type Token } from '../text/tokens.js';
import { carriesOn, opensOther } from './digression.js';
import type { Period } from './periods.js';

/** How closely a time belongs to a judgement; the closest kind that a sentence has counts. */
type Hold = 'own' | 'attendant' | 'subject' | null;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "the elections scheduled for 2026": a plan's date, not the judgement's. */
const arranged = set(
  'scheduled planned due slated envisaged agreed adopted announced approved signed adopted enacted pledged promised targeted expiring ending starting beginning dated published issued',
);
const planned = set('scheduled planned due slated envisaged expiring earmarked');
const connectives = set(
  'and but or yet so however still then thus meanwhile moreover furthermore that also overall nevertheless nonetheless instead therefore',
);
/**
 * The times that date a judgement, of all that its sentence names.
 *
 * First those behind its verb or opening its clause; without any, those of an attendant phrase (", with prices
 * following by May"); without any, those of its subject ("growth in 2026 is likely …"). Reasons, comparisons,
 * relative clauses, plans of others and clauses of other judgements keep theirs.
 *
 * @param all every expression of the sentence that makes or could make a judgement, in order
 * @param governing those of them that make judgements of their own
 */
export function datesOf(
  tokens: readonly Token[],
  expression: Expression,
  all: readonly Expression[],
  governing: readonly Expression[],
  named: readonly Period[],
): Period[] {
  const holds = named.map((period) => holdOf(tokens, expression, all, governing, period));
  for (const kind of ['own', 'attendant', 'subject'] as const) {
    const found = named.filter((_, i) => holds[i] === kind);
    if (found.length > 0) return found;
  }
  return [];
}

function holdOf(
  tokens: readonly Token[],
  expression: Expression,
  all: readonly Expression[],
  governing: readonly Expression[],
  period: Period,
): Hold {
  if (ownerOf(tokens, governing, period) !== expression) return null;
  if (period.first >= expression.first && period.last <= expression.last) return 'own';
  const anchors = all.filter(
    (anchor) =>
      anchor.first < period.first && governorOf(governing, anchor) === expression && anchor.first >= expression.first,
  );
  if (period.first > expression.first) {
    const holds = [expression, ...anchors].map((anchor) => behind(tokens, anchor, period));
    return holds.includes('own') ? 'own' : holds.includes('attendant') ? 'attendant' : null;
  }
  return inFront(tokens, expression, period);
}

/** The judgement in whose stretch of the sentence another expression stands. */
function governorOf(governing: readonly Expression[], expression: Expression): Expression | undefined {
  return governing.findLast((one) => one.first <= expression.first) ?? governing[0];
}

/** The judgement in whose stretch of the sentence a time stands. */
export function ownerOf(
  tokens: readonly Token[],
  governing: readonly Expression[],
  period: { first: number; last: number },
): Expression | undefined {
  const before = governing.findLast((one) => one.first <= period.first);
  const next = governing.find((one) => one.first > period.first);
  if (!before || !next) return before ?? next;
  const opens = boundary(tokens, before.last + 1, period.first);
  const closes = boundary(tokens, period.last + 1, next.first);
  return opens > closes ? next : before;
}

/** How sharply a stretch of the sentence divides: 0 not at all, 1 by a comma, 2 by a joining word or a stronger mark. */
function boundary(tokens: readonly Token[], from: number, to: number): number {
  let found = 0;
  for (let i = from; i < to; i += 1) {
    const word = tokens[i]!.word;
    if (/^(?:;|:|–|and|but|while|whereas|although|though|or)$/.test(word)) return 2;
    if (word === ',') found = 1;
  }
  return found;
}

/** A time behind the words of a judgement: its own unless something in between begins another thought. */
function behind(tokens: readonly Token[], anchor: Expression, period: Period): Hold {
  let state: Hold = 'own';
  let depth = 0;
  let dashed = false;
  for (let i = Math.max(anchor.last, anchor.to) + 1; i < period.first; i += 1) {
    const word = tokens[i]!.word;
    if (word === '(' || word === '[') depth += 1;
    if (word === ')' || word === ']') depth -= 1;
    if (depth > 0 && tokens[i + 1] !== undefined && i + 1 < period.first) continue;
    if (word === ';') return null;
    if (word === '–') {
      dashed = !dashed;
      state = 'own';
    } else if (word === ',') state = afterComma(tokens, i, period.first, state);
    else if (word === 'to' && state === null && comparedFrom(tokens, anchor.last, i)) state = 'own';
    else if (opensOther(tokens, i, period.first, anchor)) state = null;
  }
  if (
    state !== null &&
    planned.has(tokens[period.first - 1]?.word ?? '') &&
    !isPredicate(tokens, anchor, period.first - 1)
  )
    return null;
  return state;
}

/** A comma closes the reason or relative clause before it, and may open the next one. */
function afterComma(tokens: readonly Token[], comma: number, to: number, state: Hold): Hold {
  const next = tokens[comma + 1]?.word ?? '';
  if (comma + 1 >= to) return 'own';
  if (next === 'with') return 'attendant';
  // "…, which fell, rose and stood" goes on
  return state === null && /^(?:and|or)$/.test(next) ? null : 'own';
}

/** "from 3 % in 2025 | to 2 % in 2026" */
function comparedFrom(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).some((token) => token.word === 'from');
}

/** "is scheduled for 2026" says when; "the vote scheduled for 2026" only describes. */
function isPredicate(tokens: readonly Token[], anchor: Expression, at: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  return at <= anchor.to + 2 || /^(?:be|been|is|are|being|get)$/.test(before);
}

const openers = set(
  'while although though whereas because since as given despite with after following even amid if unless when once against owing notwithstanding unlike compared beyond',
);

/** A time before the words of a judgement: opening its clause, or part of its subject. */
function inFront(tokens: readonly Token[], expression: Expression, period: Period): Hold {
  const start = segmentStart(tokens, period.first);
  if (onlyConnectives(tokens, start, period.first)) return dividedFrom(tokens, period, expression) ? null : 'own';
  if (dividedFrom(tokens, period, expression)) return null;
  const opener = tokens[start]?.word ?? '';
  const ended = tokens.slice(period.last + 1, expression.from).some((token) => token.word === ',');
  if (openers.has(opener) && (ended || start === 0)) return null;
  if (inRelative(tokens, start, period.first)) return null;
  return arranged.has(tokens[period.first - 1]?.word ?? '') ? null : 'subject';
}

function onlyConnectives(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const word = tokens[i]!.word;
    const label = i === from && /^[\d.]+$/.test(word);
    if (isWord(tokens[i]) && !connectives.has(word) && !/ly$/.test(word) && !label) return false;
  }
  return true;
}

/** Where the stretch begins in which a token stands: the sentence, or behind the nearest mark or "that". */
function segmentStart(tokens: readonly Token[], before: number): number {
  for (let i = before - 1; i >= 0; i -= 1) {
    const word = tokens[i]!.word;
    if (/^(?:,|;|:|–|\(|but)$/.test(word)) return i + 1;
    if (word === 'that' && carriesOn.test(tokens[i - 1]?.word ?? '')) return i + 1;
    if (word === 'and' && isWord(tokens[i + 1]) && i + 1 === before) return i + 1;
  }
  return 0;
}

/** Whether another clause begins between a time and the words of a judgement behind it. */
function dividedFrom(tokens: readonly Token[], period: Period, expression: Expression): boolean {
  for (let i = period.last + 1; i < expression.from; i += 1) {
    const word = tokens[i]!.word;
    if (/^(?:;|:|–)$/.test(word)) return true;
    if (/^(?:but|while|whereas)$/.test(word)) return true;
    const joins = /^(?:and|or|so|yet)$/.test(word) && tokens[i - 1]?.word === ',';
    if (joins && tokens.slice(period.last + 1, i).some(hasTense)) return true;
  }
  return false;
}

const hasTense = (token: Token): boolean =>
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|does|do|did)$/.test(token.word);

/** "the plant, which opens in 2026, will …", "measures that end in 2026 are likely …" */
function inRelative(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some((token, i) => /^(?:which|who|whose|where)$/.test(token.word) || (token.word === 'that' && i > 0));
}
