import { brier } from './brier.js';
import { brierChoice, rps } from './choice/brierChoice.js';
import { type CdfPoint, type LineRange, rangeCrps } from './line/crps.js';

/** What is asked, as scoring needs to know it. */
export type Asked =
  | { readonly kind: 'binary' }
  | { readonly kind: 'choice'; readonly options: number; readonly ordered: boolean }
  | ({ readonly kind: 'line' } & LineRange);

/** A belief about it: the chance of yes, one chance per option, or points of a distribution function. */
export type Stated =
  | { readonly kind: 'binary'; readonly chance: number; readonly lo?: number; readonly hi?: number }
  | { readonly kind: 'choice'; readonly chances: readonly number[] }
  | { readonly kind: 'line'; readonly points: readonly CdfPoint[] };

/** What came true: yes or no, the place of an option from 0, or a place on the line. */
export type CameTrue = boolean | number;

/** What a belief costs, 0 to 1, lower is better; `lo` and `hi` are its best and worst case where a word left a band. */
export interface Loss {
  readonly loss: number;
  readonly lo: number;
  readonly hi: number;
}

/**
 * What one belief costs against what came true, by the one rule of its kind; every rule is proper and runs from 0,
 * best, to 1, worst: half Brier for yes or no, half the Brier score of the options, the ranked probability score
 * where they are ordered, and the CRPS over the range asked about, as a share of it, for a number or day.
 *
 * @throws RangeError where belief, question and outcome are not of one kind
 */
export function headlineLoss(asked: Asked, stated: Stated, came: CameTrue): Loss {
  if (asked.kind === 'binary' && stated.kind === 'binary' && typeof came === 'boolean') {
    const { chance, lo = chance, hi = chance } = stated;
    if (lo > chance || hi < chance) throw new RangeError(`${chance} is not in ${lo} to ${hi}`);
    // (chance − outcome)² rises or falls all the way over a band, so its extremes are at the ends.
    const ends = [brier(lo, came), brier(hi, came)];
    return { loss: brier(chance, came), lo: Math.min(...ends), hi: Math.max(...ends) };
  }
  if (asked.kind === 'choice' && stated.kind === 'choice' && typeof came === 'number') {
    const loss = asked.ordered ? rps(stated.chances, came) : brierChoice(stated.chances, came) / 2;
    return { loss, lo: loss, hi: loss };
  }
  if (asked.kind === 'line' && stated.kind === 'line' && typeof came === 'number') {
    const loss = rangeCrps(stated.points, asked, came);
    return { loss, lo: loss, hi: loss };
  }
  throw new RangeError(`a belief of kind ${stated.kind} cannot be scored on a question of kind ${asked.kind}`);
}

/** What an instant without a belief counts as unless something else was declared: ½, all options alike, evenly. */
export function defaultReference(asked: Asked): Stated {
  if (asked.kind === 'binary') return { kind: 'binary', chance: 0.5 };
  if (asked.kind === 'choice')
    return { kind: 'choice', chances: Array.from({ length: asked.options }, () => 1 / asked.options) };
  const points = [
    { value: asked.lower, chance: 0 },
    { value: asked.upper, chance: 1 },
  ];
  return { kind: 'line', points };
}
