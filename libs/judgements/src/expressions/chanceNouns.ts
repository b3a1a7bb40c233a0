import type { Token } from '../text/tokens.js';
import type { Expression } from './expression.js';
import { nounLevels } from './terms.js';

/** Nouns of chance: "likelihood", "odds". */
export const chanceNouns: ReadonlySet<string> = new Set(
  'chance chances likelihood likelihoods probability probabilities odds prospect prospects hope hopes'.split(' '),
);
/** Nouns that speak of a chance only where something says how high it is. */
export const perils: ReadonlySet<string> = new Set(
  'risk risks possibility possibilities danger threat potential'.split(' '),
);
/** What follows a noun that only names a measure ("probability density", "risk premium", "chance discovery"). */
const measures =
  /^(?:density|densities|distribution|distributions|interval|intervals|range|band|bands|premium|premia|weight|weights|weighted|reduction|management|factors?|appetite|theory|level|levels|rating|map|forecasts?|thresholds?|assets?|profile)$/;

/** Whether token `at` is "chance", "likelihood", "odds" and the like. */
export const isChanceNoun = (tokens: readonly Token[], at: number): boolean =>
  chanceNouns.has(tokens[at]?.word ?? '') && !measures.test(tokens[at + 1]?.word ?? '');

/** Whether token `at` is "risk", "possibility", "danger" or "threat". */
export const isPeril = (tokens: readonly Token[], at: number): boolean =>
  perils.has(tokens[at]?.word ?? '') && !measures.test(tokens[at + 1]?.word ?? '');

/** The words of tokens `from` to `to`, both inclusive, in lower case. */
export const textOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to + 1)
    .map((token) => token.word)
    .join(' ');

/** words between an adjective of the table and its noun ("little realistic prospect", "no immediate chance") */
const between = new Set(
  'realistic real immediate serious near term short early obvious credible genuine current present near reasonable practical apparent medium long further actual overall'.split(
    ' ',
  ),
);

/** "Scant, indeed only the most remote, prospect": an insertion that corrects the adjective before it. */
const isInserted = (tokens: readonly Token[], comma: number): boolean =>
  [2, 3, 4, 5, 6, 7].some(
    (back) =>
      tokens[comma - back]?.word === ',' &&
      /^(?:indeed|if|even|albeit|though|or)$/.test(tokens[comma - back + 1]!.word),
  );

/** The longest adjective of the table that ends just before `noun`. `null`: none. */
export function adjectiveBefore(tokens: readonly Token[], noun: number): { first: number; words: string } | null {
  let end = noun - 1;
  for (let skipped = 0; skipped < 3; skipped += 1) {
    for (let length = 5; length >= 1; length -= 1) {
      if (end - length + 1 < 0) continue;
      const words = textOf(tokens, end - length + 1, end);
      if (Object.hasOwn(nounLevels, words)) return { first: end - length + 1, words };
    }
    const closing = skipped === 0 && tokens[end]?.word === ',' && isInserted(tokens, end);
    if (!closing && !between.has(tokens[end]?.word ?? '')) return null;
    end -= 1;
  }
  return null;
}

/** The longest adjective of the table that begins at `at` and describes no further noun. `null`: none. */
export function levelAfter(tokens: readonly Token[], at: number): { first: number; last: number } | null {
  for (let length = 4; length >= 1; length -= 1) {
    const known = at + length <= tokens.length && Object.hasOwn(nounLevels, textOf(tokens, at, at + length - 1));
    if (known && !isChanceNoun(tokens, at + length)) return { first: at, last: at + length - 1 };
  }
  return null;
}

/** Where the proposition stands behind a noun: "that X …", "of X …". */
export function behindNoun(tokens: readonly Token[], noun: number): Pick<Expression, 'to' | 'shape'> {
  const word = tokens[noun + 1]?.word;
  if (word === 'that') return { to: noun + 1, shape: 'that' };
  return { to: word === 'of' || word === 'for' ? noun + 1 : noun, shape: 'eventAfter' };
}

/** "A mild winter has a two in three chance": the holder of the chance, before it, is what happens. */
export function held(tokens: readonly Token[], first: number, last: number): Partial<Expression> {
  let verb = first - 1;
  while (verb >= 0 && /^(?:a|an|only|about|just|roughly|around|some|at|best|still)$/.test(tokens[verb]!.word))
    verb -= 1;
  if (verb < 1 || !/^(?:has|have|stands|stand|faces|face)$/.test(tokens[verb]!.word)) return {};
  const next = tokens[last + 1]?.word;
  const doing = next === 'of' && /ing$/.test(tokens[last + 2]?.word ?? '');
  if (doing) return { from: verb, to: last + 1, shape: 'gerund' };
  return next === 'of' || next === 'that' ? {} : { from: verb, to: last, shape: 'event' };
}
