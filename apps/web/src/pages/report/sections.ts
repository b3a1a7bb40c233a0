import type { Block, Judgement } from '@app/contract';

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
  const sections = starts.map((section, index) => {
    const end = starts[index + 1]?.start ?? text.length;
    const inside = judgements.filter((judgement) => {
      const at = judgement.mentions[0]?.start ?? 0;
      return at >= section.start && at < end;
    });
    return { ...section, key: `${section.start}`, end, judgements: inside };
  });
  return sections.filter((section) => section.heading !== null || section.judgements.length > 0);
}
