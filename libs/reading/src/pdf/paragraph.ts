import { joinLines, type Vocabulary } from './hyphens.js';
import { bullet, numbered } from './marks.js';
import type { Line } from './run.js';

/** A paragraph that is being put together; adding a line costs what the line is long. */
export class Paragraph {
  readonly lines: Line[];
  /** bullet or number in front, empty for a paragraph that is no item */
  readonly mark: string;
  private readonly parts: string[];

  constructor(
    first: Line,
    mark: string,
    /** page on which it begins */
    readonly page: number,
    private readonly vocabulary: Vocabulary,
  ) {
    this.lines = [first];
    this.mark = mark;
    this.parts = [first.text.slice(mark.length)];
  }

  get kind(): 'item' | 'paragraph' {
    return this.mark === '' ? 'paragraph' : 'item';
  }

  get text(): string {
    return this.parts.join('');
  }

  /** Its last line, as far as it is read. */
  get tail(): string {
    return this.parts.at(-1)!;
  }

  get last(): Line {
    return this.lines.at(-1)!;
  }

  add(line: Line): void {
    const joined = joinLines(this.parts.pop()!, line.text, this.vocabulary);
    this.parts.push(joined.slice(0, joined.length - line.text.length), line.text);
    this.lines.push(line);
  }
}

/** What stands in front of an item's first line; a number only counts where a sentence does not run into it. */
export const markOf = (text: string, afterSentence: boolean): string => {
  const mark = bullet.exec(text)?.[0] ?? (afterSentence ? numbered.exec(text)?.[0] : undefined) ?? '';
  return mark.length < text.length ? mark : '';
};
