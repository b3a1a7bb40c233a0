import type { Expression } from '../expressions/expression.js';
import type { Token } from '../text/tokens.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What a plan brings about when it is carried out. */
const provided = set(
  `distributed deployed built opened trained provided delivered offered added installed recruited supplied funded expanded extended replaced
   introduced established created hired bought purchased allocated invested upgraded constructed launched sent transferred rolled paid set`,
);
const planning = /^(?:plans?|intends?|aims?|pledged|promised|vowed|undertook|committed|decided|agreed)$/;

/** How far before its verb the second clause of a plan may begin, in tokens. */
const widest = 14;

/** "The ministry plans to open two clinics, | and mobile teams will be sent": the plan goes on in a second clause. */
export function continuesPlan(tokens: readonly Token[], { term, from, to }: Expression): boolean {
  if (term !== 'will' || tokens[to + 1]?.word !== 'be' || !provided.has(tokens[to + 2]?.word ?? '')) return false;
  let joint = from - 1;
  while (joint > 0 && from - joint < widest && !joins(tokens, joint)) joint -= 1;
  if (joint < 2 || !joins(tokens, joint)) return false;
  return tokens.slice(1, joint).some(({ word }, i) => planning.test(word) && tokens[i + 2]?.word === 'to');
}

const joins = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.word === ';' || (tokens[at]!.word === 'and' && tokens[at - 1]?.word === ',');
