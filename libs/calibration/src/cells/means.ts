import { bootstrapMean } from '../bootstrapMean.js';
import { type Range, Z } from '../wilson.js';

/** A mean with its 90 % range and standard error; both `null` where one case says nothing about them. */
export interface Mean {
  readonly n: number;
  readonly mean: number;
  readonly range: Range | null;
  readonly standardError: number | null;
  /** what counts as one case: whole reports where there are five or more */
  readonly by: 'report' | 'forecast';
}

/** Sums over scores. */
interface Scores {
  readonly scored: number;
  readonly scoreSum: number;
  readonly scoreSquares: number;
}

/** Sums that add up over parts of a record, such as its months; `alone…`: over scores from no report. */
export interface PartSums extends Scores {
  readonly aloneN: number;
  readonly aloneSum: number;
  readonly aloneSquares: number;
}

/** The sums of a whole record, and over its reports, each whole. */
export interface ScoreSums extends PartSums {
  readonly reportN: number;
  /** Σ n², Σ (Σ score)² and Σ n × Σ score */
  readonly reportSizes: number;
  readonly reportSquares: number;
  readonly reportProducts: number;
}

/** Fewer reports than this cannot stand for the ones that might have been. */
const FEWEST_REPORTS = 5;
/** Up to so many cases are drawn again; of more the mean is normal to within what a thousand draws can tell. */
const DRAWN_UP_TO = 1_000;
/** Scores of more forecasts than this need not be at hand one by one: what they add up to tells their range as well. */
export const ONE_BY_ONE_UP_TO = 2_000;

/**
 * A mean of scores and its 90 % range: by report where there are five, since judgements of one report move together.
 * Up to 1,000 cases are drawn again for it, seeded from the scores; more give mean ± 1.645 standard errors. `null` for
 * no scores.
 *
 * @param drawnUpTo fewer for means that stand in a row, such as those of quarters
 */
export function meanOfScores(
  scores: readonly number[],
  reports: readonly (string | null)[],
  drawnUpTo = DRAWN_UP_TO,
): Mean | null {
  const sums = sumsOf(scores, reports);
  if (sums.scored === 0) return null;
  const by = sums.reportN >= FEWEST_REPORTS ? 'report' : 'forecast';
  const cases = by === 'report' ? sums.reportN + sums.aloneN : sums.scored;
  const standardError = standardErrorOf(sums, by);
  if (cases > drawnUpTo) {
    const [mean, reach] = [sums.scoreSum / sums.scored, Z[0.9] * standardError!];
    return { n: sums.scored, mean, range: { lo: mean - reach, hi: mean + reach }, standardError, by };
  }
  const { n, mean, range } = bootstrapMean(scores, by === 'report' ? reports : undefined)!;
  return { n, mean, range, standardError, by };
}

/**
 * The same from sums alone, for more scores than are drawn again: mean ± 1.645 standard errors, within 0 to 1.
 *
 * @param inflation how many times larger the standard error is taken to be than the sums say
 */
export function meanOfSums(of: Scores & Partial<ScoreSums>, inflation = 1): Mean | null {
  if (of.scored === 0) return null;
  const sums = { ...nothing, ...of };
  const by = sums.reportN >= FEWEST_REPORTS ? 'report' : 'forecast';
  const mean = sums.scoreSum / sums.scored;
  const error = standardErrorOf(sums, by);
  const standardError = error === null ? null : inflation * error;
  const reach = Z[0.9] * (standardError ?? 0);
  const range = standardError === null ? null : { lo: Math.max(0, mean - reach), hi: Math.min(1, mean + reach) };
  return { n: sums.scored, mean, range, standardError, by };
}

/**
 * How many times larger the standard error of a mean is when judgements of one report move together than if each stood
 * alone; at least 1, and 1 with fewer than five reports. What holds for the scores is taken to hold for other losses of
 * the same forecasts.
 */
export function inflationOf(sums: ScoreSums): number {
  if (sums.reportN < FEWEST_REPORTS) return 1;
  const [together, alone] = [standardErrorOf(sums, 'report'), standardErrorOf(sums, 'forecast')];
  return together !== null && alone !== null && alone > 0 ? Math.max(1, together / alone) : 1;
}

/**
 * √(Σ_g (S_g − n_g·mean)² · G ÷ (G − 1)) ÷ N over G cases g: reports and scores from none, or single scores.
 * `null` for fewer than two cases.
 */
function standardErrorOf(sums: ScoreSums, by: Mean['by']): number | null {
  const { scored: n } = sums;
  const cases = by === 'report' ? sums.reportN + sums.aloneN : n;
  if (cases < 2) return null;
  const mean = sums.scoreSum / n;
  const squares = by === 'report' ? sums.reportSquares + sums.aloneSquares : sums.scoreSquares;
  const products = by === 'report' ? sums.reportProducts + sums.aloneSum : sums.scoreSum;
  const sizes = by === 'report' ? sums.reportSizes + sums.aloneN : n;
  const spread = Math.max(0, squares - 2 * mean * products + mean * mean * sizes);
  return Math.sqrt((spread * cases) / (cases - 1)) / n;
}

/** Adds up the sums of parts. */
export function addSums(parts: readonly PartSums[]): PartSums {
  const total = { ...ofNoScores };
  for (const part of parts) {
    for (const name of Object.keys(ofNoScores) as (keyof PartSums)[]) total[name] += part[name];
  }
  return total;
}

const ofNoScores = { scored: 0, scoreSum: 0, scoreSquares: 0, aloneN: 0, aloneSum: 0, aloneSquares: 0 };
const nothing = { ...ofNoScores, reportN: 0, reportSizes: 0, reportSquares: 0, reportProducts: 0 };

function sumsOf(scores: readonly number[], reports: readonly (string | null)[]): ScoreSums {
  const total = { ...nothing };
  const shared = new Map<string, { n: number; sum: number }>();
  for (const [i, score] of scores.entries()) {
    total.scored += 1;
    total.scoreSum += score;
    total.scoreSquares += score * score;
    const report = reports[i] ?? null;
    if (report === null) {
      total.aloneN += 1;
      total.aloneSum += score;
      total.aloneSquares += score * score;
      continue;
    }
    const sum = shared.get(report) ?? { n: 0, sum: 0 };
    shared.set(report, { n: sum.n + 1, sum: sum.sum + score });
  }
  for (const { n, sum } of shared.values()) {
    total.reportN += 1;
    total.reportSizes += n * n;
    total.reportSquares += sum * sum;
    total.reportProducts += n * sum;
  }
  return total;
}
