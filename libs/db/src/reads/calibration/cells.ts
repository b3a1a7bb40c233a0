import type { ReportSums } from './reportSums.js';

/** Forecasts that gave one chance at a lead. */
export interface ChanceCell {
  readonly chance: number;
  readonly n: number;
  readonly happened: number;
}

/** Forecasts whose first belief was one chance, given with one word (`null`: as a number). */
export interface WordCell extends ChanceCell {
  readonly term: string | null;
  /** the word's range where no number came with it */
  readonly lo: number | null;
  readonly hi: number | null;
}

/** What the results of one month of scheduled close add up to. Losses are 0 to 1 each. */
export interface MonthCell {
  /** its first day, `YYYY-MM-DD` */
  readonly month: string;
  readonly judged: number;
  readonly scored: number;
  readonly scoreSum: number;
  readonly scoreSquares: number;
  readonly coverageSum: number;
  readonly referenceSum: number;
  readonly activeN: number;
  readonly activeSum: number;
  /** of forecasts from no report */
  readonly aloneN: number;
  readonly aloneSum: number;
  readonly aloneSquares: number;
}

/** Everything that figures of yes-or-no forecasts are made of, whatever their number. */
export interface Cells {
  /** at the chosen lead */
  readonly chances: readonly ChanceCell[];
  /** at the first belief */
  readonly words: readonly WordCell[];
  /** ascending */
  readonly months: readonly MonthCell[];
  /** whole reports, whatever months they stand in */
  readonly reports: ReportSums;
}
