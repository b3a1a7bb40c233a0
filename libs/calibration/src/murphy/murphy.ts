import { brier } from '@app/scoring';
import { type Groups, shareOf, total } from '../groups.js';
import { type Corrected, corrected } from './biasCorrection.js';
import { binOf, type Cells, cellsOf } from './cells.js';

/** A mean Brier score and what it is made of, by cells: score = reliability − resolution + uncertainty + wbv − wbc. */
export interface Murphy {
  /** mean squared distance between chance and share over the cells, ≥ 0, lower is better */
  readonly reliability: number;
  /** variance of the shares over the cells, ≥ 0, higher is better */
  readonly resolution: number;
  /** ȳ(1 − ȳ), 0 to 0.25 */
  readonly uncertainty: number;
  /** variance of the chances inside the cells */
  readonly wbv: number;
  /** twice the covariance of chances and outcomes inside the cells */
  readonly wbc: number;
  /** resolution − wbv + wbc */
  readonly generalizedResolution: number;
  /** score − the five terms: nothing but rounding */
  readonly identityError: number;
  /** reliability − resolution + uncertainty: the score only where the chances in each cell are equal */
  readonly threeComponents: number;
  readonly cells: number;
  /** cells with a single case */
  readonly singles: number;
  readonly corrected: Corrected;
}

/**
 * Murphy's decomposition by bins of equal width, with the two terms that make it exact. The mean chance of a bin counts, not its middle.
 *
 * Source: A. H. Murphy, Journal of Applied Meteorology 12 (1973), p. 595; D. B. Stephenson, C. A. S. Coelho,
 * I. T. Jolliffe, Weather and Forecasting 23 (2008), p. 752.
 *
 * @returns `null` for no forecasts at all
 */
export const murphy = (groups: Groups, bins = 10): Murphy | null =>
  groups.n === 0
    ? null
    : partsOf(
        groups,
        cellsOf(groups, (chance) => binOf(chance, bins)),
      );

/** The same by distinct chance. With as many chances as cases it says nothing: reliability is then the score itself. */
export const murphyByChance = (groups: Groups): Murphy | null =>
  groups.n === 0
    ? null
    : partsOf(
        groups,
        cellsOf(groups, (chance) => chance),
      );

function partsOf(groups: Groups, cells: Cells): Murphy {
  const { n } = groups;
  const rate = shareOf(groups);
  let [reliability, resolution, singles] = [0, 0, 0];
  for (let c = 0; c < cells.sizes.length; c++) {
    const size = cells.sizes[c]!;
    const share = cells.happened[c]! / size;
    reliability += (size / n) * (cells.given[c]! - share) ** 2;
    resolution += (size / n) * (share - rate) ** 2;
    if (size === 1) singles++;
  }
  const uncertainty = rate * (1 - rate);
  const { wbv, wbc } = insideOf(groups, cells);
  const three = reliability - resolution + uncertainty;
  return {
    ...{ reliability, resolution, uncertainty, wbv, wbc },
    generalizedResolution: resolution - wbv + wbc,
    identityError: total(groups, brier) / n - (three + wbv - wbc),
    threeComponents: three,
    cells: cells.sizes.length,
    singles,
    corrected: corrected({ reliability, resolution, uncertainty }, cells, n),
  };
}

function insideOf({ chances, sizes, happened, n }: Groups, { starts, given, ...cells }: Cells) {
  let [variance, covariance] = [0, 0];
  for (let c = 0; c < given.length; c++) {
    const share = cells.happened[c]! / cells.sizes[c]!;
    for (let g = starts[c]!; g < starts[c + 1]!; g++) {
      const away = chances[g]! - given[c]!;
      variance += sizes[g]! * away * away;
      covariance += away * (happened[g]! - sizes[g]! * share);
    }
  }
  return { wbv: variance / n, wbc: (2 * covariance) / n };
}
