import type { Expression } from '../expressions/expression.js';
import { supposedSubject } from '../expressions/supposition.js';
import type { Token } from '../text/tokens.js';
import { ownerOf } from '../times/attachment.js';
import { conditionEnd } from './conditionEnd.js';
import { markerAt } from './conditionMarkers.js';

/** A stretch of tokens, both ends inclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Every condition of a sentence ("if", "unless", "in the event of" …), from its marker to the end of its clause. */
export function conditions(tokens: readonly Token[]): Range[] {
  const found: Range[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const marker = markerAt(tokens, at);
    if (!marker) continue;
    const last = conditionEnd(tokens, at, marker);
    if (last > at) found.push({ first: at, last });
    at = Math.max(at, last);
  }
  return found;
}

/** Whether token `at` stands inside one of the ranges. */
export function within(ranges: readonly Range[], at: number): boolean {
  return ranges.some((range) => range.first <= at && at <= range.last);
}

/**
 * On what an expression hangs, as printed: the conditions in its stretch of the sentence, joined with "; ", or the
 * supposed subject of its "would" ("Closing the strait would probably …"). `null`: it is said outright.
 *
 * @param governing the expressions of the sentence that make judgements of their own
 */
export function conditionOf(
  text: string,
  tokens: readonly Token[],
  expression: Expression,
  found: readonly Range[],
  governing: readonly Expression[],
): string | null {
  const slice = (range: Range) => text.slice(tokens[range.first]!.start, tokens[range.last]!.end).replace(/\s+/g, ' ');
  const own = found.filter(
    (range) =>
      !within([range], expression.first) &&
      range.first !== expression.to &&
      !inAside(tokens, range, expression) &&
      (ownerOf(tokens, governing, range) === expression || opensFor(tokens, range, expression)),
  );
  if (own.length > 0) return own.map(slice).join('; ');
  const supposed = supposedSubject(tokens, expression);
  return supposed && slice(supposed);
}

/** "If the talks fail, prices are likely to rise and trade is likely to fall": the opening condition holds for both. */
function opensFor(tokens: readonly Token[], range: Range, expression: Expression): boolean {
  if (range.first > 2 || range.last > expression.first) return false;
  return !tokens
    .slice(range.last + 1, expression.first)
    .some((token) => /^(?:;|but|while|whereas|although|otherwise)$/.test(token.word));
}

/** A condition of something that is told between two dashes: "malware – it blocks access until … – will". */
function inAside(tokens: readonly Token[], range: Range, expression: Expression): boolean {
  const opens = tokens.findLastIndex((token, i) => i < range.first && token.word === '–');
  const closes = tokens.findIndex((token, i) => i > range.last && token.word === '–');
  if (opens < 0 || closes < 0 || opens === range.first - 1) return false;
  return expression.first > closes || expression.last < opens;
}
