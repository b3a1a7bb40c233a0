import type { Stretch } from './sentences.js';

/** A paragraph is shown as far as this on each side of what it surrounds, in characters. */
const furthest = 4_000;

/**
 * The paragraph around a stretch: from the blank line before it to the one behind it, at most 4,000 characters each
 * way, cut at white space where it is longer. Cost is bounded, however long the text.
 */
export function paragraphAround(text: string, { start, end }: Stretch): Stretch {
  return { start: startBefore(text, start), end: endBehind(text, end) };
}

function startBefore(text: string, at: number): number {
  const limit = Math.max(0, at - furthest);
  const before = text.slice(limit, at);
  const blank = [...before.matchAll(/\n[^\S\n]*(?=\n)/g)].at(-1);
  if (blank) return limit + blank.index + blank[0].length + 1;
  if (limit === 0) return 0;
  const space = before.search(/\s/);
  return space < 0 ? at : limit + space + 1;
}

function endBehind(text: string, at: number): number {
  const limit = Math.min(text.length, at + furthest);
  const behind = text.slice(at, limit);
  const blank = /\n[^\S\n]*\n/.exec(behind);
  if (blank) return at + blank.index;
  if (limit === text.length) return limit;
  const last = behind.trimEnd().search(/\s\S*$/);
  return last < 0 ? at : at + last;
}
