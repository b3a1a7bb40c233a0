import { isWord, type Token } from '../text/tokens.js';
import { finite } from './grammar.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** First words of a stretch that leads into the main clause and ends at a comma. */
const leads = set(
  'however given although though while if in by for despite due as over during with after before since under overall ' +
    'nevertheless nonetheless moreover meanwhile finally at on because unless should without looking consequently therefore ' +
    'thus furthermore additionally still instead yet once when until provided assuming absent barring following among beyond from ' +
    'whereas amid against even to conversely similarly again first second third notably hence accordingly rather throughout within ' +
    'according based considering until taken also but and so nor separately',
);
const splitters = set('although though whereas while but because unless so yet');
const stops = set(
  'although though while whereas but because since which who given despite owing thus so however even with where unless if thereby making reducing leaving considering',
);
const marks = set('; : –');

const hasFinite = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (finite.has(tokens[i]!.word)) return true;
  return false;
};

/** Whether token `at` begins a clause of its own, seen from the expression behind it. */
function divides(tokens: readonly Token[], at: number, target: number): number {
  const word = tokens[at]!.word;
  if (marks.has(word) || word === '(') return at + 1;
  const before = tokens[at - 1]?.word;
  if (splitters.has(word) && at > 0 && before !== 'even') return at + 1;
  if (before === ',' && (word === 'as' || word === 'since')) return at + 1;
  if (word === 'that' && at > 0 && isWord(tokens[at - 1]) && !finiteNext(tokens, at, target)) return at + 1;
  const joins = word === 'and' || word === 'or';
  if (joins && before === ',' && (hasFinite(tokens, 0, at) || startsSubject(tokens, at))) return at + 1;
  // "… will rise and output is likely to fall": a second subject before the second verb
  if (joins && target - at > 1 && !hasFinite(tokens, at + 1, target) && hasFinite(tokens, Math.max(0, at - 12), at))
    return at + 1;
  return -1;
}

/** ", and the budget …" after a single comma: a second clause, not the end of a list. */
function startsSubject(tokens: readonly Token[], and: number): boolean {
  const commas = tokens.slice(0, and).filter((token) => token.word === ',').length;
  return (
    commas === 1 && /^(?:the|its|their|his|her|a|an|this|these|it|they|he|she|we)$/.test(tokens[and + 1]?.word ?? '')
  );
}

/** "measures that are likely to fail": "that" stands for the noun before it, so the clause begins earlier. */
const finiteNext = (tokens: readonly Token[], at: number, target: number): boolean =>
  at + 1 >= target || finite.has(tokens[at + 1]!.word);

/**
 * Where the subject of an expression begins: behind the connective, the leading phrase and the clauses before it.
 *
 * @param target first token that is not part of the subject
 */
export function clauseStart(tokens: readonly Token[], target: number): number {
  let start = 0;
  for (let i = target - 1; i >= 0; i -= 1) {
    const behind = divides(tokens, i, target);
    if (behind >= 0 && behind < target) {
      start = behind;
      break;
    }
  }
  const led = opensSubordinate(tokens) ? skipLead(tokens, 0, target) : 0;
  return Math.max(led, skipLead(tokens, start, target));
}

/** Whether a sentence begins with a clause or phrase that ends at a comma before the main clause. */
function opensSubordinate(tokens: readonly Token[]): boolean {
  return /^(?:while|although|though|whereas|if|unless|despite|given|because|since|as|should|when|once|even)$/.test(
    tokens[0]?.word ?? '',
  );
}

function skipLead(tokens: readonly Token[], from: number, target: number): number {
  let start = from;
  while (start < target && !isWord(tokens[start])) start += 1;
  const first = tokens[start]?.word ?? '';
  const adverb = /ly$/.test(first) && tokens[start + 1]?.word === ',';
  if (!leads.has(first) && !adverb) return start;
  const commas = tokens.flatMap((token, i) => (i > start && i < target && token.word === ',' ? [i] : []));
  if (commas.length === 0) return bareLead(tokens, start, target);
  const last = commas.at(-1)!;
  const rest = tokens[last + 1]?.word ?? '';
  const empty = last + 1 >= target || /^(?:which|who|whose|where)$/.test(rest);
  return (empty ? commas[0]! : last) + 1;
}

/** A connective without its comma ("But growth …", "Thus prices …"). */
function bareLead(tokens: readonly Token[], start: number, target: number): number {
  const single =
    /^(?:but|and|yet|so|thus|therefore|still|also|however|meanwhile|moreover|nor|hence|although|though|while|whereas)$/;
  return single.test(tokens[start]!.word) && start + 1 < target ? start + 1 : start;
}

/** Whether token `at` stands in the clause that a first word such as "while" opens: it ends at the first comma. */
function inOpeningClause(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:while|although|though|whereas)$/.test(tokens[0]?.word ?? '')) return false;
  return !tokens.slice(0, at).some((token) => token.word === ',');
}

/** Token behind the last one that belongs to the proposition: reasons, concessions and second clauses end it. */
export function clauseEnd(tokens: readonly Token[], from: number): number {
  const opening = inOpeningClause(tokens, from);
  let depth = 0;
  for (let i = from; i < tokens.length; i += 1) {
    const word = tokens[i]!.word;
    if (word === '(' || word === '[') depth += 1;
    if (word === ')' || word === ']') depth -= 1;
    if (depth > 0) continue;
    if (word === ';' || word === '–' || word === '!' || word === '?' || (word === '.' && i === tokens.length - 1))
      return i;
    if (opening && word === ',') return i;
    const behind = word === ',' ? asideEnd(tokens, i) : -1;
    if (behind > i) {
      i = behind;
      continue;
    }
    if (i > from && endsHere(tokens, i)) return i;
  }
  return tokens.length;
}

const asides = set(
  'if unless which who whose where when as despite given even since while although though barring absent until provided',
);

/** The closing comma of an aside that the verb follows (", if it is not stopped, will …"); −1: none opens here. */
function asideEnd(tokens: readonly Token[], comma: number): number {
  if (!asides.has(tokens[comma + 1]?.word ?? '')) return -1;
  for (let i = comma + 2; i < tokens.length && i < comma + 25; i += 1) {
    if (tokens[i]!.word === ',') return finite.has(tokens[i + 1]?.word ?? '') ? i : -1;
  }
  return -1;
}

function endsHere(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.word;
  const next = tokens[at + 1]?.word ?? '';
  if (word === ',') {
    if (stops.has(next) || next === 'as' || next === 'due') return true;
    if (next === 'and' || next === 'or' || next === 'with')
      return hasFinite(tokens, at + 2, Math.min(tokens.length, at + 10));
    return false;
  }
  if (/^(?:because|although|whereas|unless|if)$/.test(word)) return true;
  if (word === 'but' || word === 'while') return true;
  if (word === 'than' && next === 'not') return true;
  if (word === 'due' && next === 'to') return true;
  if (word === 'owing' && next === 'to') return true;
  if (word === 'thanks' && next === 'to') return true;
  return word === 'provided' && (next === 'that' || next === 'the');
}

/** Whether a mark or a joining word stands between two expressions, so that they judge different things. */
export function apart(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const word = tokens[i]!.word;
    if (word === ',' || marks.has(word) || splitters.has(word)) return true;
    if ((word === 'and' || word === 'or') && to - i > 2) return true;
  }
  return false;
}
