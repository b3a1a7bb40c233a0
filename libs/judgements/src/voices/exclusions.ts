import type { Range } from '../conditions/condition.js';
import { within } from '../conditions/condition.js';
import type { Expression } from '../expressions/expression.js';
import { clauseStart } from '../grammar/clauses.js';
import { finite, prepositions } from '../grammar/grammar.js';
import { isWord, type Token } from '../text/tokens.js';
import { whyNotTokens } from './notices.js';
import { isPastForecast } from './past.js';
import { isNorm, isOwnPlan, isPurpose, isTold } from './plans.js';
import { isMainVerb } from './reach.js';
import { goesOnReporting } from './reported.js';
import { isRoutine } from './routine.js';
import { whoseView } from './voices.js';

/** A sentence as the filters see it. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly conditions: readonly Range[];
  /** stretches of the text in quotation marks, offsets */
  readonly quoted: readonly { readonly start: number; readonly end: number }[];
  /** up to three sentences before it in the same piece, where they are known */
  readonly before?: readonly { readonly start: number; readonly end: number }[];
}

/** Why a whole sentence holds no judgement; `null`: go on. */
export function whyNotSentence({ tokens }: Sentence): string | null {
  return whyNotTokens(tokens);
}

const askers = new Set(['whether', 'how', 'what', 'why', 'who', 'where']);

const openNouns = /^(?:likelihood|probability|chance|chances|possibility|risk|odds|danger)$/;

/** "not certain that", "no sign that", "the risk that": what follows is not said. `that` is the token of "that". */
function leavesOpen(tokens: readonly Token[], that: number, explicit: boolean): boolean {
  const before = tokens[that - 1]?.word ?? '';
  if (openNouns.test(before)) return !explicit;
  if (
    !/^(?:certain|clear|sure|guaranteed|given|guarantee|certainty|sign|signs|indication|evidence|reason|prospect)$/.test(
      before,
    )
  )
    return false;
  return /^(?:not|no|n't|isn't|never|far|little|yet|without)$/.test(tokens[that - 2]?.word ?? '');
}

