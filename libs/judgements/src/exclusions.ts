import { clauseStart } from './clauses.js';
import type { Range } from './condition.js';
import { within } from './condition.js';
import type { Expression } from './expression.js';
import { prepositions } from './grammar.js';
import { isWord, type Token } from './tokens.js';
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
}

/** Why a whole sentence holds no judgement; `null`: go on. */
export function whyNotSentence(sentence: Sentence): string | null {
  const { tokens } = sentence;
  if (tokens.length < 3) return 'too short';
  if (tokens.findLast((token) => token.word === '?' || isWord(token))?.word === '?') return 'a question';
  const first = tokens[0]!.word;
  if (/^(?:figure|fig|table|chart|box|source|sources|note|notes|photo|picture|image|annex|graph|credit)$/.test(first)) {
    const second = tokens[1]!.word;
    if (second === ':' || second === '.' || /^\d/.test(second)) return 'a caption';
  }
  return definesTerms(tokens) ? 'a definition' : null;
}

function definesTerms(tokens: readonly Token[]): boolean {
  const words = new Set(tokens.map((token) => token.word));
  const names = [
    'means',
    'denotes',
    'refers',
    'expresses',
    'yardstick',
    'terms',
    'expressions',
    'lexicon',
    'terminology',
    'wording',
  ];
  const subject = [
    'term',
    'terms',
    'word',
    'words',
    'expression',
    'expressions',
    'yardstick',
    'scale',
    'phrase',
    'lexicon',
    'terminology',
  ];
  return subject.some((word) => words.has(word)) && names.some((word) => words.has(word)) && words.has('likely');
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

/** "whether X will …", "how Y may …": asked, not said. */
function isAsked(tokens: readonly Token[], target: number, explicit: boolean): boolean {
  for (let i = target - 1; i >= 0 && target - i < 20; i -= 1) {
    const word = tokens[i]!.word;
    if (word === ',' || word === ';') return false;
    // ", who is likely to …" tells about somebody
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
    if (word === 'when' || word === 'once' || word === 'until') return true;
  }
  return false;
}

/** "so that X will …", "to ensure that Y will …", "designed to": an aim, not an estimate. */
function isPurpose(tokens: readonly Token[], target: number): boolean {
  for (let i = target - 1; i >= 0 && target - i < 20; i -= 1) {
    const word = tokens[i]!.word;
    if (word === ';') return false;
    // "it can be assumed that" is the writer's own way of saying so
    if (word === 'assumed' && tokens[i - 1]?.word === 'be') return false;
    const next = tokens[i + 1]?.word;
    if (
      /^(?:intended|designed|meant|aimed)$/.test(word) &&
      !tokens.slice(i, target).some((token) => token.word === ',')
    )
      return true;
    if (word === 'so' && next === 'that' && tokens[i - 1]?.word !== ',') return true;
    if (
      /^(?:ensure|ensuring|guarantee|assure|order|requires?|required|ordered|orders|decreed|ruled|decided|demands?|demanded|stipulates?|plan|plans|proposal|proposals|agreed)$/.test(
        word,
      ) &&
      (next === 'that' || next === 'which')
    )
      return true;
    if (
      /^(?:assumes?|assumed|assuming|assumption|suppose|supposing|imagine)$/.test(word) &&
      !tokens.slice(i, target).some((token) => token.word === ',')
    )
      return true;
  }
  return false;
}

const ownActs = new Set(
  (
    'publish monitor follow decide continue assess review discuss examine describe present focus explore outline consider update report take act adjust ' +
    'ensure keep be provide look address cover analyse analyze set return use work remain seek stand do'
  ).split(' '),
);

/** The publisher on its own work: "this chapter will discuss", "we will publish", "the Committee will adjust policy". */
function isOwnPlan(tokens: readonly Token[], expression: Expression): boolean {
  if (expression.explicit || !/^(?:will|going to|will not)$/.test(expression.term)) return false;
  const start = clauseStart(tokens, expression.from);
  const subject = tokens
    .slice(start, expression.from)
    .map((token) => token.word)
    .join(' ');
  if (
    /^(?:this|the next|the following|our) (?:report|chapter|section|paper|assessment|article|box|annex|note|update|edition)s?$/.test(
      subject,
    )
  )
    return true;
  if (
    !/^(?:(?:in this \w+ )?(?:we|i)|our (?:\w+ )?\w+|(?:the|this) (?:\w+ )?(?:committee|council|bank|board|agency|services?|staff|authors|institute|mpc|fomc))$/.test(
      subject,
    )
  )
    return false;
  return /(?:^| )(?:we|i)$/.test(subject) || ownActs.has(tokens[expression.to + 1]?.word ?? '');
}

/** A case that is told, not foreseen: "in this scenario", "under the plan", "in the case of swaps". */
function isTold(tokens: readonly Token[], expression: Expression): boolean {
  if (expression.explicit) return false;
  const opening = tokens
    .slice(0, Math.min(8, expression.first))
    .map((token) => token.word)
    .join(' ');
  if (
    /^(?:in|under) (?:the|this|that|an|a|our)(?: \w+)? (?:scenario|case of|plan|agreement|deal|proposal|terms)/.test(
      opening,
    )
  )
    return true;
  return /^(?:under|in) (?:the )?(?:terms|case) of/.test(opening);
}

const isQuoted = (sentence: Sentence, expression: Expression): boolean => {
  const at = sentence.tokens[expression.first]!.start;
  return sentence.quoted.some((span) => span.start <= at && at < span.end);
};

/** "the sanctions that X would inevitably face for Y": the verb lacks its object, so nothing is left to judge. */
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
  if (isQuoted(sentence, expression)) return 'quoted';
  if (within(sentence.conditions, expression.first)) return 'part of a condition';
  if (isAsked(tokens, expression.first, expression.explicit)) return 'asked, not said';
  if (isTimeClause(tokens, expression.first, expression.explicit)) return 'the time of something else';
  if (isPurpose(tokens, expression.first)) return 'an aim or an assumption';
  if (isOwnPlan(tokens, expression)) return "the publisher's own plan";
  if (isTold(tokens, expression)) return 'a supposed case';
  if (lacksObject(tokens, expression)) return 'an aside';
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
