import type { Block, Judgement } from '@app/contract';
import { byPlace, startOf } from './look.js';
import { pieceAt } from './pieces.js';

/** A part of the report under one heading. */
export interface Section {
  readonly key: string;
  /** null: what stands before the first heading */
  readonly heading: string | null;
  readonly level: number;
  readonly start: number;
  readonly end: number;
  /** those whose first mention stands here, in reading order */
  readonly judgements: readonly Judgement[];
}

/** A heading's own number and its words: "2. Transport" → "2" and "Transport"; null where it has none. */
export function numberedHeading(heading: string): { number: string | null; words: string } {
  const found = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=\p{L})(.+)$/u.exec(heading);
  return found ? { number: found[1]!, words: found[2]! } : { number: null, words: heading };
}

/** A report's sections with the judgements in each; those without a heading and without judgements are left out. */
export function sectionsOf(text: string, blocks: readonly Block[], judgements: readonly Judgement[]): Section[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const starts = [{ start: 0, heading: null as string | null, level: 0 }].concat(
    headings.map((block) => ({
      start: block.start,
      heading: text.slice(block.start, block.end).replace(/\s+/g, ' ').trim(),
      level: block.level,
    })),
  );
  const inside = starts.map((): Judgement[] => []);
  for (const judgement of [...judgements].sort(byPlace)) inside[pieceAt(starts, startOf(judgement))]?.push(judgement);
  const sections = starts.map((section, index) => ({
    ...section,
    key: `${section.start}`,
    end: starts[index + 1]?.start ?? text.length,
    judgements: inside[index]!,
  }));
  return sections.filter((section) => section.heading !== null || section.judgements.length > 0);
}
