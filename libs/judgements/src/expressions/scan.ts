import { withDenial } from '../grammar/denial.js';
import type { Token } from '../text/tokens.js';
import type { Expression, Reader } from './expression.js';
import { opens } from './openers.js';
import { readBearing } from './readBearing.js';
import { readNoun } from './readChance.js';
import { readDoubt } from './readDoubt.js';
import { readFigures } from './readFigures.js';
import { readForeseen } from './readForeseen.js';
import { headlineReader } from './readHeadline.js';
import { readIdiom } from './readIdiom.js';
import { readInverted } from './readInverted.js';
import { readBracketed, readLabelled } from './readLabelled.js';
import { readForecastNoun, readInForecast, readOwnExpectation } from './readOwn.js';
import { readMay, readNotRuledOut, readWould } from './readPossibility.js';
import { readShares } from './readShares.js';
import { readShould } from './readShould.js';
import { readSurprise } from './readSurprise.js';
import { readTerm } from './readTerm.js';
import { readWill } from './readWill.js';

/** Explicit levels before bare predictions before possibilities: the first reader that knows a place has it. */
const readers: readonly Reader[] = [
  readShares,
  readFigures,
  readLabelled,
  readBracketed,
  readIdiom,
  readInverted,
  readNoun,
  readTerm,
  readDoubt,
  readSurprise,
  readBearing,
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

const inProse: readonly Reader[] = [...readers, headlineReader(false)];
const inItems: readonly Reader[] = [...readers, headlineReader(true)];

/** Every reader of a sentence, or of a list's item, in the order in which they are asked. */
export const readersOf = (item: boolean): readonly Reader[] => (item ? inItems : inProse);

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
  const known = readersOf(item);
  const found: Expression[] = [];
  for (let at = 0; at < tokens.length && found.length <= tooManyExpressions; at += 1) {
    if (!opens(tokens[at]!.word)) continue;
    for (const reader of known) {
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
