import { type Groups, groupsOf, type Outcomes } from './groups.js';

/** Whether chances were too high or too low on the whole. */
export interface Bias {
  /** mean chance given − share that happened; above 0: things happen less often than said */
  readonly difference: number;
  /** in standard errors of a perfectly calibrated forecaster; say a direction only beyond ±2; `null` where all chances are 0 or 1 */
  readonly z: number | null;
}

/**
 * Calibration in the large. Anchors: 0 for all ½ of which half happened; 0.04 and z 0.567 for the fifteen
 * forecasts with ties of Mason and Graham (2002).
 *
 * @returns `null` for no forecasts at all
 */
export function bias(chances: ArrayLike<number>, outcomes: Outcomes): Bias | null {
  return biasOf(groupsOf(chances, outcomes));
}

/** The same of chances that are pooled already, weighted or not. */
export function biasOf(groups: Groups): Bias | null {
  if (groups.n === 0) return null;
  let [surplus, variance] = [0, 0];
  for (let g = 0; g < groups.chances.length; g++) {
    const chance = groups.chances[g]!;
    surplus += groups.sizes[g]! * chance - groups.happened[g]!;
    variance += groups.sizes[g]! * chance * (1 - chance);
  }
  return { difference: surplus / groups.n, z: variance > 0 ? surplus / Math.sqrt(variance) : null };
}
