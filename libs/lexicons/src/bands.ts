import type { Band } from './lexicon.js';

/** A chance in whole parts per million, the finest step that is stored; makes 1 − 0.55 equal to 0.45. */
export function toPpm(chance: number): number {
  return Math.round(chance * 1e6);
}

/** Middle of a band, 0 to 1: the belief that stands for a judgement which gave only a word. Anchor: 20–45 % → 0.325. */
export function midpoint(band: Band): number {
  return Math.round((toPpm(band.lo) + toPpm(band.hi)) / 2) / 1e6;
}

/** The band of "not X" when X has this band. Anchor: 20–45 % → 55–80 %. */
export function mirror(band: Band): Band {
  return { lo: (1e6 - toPpm(band.hi)) / 1e6, hi: (1e6 - toPpm(band.lo)) / 1e6 };
}
