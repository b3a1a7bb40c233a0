import { type Groups, shareOf } from '../groups.js';
import { cellsOf } from '../murphy/cells.js';

/** Indices of calibration and discrimination by response category. */
export interface YatesIndices {
  /** variability of what happened, ȳ(1 − ȳ), 0 to 0.25 */
  readonly variability: number;
  /** calibration index, ≥ 0, lower is better */
  readonly calibration: number;
  /** discrimination index, ≥ 0, higher is better */
  readonly discrimination: number;
  /** discrimination ÷ variability, 0 to 1; `null` where all or none happened */
  readonly normalized: number | null;
  /** (N × normalized − J + 1) ÷ (N − J + 1): without what many categories give by chance; may be below 0 */
  readonly adjusted: number | null;
  /** J, how many categories were used */
  readonly categories: number;
}

/**
 * The indices with chances taken to the nearest tenth, as most studies of intelligence analysts report them.
 *
 * Source: J. F. Yates, Organizational Behavior and Human Performance 30 (1982), p. 132; D. R. Mandel, A. Barnes,
 * PNAS 111 (2014), p. 10984.
 *
 * @returns `null` for no forecasts at all
 */
export const yatesByTenth = (groups: Groups): YatesIndices | null =>
  // 0.15 as it was computed may lie a hair below its own middle.
  indicesOf(groups, (chance) => Math.round(chance * 10 + 1e-9));

/** The same by distinct chance. */
export const yatesByChance = (groups: Groups): YatesIndices | null => indicesOf(groups, (chance) => chance);

function indicesOf(groups: Groups, keyOf: (chance: number) => number): YatesIndices | null {
  const { n } = groups;
  if (n === 0) return null;
  const cells = cellsOf(groups, keyOf);
  const rate = shareOf(groups);
  const variability = rate * (1 - rate);
  let [calibration, discrimination, lost] = [0, 0, 0];
  for (let c = 0; c < cells.sizes.length; c++) {
    const share = cells.happened[c]! / cells.sizes[c]!;
    calibration += (cells.sizes[c]! / n) * (cells.given[c]! - share) ** 2;
    // `adjusted` multiplies by N, so the digits that a plain sum loses are kept (W. Kahan, CACM 8 (1965), p. 40).
    const term = (cells.sizes[c]! / n) * (share - rate) ** 2 - lost;
    const next = discrimination + term;
    lost = next - discrimination - term;
    discrimination = next;
  }
  const categories = cells.sizes.length;
  const normalized = variability > 0 ? discrimination / variability : null;
  const rest = n - categories + 1;
  // Weighted forecasts may be fewer, effectively, than their categories.
  const adjusted = normalized === null || !(rest > 0) ? null : (n * normalized - categories + 1) / rest;
  return { variability, calibration, discrimination, normalized, adjusted, categories };
}
