import type { Groups } from '../groups.js';
import { binOf, cellsOf } from '../murphy/cells.js';
import { expectedDistance } from './expectedDistance.js';

/** Distances between what was said and what happened, by bins. None is a proper score; all are above 0 by chance alone. */
export interface CalibrationErrors {
  /** mean distance |mean chance − share|, weighted by the cases, 0 to 1 */
  readonly expected: number;
  /** the largest distance of a bin */
  readonly largest: number;
  /** root of the mean squared distance */
  readonly rootMeanSquare: number;
  /** what `expected` is on average for a perfectly calibrated forecaster with these chances; belongs beside it */
  readonly ifCalibrated: number;
}

/**
 * Calibration errors by bins of equal width. Anchors: all ½, half of it happened: 0; a perfect analyst with 50
 * questions shows about 0.118 by chance, with 200 about 0.059.
 *
 * Source: M. P. Naeini, G. Cooper, M. Hauskrecht, AAAI 29 (2015), p. 2901.
 *
 * @returns `null` for no forecasts at all
 */
export function calibrationErrors(groups: Groups, bins = 10): CalibrationErrors | null {
  const { n } = groups;
  if (n === 0) return null;
  const cells = cellsOf(groups, (chance) => binOf(chance, bins));
  let [sum, squares, largest, ifCalibrated] = [0, 0, 0, 0];
  for (let c = 0; c < cells.sizes.length; c++) {
    const distance = Math.abs(cells.given[c]! - cells.happened[c]! / cells.sizes[c]!);
    sum += (cells.sizes[c]! / n) * distance;
    squares += (cells.sizes[c]! / n) * distance * distance;
    largest = Math.max(largest, distance);
    ifCalibrated += expectedDistance(groups, cells.starts[c]!, cells.starts[c + 1]!) / n;
  }
  return { expected: sum, largest, rootMeanSquare: Math.sqrt(squares), ifCalibrated };
}

/**
 * The same mean distance over bins of equal mass: each takes chances until it holds 1/bins of the cases, equal
 * chances never parted.
 *
 * Source: K. Nguyen, B. O'Connor, EMNLP (2015), p. 1587.
 */
export function adaptiveError(groups: Groups, bins = 10): number | null {
  const { chances, sizes, happened, n } = groups;
  if (n === 0) return null;
  let [seen, surplus, sum, bin] = [0, 0, 0, 1];
  for (let g = 0; g < chances.length; g++) {
    seen += sizes[g]!;
    surplus += sizes[g]! * chances[g]! - happened[g]!;
    if (seen < (bin * n) / bins - 1e-9 && g + 1 < chances.length) continue;
    sum += Math.abs(surplus);
    surplus = 0;
    while (bin <= bins && seen >= (bin * n) / bins - 1e-9) bin++;
  }
  return sum / n;
}

/**
 * The largest |cumulative sum of (chance − outcome)| ÷ N with the chances in order, looked at where ties end: no
 * bins, 0 to 1, lower is better.
 *
 * Source: K. Gupta and others, ICLR (2021), "Calibration of neural networks using splines".
 */
export function ksError({ chances, sizes, happened, n }: Groups): number | null {
  if (n === 0) return null;
  let [surplus, largest] = [0, 0];
  for (let g = 0; g < chances.length; g++) {
    surplus += sizes[g]! * chances[g]! - happened[g]!;
    largest = Math.max(largest, Math.abs(surplus));
  }
  return largest / n;
}