/** "it does not imply that X will …", "this does not mean that": denied, so nothing is said. */
function isNotImplied(tokens: readonly Token[], target: number): boolean {
  for (let i = target - 1; i > 0 && target - i < 16; i -= 1) {
    const word = tokens[i]!.word;
    if (word === ';' || word === ',') return false;
    if (
      !/^(?:imply|mean|suggest|indicate|signify|entail|guarantee|follow|prove|say|claim|implying|meaning|suggesting|indicating|predicting)$/.test(
        word,
      )
    )
      continue;
    // "nothing to suggest that", "no evidence to suggest that"
    const before = tokens[i - 1]?.word === 'to' ? tokens.slice(Math.max(0, i - 6), i - 1) : [];
    if (before.some((token) => /^(?:nothing|no|little|scant|nobody|hardly|without)$/.test(token.word))) return true;
    const reach = /ing$/.test(word) ? 6 : 1;
    return tokens
      .slice(Math.max(0, i - reach), i)
      .some((token) => /^(?:not|no|n't|doesn't|don't|nor|never|necessarily)$/.test(token.word));
  }
  return false;
}

/** Over an aside that a verb follows (", due on 9 November, will"): the token before it; the comma itself otherwise. */
function beforeAside(tokens: readonly Token[], comma: number): number {
  if (!finite.has(tokens[comma + 1]?.word ?? '')) return comma;
  for (let i = comma - 1; i > 0 && comma - i < 16; i -= 1) if (tokens[i]!.word === ',') return i - 1;
  return comma;
}

/** "*Will the truce hold?*": a question within the sentence. */
function isQuestion(tokens: readonly Token[], from: number): boolean {
  const mark = tokens.findIndex((token, i) => i > from && /^[?.;]$/.test(token.word));
  return mark >= 0 && tokens[mark]!.word === '?';
}

/** "What follows will …", "what comes next is likely …": the clause with "what" is the subject. */
function isFreeSubject(tokens: readonly Token[], what: number, verb: number): boolean {
  // "what is clear is that X will …"
  for (let i = what + 2; i < verb; i += 1)
    if (tokens[i]!.word === 'that' && /^(?:is|remains)$/.test(tokens[i - 1]!.word)) return true;
  if (
    !/^(?:follows|comes|remains|happens|lies|emerges|ensues|matters|changes|counts)$/.test(tokens[what + 1]?.word ?? '')
  )
    return false;
  return verb - what < 14 && tokens.slice(what + 2, verb).every((token) => isWord(token) && !finite.has(token.word));
}

/** "whether X will …", "how Y may …": asked, not said. */
function isAsked(tokens: readonly Token[], expression: Expression): boolean {
  const { first: target, explicit, shape, inside } = expression;
  for (let i = target - 1; i >= 0 && target - i < 24; i -= 1) {
    if (tokens[i]!.word === ',') i = beforeAside(tokens, i);
    const word = tokens[i]?.word ?? ',';
    if (word === ',' || word === ';') return false;
    // "whether it forms is judged unlikely": the question is what is judged
    if (word === 'whether' && explicit && (shape === 'event' || inside) && !isWord(tokens[i - 1])) return false;
    // ", who is likely to …" tells about somebody
    if (word === 'who' && i > 0 && expression.from > i + 2) return false;
    if (
      i === 0 &&
      /^(?:what|how)$/.test(word) &&
      /^(?:depend|hinge|rest|turn)$/.test(tokens[expression.to + 1]?.word ?? '')
    )
      return false;
    if (word === 'what' && isFreeSubject(tokens, i, expression.from)) return false;
    if (/^(?:who|what|where)$/.test(word) && isMainVerb(tokens, i, expression.from)) return false;
    if (askers.has(word)) return !(/^(?:who|where)$/.test(word) && tokens[i - 1]?.word === ',');
    if (word === 'that' && leavesOpen(tokens, i, explicit)) return true;
    if (word === 'that' && i > 0 && askers.has(tokens[i - 1]!.word)) return true;
  }
  return false;
}

/** "once the treaty is likely …", "when it will …": the time of something else. */
function isTimeClause(tokens: readonly Token[], target: number, explicit: boolean): boolean {
  if (explicit) return false;
  for (let i = target - 1; i >= 0 && target - i < 20; i -= 1) {
    const word = tokens[i]!.word;
    if (word === ',' || word === ';') return false;
    // "once-in-a-century levels"
    const counts = word === 'once' && /^(?:in|a|per)$/.test(tokens[i + 1]?.word ?? '');
    if (!counts && /^(?:when|once|until)$/.test(word)) return true;
  }
  return false;
}

const isQuoted = (sentence: Sentence, expression: Expression): boolean => {
  const at = sentence.tokens[expression.first]!.start;
  return sentence.quoted.some((span) => span.start <= at && at < span.end);
};

/** "(see Annex C, likely landing sites)", "(attacks are likely)": a reference in brackets. */
function isReference(tokens: readonly Token[], target: number): boolean {
  for (let i = target - 1; i >= 0 && target - i < 14; i -= 1) {
    if (tokens[i]!.word === ')') return false;
    if (tokens[i]!.word === '(')
      return /^(?:see|cf|compare|annex|table|figure|fig|box|chart|section|chapter)$/.test(tokens[i + 1]!.word);
  }
  return false;
}

/** "the sanctions that X would inevitably face for Y": the verb lacks its object, so nothing is left to judge. */
/** "Had the levee been raised, the town would have stayed dry": what did not happen. */
function isCounterfactual(tokens: readonly Token[], { from, to }: Expression): boolean {
  const would = tokens.slice(from, to + 1).some((token) => /^(?:would|wouldn't|could|might)$/.test(token.word));
  const next = /^(?:not|also|probably|likely)$/.test(tokens[to + 1]?.word ?? '') ? to + 2 : to + 1;
  return (
    would &&
    tokens[next]?.word === 'have' &&
    /(?:ed|en|wn|t|d|ne|de|me|run|begun|sunk|won)$/.test(tokens[next + 1]?.word ?? '')
  );
}

function lacksObject(tokens: readonly Token[], expression: Expression): boolean {
  if (!expression.supposed) return false;
  const start = clauseStart(tokens, expression.from);
  return (
    /^(?:that|which|whom)$/.test(tokens[start - 1]?.word ?? '') &&
    prepositions.has(tokens[expression.to + 2]?.word ?? '.')
  );
}

/** Why an expression is not the publisher's own judgement; `null`: it is. */
export function whyNot(sentence: Sentence, expression: Expression): string | null {
  const { tokens } = sentence;
  const { first, explicit } = expression;
  if (isQuoted(sentence, expression)) return 'quoted';
  if (within(sentence.conditions, first)) return 'part of a condition';
  if (isReference(tokens, first)) return 'a reference';
  if (isAsked(tokens, expression)) return 'asked, not said';
  if (isQuestion(tokens, first)) return 'a question';
  if (isNotImplied(tokens, first)) return 'not implied';
  if (isTimeClause(tokens, first, explicit)) return 'the time of something else';
  if (isPurpose(tokens, expression)) return 'an aim or an assumption';
  if (isOwnPlan(tokens, expression)) return "the publisher's own plan";
  if (isTold(tokens, expression)) return 'a supposed case';
  if (isNorm(tokens, expression)) return 'a duty or a permission';
  if (isRoutine(tokens, expression)) return 'a rule, a date or a pointer';
  if (isPastForecast(tokens, expression)) return 'a forecast of the past';
  if (isCounterfactual(tokens, expression)) return 'a counterfactual';
  if (lacksObject(tokens, expression)) return 'an aside';
  if (goesOnReporting(sentence, expression)) return "somebody else's words";
  const theirs = whoseView(tokens, expression);
  return theirs ? `somebody else's view: ${theirs}` : null;
}

/** Stretches in double quotation marks, at most 600 characters each, by offsets. */
export function quotations(text: string, start: number, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open = -1;
  for (let i = start; i < end; i += 1) {
    const char = text[i]!;
    if (char !== '“' && char !== '”' && char !== '"') continue;
    if (char === '“' || (char === '"' && open < 0)) {
      open = i;
      continue;
    }
    if (open >= 0 && i - open <= 600) found.push({ start: open, end: i + 1 });
    open = -1;
  }
  return found;
}
