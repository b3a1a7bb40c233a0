import { type ArithmeticRow, arithmetic, type Scoring } from './arithmetic.js';
import { defaultReference, headlineLoss } from './headlineLoss.js';
import { type Stretch, stretchesOf } from './schedule.js';

/** Name of the headline score by kind, kept with every stored one. */
export const methods = { binary: 'horizon-brier', choice: 'horizon-choice', line: 'horizon-crps' } as const;

/** Grows whenever the same history would score differently; stored scores of an older version are rebuilt. */
export const METHOD_VERSION = 1;

/** What a belief history earned. */
export interface ForecastScore {
  readonly method: (typeof methods)[keyof typeof methods];
  readonly version: number;
  /** headline loss over the scheduled horizon, 0 to 1, lower is better; half Brier for yes or no */
  readonly score: number;
  /** best and worst case where a word left a band; both equal `score` otherwise */
  readonly lo: number;
  readonly hi: number;
  /** share of the weight, 0 to 1, in which a belief stood and counted */
  readonly coverage: number;
  /** what saying nothing would have scored */
  readonly referenceScore: number;
  /** reference score − score; above 0 is better than the reference */
  readonly skill: number;
  /** mean loss over the time a belief stood, not comparable between people; `null` when none did */
  readonly brierActive: number | null;
  /** one for each schedule that carried weight; more than one: the due date was moved */
  readonly horizons: readonly Stretch[];
  /** the sum, row by row */
  readonly rows: readonly ArithmeticRow[];
}

/**
 * Score of a belief history over its scheduled horizon, and over the horizons that moved due dates made of it.
 *
 * Every instant has a weight that was settled before it came (`stretchesOf` says how, and why that is proper).
 * Instants without a standing belief, and those after the outcome became known, count as the declared
 * reference, so neither waiting nor an early end can pay.
 *
 * Anchors: 0.25 for saying nothing at reference ½; (p − y)² for one belief that stood throughout; `horizonBrier`
 * for a date that never moved. Source: `docs/scoring.md`, horizon-weighted skill.
 *
 * @returns `null` when the forecast never had a due date after its opening: without a horizon there is no score
 */
export function scoreForecast(scoring: Scoring): ForecastScore | null {
  const rows = arithmetic(scoring);
  if (rows.length === 0) return null;
  const total = (of: (row: ArithmeticRow) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  const active = (row: ArithmeticRow) => row.reason === 'belief';
  const score = total((row) => row.contribution);
  const covered = total((row) => (active(row) ? row.weight : 0));
  const { asked, came, reference } = scoring;
  const referenceScore = headlineLoss(asked, reference ?? defaultReference(asked), came).loss;
  return {
    method: methods[asked.kind],
    version: METHOD_VERSION,
    score,
    lo: total((row) => row.lossLo * row.weight),
    hi: total((row) => row.lossHi * row.weight),
    coverage: Math.min(1, covered),
    referenceScore,
    skill: referenceScore - score,
    brierActive: covered > 0 ? total((row) => (active(row) ? row.contribution : 0)) / covered : null,
    horizons: stretchesOf(scoring.opensAt, scoring.dueHistory),
    rows,
  };
}
