import type { Expression } from '../expressions/expression.js';
import { determiners, finite, mayBeVerb } from '../grammar/grammar.js';
import type { Token } from '../text/tokens.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What begins a stretch whose times date something else: a reason, a concession, a relative clause. */
const subordinators = set(
  'because since although though whereas while given despite owing amid which who whose whom where after following notwithstanding',
);
/** Comparison: "relative to 2025", "compared with this year", "from 3 % in 2025 to 2 % in 2026". */
const comparisons = set('than compared relative versus vs against up down unlike');
const aims = set(
  'plans plan aims aim intends intend hopes hope seeks wants pledged promised vowed announced decided agreed',
);
/** Verbs and nouns whose "that" goes on with the judgement instead of describing a noun. */
export const carriesOn =
  /^(?:means?|ensures?|implies|imply|suggests?|indicates?|shows?|expects?|forecasts?|projects?|anticipates?|believes?|assess(?:es)?|judges?|estimates?|predicts?|sees?|says?|likely|unlikely|probable|improbable|possible|certain|chance|chances|probability|likelihood|possibility|risk|odds|doubtful|view|judgement|judgment|so|such|now|clear|fact)$/;

/** Whether a token behind the words of a judgement begins a stretch whose times, up to token `to`, date something else. */
export function opensOther(tokens: readonly Token[], at: number, to: number, anchor: Expression): boolean {
  const word = tokens[at]!.word;
  const before = tokens[at - 1]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  // "with prices following by May" follows nothing
  if (word === 'following') return !/^(?:by|in|at|on|suit|from)$/.test(next);
  if (subordinators.has(word)) return true;
  if (word === 'than') return comparesWith(before, next);
  if (comparisons.has(word)) return !/^(?:up|down|against)$/.test(word) || /^(?:from|on)$/.test(next);
  if (word === 'from') return comparesFigures(tokens, at, to) && !/^(?:apart|aside)$/.test(before);
  if (word === 'due') return next === 'to';
  if (word === 'thanks' || word === 'owing') return next === 'to';
  if (word === 'as') return asClause(tokens, at, to);
  if (word === 'that') return at > anchor.to + 1 && !goesOn(tokens, at) && !/^(?:and|,)$/.test(before);
  return aims.has(word) && (next === 'to' || next === 'that') && at > anchor.to + 1;
}

/** "from 3 % in 2025", "from $70 this year" */
function comparesFigures(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, Math.min(from + 6, to)).some((token) => /^\d/.test(token.word));
}

/** "means that …", "the risk that …", but not "the project that …" */
function goesOn(tokens: readonly Token[], that: number): boolean {
  const before = tokens[that - 1]?.word ?? '';
  const noun = /^(?:projects?|forecasts?|estimates?)$/.test(before) && determiners.has(tokens[that - 2]?.word ?? '');
  return carriesOn.test(before) && !noun;
}

/** "lower than growth in 2025", but not "more than 50 m by 2070" or "weaker than average in May" */
function comparesWith(before: string, next: string): boolean {
  if (/^(?:rather|other)$/.test(before) || /^\d/.test(next)) return false;
  return !/^(?:average|usual|normal|expected|anticipated|forecast|now|today|previously|before|ever|elsewhere|a|half|one|two|three|any|its|their)$/.test(
    next,
  );
}

/** "as demand recovers" gives a reason; "as early as", "as well as", "as a result", "as part of" do not. */
function asClause(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  if (
    /^(?:early|late|soon|well|long|much|many|far|little|few|low|high|large|small|part|of|in|expected|planned|scheduled|such|or)$/.test(
      next,
    )
  )
    return false;
  if (
    /^(?:such|same|so|known|regarded|seen|early|late|soon|well|long|much|many|far|low|high|little|serve|serves|act|acts|remain)$/.test(
      before,
    )
  )
    return false;
  if (before === ',' || /^(?:it|they|we|he|she|this|these|there|both)$/.test(next)) return true;
  // "as demand recovers", "as prices fall", but not "as patient zero"
  const plural = /[^s]s$/.test(next) && mayBeVerb(tokens[at + 2]);
  const verb = tokens
    .slice(at + 2, Math.min(at + 10, to))
    .some(({ word }) => finite.has(word) || /(?:[^s]s|ed)$/.test(word));
  return !/^an?$/.test(next) && (plural || verb);
}
