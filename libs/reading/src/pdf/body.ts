import type { Page } from './run.js';

/** The type in which most of a document is set. */
export interface Body {
  /** points */
  readonly size: number;
  readonly font: string;
}

/** Size and font of most of the letters. */
export function bodyOf(pages: readonly Page[]): Body {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  for (const { lines } of pages) {
    for (const { size, text } of lines) add(sizes, halfPoints(size), text.length);
  }
  const size = most(sizes) ?? 10;
  for (const { lines } of pages) {
    for (const line of lines) if (halfPoints(line.size) === size) add(fonts, line.font, line.text.length);
  }
  return { size, font: most(fonts) ?? '' };
}

/** Sizes as people choose them: to half a point. */
export const halfPoints = (size: number): number => Math.round(size * 2) / 2;

function add<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function most<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  let found: Key | undefined;
  let highest = 0;
  for (const [key, count] of counts) {
    if (count <= highest) continue;
    found = key;
    highest = count;
  }
  return found;
}
