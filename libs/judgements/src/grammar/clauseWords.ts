import { type Range, within } from '../conditions/condition.js';
import type { Token } from '../text/tokens.js';

/** A sentence and what of it does not belong into a statement. */
export interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly conditions: readonly Range[];
}

/** "(see Box 2)", "(high confidence)", "{2.3, Figure 4}", "[12]": pointers of the report to itself. */
const pointers =
  /\s?\((?:see|cf|box|chart|figure|fig|table|annex|section|chapter|(?:very )?(?:high|medium|moderate|low) confidence|b|gal)\b[^()]{0,60}\)|\s?\{[^{}]{0,80}(?:\}|$)|\s?\[\s?\d{1,3}\s?\]/giu;
/** "B.1.2", "6.3.1", "3.3": the number of a paragraph. */
const label = /^(?:\p{Lu}\.\d+(?:\.\d+){0,3}|\d+(?:\.\d+){2,3}|\d+\.\d+(?= \p{Lu}\p{Ll}))\s+(?=\p{L})/u;

/** Words as they stand in a statement: single spaces, no marks of emphasis or notes, no loose punctuation at the ends. */
export const tidy = (text: string): string =>
  text
    .replace(pointers, '')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;.])/g, '')
    .replace(/,(?=,)/g, '')
    .replace(/^[\s,;:–—).-]+/, '')
    .replace(/[\s,;:–—.(-]+$/, '');

/** Without the number of the paragraph that a sentence opens. */
export const unlabelled = (text: string): string => text.replace(label, '');

/** The words of tokens `from` to `to` (exclusive), conditions left out, white space made single. */
export function words(source: Source, from: number, to: number): string {
  const { tokens } = source;
  const parts: string[] = [];
  let i = from;
  while (i < to) {
    if (within(source.conditions, i)) {
      i += 1;
      continue;
    }
    let last = i;
    while (last + 1 < to && !within(source.conditions, last + 1)) last += 1;
    parts.push(printed(source.text, tokens[i]!, tokens[last]!));
    i = last + 1;
  }
  return tidy(parts.join(' '));
}

/** From one token to another, with the sign of a currency or a degree that is no token of its own. */
function printed(text: string, first: Token, last: Token): string {
  const start = /[$€£¥]/.test(text[first.start - 1] ?? '') ? first.start - 1 : first.start;
  const end = /[°′]/.test(text[last.end] ?? '') ? last.end + 1 : last.end;
  return text.slice(start, end);
}
