import type { Expression } from '../expressions/expression.js';
import { isWord, type Token } from '../text/tokens.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What somebody does by rule as soon as a threshold is passed. */
const declared = set('declared deemed issued classed classified triggered activated convened raised lowered invoked');
const thresholds = /^(?:when|whenever|where|if|once|should|at|for|above|below|in)$/;
/** Parts of a text to which its own sentences point. */
const parts = set('chapter section annex appendix box part table figure paragraph page');
/** Things that stand in a calendar. */
const dated = set(
  'election elections referendum vote ballot runoff meeting summit conference hearing census session congress deadline talks ceremony auction',
);
const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const days = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** "on 14 June", "from 1 May", "on Friday": a day of the calendar between two tokens. */
function namesDay(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to && i + 1 < tokens.length; i += 1) {
    if (!/^(?:on|from)$/.test(tokens[i]!.word)) continue;
    const [one, two] = [tokens[i + 1]!.word, tokens[i + 2]?.word ?? ''];
    if (days.test(one) || (/^\d/.test(one) && months.test(two)) || (months.test(one) && /^\d/.test(two))) return true;
  }
  return false;
}

const some = (tokens: readonly Token[], from: number, to: number, test: (word: string) => boolean): boolean =>
  tokens.slice(Math.max(0, from), to).some(({ word }) => test(word));

/** "An alert will be issued where gusts exceed …", "a shock will mean …": what a rule or a definition lays down. */
function isLaidDown(tokens: readonly Token[], { from, to }: Expression): boolean {
  const [next, after] = [tokens[to + 1]?.word ?? '', tokens[to + 2]?.word ?? ''];
  if (/^(?:mean|denote|signify|refer)$/.test(next)) return /^(?:an?|term)$/.test(tokens[from - 2]?.word ?? '');
  if (next !== 'be' || !declared.has(after)) return false;
  return some(tokens, to + 3, to + 20, (word) => /^(?:when|whenever|where|if|once|exceeds?|threshold)$/.test(word))
    ? true
    : thresholds.test(tokens[to + 3]?.word ?? '') && some(tokens, to + 3, to + 7, (word) => word === 'level');
}

/** "As will be seen below", "readers will find", "this will be discussed in chapter four": the text on itself. */
function pointsIntoText(tokens: readonly Token[], { from, to }: Expression): boolean {
  if (tokens[from - 1]?.word === 'as') return true;
  if (
    /^readers?$/.test(tokens[from - 1]?.word ?? '') &&
    /^(?:find|notice|recall|see|note)$/.test(tokens[to + 1]?.word ?? '')
  )
    return true;
  if (
    parts.has(tokens[from - 1]?.word ?? '') &&
    /^(?:show|argue|set|look|turn|describe|discuss)$/.test(tokens[to + 1]?.word ?? '')
  )
    return true;
  const told = /^(?:discussed|described|explained|examined|explored|addressed|presented|shown|seen|covered)$/;
  return (
    tokens[to + 1]?.word === 'be' &&
    told.test(tokens[to + 2]?.word ?? '') &&
    some(tokens, to + 3, to + 8, (word) => parts.has(word) || word === 'below')
  );
}

/** "The election will take place on 14 June", "the office will publish the list on Friday": a date of the calendar. */
function isCalendar(tokens: readonly Token[], { from, to }: Expression): boolean {
  const next = tokens[to + 1]?.word ?? '';
  if (/^(?:publish|release|announce|meet|convene)$/.test(next)) return namesDay(tokens, to + 2, to + 12);
  const force = tokens
    .slice(to + 1, to + 4)
    .map(({ word }) => word)
    .join(' ');
  if (/^(?:apply\b|take effect|(?:enter|come) into (?:force|effect)|expire\b)/.test(force))
    return namesDay(tokens, to + 2, to + 10);
  const held =
    next === 'take' || (next === 'be' && tokens[to + 2]?.word === 'held') || /^(?:begin|start|open|end)$/.test(next);
  return held && some(tokens, from - 8, from, (word) => dated.has(word)) && namesDay(tokens, to + 2, to + 10);
}

/** "Time will tell", "only time will tell". */
const isSaw = (tokens: readonly Token[], { from, to }: Expression): boolean =>
  /^(?:time|history|events)$/.test(tokens[from - 1]?.word ?? '') &&
  /^(?:tell|show|judge)$/.test(tokens[to + 1]?.word ?? '') &&
  (!isWord(tokens[to + 2]) || /^(?:whether|if|how|who|which)$/.test(tokens[to + 2]!.word));

/**
 * Whether a bare "will" estimates nothing: it lays down a rule or a meaning, points into the text, names a day of the
 * calendar, or is a saw. A stated level or another verb always estimates.
 */
export function isRoutine(tokens: readonly Token[], expression: Expression): boolean {
  if (expression.explicit || !/^will(?: not)?$/.test(expression.term)) return false;
  return [isLaidDown, pointsIntoText, isCalendar, isSaw].some((is) => is(tokens, expression));
}
