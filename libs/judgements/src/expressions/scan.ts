import { withDenial } from '../grammar/denial.js';
import type { Token } from '../text/tokens.js';
import type { Expression } from './expression.js';
import { readersAt } from './readers.js';

/** More expressions than a sentence of prose ever holds: a scale's definition, a table, or noise. */
export const tooManyExpressions = 8;

/** "It cannot be ruled out that X will …": the possibility governs the bare prediction in its clause. */
function isGoverned(tokens: readonly Token[], before: Expression, next: Expression): boolean {
  if (!before.weak || before.shape !== 'that' || next.explicit) return false;
  return !tokens.slice(before.to, next.first).some(({ word }) => /^(?:;|but|while|although)$/.test(word));
}

/** "Likely, with a probability of 70 %", "likely to develop (55 % chance)": the figure says the word's level exactly. */
function isFigureOf(tokens: readonly Token[], before: Expression, next: Expression): boolean {
  if (next.shape !== 'plain' || before.weak || before.band || before.negated) return false;
  if (!next.band && (before.level || !next.explicit)) return false;
  const opens = tokens[next.from]!.word;
  if (opens !== 'with' && opens !== '(') return false;
  return !tokens.slice(before.to + 1, next.from).some(({ word }) => /^(?:;|but|while|although|whereas)$/.test(word));
}

/** A prediction with the level or figure that stands in brackets behind it. */
const withLevel = (before: Expression, { band, level, term, rule }: Expression): Expression =>
  before.explicit ? { ...before, band } : { ...before, band, level, term, rule, explicit: true };

/**
 * Every expression of probability or prediction in a sentence, in order, not overlapping.
 *
 * @param item the sentence is a list's item, where a headline needs no verb
 *
 * Stops once there are too many for prose, which keeps the work on noise bounded.
 */
export function scan(tokens: readonly Token[], item = false): Expression[] {
  const found: Expression[] = [];
  for (let at = 0; at < tokens.length && found.length <= tooManyExpressions; at += 1) {
    for (const reader of readersAt(tokens[at]!.word, item)) {
      const next = reader(tokens, at);
      if (!next) continue;
      const before = found.at(-1);
      // A later word may own an earlier one: "will" of "will likely" is read with "likely".
      if (before && next.first <= before.last) {
        if (before.explicit && !next.explicit) break;
        found.pop();
      }
      if (before && isGoverned(tokens, before, next)) break;
      if (before && isFigureOf(tokens, before, next)) found.splice(-1, 1, withLevel(before, next));
      else found.push(withDenial(tokens, next));
      at = Math.max(at, next.last);
      break;
    }
  }
  return found;
}
