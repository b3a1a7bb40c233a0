import type { Stretch } from './sentences.js';

/** Selects the elements that hold a report's words and say where those begin. */
const worded = '[data-at]';

const startOf = (element: Element): number => Number((element as HTMLElement).dataset.at);

/** The offset of a boundary point in an element that holds words; `whole` where the point lies outside of it. */
function offsetIn(element: Element, node: Node, offset: number, whole: number): number {
  return node === element.firstChild ? startOf(element) + offset : whole;
}

/** What is selected of a report's words, in offsets of its text; null: nothing of them. */
export function stretchOf(paper: Element, selection: Selection | null): Stretch | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(paper)) return null;
  const touched = [...paper.querySelectorAll(worded)].filter((element) => range.intersectsNode(element));
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return null;
  const end = offsetIn(last, range.endContainer, range.endOffset, startOf(last) + (last.textContent?.length ?? 0));
  return { start: offsetIn(first, range.startContainer, range.startOffset, startOf(first)), end };
}

/** The offset of the first words that stand below a height of the window; null: none do. */
export function firstBelow(paper: Element, top: number): number | null {
  for (const element of paper.querySelectorAll(worded)) {
    const below = [...element.getClientRects()].find((line) => line.bottom > top + line.height / 2);
    if (below) return startOf(element);
  }
  return null;
}

/** The offset of the words at a point of the window; null: none there. */
export function offsetAt(paper: Element, x: number, y: number): number | null {
  for (const element of paper.querySelectorAll(worded)) {
    const hit = [...element.getClientRects()].some(
      (line) => line.left <= x && x <= line.right && line.top <= y && y <= line.bottom,
    );
    if (!hit || !element.firstChild) continue;
    return startOf(element) + characterAt(element.firstChild, x, y);
  }
  return null;
}

/** Which character of a text node stands at a point, by halving; 0 where the point lies before all. */
function characterAt(node: Node, x: number, y: number): number {
  const range = document.createRange();
  let low = 0;
  let high = node.textContent?.length ?? 0;
  const isBehind = (at: number): boolean => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    return box.top > y || (box.bottom >= y && box.left > x);
  };
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - 1);
}
