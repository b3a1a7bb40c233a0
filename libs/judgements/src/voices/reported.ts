import type { Expression } from '../expressions/expression.js';
import type { Token } from '../text/tokens.js';

const speech =
  /^(?:[\p{L}\p{N}'’-]+,?\s){1,8}(?:said|added|told|announced|argued|claimed|insisted|warned|explained|stated|pledged|promised|vowed|declared|continued|maintained|replied)\b[^;]*?\b(?:would|had|was|were)\b/u;
const own =
  /^(?:In\s|At\s)?(?:We|Our|I|Staff|Members|Participants|The (?:Committee|Bank|Board|Service|Council|staff|authors|Institute|mission))\b/;

/** How far back the words of a speaker may begin, in characters and in sentences. */
const furthest = 500;
const mostSentences = 3;

/** Whether the sentences just before `start` give somebody's words in indirect speech, up to there. */
function reports(text: string, start: number): boolean {
  const from = Math.max(0, start - furthest);
  const before = text
    .slice(from, start)
    .trim()
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  // the first of them has lost its beginning
  if (from > 0) before.shift();
  for (const sentence of before.slice(-mostSentences).reverse()) {
    if (own.test(sentence)) return false;
    if (speech.test(sentence)) return true;
    if (!/\bwould\b/.test(sentence)) return false;
  }
  return false;
}

/** "He said the line would open in May. | The station would probably follow": indirect speech that goes on. */
export function goesOnReporting(
  { text, tokens, start }: { readonly text: string; readonly tokens: readonly Token[]; readonly start: number },
  expression: Expression,
): boolean {
  const told = tokens.findIndex(({ word }) => word === 'would');
  if (told < 0 || told > expression.to) return false;
  if (tokens.some(({ word }) => /^(?:we|our|if|unless|such|without)$/.test(word))) return false;
  return reports(text, start);
}
