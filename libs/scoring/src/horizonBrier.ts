import { requireChance } from './brier.js';
import { type ForecastScore, scoreForecast } from './scoreForecast.js';
import { type Horizon, heldSteps, requireSteps, type Step } from './steps.js';

/** A score over one horizon that never moved. */
export type HorizonScore = Pick<ForecastScore, 'score' | 'coverage' | 'skill' | 'brierActive'>;

/** The same with the best and worst case over the bands of words. */
export type HorizonScoreRange = HorizonScore & Pick<ForecastScore, 'lo' | 'hi'>;

/**
 * Brier score of a belief history over its scheduled horizon. 0 is best, 1 is worst.
 *
 * Every instant of the scheduled horizon has the same weight, fixed in advance. Instants without a
 * standing belief, and those after the outcome became known, count as the declared reference, so
 * neither waiting nor an early end can pay: dividing by the realised life instead would let a
 * forecaster of "20 % this week, else 5 %" gain by saying 99 % (0.052 against the honest 0.154).
 *
 * Anchors: 0.25 for saying nothing at reference ½; (p − y)² for one belief that stood throughout.
 * Source: `docs/scoring.md`, horizon-weighted skill; equals `reference score − skill`.
 *
 * @param steps      earliest first; one before the horizon counts from its opening
 * @param knownAt    when the outcome became known (not when somebody typed it), epoch milliseconds
 * @param reference  chance that the workspace declared at creation, 0 to 1
 * @returns the score; `coverage`, the share of the horizon (0 to 1) in which a belief stood and counted; `skill`,
 *   above 0 when better than the reference; `brierActive`, the mean over that share alone, `null` when it is empty
 */
export function horizonBrier(
  steps: readonly Step[],
  happened: boolean,
  horizon: Horizon,
  knownAt: number,
  reference = 0.5,
): HorizonScore {
  const { score, coverage, skill, brierActive } = horizonBrierRange(steps, happened, horizon, knownAt, reference);
  return { score, coverage, skill, brierActive };
}

/**
 * `horizonBrier` with the range it may have had where a report gave only a word: `lo` is the best and `hi` the
 * worst score over all numbers in the bands, `score` that of the stated midpoints. Without bands all three agree.
 *
 * Anchor: "likely" as 55 to 80 % throughout that happened: 0.04 to 0.2025, and 0.1056 at its midpoint.
 */
export function horizonBrierRange(
  steps: readonly Step[],
  happened: boolean,
  horizon: Horizon,
  knownAt: number,
  reference = 0.5,
): HorizonScoreRange {
  const dueHistory = [{ from: horizon.opens, closesAt: horizon.closes }];
  requireSteps(steps);
  requireChance(reference);
  const scored = scoreForecast({
    asked: { kind: 'binary' },
    steps: heldSteps(steps),
    dueHistory,
    opensAt: horizon.opens,
    came: happened,
    knownAt,
    reference: { kind: 'binary', chance: reference },
  });
  if (scored === null)
    throw new RangeError(`a horizon closes after it opens, not from ${horizon.opens} to ${horizon.closes}`);
  const { score, lo, hi, coverage, skill, brierActive } = scored;
  return { score, lo, hi, coverage, skill, brierActive };
}
