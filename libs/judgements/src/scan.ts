import type { Expression, Reader } from './expression.js';
import { readNoun } from './readChance.js';
import { readFigures } from './readFigures.js';
import { readForeseen } from './readForeseen.js';
import { readDoubt, readForecastNoun, readInForecast, readOwnExpectation } from './readOwn.js';
import { readMay, readNotRuledOut, readWould } from './readPossibility.js';
import { readShould } from './readShould.js';
import { readTerm } from './readTerm.js';
import { readWill } from './readWill.js';
import type { Token } from './tokens.js';

/** Explicit levels before bare predictions before possibilities: the first reader that knows a place has it. */
const readers: readonly Reader[] = [
  readFigures,
  readNoun,
  readTerm,
  readDoubt,
  readForeseen,
  readForecastNoun,
  readInForecast,
  readOwnExpectation,
  readWill,
  readShould,
  readNotRuledOut,
  readMay,
  readWould,
];

/** More expressions than a sentence of prose ever holds: a scale's definition, a table, or noise. */
export const tooManyExpressions = 8;

/**
 * Every expression of probability or prediction in a sentence, in order, not overlapping.
 *
 * Stops once there are too many for prose, which keeps the work on noise bounded.
 */
export function scan(tokens: readonly Token[]): Expression[] {
  const found: Expression[] = [];
  for (let at = 0; at < tokens.length && found.length <= tooManyExpressions; at += 1) {
    for (const reader of readers) {
      const next = reader(tokens, at);
      if (!next) continue;
      const before = found.at(-1);
      // A later word may own an earlier one: "will" of "will likely" is read with "likely".
      if (before && next.first <= before.last) found.pop();
      found.push(next);
      at = Math.max(at, next.last);
      break;
    }
  }
  return found;
}
