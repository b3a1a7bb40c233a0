/** Fewer outcomes than this are drawn hollow, joined to no line, and never called off. */
export const SOLID_FROM = 10;

/** From this many outcomes the calibration curve is shown. */
export const CURVE_FROM = 30;

/**
 * What so many outcomes can bear: 0–9 a list, 10–29 three coarse groups, from 30 the curve.
 * Decided beforehand and for everybody, so that nobody is shown noise as a finding. Source: `docs/scoring.md`.
 *
 * @param n resolved forecasts, each counted once
 */
export function gate(n: number): 'list' | 'groups' | 'curve' {
  if (n < SOLID_FROM) return 'list';
  return n < CURVE_FROM ? 'groups' : 'curve';
}

/** What may be shown, from least to most; each level holds what the ones before it hold. */
export type GateLevel = 'list' | 'groups' | 'curve' | 'decomposition' | 'full';

/** What so many independent questions can bear. */
export interface Gate {
  readonly level: GateLevel;
  /** mean score with its range, and the direction of bias in words where |z| > 2 */
  readonly meanAndBias: boolean;
  /** three coarse groups stand in for the curve */
  readonly coarseGroups: boolean;
  /** curve with band, and the slope with a prior and its range */
  readonly curve: boolean;
  /** mcb and dsc beside their null mean, corrected reliability and resolution, topics of 30 or more */
  readonly decomposition: boolean;
  /** likeliest slope, ten bins, calibration error beside its null */
  readonly full: boolean;
  /** how many questions open the next level; `null` at the last */
  readonly nextFrom: number | null;
}

const LEVELS: readonly { readonly level: GateLevel; readonly from: number }[] = [
  { level: 'list', from: 0 },
  { level: 'groups', from: SOLID_FROM },
  { level: 'curve', from: CURVE_FROM },
  { level: 'decomposition', from: 100 },
  { level: 'full', from: 200 },
];

/**
 * The gate in full, for whoever shows more than the curve: 0–9 list, 10–29 groups, 30–99 curve, 100–199
 * decomposition, from 200 everything. `gate` is its first three levels. Source: `docs/scoring.md`.
 *
 * @param nQuestions independent resolved questions, each counted once
 * @throws RangeError for what is no count
 */
export function gateFor(nQuestions: number): Gate {
  if (!(Number.isInteger(nQuestions) && nQuestions >= 0)) throw new RangeError(`${nQuestions} is no count`);
  const at = LEVELS.findLastIndex(({ from }) => nQuestions >= from);
  return {
    level: LEVELS[at]!.level,
    meanAndBias: at >= 1,
    coarseGroups: at === 1,
    curve: at >= 2,
    decomposition: at >= 3,
    full: at >= 4,
    nextFrom: LEVELS[at + 1]?.from ?? null,
  };
}
