import { bodyOf } from './body.js';
import type { Line, Page } from './run.js';

/** Share of the page at its top and bottom in which headers, footers and page numbers stand. */
const margin = 0.12;
/** What stands in the same place on this many pages is furniture. */
const fewestPages = 3;
/** Lines looked at from the top and from the bottom. */
const deepest = 4;

const pageNumber = /^(?:page\s*)?[-–—|\s]*(?:\d{1,4}|[ivxlc]{1,7})[-–—|\s]*(?:(?:of|\/)\s*\d{1,4})?[-–—|\s]*$/i;

const isPageNumber = (text: string): boolean => text.length < 40 && pageNumber.test(text);

/**
 * The pages without what the printer put on them: page numbers, and headers and footers, known by standing in the
 * same place of several pages with the same words (figures aside).
 */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const body = bodyOf(pages).size;
  const places = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const line of outer(page)) {
      for (const key of keysOf(line, page, body)) places.set(key, (places.get(key) ?? new Set()).add(page.number));
    }
  }
  const needed = Math.min(fewestPages, Math.max(2, pages.length));
  const repeated = (line: Line, page: Page) =>
    keysOf(line, page, body).some((key) => (places.get(key)?.size ?? 0) >= needed);
  return pages.map((page) => {
    const gone = new Set(outer(page).filter((line) => isPageNumber(line.text) || repeated(line, page)));
    return gone.size === 0 ? page : { ...page, lines: page.lines.filter((line) => !gone.has(line)) };
  });
}

/** The first and last rows of a page, where they stand in its margins. */
function outer({ lines, height }: Page): Line[] {
  const sorted = [...lines].sort((one, other) => one.y - other.y);
  const top = sorted.slice(0, deepest).filter((line) => line.y < height * margin);
  const bottom = sorted.slice(-deepest).filter((line) => line.y > height * (1 - margin) && !top.includes(line));
  return [...top, ...bottom];
}

/**
 * Place and words; the place to 1 in 80 of the height, and its neighbour, so that no boundary parts equals. In large
 * type a figure counts: "Part 2" is a heading, though "Part 1" stood in the same place.
 */
function keysOf({ text, y, size }: Line, { height }: Page, body: number): string[] {
  const words = text.toLowerCase().replace(/\s+/g, ' ');
  const alike = size > 1.15 * body ? words : words.replace(/\d+/g, '#');
  const place = (y / height) * 80;
  return [Math.floor(place), Math.round(place) + 1_000].map((at) => `${at} ${alike}`);
}
