import type { Cells } from './cells.js';

/** The three terms of Murphy. */
export interface Terms {
  readonly reliability: number;
  /** `null` for a single case: then there is no spread to correct by */
  readonly resolution: number | null;
  readonly uncertainty: number | null;
}

/** Terms without what small cells add to them, kept in the range that such terms can have. */
export interface Corrected extends Terms {
  /** how much of the correction was possible, 0 to 1 */
  readonly alpha: number;
  /** the whole correction, even where a term leaves its range */
  readonly unclipped: Terms;
}

/**
 * Takes out what chance adds to reliability and resolution when cells are small:
 * s = (1/N) Σ e(n − e) ÷ (n(n − 1)) over cells of two or more, t = ȳ(1 − ȳ) ÷ (N − 1);
 * reliability − s, resolution − s + t, uncertainty + t. The largest part alpha of both that keeps
 * reliability ≥ 0, resolution in 0 to 1 and uncertainty ≤ ¼ is taken.
 *
 * Source: C. A. T. Ferro, T. E. Fricker, QJRMS 138 (2012), p. 1954; S. Siegert, R package SpecsVerification, for alpha.
 */
export function corrected(
  { reliability, resolution, uncertainty }: { reliability: number; resolution: number; uncertainty: number },
  cells: Cells,
  n: number,
): Corrected {
  let s = 0;
  for (let c = 0; c < cells.sizes.length; c++) {
    const [size, events] = [cells.sizes[c]!, cells.happened[c]!];
    if (size >= 2) s += (events * (size - events)) / (size * (size - 1)) / n;
  }
  const t = n > 1 ? uncertainty / (n - 1) : null;
  const by = (part: number): Terms => ({
    reliability: reliability - part * s,
    resolution: t === null ? null : resolution - part * (s - t),
    uncertainty: t === null ? null : uncertainty + part * t,
  });
  const gap = s - (t ?? 0);
  // What divides by 0 sets no limit: there is nothing to correct.
  const limits = [
    reliability / s,
    Math.max(resolution / gap, (resolution - 1) / gap),
    (1 - 4 * uncertainty) / (4 * (t ?? 0)),
  ].filter(Number.isFinite);
  const alpha = Math.min(1, ...limits);
  return { alpha, ...by(alpha), unclipped: by(1) };
}
