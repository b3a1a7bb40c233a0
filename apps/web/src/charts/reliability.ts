import type { WordMeaning } from '@app/contract';
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';

/** The reliability diagram in pixels: a square, and a histogram below that shares its x. */
export interface ReliabilityLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** top and foot of the histogram */
  readonly barTop: number;
  readonly floor: number;
  /** what the tallest bar may count */
  readonly most: number;
  readonly height: number;
  /** too narrow for whole sentences */
  readonly narrow: boolean;
  readonly x: (chance: number) => number;
  readonly y: (share: number) => number;
}

/** Lays the diagram out; the square grows with the width. */
export function layoutOf(width: number, bins: readonly { n: number }[]): ReliabilityLayout {
  const [left, top] = [40, 10];
  const right = width - 16;
  const bottom = top + (right - left);
  const barTop = bottom + 22;
  const floor = barTop + 54;
  return {
    left,
    right,
    top,
    bottom,
    barTop,
    floor,
    most: Math.max(1, max(bins, (bin) => bin.n) ?? 1),
    height: floor + 42,
    narrow: width < 400,
    x: scaleLinear([0, 1], [left, right]),
    y: scaleLinear([0, 1], [bottom, top]),
  };
}

/** A word of the diagram. */
export interface WordDot {
  readonly word: WordMeaning;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** One dot per word at the average given; its area grows with n. From least to most certain. */
export function dotsOf(words: readonly WordMeaning[], { x, y }: Pick<ReliabilityLayout, 'x' | 'y'>): WordDot[] {
  return words
    .filter((word) => word.n > 0 && word.meanGiven !== null)
    .map((word) => ({
      word,
      x: x(word.meanGiven!),
      y: y(word.happened / word.n),
      r: Math.min(7, 2.6 + Math.sqrt(word.n) * 0.45),
    }))
    .sort((a, b) => a.x - b.x);
}

/** A bin as the API takes it: "0.65-0.7". */
export function binOf({ from, to }: { readonly from: number; readonly to: number }): string {
  return [from, to].map((end) => String(Number(end.toFixed(6)))).join('-');
}
