import { clusteredError } from '../pooling/clusteredError.js';
import { type Range, Z } from '../wilson.js';

/** One forecast's part of a ratio of sums. */
export interface Part {
  readonly over: number;
  readonly under: number;
  /** what ranges take as one draw where there are five of them; `null` stands alone */
  readonly report: string | null;
}

export interface RatioOfSums {
  /** Σ over ÷ Σ under */
  readonly value: number;
  /** 90 %; `null` where it rests on one draw */
  readonly range: Range | null;
  readonly n: number;
  readonly by: 'report' | 'forecast';
}

const FEWEST_REPORTS = 5;

/**
 * A ratio of sums and its 90 % range by linearisation: the clustered error of (over − ratio × under), divided by the
 * mean of `under`. A slope through the origin is the ratio of Σ xy to Σ x², and its range the sandwich one.
 *
 * Anchors: (1 of 2), (3 of 4): 4 ÷ 6, residuals −1/3 and 1/3, error √(2 × 2/9) ÷ 6 = 0.1111.
 * Source: W. G. Cochran, Sampling Techniques (1977), 6.3; clusters as in `clusteredError`.
 *
 * @param parts one for each forecast; several rows of one forecast are added up before
 * @returns `null` where there is nothing to divide by
 */
export function ratioOfSums(parts: readonly Part[]): RatioOfSums | null {
  const under = parts.reduce((sum, part) => sum + part.under, 0);
  if (!(under > 0)) return null;
  const value = parts.reduce((sum, part) => sum + part.over, 0) / under;
  const reports = new Set(parts.flatMap(({ report }) => report ?? []));
  const by = reports.size >= FEWEST_REPORTS ? 'report' : 'forecast';
  const error = clusteredError(
    parts.map((part) => part.over - value * part.under),
    parts.map(({ report }, i) => (by === 'report' ? (report ?? i) : i)),
  );
  const reach = error === null ? null : (Z[0.9] * error * parts.length) / under;
  return { value, range: reach === null ? null : { lo: value - reach, hi: value + reach }, n: parts.length, by };
}
