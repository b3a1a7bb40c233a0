import { finite, prepositions, skipBack } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';
import { carriesOn } from '../times/digression.js';
import { isOwnVoice } from '../voices/publisher.js';

/** The tokens of a subject; `last` is exclusive. */
export interface Subject {
  readonly first: number;
  readonly last: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What opens a phrase or clause that leads into the main clause and ends at a comma. */
const leads = set(
  'however given although though while if in for by despite due as over during with after before since under overall above below ' +
    'nevertheless nonetheless moreover meanwhile finally at on because unless should without looking consequently therefore among ' +
    'thus furthermore additionally still instead yet once when until provided assuming absent barring following beyond from out ' +
    'whereas amid against even to conversely similarly again first second third fourth notably hence accordingly rather throughout ' +
    'within according based considering taken also but and so nor separately where whatever whichever regardless irrespective ' +
    'having being thanks owing barring short compared relative unlike like across between turning taking drawing judging seen ' +
    'admittedly indeed ultimately today now then so too besides elsewhere here there all that',
);
/** A single word that leads in without its comma: "But growth …". */
const bareLeads = set(
  'but and yet so thus therefore still also however meanwhile moreover nor hence although though while whereas because since as if',
);
const splitters = set('although though whereas while but because unless if');
const holders =
  /^(?:consider|considers|deem|deems|judge|judges|reckon|reckons|think|believe|believes|regard|regards|assess|assesses|estimate|estimates|hold|find|see|suspect|doubt)$/;
const implies = /^(?:means|implies|suggests|indicates)$/;

const isComma = (token: Token | undefined): boolean => token?.word === ',';

/** Marks tokens in brackets, between two dashes and in ", which … ," before `target`. */
function opaque(tokens: readonly Token[], target: number): boolean[] {
  const hidden = new Array<boolean>(target).fill(false);
  const hide = (from: number, to: number): void => {
    hidden.fill(true, from, to + 1);
  };
  let bracket = -1;
  let dash = -1;
  let relative = -1;
  for (let i = 0; i < target; i += 1) {
    const { word } = tokens[i]!;
    if (word === '(' || word === '[') bracket = i;
    else if ((word === ')' || word === ']') && bracket >= 0) {
      hide(bracket, i);
      bracket = -1;
    } else if (bracket >= 0) continue;
    else if (word === ';' || word === ':') dash = -1;
    else if (word === '–' && dash < 0) dash = i;
    else if (word === '–') {
      hide(dash, i);
      dash = -1;
    } else if (word === ',' && relative >= 0 && (i === target - 1 || !isComma(tokens[target - 1]))) {
      hide(relative, i);
      relative = -1;
    } else if (word === ',' && relative < 0 && /^(?:which|who|whose|where|whom)$/.test(tokens[i + 1]?.word ?? ''))
      relative = i;
  }
  return hidden;
}

/** Behind the phrases and clauses that lead into the main clause. */
function behindLeads(tokens: readonly Token[], from: number, target: number, hidden: readonly boolean[]): number {
  let start = from;
  for (let steps = 0; steps < 4; steps += 1) {
    while (start < target && !isWord(tokens[start])) start += 1;
    const comma = commaAfter(tokens, start, target, hidden);
    const first = tokens[start]?.word ?? '';
    const opens = leads.has(first) || (/ly$/.test(first) && comma === start + 1);
    if (comma < 0 || comma >= target - 1 || !(opens || isAbsolute(tokens, start, comma))) break;
    start = leadEnd(tokens, comma, target, hidden) + 1;
  }
  return bareLeads.has(tokens[start]?.word ?? '') && start + 1 < target ? start + 1 : start;
}

function commaAfter(tokens: readonly Token[], from: number, target: number, hidden: readonly boolean[]): number {
  for (let i = from; i < target; i += 1) if (isComma(tokens[i]) && !hidden[i]) return i;
  return -1;
}

/** "Counter-tariffs having been dropped,", "limited means notwithstanding,": a phrase with a subject of its own. */
function isAbsolute(tokens: readonly Token[], from: number, comma: number): boolean {
  if (tokens[comma - 1]?.word === 'notwithstanding') return true;
  return tokens
    .slice(from + 1, comma)
    .some(({ word }, i) => /^(?:having|being)$/.test(word) && !prepositions.has(tokens[from + i]!.word));
}

/** The comma that closes a lead: a list or an aside in it has commas of its own. */
function leadEnd(tokens: readonly Token[], comma: number, target: number, hidden: readonly boolean[]): number {
  let end = comma;
  for (;;) {
    const next = commaAfter(tokens, end + 1, target, hidden);
    if (next < 0 || next >= target - 1) return end;
    const opener = tokens[end + 1]?.word ?? '';
    const joined = tokens.slice(end + 1, next).some(({ word }) => word === 'and' || word === 'or');
    const goesOn = /^(?:and|or)$/.test(opener) || (joined && !/^(?:the|its|their|an?|we|it|they|this)$/.test(opener));
    if (!goesOn && !/^(?:which|who|whose|where|as|if|though)$/.test(opener)) return end;
    end = next;
  }
}

const hasFinite = (tokens: readonly Token[], from: number, to: number, hidden: readonly boolean[]): boolean => {
  for (let i = from; i < to; i += 1) if (!hidden[i] && finite.has(tokens[i]!.word)) return true;
  return false;
};

/** Whether "that" at `at` opens the clause that is judged, and neither points at a noun nor describes one. */
function opensClause(tokens: readonly Token[], at: number, target: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  if (at === 0 || at + 1 >= target || prepositions.has(before) || !isWord(tokens[at - 1])) return false;
  if (finite.has(next)) return false;
  if (carriesOn.test(before) || /(?:ed|es)$/.test(before)) return true;
  const another = tokens[at + 2]?.word ?? '';
  const verb =
    /(?:[^s]s|ed)$/.test(next) &&
    at + 2 < target &&
    (prepositions.has(another) || /^(?:the|an?|its|their|once)$/.test(another));
  return !verb && !/s$/.test(next);
}

/** Where the subject begins, seen from its verb: clauses before it, and asides, are passed. */
function subjectStart(tokens: readonly Token[], from: number, target: number, hidden: readonly boolean[]): number {
  let closing = isComma(tokens[target - 1]) && !hidden[target - 1];
  for (let i = target - 1; i >= from; i -= 1) {
    if (hidden[i]) continue;
    const { word } = tokens[i]!;
    const before = tokens[i - 1]?.word ?? '';
    if (/^(?:;|:|–|\()$/.test(word)) return i + 1;
    if (splitters.has(word) && i > from && !(word === 'but' && /^(?:all|anything|nothing|none)$/.test(before)))
      return i + 1;
    if (word === 'that' && opensClause(tokens, i, target)) return i + 1;
    if ((word === 'and' || word === 'or') && divides(tokens, from, i, target, hidden)) return i + 1;
    if (word !== ',' || i === target - 1) continue;
    if (closing) closing = false;
    else if (hasFinite(tokens, from, i, hidden)) return i + 1;
  }
  return from;
}

/** Whether "and" joins two clauses: a verb before it, none behind. */
function divides(
  tokens: readonly Token[],
  from: number,
  at: number,
  target: number,
  hidden: readonly boolean[],
): boolean {
  if (hasFinite(tokens, at + 1, target, hidden)) return false;
  if (!isComma(tokens[at - 1])) return target - at > 1 && hasFinite(tokens, Math.max(from, at - 12), at, hidden);
  if (hasFinite(tokens, from, at, hidden)) return true;
  return commaAfter(tokens, from, at, hidden) === at - 1 && at - from > 3;
}

/** "We consider | a deal | to be unlikely", "this means | prices will rise". */
function behindHolder(tokens: readonly Token[], from: number, target: number): number {
  for (let i = from + 1; i < Math.min(target - 1, from + 6); i += 1) {
    const { word } = tokens[i]!;
    if (implies.test(word) && i === from + 1 && /^(?:this|that|it|which)$/.test(tokens[from]!.word)) return i + 1;
    if (holders.test(word)) {
      const not = skipBack(tokens, i);
      const subject = /^(?:not|do|does|don't)$/.test(tokens[not]?.word ?? '') ? skipBack(tokens, not) : not;
      const voice = tokens[subject]?.word === 'do' ? skipBack(tokens, subject) : subject;
      if (isOwnVoice(tokens, voice)) return i + 1;
    }
  }
  return from;
}

/** ", which are likely to fall": the noun phrase that the pronoun stands for. `null`: no relative clause. */
export function relativeSubject(tokens: readonly Token[], before: number): (Subject & { aside: boolean }) | null {
  const pronoun = skipBack(tokens, before);
  if (pronoun < 2 || !/^(?:which|who|that)$/.test(tokens[pronoun]!.word)) return null;
  let last = pronoun;
  if (isComma(tokens[last - 1])) last -= 1;
  let first = last;
  const stop = (word: string): boolean => prepositions.has(word) || finite.has(word) || /^(?:,|;|–|\()$/.test(word);
  while (first > 0 && last - first < 8 && !stop(tokens[first - 1]!.word)) first -= 1;
  return first < last ? { first, last, aside: last < pronoun } : null;
}

/** The subject of the verb at `target`: leads, clauses before it and the verdict of the publisher left out. */
export function subjectBefore(tokens: readonly Token[], target: number): Subject {
  const hidden = opaque(tokens, target);
  const main = subjectStart(tokens, behindLeads(tokens, 0, target, hidden), target, hidden);
  let first = behindHolder(tokens, behindLeads(tokens, main, target, hidden), target);
  while (first < target && !isWord(tokens[first])) first += 1;
  let last = target;
  while (last > first && !isWord(tokens[last - 1]) && !/^[)%\]”"]$/.test(tokens[last - 1]!.word)) last -= 1;
  if (tokens[last]?.word === '–' && last < target) last = dashBefore(tokens, first, last);
  if (/^(?:to|as)$/.test(tokens[last - 1]?.word ?? '')) last -= 1;
  return { first, last: sharedWith(tokens, first, last) };
}

/** Where the aside begins that a dash closes: it is no part of the subject. */
function dashBefore(tokens: readonly Token[], first: number, close: number): number {
  for (let i = close - 1; i > first; i -= 1) if (tokens[i]!.word === '–') return i;
  return close;
}

/** "X is due for refit but | will not return": the second verb has the subject of the first. */
function sharedWith(tokens: readonly Token[], first: number, last: number): number {
  if (!/^(?:and|but|or)$/.test(tokens[last - 1]?.word ?? '')) return last;
  for (let i = first + 1; i < last - 1; i += 1) if (finite.has(tokens[i]!.word)) return i;
  return last;
}
