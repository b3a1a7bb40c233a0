import { clauseStart } from './clauses.js';
import { monthOf } from './dates.js';
import type { Expression } from './expression.js';
import { isWord, standsAt, type Token } from './tokens.js';

/** A stretch of tokens, both ends inclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

const markers: readonly (readonly string[])[] = [
  'if',
  'unless',
  'provided that',
  'provided the',
  'as long as',
  'so long as',
  'on condition that',
  'in the event of',
  'in the event that',
  'in case of',
  'in the case of',
  'in the absence of',
  'absent',
  'barring',
  'assuming',
  'until',
  'without',
  'only if',
  'were',
].map((words) => words.split(' '));

/** Words before "if" that make it something else: a concession, a comparison, a stock phrase. */
const notBefore = new Set(['even', 'as', 'what', 'see', 'wonder', 'ask', 'or']);
const notAfter = new Set([
  'possible',
  'any',
  'not',
  'necessary',
  'so',
  'anything',
  'only',
  'ever',
  'appropriate',
  'needed',
]);

function markerAt(tokens: readonly Token[], at: number): readonly string[] | null {
  const word = tokens[at]!.word;
  if (word === 'should')
    return at === 0 && isWord(tokens[1]) && !/^(?:be|we)$/.test(tokens[1].word) ? ['should'] : null;
  const marker = markers.find((words) => standsAt(tokens, at, words));
  if (!marker) return null;
  if (word === 'if' && (notBefore.has(tokens[at - 1]?.word ?? '') || notAfter.has(tokens[at + 1]?.word ?? '')))
    return null;
  // "until 2027" is a date, not a condition
  if (word === 'until' && isTimeWord(tokens[at + 1]?.word ?? '')) return null;
  if (word === 'were') return at === 0 ? marker : null;
  if (word === 'without') return at === 0 ? marker : null;
  if (word === 'absent' && at > 0 && tokens[at - 1]?.word !== ',') return null;
  return marker;
}

const isTimeWord = (word: string): boolean =>
  /^\d|^(?:the|at|next|then|early|late|mid|now|spring|summer|autumn|winter|recently|further)$/.test(word) ||
  monthOf(word) !== null;

/** Every "if", "unless", "until", "in the event of" of a sentence, from the marker to its comma or the end. */
export function conditions(tokens: readonly Token[]): Range[] {
  const found: Range[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!markerAt(tokens, at)) continue;
    let last = at;
    for (let i = at + 1; i < tokens.length && !/^(?:,|;|–|\(|\))$/.test(tokens[i]!.word); i += 1) {
      if (tokens[i]!.word === '.' && i === tokens.length - 1) break;
      if (tokens[i]!.word === 'then' && i > at + 2) break;
      last = i;
    }
    if (last > at) found.push({ first: at, last });
    at = last;
  }
  return found;
}

/** Whether token `at` stands inside one of the ranges. */
export function within(ranges: readonly Range[], at: number): boolean {
  return ranges.some((range) => range.first <= at && at <= range.last);
}

/**
 * On what an expression hangs, as printed: an "if" clause of its sentence, or the supposed subject of its
 * "would" ("Closing the strait would probably …"). `null`: it is said outright.
 */
export function conditionOf(
  text: string,
  tokens: readonly Token[],
  expression: Expression,
  found: readonly Range[],
): string | null {
  const slice = (first: number, last: number) =>
    text.slice(tokens[first]!.start, tokens[last]!.end).replace(/\s+/g, ' ');
  const range = found.find((candidate) => !(candidate.first <= expression.first && expression.first <= candidate.last));
  if (range) return slice(range.first, range.last);
  if (!expression.supposed) return null;
  const supposed = supposedSubject(tokens, expression);
  return supposed && slice(supposed.first, supposed.last);
}

const isSupposed = (tokens: readonly Token[], at: number): boolean =>
  /^\p{L}{2,}ing$/u.test(tokens[at]?.word ?? '') || /^(?:a|an|any|such|further)$/.test(tokens[at]?.word ?? '');

function supposedSubject(tokens: readonly Token[], expression: Expression): Range | null {
  const end = (from: number): number => {
    let i = from;
    while (i < tokens.length && tokens[i]!.word !== 'would' && tokens[i]!.word !== ',' && i < expression.first) i += 1;
    return i - 1;
  };
  const start = clauseStart(tokens, expression.from);
  if (isSupposed(tokens, start)) return { first: start, last: end(start) };
  // "While closing the strait would …, it would probably not …": the pronoun stands for the supposed subject
  if (/^(?:it|this|that|which)$/.test(tokens[start]?.word ?? '')) {
    const lead = /^(?:while|although|though|whereas)$/.test(tokens[0]!.word) ? 1 : 0;
    if (lead && isSupposed(tokens, lead)) return { first: lead, last: end(lead) };
  }
  return null;
}
